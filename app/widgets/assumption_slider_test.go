package widgets

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// calls records what a slider calls back.
type calls struct {
	changed []float64
	ended   []float64
	locks   []bool
}

func percentSlider(t *testing.T) (*AssumptionSlider, *calls, fyne.Window) {
	t.Helper()
	s := NewAssumptionSlider(AssumptionOptions{
		Name: "Bear", Tone: Bear, Max: 1, Step: .01, Report: .25, Format: percent, Lockable: true,
		Parse: func(s string) (float64, error) {
			v, err := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "%")), 64)
			if err != nil {
				return 0, errors.New("write a percentage, like 40 %")
			}
			return v / 100, nil
		},
	})
	c := &calls{}
	s.OnChanged = func(v float64) { c.changed = append(c.changed, v) }
	s.OnChangeEnded = func(v float64) { c.ended = append(c.ended, v) }
	s.OnLock = func(on bool) { c.locks = append(c.locks, on) }
	return s, c, shown(t, NewTheme(false, 1), s, 352, 60)
}

func TestAssumptionSliderIsQuietWhenSet(t *testing.T) {
	s, c, _ := percentSlider(t)
	s.SetValue(.4)
	s.SetReport(.3)
	s.SetRange(0, .9, .01)
	s.SetLocked(true)
	s.SetNote("because")
	if len(c.changed)+len(c.ended)+len(c.locks) > 0 {
		t.Errorf("setting in code called back: %+v", c)
	}
	if s.Value() != .4 || !s.Locked() || string(s.field.text) != "40 %" {
		t.Errorf("shows %v as %q", s.Value(), string(s.field.text))
	}
}

func TestAssumptionSliderFollowsThePointer(t *testing.T) {
	s, c, _ := percentSlider(t)
	at := func(v float64) fyne.PointEvent { return fyne.PointEvent{Position: fyne.NewPos(s.track.x(v), 10)} }
	s.track.MouseDown(&desktop.MouseEvent{PointEvent: at(.4), Button: desktop.MouseButtonPrimary})
	s.track.Dragged(&fyne.DragEvent{PointEvent: at(.6)})
	s.track.Dragged(&fyne.DragEvent{PointEvent: at(.6)}) // moved less than a step
	s.track.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(9999, 10)}})
	s.track.MouseUp(&desktop.MouseEvent{})
	s.track.DragEnd()
	if len(c.changed) != 3 || math.Abs(c.changed[0]-.4) > 1e-9 || math.Abs(c.changed[1]-.6) > 1e-9 || c.changed[2] != 1 {
		t.Errorf("changed to %v, want .4 .6 1", c.changed)
	}
	if len(c.ended) != 1 || c.ended[0] != 1 {
		t.Errorf("ended at %v, want 1 once", c.ended)
	}
}

func TestAssumptionSliderMovesByKeys(t *testing.T) {
	s, c, _ := percentSlider(t)
	press := func(k fyne.KeyName) { s.track.TypedKey(&fyne.KeyEvent{Name: k}) }
	steps := []struct {
		name string
		do   func()
		want float64
	}{
		{"Right", func() { press(fyne.KeyRight) }, .26},
		{"Left", func() { press(fyne.KeyLeft) }, .25},
		{"ShiftRight", func() { s.track.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft}); press(fyne.KeyUp) }, .30},
		{"ShiftReleased", func() { s.track.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft}); press(fyne.KeyDown) }, .29},
		{"End", func() { press(fyne.KeyEnd) }, 1},
		{"BeyondTheEnd", func() { press(fyne.KeyRight) }, 1},
		{"Home", func() { press(fyne.KeyHome) }, 0},
	}
	for _, step := range steps {
		if step.do(); math.Abs(s.Value()-step.want) > 1e-9 {
			t.Errorf("%s: %v, want %v", step.name, s.Value(), step.want)
		}
	}
	if len(c.ended) != len(steps) {
		t.Errorf("ended %d times in %d presses", len(c.ended), len(steps))
	}
	press(fyne.KeyA)
	if len(c.ended) != len(steps) {
		t.Error("a letter ends a change")
	}
}

func TestAssumptionSliderTakesNumbers(t *testing.T) {
	s, c, win := percentSlider(t)
	f := s.field
	enter := func(text string) {
		win.Canvas().Unfocus()
		win.Canvas().Focus(f)
		for _, r := range text {
			f.TypedRune(r)
		}
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	enter("40")
	if s.Value() != .4 || string(f.text) != "40 %" || len(c.changed) != 1 || len(c.ended) != 1 {
		t.Errorf("40 gives %v, shown %q, %+v", s.Value(), string(f.text), c)
	}
	enter("250")
	if s.Value() != 1 {
		t.Errorf("250 gives %v, want the most there is", s.Value())
	}
	enter("many")
	if s.Value() != 1 || !f.bad || !says(s, "write a percentage") {
		t.Error("what is no number is not refused with its reason")
	}
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.bad || string(f.text) != "100 %" || says(s, "write a percentage") {
		t.Errorf("Escape leaves %q", string(f.text))
	}
	enter("12")
	for _, k := range []fyne.KeyName{fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyHome, fyne.KeyDelete} {
		f.TypedKey(&fyne.KeyEvent{Name: k})
	}
	f.TypedRune('3')
	if string(f.text) != "32" {
		t.Errorf("editing gives %q, want 32", string(f.text))
	}
	win.Canvas().Unfocus()
	if s.Value() != .32 {
		t.Errorf("leaving the field gives %v, want .32", s.Value())
	}
	win.Canvas().Focus(f)
	clip := test.NewClipboard()
	clip.SetContent("44 %")
	f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnter})
	if s.Value() != .44 {
		t.Errorf("pasting gives %v", s.Value())
	}
}

func TestAssumptionSliderDoesNotOverwriteTyping(t *testing.T) {
	s, _, win := percentSlider(t)
	win.Canvas().Focus(s.field)
	s.field.TypedRune('6')
	s.SetValue(.5) // another slider moved
	if got := string(s.field.text); got != "6" {
		t.Errorf("typing became %q", got)
	}
}

func TestAssumptionSliderShowsTheReportWhenChanged(t *testing.T) {
	s, _, _ := percentSlider(t)
	if says(s, "report:") {
		t.Error("the report's value is repeated when nothing changed")
	}
	s.SetValue(.4)
	if !says(s, "report: 25 %") || s.track.AccessibilityLabel() != "Bear, 40 %, report: 25 %" {
		t.Errorf("a change is not told: %q", s.track.AccessibilityLabel())
	}
}

func TestAssumptionSliderLock(t *testing.T) {
	s, c, _ := percentSlider(t)
	test.Tap(s.lock)
	if s.Locked() || len(c.locks) != 1 || !c.locks[0] {
		t.Errorf("a tap on the lock gives %v and %v", s.Locked(), c.locks)
	}
	s.SetLocked(true)
	s.lock.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if len(c.locks) != 2 || c.locks[1] {
		t.Errorf("Space on a closed lock wants %v", c.locks)
	}
}

func TestAssumptionSliderStacksInANarrowColumn(t *testing.T) {
	s, _, win := percentSlider(t)
	wide := s.HeightForWidth(352)
	if narrow := s.HeightForWidth(220); narrow != 2*wide {
		t.Errorf("height %v in 220, want %v", narrow, 2*wide)
	}
	win.Resize(fyne.NewSize(220, 90))
	if s.track.Size().Width < leastTrack || s.track.Position().Y == 0 {
		t.Errorf("track is %v at %v", s.track.Size(), s.track.Position())
	}
}

func TestLinkedSlidersNameTheOneThatMoved(t *testing.T) {
	_, _, _ = percentSlider(t)
	o := func(name string, v float64) AssumptionOptions {
		return AssumptionOptions{Name: name, Max: 1, Step: .01, Report: v, Format: percent, Lockable: true, Parse: func(string) (float64, error) { return 0, nil }}
	}
	l := NewLinkedSliders(o("Bull", .25), o("Base", .5), o("Bear", .25))
	var index int
	l.OnChanged = func(i int, _ float64) {
		index = i
		l.SetValues(.2, .4, .4)
	}
	l.Resize(fyne.NewSize(352, 200))
	l.Sliders[2].track.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if index != 2 {
		t.Errorf("slider %d moved, want 2", index)
	}
	if got, want := l.bar.AccessibilityLabel(), "Bull 20 %, Base 40 %, Bear 40 %"; got != want {
		t.Errorf("bar shows %q, want %q", got, want)
	}
}
