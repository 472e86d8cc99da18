package widgets

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"dossier/charts/drawing"
)

// flow is a paragraph broken into lines of one width.
type flow struct {
	of     *prose
	lines  []line
	runs   []run
	height float32
	cut    bool // lines were left out
}

// line is one line of a flow, from its top.
type line struct {
	y, baseline float32
	width       float32
	shift       float32 // of an aligned line
	first, last int     // runs[first:last]
	start, end  int     // of its words in plain
}

// run is a stretch of a line that is painted as one thing.
type run struct {
	text      string
	x, width  float32
	start     int // in plain
	cite      int
	kind      fragKind
	style     uint8
	underline bool
}

// newFlow breaks p into lines of a width. With a limit above zero the text is
// cut after that many lines, and ends in an ellipsis.
func newFlow(p *prose, wide float32, align fyne.TextAlign, limit int) *flow {
	f := &flow{of: p}
	f.runs = make([]run, 0, len(p.cites)*2+len(p.atoms)/8+1)
	var x float32
	f.open()
	for i := range p.atoms {
		a := &p.atoms[i]
		const slack = 0.01
		if x > 0 && x+a.space+a.width > wide+slack {
			f.close(x)
			f.open()
			x = 0
		}
		if x > 0 {
			x += a.space
		}
		if x == 0 && a.width > wide+slack {
			x = f.broken(a, wide)
			continue
		}
		for _, fr := range p.frags[a.first:a.last] {
			x += fr.gap
			f.put(fr, x)
			x += fr.width
		}
	}
	f.close(x)
	if limit > 0 && len(f.lines) > limit {
		f.clamp(limit, wide)
	}
	f.place(wide, align)
	return f
}

func (f *flow) open() {
	f.lines = append(f.lines, line{first: len(f.runs), last: len(f.runs), start: -1})
}

func (f *flow) close(x float32) { f.lines[len(f.lines)-1].width = x }

// put adds a fragment at x to the last line, to the run before it when that
// goes on in the same style.
func (f *flow) put(fr frag, x float32) {
	l := &f.lines[len(f.lines)-1]
	start, end := int(fr.start), int(fr.start)
	if fr.kind == wordFrag {
		end += len(fr.text)
		if n := len(f.runs); n > l.first {
			if r := &f.runs[n-1]; r.kind == wordFrag && r.style == fr.style && r.underline == fr.underline {
				r.text = f.of.plain[r.start:end]
				r.width = x + fr.width - r.x
				l.end = end
				return
			}
		}
	}
	f.runs = append(f.runs, run{
		text: fr.text, x: x, width: fr.width, start: start, cite: int(fr.cite),
		kind: fr.kind, style: fr.style, underline: fr.underline,
	})
	l.last = len(f.runs)
	if l.start < 0 {
		l.start = start
	}
	l.end = max(l.end, end)
}

// broken places an atom that is wider than a line, within its words where it
// must, and returns where it ends.
func (f *flow) broken(a *atom, wide float32) float32 {
	var x float32
	next := func() {
		f.close(x)
		f.open()
		x = 0
	}
	for _, fr := range f.of.frags[a.first:a.last] {
		if x > 0 && x+fr.gap+fr.width > wide {
			next()
		} else {
			x += fr.gap
		}
		if fr.kind != wordFrag {
			f.put(fr, x)
			x += fr.width
			continue
		}
		st := f.of.styles[fr.style]
		for rest := fr; rest.text != ""; {
			piece := rest
			n := fitting(st, rest.text, wide-x)
			if n == 0 && x > 0 {
				next()
				continue
			}
			if n == 0 {
				_, n = utf8.DecodeRuneInString(rest.text)
			}
			piece.text = rest.text[:n]
			piece.width = width(st.Face, st.Size, piece.text)
			f.put(piece, x)
			x += piece.width
			rest.text, rest.start = rest.text[n:], rest.start+int32(n)
		}
	}
	return x
}

// fitting returns how many bytes of s go into a width.
func fitting(st Style, s string, wide float32) int {
	var x float32
	for i, r := range s {
		if x += width(st.Face, st.Size, string(r)); x > wide {
			return i
		}
	}
	return len(s)
}

// clamp cuts the flow after limit lines and ends it in an ellipsis.
func (f *flow) clamp(limit int, wide float32) {
	f.cut = true
	f.lines = f.lines[:limit]
	l := &f.lines[limit-1]
	for l.last > l.first {
		r := &f.runs[l.last-1]
		if r.kind == wordFrag {
			st := f.of.styles[r.style]
			const dots = "…"
			room := wide - r.x - width(st.Face, st.Size, dots)
			if n := fitting(st, r.text, room); n > 0 || l.last == l.first+1 {
				r.text = strings.TrimRight(r.text[:n], " ,;:.") + dots
				r.width = width(st.Face, st.Size, r.text)
				l.width = r.x + r.width
				break
			}
		}
		l.last--
	}
}

// place stacks the lines and aligns them.
func (f *flow) place(wide float32, align fyne.TextAlign) {
	st := f.of.styles[0]
	up, down := float32(drawing.Ascent(st.Face, float64(st.Size))), float32(drawing.Descent(st.Face, float64(st.Size)))
	base := (st.Leading-up-down)/2 + up
	for i := range f.lines {
		l := &f.lines[i]
		l.y = float32(i) * st.Leading
		l.baseline = l.y + base
		switch align {
		case fyne.TextAlignTrailing:
			l.shift = wide - l.width
		case fyne.TextAlignCenter:
			l.shift = (wide - l.width) / 2
		case fyne.TextAlignLeading:
		}
		if l.start < 0 {
			l.start, l.end = len(f.of.plain), len(f.of.plain)
		}
	}
	f.height = float32(len(f.lines)) * st.Leading
}

// widest returns the width of the longest line.
func (f *flow) widest() float32 {
	var w float32
	for _, l := range f.lines {
		w = max(w, l.width)
	}
	return w
}

// longest returns the width of the widest atom: below it, words are broken.
func (p *prose) longest() float32 {
	var w float32
	for _, a := range p.atoms {
		w = max(w, a.width)
	}
	return w
}

// natural returns the width of the text on one line.
func (p *prose) natural() float32 {
	var w float32
	for i, a := range p.atoms {
		if i > 0 {
			w += a.space
		}
		w += a.width
	}
	return w
}
