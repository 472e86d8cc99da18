package app

import (
	"fyne.io/fyne/v2"

	"dossier/app/widgets"
	"dossier/charts/drawing"
)

// figureFaceLayout sets the parts of a figure's stage. Its type grows with the
// screen when it is presented, for those at the end of the table.
type figureFaceLayout struct {
	f *figureFace
	k float32 // of the type as it is set; zero: not yet
}

// Measures of a figure's stage in pixels, in a window of the design size.
const (
	stageEdge   = 36
	stageTop    = 16
	stageGap    = 12
	wayHeight   = 3
	countRoom   = 72
	largestType = 2
)

// typeScale is how much larger than on a page words are set.
func (l *figureFaceLayout) typeScale(size fyne.Size) float32 {
	if !l.f.presented {
		return 1
	}
	design := designSize()
	return max(min(size.Width/design.Width, size.Height/design.Height, largestType), 1)
}

// setType sets the words in the size of type for a room.
func (l *figureFaceLayout) setType(k float32) {
	if l.k == k {
		return
	}
	l.k = k
	p := &l.f.parts
	title, note := widgets.HeadingStyle(2), widgets.NoteStyle()
	if l.f.presented {
		title.Size, title.Leading = 28, 36
		note.Size, note.Leading = 15, 21
	} else {
		title.Size, title.Leading = 22, 29
	}
	for s, st := range map[*widgets.Sentence]widgets.Style{p.title: title, p.caption: note, p.note: note, p.place: note, p.count: note} {
		if s != nil {
			st.Size, st.Leading = st.Size*k, st.Leading*k
			s.Style = st
			s.Refresh()
		}
	}
}

// Layout implements fyne.Layout.
func (l *figureFaceLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	k := l.typeScale(size)
	l.setType(k)
	p := &l.f.parts
	edge, gap := stageEdge*k, stageGap*k
	y := stageTop * k

	// What is done with the figure, from the right; what it is, from the left.
	right := size.Width - edge + 7 // the cross is smaller than its button
	line := p.close.MinSize().Height
	for _, o := range []fyne.CanvasObject{p.close, p.menu, p.choice} {
		if o == nil {
			continue
		}
		m := o.MinSize()
		right -= m.Width
		place(o, right, y+(line-m.Height)/2, m.Width, m.Height)
		right -= 6
	}
	h := p.place.HeightForWidth(right - edge)
	place(p.place, edge, y+(line-h)/2, right-edge, h)
	y += line + gap/2

	room := size.Width - 2*edge
	for _, s := range []*widgets.Sentence{p.title, p.caption} {
		if len(s.Text) > 0 {
			h := s.HeightForWidth(min(room, wordsRoom(s)))
			place(s, edge, y, min(room, wordsRoom(s)), h)
			y += h + 4*k
		}
	}
	y += gap

	bottom := size.Height - l.foot(size, k)
	l.figure(float64(k), drawing.Rect{X: float64(edge), Y: float64(y), W: float64(room), H: float64(bottom - gap - y)})
}

// wordsRoom is how wide words may be set before their lines are too long to
// follow.
func wordsRoom(s *widgets.Sentence) float32 { return s.Style.Size * 70 }

// foot sets what stands at the bottom and returns its height.
func (l *figureFaceLayout) foot(size fyne.Size, k float32) float32 {
	p := &l.f.parts
	edge := stageEdge * k
	right, below := size.Width-edge, stageTop*k
	var walk float32
	if l.f.presented {
		place(p.way, 0, size.Height-wayHeight, size.Width, wayHeight)
		m := p.after.MinSize()
		h := p.count.HeightForWidth(countRoom * k)
		walk = max(m.Height, h)
		y := size.Height - below - walk
		right += 7
		place(p.after, right-m.Width, y+(walk-m.Height)/2, m.Width, m.Height)
		right -= m.Width + countRoom*k
		place(p.count, right, y+(walk-h)/2, countRoom*k, h)
		right -= m.Width
		place(p.before, right, y+(walk-m.Height)/2, m.Width, m.Height)
		right -= stageGap * 2 * k
	}
	var h float32
	if len(p.note.Text) > 0 {
		room := min(right-edge, wordsRoom(p.note)*1.2)
		h = p.note.HeightForWidth(room)
		place(p.note, edge, size.Height-below-h, room, h)
	}
	return below + max(h, walk)
}

// figure sets the figure in the middle of a room, as large as it gets there.
func (l *figureFaceLayout) figure(k float64, room drawing.Rect) {
	f := l.f
	view := f.parts.view
	size := drawing.Size{W: max(room.W, 1), H: max(room.H, 1)}
	if f.laid.room != size {
		fit, ok := fitFigure(size, largestScale*k, f.exhibit().drawing)
		if !ok {
			fit.height = size.H // its words say why
		}
		f.laid = fit
		view.Refresh()
	}
	w, h := f.laid.width*f.laid.scale, f.laid.height*f.laid.scale
	x, y := room.X+(size.W-w)/2, room.Y+max(size.H-h, 0)*0.4
	place(view, float32(x), float32(y), float32(w), float32(h))
}

// MinSize implements fyne.Layout.
func (l *figureFaceLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 240) }

// place puts an object somewhere.
func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
}
