// Startup measures how long a program's window takes until it can be read, and
// what memory it holds then, beside another program's. It watches the
// framebuffer that Xvfb keeps as a file, so it sees a frame within two
// milliseconds and costs the program nothing.
//
//	startup [-runs 5] FRAMEBUFFER BARE DOSSIER [ARGUMENT...]
package main

import (
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"image"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A subject is a program to start and what can be read in its window: so many
// dark pixels in a part of the screen.
type subject struct {
	name  string
	args  []string
	part  image.Rectangle
	ink   int
	times []time.Duration
	bytes []int64
}

func main() {
	runs := flag.Int("runs", 5, "how often each is started")
	flag.Parse()
	if flag.NArg() < 3 {
		flag.Usage()
		os.Exit(2)
	}
	if err := compare(flag.Arg(0), *runs, flag.Arg(1), flag.Args()[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "startup:", err)
		os.Exit(1)
	}
}

func compare(framebuffer string, runs int, bare string, dossier []string) error {
	screen := image.Rect(0, 0, 1280, 800)
	one := &subject{name: "bare Fyne window", args: []string{bare}, part: screen, ink: 300}
	// The page, not what stands around it from the first frame on.
	two := &subject{name: "Dossier", args: dossier, part: image.Rect(240, 90, 1280, 740), ink: 3000}
	for i := range runs + 1 {
		pair := []*subject{one, two}
		if i%2 == 1 {
			slices.Reverse(pair) // so that neither always follows the other
		}
		for _, s := range pair {
			took, held, err := s.run(framebuffer)
			if err != nil {
				return fmt.Errorf("%s: %w", s.name, err)
			}
			if i > 0 { // the first start fills the caches
				s.times, s.bytes = append(s.times, took), append(s.bytes, held)
			}
		}
	}
	a, b := median(one.times), median(two.times)
	fmt.Printf("readable after  %5d ms, bare Fyne window %5d ms: %.2fx (aim 1.2x)\n", b.Milliseconds(), a.Milliseconds(), float64(b)/float64(a))
	x, y := median(one.bytes), median(two.bytes)
	fmt.Printf("resident memory %5d MB, bare Fyne window %5d MB: %.2fx (aim 1.3x)\n", y>>20, x>>20, float64(y)/float64(x))
	fmt.Printf("medians of %d starts; Dossier %v to %v\n", runs, slices.Min(two.times).Round(time.Millisecond), slices.Max(two.times).Round(time.Millisecond))
	return nil
}

// run starts the program, waits until it can be read and half a second more,
// and ends it.
func (s *subject) run(framebuffer string) (took time.Duration, held int64, err error) {
	p := exec.Command(s.args[0], s.args[1:]...)
	began := time.Now()
	if err := p.Start(); err != nil {
		return 0, 0, err
	}
	defer func() {
		err = errors.Join(err, p.Process.Kill())
		p.Wait() // it was killed, and says so
		for range 500 {
			if dark, _, _ := look(framebuffer, s.part); dark == 0 {
				break
			}
			time.Sleep(2 * time.Millisecond)
		}
	}()
	for {
		dark, light, err := look(framebuffer, s.part)
		if err != nil {
			return 0, 0, err
		}
		took = time.Since(began)
		if dark >= s.ink && light > dark {
			break
		}
		if took > 30*time.Second {
			return 0, 0, fmt.Errorf("nothing to read after %v", took)
		}
		time.Sleep(2 * time.Millisecond)
	}
	time.Sleep(500 * time.Millisecond)
	held, err = resident(p.Process.Pid)
	return took, held, err
}

// look counts the dark and the light pixels in a part of the screen.
func look(framebuffer string, part image.Rectangle) (dark, light int, err error) {
	data, err := os.ReadFile(framebuffer)
	if err != nil {
		return 0, 0, err
	}
	if len(data) < 100 {
		return 0, 0, errors.New("the framebuffer is not an xwd file")
	}
	// An xwd file is a header of big-endian words, its length the first, the
	// bytes of a line the 13th, the colours of a palette the 20th.
	word := func(i int) int { return int(binary.BigEndian.Uint32(data[4*i:])) }
	line, start := word(12), word(0)+12*word(19)
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			at := start + y*line + 4*x
			if at+3 > len(data) {
				return 0, 0, errors.New("the framebuffer is too small")
			}
			switch sum := int(data[at]) + int(data[at+1]) + int(data[at+2]); {
			case sum < 300:
				dark++
			case sum > 690:
				light++
			}
		}
	}
	return dark, light, nil
}

// resident is the memory a process holds, in bytes.
func resident(pid int) (int64, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			n, err := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")), 10, 64)
			return n << 10, err
		}
	}
	return 0, errors.New("no VmRSS in its status")
}

func median[T int64 | time.Duration](v []T) T {
	v = slices.Sorted(slices.Values(v))
	return v[len(v)/2]
}
