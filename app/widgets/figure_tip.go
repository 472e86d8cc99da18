package widgets

import (
	"fyne.io/fyne/v2"

	"dossier/charts/drawing"
)

// Measures of a tooltip in pixels at 100 % text.
const (
	tipPad   = 8
	tipGap   = 6   // between a mark and its tooltip
	tipWidth = 360 // at most
	tipLines = 8   // of the value, at most
)

// figureTip is what a mark says, broken into lines for a figure's width.
type figureTip struct {
	name, value   Style
	names, values []string
	size          fyne.Size
}

// newFigureTip breaks what a mark says for a view of a width, in which a
// figure is shown zoom times as large as it is drawn.
func newFigureTip(b *brush, mark drawing.Link, room, zoom float32) figureTip {
	zoom = max(zoom, 1) // words keep their size where the figure is small
	t := figureTip{
		name:  Style{Face: drawing.Sans, Size: 13 * zoom, Leading: 17 * zoom, Tone: Muted}.scaled(b.theme),
		value: Style{Face: drawing.SansSemiBold, Size: 13 * zoom, Leading: 18 * zoom}.scaled(b.theme),
	}
	most := max(min(tipWidth*zoom*scaleOf(b.theme), room)-2*tipPad, 1)
	t.names = lines(t.name, mark.Label, most, 2)
	t.values = lines(t.value, mark.Value, most, tipLines)
	for _, l := range t.names {
		t.size.Width = max(t.size.Width, width(t.name.Face, t.name.Size, l))
	}
	for _, l := range t.values {
		t.size.Width = max(t.size.Width, width(t.value.Face, t.value.Size, l))
	}
	t.size.Width += 2 * tipPad
	t.size.Height = float32(len(t.names))*t.name.Leading + float32(len(t.values))*t.value.Leading + tipPad
	return t
}

// lines breaks words into lines no wider than room, at most so many; what is
// left out ends in an ellipsis.
func lines(st Style, words string, room float32, most int) []string {
	all := drawing.Wrap(st.Face, float64(st.Size), words, float64(room))
	if len(all) <= most {
		return all
	}
	all = all[:most:most]
	all[most-1] = drawing.Ellipsis(st.Face, float64(st.Size), all[most-1]+" …", float64(room))
	return all
}

// paint paints the tooltip of a mark in a view of a size.
func (t figureTip) paint(b *brush, mark area, size fyne.Size) {
	if len(t.names)+len(t.values) == 0 {
		return
	}
	p := Colors(b.theme)
	ground := p.Paper
	if p.Dark {
		ground = p.Wash
	}
	at := placeTip(mark, t.size, size)
	b.frame(at.X, at.Y, t.size.Width, t.size.Height, 4, ground, p.Muted, 1)
	x, y := at.X+tipPad, at.Y+tipPad/2
	for _, l := range t.names {
		b.text(l, x, middle(y+t.name.Leading/2, t.name), t.name)
		y += t.name.Leading
	}
	for _, l := range t.values {
		b.text(l, x, middle(y+t.value.Leading/2, t.value), t.value)
		y += t.value.Leading
	}
}

// An area is a box in a view, in pixels.
type area struct{ x, y, w, h float32 }

// overlap is how much of two boxes is common to both, in square pixels.
func (a area) overlap(o area) float32 {
	w := min(a.x+a.w, o.x+o.w) - max(a.x, o.x)
	h := min(a.y+a.h, o.y+o.h) - max(a.y, o.y)
	return max(w, 0) * max(h, 0)
}

// placeTip is where the tooltip of a mark stands in a view: above it, below,
// to the right or to the left, whichever first has room, and never beyond the
// view. A mark so large that no side has room is covered where it is least.
func placeTip(mark area, tip, view fyne.Size) fyne.Position {
	middleX, middleY := mark.x+(mark.w-tip.Width)/2, mark.y+(mark.h-tip.Height)/2
	var best fyne.Position
	least := float32(-1)
	for _, at := range []fyne.Position{
		{X: middleX, Y: mark.y - tip.Height - tipGap},
		{X: middleX, Y: mark.y + mark.h + tipGap},
		{X: mark.x + mark.w + tipGap, Y: middleY},
		{X: mark.x - tip.Width - tipGap, Y: middleY},
	} {
		at.X = max(min(at.X, view.Width-tip.Width), 0)
		at.Y = max(min(at.Y, view.Height-tip.Height), 0)
		covered := mark.overlap(area{at.X, at.Y, tip.Width, tip.Height})
		if least < 0 || covered < least {
			best, least = at, covered
		}
	}
	return best
}
