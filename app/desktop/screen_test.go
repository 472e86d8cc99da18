package desktop

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// A screen is the display the window is on, with a hand on its mouse and keys.
// There is no window manager, so the window stands at its top left.
type screen struct {
	t       *testing.T
	process *exec.Cmd
	errors  *bytes.Buffer // what the program wrote to standard error
	ended   chan error
}

// start runs the program and waits until its window is there.
func start(t *testing.T, home string, args ...string) *screen {
	t.Helper()
	s := &screen{t: t, errors: &bytes.Buffer{}, ended: make(chan error, 1)}
	s.process = exec.Command(os.Getenv("DOSSIER_BINARY"), args...)
	s.process.Stderr = s.errors
	s.process.Env = append(os.Environ(), "HOME="+home, "FYNE_SCALE=1", "LANG=C.UTF-8")
	for name, dir := range map[string]string{"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "XDG_RUNTIME_DIR": "run"} {
		path := filepath.Join(home, dir)
		if err := os.MkdirAll(path, 0o700); err != nil {
			t.Fatal(err)
		}
		s.process.Env = append(s.process.Env, name+"="+path)
	}
	if err := s.process.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { s.ended <- s.process.Wait() }()
	t.Cleanup(func() {
		// It has ended by itself unless the test failed before.
		if err := s.process.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			t.Error(err)
		}
		if t.Failed() {
			t.Logf("the program wrote:\n%s", s.errors)
		}
	})
	s.until("a window", func() bool {
		return exec.Command("xdotool", "search", "--onlyvisible", "--pid", strconv.Itoa(s.process.Process.Pid)).Run() == nil
	})
	return s
}

// until waits for something to come about.
func (s *screen) until(what string, is func() bool) {
	s.t.Helper()
	for end := time.Now().Add(40 * time.Second); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if is() {
			return
		}
	}
	s.picture("failed")
	s.t.Fatalf("waited 40 s for %s", what)
}

// look returns what is on the screen.
func (s *screen) look() image.Image {
	s.t.Helper()
	out, err := exec.Command("import", "-window", "root", "png:-").Output()
	if err != nil {
		s.t.Fatalf("take a picture: %v", err)
	}
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		s.t.Fatal(err)
	}
	return img
}

// still waits until the picture no longer changes, and returns it.
func (s *screen) still() image.Image {
	s.t.Helper()
	last, now := image.Image(nil), s.look()
	s.until("a still picture", func() bool {
		last, now = now, s.look()
		return differing(last, now) == 0
	})
	return now
}

// picture leaves a picture of the screen to look at.
func (s *screen) picture(name string) { s.save(name, s.look()) }

// save leaves a picture to look at, where the environment says.
func (s *screen) save(name string, img image.Image) {
	s.t.Helper()
	folder := os.Getenv("DOSSIER_ARTIFACTS")
	if folder == "" {
		return
	}
	var out bytes.Buffer
	err := png.Encode(&out, img)
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, "window-"+name+".png"), out.Bytes(), 0o644)
	}
	if err != nil {
		s.t.Errorf("picture %s: %v", name, err)
	}
}

// do gives orders to the mouse and the keys.
func (s *screen) do(orders ...string) {
	s.t.Helper()
	if out, err := exec.Command("xdotool", orders...).CombinedOutput(); err != nil {
		s.t.Fatalf("xdotool %s: %v\n%s", strings.Join(orders, " "), err, out)
	}
}

func (s *screen) click(at fyne.Position) {
	s.t.Helper()
	s.do("mousemove", px(at.X), px(at.Y), "click", "1")
}

// drag moves the mouse from one place to another in small steps, as a hand
// does.
func (s *screen) drag(from, to fyne.Position) {
	s.t.Helper()
	s.do("mousemove", px(from.X), px(from.Y), "mousedown", "1")
	const steps = 100
	for i := 1; i <= steps; i++ {
		part := float32(i) / steps
		s.do("mousemove", px(from.X+(to.X-from.X)*part), px(from.Y+(to.Y-from.Y)*part))
	}
	s.do("mouseup", "1")
}

func px(v float32) string { return fmt.Sprint(int(v)) }

// differing counts the pixels in which two pictures differ visibly.
func differing(a, b image.Image) int {
	if a.Bounds() != b.Bounds() {
		return a.Bounds().Dx() * a.Bounds().Dy()
	}
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if !alike(a, b, x, y) {
				n++
			}
		}
	}
	return n
}

func alike(a, b image.Image, x, y int) bool {
	const tolerance = 48 << 8
	r1, g1, b1, _ := a.At(x, y).RGBA()
	r2, g2, b2, _ := b.At(x, y).RGBA()
	near := func(p, q uint32) bool { return max(p, q)-min(p, q) < tolerance }
	return near(r1, r2) && near(g1, g2) && near(b1, b2)
}

// shows reports whether a picture has in a box what another has there: each
// has ink where the other has, to within two pixels and for nearly all of it. Two
// painters never agree on more.
func shows(got, want image.Image, at fyne.Position, size fyne.Size) bool {
	box := image.Rect(int(at.X), int(at.Y), int(at.X+size.Width), int(at.Y+size.Height)).Inset(-4).Intersect(got.Bounds())
	return covers(got, want, box) > 0.85 && covers(want, got, box) > 0.85
}

// covers is the part of one picture's ink in a box that has ink of another
// next to it; 0 when there is none.
func covers(by, of image.Image, box image.Rectangle) float64 {
	has, inked := ink(by, box), ink(of, box)
	found := 0
	for at := range inked {
	near:
		for dy := -2; dy <= 2; dy++ {
			for dx := -2; dx <= 2; dx++ {
				if has[at.Add(image.Pt(dx, dy))] {
					found++
					break near
				}
			}
		}
	}
	return float64(found) / float64(max(len(inked), 1))
}

// ink is the pixels of a box that differ from its ground, the colour most of
// it has.
func ink(img image.Image, box image.Rectangle) map[image.Point]bool {
	count := map[color.Color]int{}
	var ground uniform
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			c := img.At(x, y)
			if count[c]++; ground.Color == nil || count[c] > count[ground.Color] {
				ground.Color = c
			}
		}
	}
	inked := map[image.Point]bool{}
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if !alike(img, ground, x, y) {
				inked[image.Pt(x, y)] = true
			}
		}
	}
	return inked
}

// uniform is a picture of one colour.
type uniform struct{ color.Color }

func (u uniform) At(int, int) color.Color { return u.Color }
func (u uniform) Bounds() image.Rectangle { return image.Rect(0, 0, 1, 1) }
func (u uniform) ColorModel() color.Model { return color.RGBAModel }
