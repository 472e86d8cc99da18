package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dossier/app/widgets"
	"dossier/charts/drawing"
)

// A stage is a layer over the whole window: a figure enlarged or presented, or
// the data behind one. Evidence opens in a drawer of its own. Esc closes the
// drawer and then the stage, and the keyboard is back where it was.
type stage struct {
	widget.BaseWidget

	w      *Window
	face   face
	drawer *drawer
	ground *canvas.Rectangle
	said   *fyne.Container // a line about what was done, until the next key or click
	root   *fyne.Container
	leave  func() // undoes what the stage did to the window; nil: nothing
}

// A face is what a stage shows.
type face interface {
	object() fyne.CanvasObject
	label() string             // what is shown, for people who do not see it
	refresh()                  // the scenario moved, or a figure's view was changed
	relook()                   // the look changed
	key(e *fyne.KeyEvent) bool // whether the key meant something

	ground(p drawing.Theme) drawing.Color // what the stage is laid with
}

var (
	_ fyne.Focusable  = (*stage)(nil)
	_ fyne.Tappable   = (*stage)(nil)
	_ fyne.Scrollable = (*stage)(nil)
	_ fyne.Accessible = (*stage)(nil)
)

// raise lays a stage over the window and gives it the keyboard.
func (w *Window) raise(f face, leave func()) *stage {
	s := &stage{w: w, face: f, drawer: newDrawer(w), leave: leave}
	s.drawer.stand = func() { s.root.Refresh() }
	s.ground = newGround(w, f.ground)
	s.said = container.NewStack()
	s.said.Hide()
	s.root = container.New(stageLayout{s}, s.ground, f.object(), s.said, s.drawer.object())
	s.ExtendBaseWidget(s)
	w.stages = append(w.stages, s)
	w.win.Canvas().Overlays().Add(s)
	w.win.Canvas().Focus(s)
	return s
}

// close takes the stage and all above it away.
func (s *stage) close() {
	for i, other := range s.w.stages {
		if other != s {
			continue
		}
		above := s.w.stages[i:]
		s.w.stages = s.w.stages[:i]
		s.w.win.Canvas().Overlays().Remove(s)
		for _, gone := range above {
			if gone.leave != nil {
				gone.leave()
			}
		}
		return
	}
}

// clearStages takes all stages away: another page or report is to be seen.
func (w *Window) clearStages() {
	if len(w.stages) > 0 {
		w.stages[0].close()
	}
}

// top is the stage in front, nil for none.
func (w *Window) top() *stage {
	if n := len(w.stages); n > 0 {
		return w.stages[n-1]
	}
	return nil
}

// evidence is the drawer in front.
func (w *Window) evidence() *drawer {
	if s := w.top(); s != nil {
		return s.drawer
	}
	return w.frame.drawer
}

// refresh follows the session.
func (s *stage) refresh() { s.face.refresh() }

// relook follows the look.
func (s *stage) relook() {
	s.ground.FillColor = s.face.ground(s.w.palette())
	s.ground.Refresh()
	s.face.relook()
	s.root.Objects[1] = s.face.object()
	s.drawer.refresh()
	s.root.Refresh()
}

// say says a line at the head of the stage.
func (s *stage) say(words string) {
	line := widgets.NewText(words, widgets.BodyStyle())
	line.Align = fyne.TextAlignCenter
	ground := newGround(s.w, func(p drawing.Theme) drawing.Color { return p.Tint })
	ground.CornerRadius = 6
	s.said.Objects = []fyne.CanvasObject{ground, widgets.NewInset(8, 18, 8, 18, line)}
	s.said.Show()
	s.root.Refresh()
}

// TypedKey implements fyne.Focusable.
func (s *stage) TypedKey(e *fyne.KeyEvent) {
	s.said.Hide()
	if e.Name == fyne.KeyEscape {
		if s.drawer.object().Visible() {
			s.drawer.hide()
		} else {
			s.close()
		}
		return
	}
	if !s.face.key(e) && e.Name == fyne.KeyF1 {
		s.w.showShortcuts()
	}
}

// TypedRune implements fyne.Focusable.
func (s *stage) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (s *stage) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (s *stage) FocusLost() {}

// Tapped takes the keyboard back from a mark or a chip.
func (s *stage) Tapped(*fyne.PointEvent) {
	s.said.Hide()
	s.w.win.Canvas().Focus(s)
}

// Scrolled keeps the wheel from the page below.
func (s *stage) Scrolled(*fyne.ScrollEvent) {}

// AccessibilityLabel implements fyne.Accessible.
func (s *stage) AccessibilityLabel() string { return s.face.label() }

// AccessibilityRole implements fyne.Accessible.
func (s *stage) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (s *stage) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.root) }

// stageLayout gives the face all of the window, and the drawer its right.
type stageLayout struct{ s *stage }

// Layout implements fyne.Layout.
func (l stageLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.s.ground.Resize(size)
	l.s.face.object().Resize(size)
	if s := l.s.said; s.Visible() {
		w := min(480*l.s.w.theme.Scale(), size.Width)
		h := widgets.HeightFor(s.Objects[1], w)
		place(s, (size.Width-w)/2, 8, w, h) // between what it is and what can be done with it
	}
	wide := min(drawerWidth*l.s.w.theme.Scale(), size.Width)
	place(l.s.drawer.object(), size.Width-wide, 0, wide, size.Height)
}

// MinSize implements fyne.Layout.
func (l stageLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 240) }

// heading is a stage's first line: what it is about, muted, to the left.
func heading(words string) *widgets.Sentence {
	s := widgets.NewText(words, widgets.NoteStyle())
	s.MaxLines = 1
	return s
}
