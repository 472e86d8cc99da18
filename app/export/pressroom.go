package export

import "sync"

// pressRoom squeezes pages on all processors while others are drawn, and holds
// no more of them in the open than it has presses.
type pressRoom struct {
	jobs   chan pressJob
	wait   sync.WaitGroup
	pages  [][]byte
	closed bool
}

type pressJob struct {
	page int // from 0
	data []byte
}

func openPressRoom(pages int) *pressRoom {
	r := &pressRoom{jobs: make(chan pressJob), pages: make([][]byte, pages)}
	for _, press := range newPresses() {
		r.wait.Go(func() {
			for job := range r.jobs {
				r.pages[job.page] = press.deflate(job.data)
			}
		})
	}
	return r
}

// send hands over a page, which is the room's from then on.
func (r *pressRoom) send(page int, data []byte) { r.jobs <- pressJob{page, data} }

// close waits for the last page and gives all of them. It may be called again.
func (r *pressRoom) close() [][]byte {
	if !r.closed {
		r.closed = true
		close(r.jobs)
		r.wait.Wait()
	}
	return r.pages
}
