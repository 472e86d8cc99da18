package app

import (
	"context"
	"sync"
)

// A keeper writes to the library away from the window's goroutine. Of several
// writes to the same thing only the newest counts, so that no drag, however
// wild, can fall behind the disk.
type keeper struct {
	failed func(error) // called on the keeper's goroutine for every failed write

	mu      sync.Mutex
	pending map[string]func(context.Context) error
	order   []string
	closed  bool

	wake chan struct{}
	done chan struct{}
}

// newKeeper starts a keeper. Close it to be sure that everything is written.
func newKeeper(failed func(error)) *keeper {
	k := &keeper{
		failed:  failed,
		pending: map[string]func(context.Context) error{},
		wake:    make(chan struct{}, 1),
		done:    make(chan struct{}),
	}
	go k.run()
	return k
}

// keep has write called soon, unless a newer one for the same key comes
// first. It never waits. After close it does nothing.
func (k *keeper) keep(key string, write func(context.Context) error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.closed {
		return
	}
	if _, waiting := k.pending[key]; !waiting {
		k.order = append(k.order, key)
	}
	k.pending[key] = write
	select {
	case k.wake <- struct{}{}:
	default: // already awake
	}
}

// close writes what is pending and stops.
func (k *keeper) close() {
	k.mu.Lock()
	first := !k.closed
	k.closed = true
	k.mu.Unlock()
	if first {
		close(k.wake)
	}
	<-k.done
}

func (k *keeper) run() {
	defer close(k.done)
	for {
		_, open := <-k.wake
		for write := k.take(); write != nil; write = k.take() {
			// A write begun is finished, whatever the window does meanwhile.
			if err := write(context.Background()); err != nil {
				k.failed(err)
			}
		}
		if !open {
			return
		}
	}
}

func (k *keeper) take() func(context.Context) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.order) == 0 {
		return nil
	}
	key := k.order[0]
	k.order = k.order[1:]
	write := k.pending[key]
	delete(k.pending, key)
	return write
}
