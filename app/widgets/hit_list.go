package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// HitList is what a search found, in groups: where each hit is, the words
// around it with those looked for marked, and the level it rests on. One hit
// is the chosen one; it is moved by [HitList.Step].
type HitList struct {
	widget.BaseWidget

	// OnOpen is called with the index of a hit that is tapped; nil: plain.
	OnOpen func(hit int)

	// Empty is said when there is no hit.
	Empty string

	rows   []HitRow
	hits   []int // rows that are hits
	chosen int   // index in hits
	body   *hitBody
	scroll *container.Scroll
}

// HitRow is a row of a [HitList]: the heading of a group, or a hit.
type HitRow struct {
	Heading string      // of a group; "" for a hit
	Label   string      // where the hit is
	Snippet report.Text // what stands there; found words bold
	Below   string      // a line below it; "" for none

	Marked     bool // the sign of Confidence stands before the label
	Confidence report.Confidence
}

// NewHitList returns an empty list.
func NewHitList() *HitList {
	h := &HitList{}
	h.body = &hitBody{of: h, pointed: -1}
	h.body.ExtendBaseWidget(h.body)
	h.scroll = container.NewVScroll(h.body)
	h.ExtendBaseWidget(h)
	return h
}

// SetRows shows other rows; the first hit is the chosen one.
func (h *HitList) SetRows(rows []HitRow) {
	h.rows, h.hits, h.chosen = rows, nil, 0
	for i, r := range rows {
		if r.Heading == "" {
			h.hits = append(h.hits, i)
		}
	}
	h.body.places = nil
	h.body.pointed = -1
	h.scroll.ScrollToTop()
	h.body.Refresh()
	h.scroll.Refresh()
}

// Chosen returns the index of the chosen hit, -1 when there is none.
func (h *HitList) Chosen() int {
	if len(h.hits) == 0 {
		return -1
	}
	return h.chosen
}

// Step chooses the hit that many further, held to what there is.
func (h *HitList) Step(by int) {
	if len(h.hits) == 0 {
		return
	}
	h.chosen = max(min(h.chosen+by, len(h.hits)-1), 0)
	at := h.body.lay(h.body.Size().Width)[h.hits[h.chosen]]
	top, bottom := at.y, at.y+at.high
	if h.chosen == 0 {
		top = 0 // the heading of the first group with it
	}
	switch view := h.scroll.Size().Height; {
	case top < h.scroll.Offset.Y:
		h.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > h.scroll.Offset.Y+view:
		h.scroll.ScrollToOffset(fyne.NewPos(0, bottom-view))
	}
	h.body.Refresh()
}

// MinSize implements fyne.Widget.
func (h *HitList) MinSize() fyne.Size { return fyne.NewSize(300, 120) }

// Resize implements fyne.Widget.
func (h *HitList) Resize(size fyne.Size) {
	h.body.wide = size.Width
	h.BaseWidget.Resize(size)
}

// CreateRenderer implements fyne.Widget.
func (h *HitList) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.scroll) }

// AccessibilityLabel implements fyne.Accessible: the chosen hit.
func (h *HitList) AccessibilityLabel() string {
	if len(h.hits) == 0 {
		return h.Empty
	}
	r := h.rows[h.hits[h.chosen]]
	label := r.Label + ": " + r.Snippet.Plain()
	if r.Below != "" {
		label += ", " + r.Below
	}
	return label
}

// AccessibilityRole implements fyne.Accessible.
func (h *HitList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// hitBody is what scrolls in a [HitList].
type hitBody struct {
	widget.BaseWidget

	of      *HitList
	wide    float32 // of the list
	places  []hitPlace
	width   float32 // they are for
	pointed int     // row under the pointer, -1 for none
}

// hitPlace is where a row stands.
type hitPlace struct {
	y, high float32
	snippet *flow
}

var (
	_ fyne.Tappable     = (*hitBody)(nil)
	_ desktop.Hoverable = (*hitBody)(nil)
)

// The measures of a hit, before the text scale but for the padding.
const (
	hitPad     = 8
	hitHeading = 30
	hitLines   = 2 // of a snippet at most
)

func (b *hitBody) CreateRenderer() fyne.WidgetRenderer { return newPainted(b) }

func (b *hitBody) least() fyne.Size {
	places := b.lay(b.wide)
	if len(places) == 0 {
		return fyne.NewSize(0, hitHeading*2)
	}
	last := places[len(places)-1]
	return fyne.NewSize(0, last.y+last.high+hitPad)
}

// lay places the rows for a width.
func (b *hitBody) lay(wide float32) []hitPlace {
	if b.places != nil && b.width == wide {
		return b.places
	}
	th := themeOf(b)
	scale := scaleOf(th)
	label, note := hitLabelStyle().scaled(th), NoteStyle().scaled(th)
	b.places, b.width = make([]hitPlace, len(b.of.rows)), wide
	var y float32
	for i, r := range b.of.rows {
		p := hitPlace{y: y}
		if r.Heading != "" {
			p.high = hitHeading * scale
		} else {
			words := newProse(r.Snippet, BodyStyle().scaled(th), scale, proseSource{})
			p.snippet = newFlow(words, max(wide-2*hitPad-listingBar, 40), fyne.TextAlignLeading, hitLines)
			p.high = label.Leading + p.snippet.height + 2*hitPad
			if r.Below != "" {
				p.high += note.Leading
			}
		}
		b.places[i] = p
		y += p.high
	}
	return b.places
}

func hitLabelStyle() Style {
	return Style{Face: drawing.SansSemiBold, Size: 12, Leading: 18, Tone: Muted}
}

func (b *hitBody) paint(br *brush, size fyne.Size) {
	l := b.of
	if len(l.rows) == 0 {
		st := BodyStyle().With(Muted).scaled(br.theme)
		f := newFlow(newProse(report.Text{{Text: l.Empty}}, st, scaleOf(br.theme), proseSource{}), max(size.Width-2*hitPad, 40), fyne.TextAlignLeading, 0)
		f.paint(br, hitPad, hitPad, 0, size.Height, noState())
		return
	}
	places := b.lay(size.Width)
	for i, r := range l.rows {
		p := places[i]
		if r.Heading != "" {
			st := kickerStyle().scaled(br.theme)
			br.spaced(capitals(r.Heading), hitPad, p.y+p.high-hitPad, st)
			continue
		}
		b.paintHit(br, i, p, size.Width-listingBar)
	}
}

func (b *hitBody) paintHit(br *brush, i int, p hitPlace, wide float32) {
	l, c := b.of, Colors(br.theme)
	r := l.rows[i]
	chosen := len(l.hits) > 0 && l.hits[l.chosen] == i
	switch {
	case chosen:
		br.rect(0, p.y, wide, p.high, radius, c.Tint)
		br.rect(0, p.y+4, navBar, p.high-8, 1, c.Accent)
	case b.pointed == i:
		br.rect(0, p.y, wide, p.high, radius, c.Wash)
	}
	st := hitLabelStyle().scaled(br.theme)
	if chosen {
		st = st.With(Ink)
	}
	x, y := float32(hitPad), p.y+hitPad
	if r.Marked {
		side := st.Size * markSign
		br.sign(confidenceSign(r.Confidence), x, y+(st.Leading-side)/2, side, st.Tone.color(br.theme))
		x += st.Size * (markSign + markGap)
	}
	br.text(shorten(st, r.Label, wide-x-hitPad), x, middle(y+st.Leading/2, st), st)
	y += st.Leading
	b.paintFound(br, p.snippet, y, chosen)
	p.snippet.paint(br, hitPad, y, p.y, p.y+p.high, noState())
	if r.Below != "" {
		note := NoteStyle().With(Accent).scaled(br.theme)
		br.text(shorten(note, r.Below, wide-2*hitPad), hitPad, middle(y+p.snippet.height+note.Leading/2, note), note)
	}
}

// paintFound lays a ground under the words that were looked for.
func (b *hitBody) paintFound(br *brush, f *flow, y float32, chosen bool) {
	c := Colors(br.theme)
	ground := c.Tint
	if chosen {
		ground = drawing.Mix(c.Tint, c.Accent, 0.16)
	}
	for _, line := range f.lines {
		for _, r := range f.runs[line.first:line.last] {
			if r.style > 0 {
				br.rect(hitPad+r.x, y+line.y+1, r.width, f.of.styles[0].Leading-2, 3, ground)
			}
		}
	}
}

func (b *hitBody) at(y float32) int {
	for i, p := range b.lay(b.Size().Width) {
		if y >= p.y && y < p.y+p.high && b.of.rows[i].Heading == "" {
			return i
		}
	}
	return -1
}

// Tapped implements fyne.Tappable.
func (b *hitBody) Tapped(e *fyne.PointEvent) {
	row := b.at(e.Position.Y)
	for i, at := range b.of.hits {
		if at == row {
			b.of.chosen = i
			b.Refresh()
			if b.of.OnOpen != nil {
				b.of.OnOpen(i)
			}
		}
	}
}

// MouseIn implements desktop.Hoverable.
func (b *hitBody) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (b *hitBody) MouseMoved(e *desktop.MouseEvent) { b.point(b.at(e.Position.Y)) }

// MouseOut implements desktop.Hoverable.
func (b *hitBody) MouseOut() { b.point(-1) }

func (b *hitBody) point(row int) {
	if b.pointed != row {
		b.pointed = row
		b.Refresh()
	}
}

// Cursor implements desktop.Cursorable.
func (b *hitBody) Cursor() desktop.Cursor {
	if b.pointed >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
