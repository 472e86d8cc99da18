package widgets

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// flowState is what of a flow is not its text: which chip has the pointer and
// which the keyboard, by their index, and the words that are selected.
type flowState struct {
	hovered, focused int // -1 for none
	from, to         int // selected bytes of plain; equal for none
}

func noState() flowState { return flowState{hovered: -1, focused: -1} }

// paint paints the lines that touch top to bottom, with the flow's corner at x
// and y.
func (f *flow) paint(b *brush, x, y, top, bottom float32, state flowState) {
	leading := f.of.styles[0].Leading
	for i := range f.lines {
		l := &f.lines[i]
		if y+l.y+leading < top || y+l.y > bottom {
			continue
		}
		f.paintSelection(b, l, x, y, state)
		for _, r := range f.runs[l.first:l.last] {
			f.paintRun(b, l, r, x+l.shift, y, state)
		}
	}
}

func (f *flow) paintSelection(b *brush, l *line, x, y float32, state flowState) {
	from, to := max(state.from, l.start), min(state.to, l.end)
	if from >= to {
		return
	}
	left, right := f.xOf(l, from), f.xOf(l, to)
	b.rect(x+left, y+l.y, right-left, f.of.styles[0].Leading, 0, selection(b.theme))
}

func (f *flow) paintRun(b *brush, l *line, r run, x, y float32, state flowState) {
	st := f.of.styles[r.style]
	base := y + l.baseline
	switch r.kind {
	case wordFrag, liveFrag:
		b.text(r.text, x+r.x, base, st)
		if r.underline {
			b.rect(x+r.x, base+3, r.width, 1, 0, Colors(b.theme).Accent)
		}
	case chipFrag:
		_, h := chipSize(r.text, f.of.scale)
		// The chip's middle stands at the middle of the small letters' and
		// capitals' height, as words beside it do.
		top := base - f.of.styles[0].Size*capHeight/2 - h/2
		c := f.of.cites[r.cite]
		b.chip(citationSign(c.weak), r.text, x+r.x, top, state.hovered == r.cite)
		if state.focused == r.cite {
			b.ring(x+r.x, top, r.width, h)
		}
	}
}

// xOf returns where byte at of plain begins on a line.
func (f *flow) xOf(l *line, at int) float32 {
	var x float32
	for _, r := range f.runs[l.first:l.last] {
		if r.kind != wordFrag {
			continue
		}
		if at <= r.start {
			return r.x + l.shift
		}
		st := f.of.styles[r.style]
		if at <= r.start+len(r.text) {
			return r.x + l.shift + width(st.Face, st.Size, r.text[:at-r.start])
		}
		x = r.x + r.width + l.shift
	}
	return x
}

// byteAt returns the place in plain nearest to a point.
func (f *flow) byteAt(at fyne.Position) int {
	l := f.lineAt(at.Y)
	if l == nil {
		return 0
	}
	best := l.start
	for _, r := range f.runs[l.first:l.last] {
		if r.kind != wordFrag {
			continue
		}
		x := r.x + l.shift
		if at.X < x {
			return best
		}
		st := f.of.styles[r.style]
		for i, c := range r.text {
			w := width(st.Face, st.Size, string(c))
			if at.X < x+w/2 {
				return r.start + i
			}
			x += w
		}
		best = r.start + len(r.text)
	}
	return best
}

// lineAt returns the line at a height, the nearest when there is none.
func (f *flow) lineAt(y float32) *line {
	if len(f.lines) == 0 {
		return nil
	}
	i := int(y / f.of.styles[0].Leading)
	return &f.lines[min(max(i, 0), len(f.lines)-1)]
}

// chipAt returns the index of the chip at a point, -1 for none.
func (f *flow) chipAt(at fyne.Position) int {
	l := f.lineAt(at.Y)
	if l == nil || at.Y < l.y || at.Y > l.y+f.of.styles[0].Leading {
		return -1
	}
	for _, r := range f.runs[l.first:l.last] {
		if r.kind == chipFrag && at.X >= r.x+l.shift && at.X < r.x+l.shift+r.width {
			return r.cite
		}
	}
	return -1
}

// chipLine returns the line a chip stands on, nil when it was cut off.
func (f *flow) chipLine(cite int) *line {
	for i := range f.lines {
		l := &f.lines[i]
		for _, r := range f.runs[l.first:l.last] {
			if r.kind == chipFrag && r.cite == cite {
				return l
			}
		}
	}
	return nil
}

// wordAt returns the word around a byte of plain.
func (f *flow) wordAt(at int) (from, to int) {
	s := f.of.plain
	from, to = min(at, len(s)), min(at, len(s))
	for from > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:from])
		if !wordRune(r) {
			break
		}
		from -= n
	}
	for to < len(s) {
		r, n := utf8.DecodeRuneInString(s[to:])
		if !wordRune(r) {
			break
		}
		to += n
	}
	return from, to
}
