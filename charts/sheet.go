package charts

import (
	"math"
	"slices"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// The sizes of type in every figure, in points.
const (
	labelSize = 12 // names, values
	axisSize  = 11 // axes, remarks
)

// capHeight is the height of capitals and figures, of the em.
const capHeight = 0.66

// ascent is how far above its baseline the box of a text begins, of the em;
// the box is one em high.
const ascent = 0.76

// A sheet is a figure being laid out: the drawing, and where its texts are.
type sheet struct {
	d     *drawing.Drawing
	r     *report.Report
	th    drawing.Theme
	width float64
	room  placer
}

// newSheet returns an empty sheet. Its height is open until finish.
func newSheet(r *report.Report, th drawing.Theme, width float64) *sheet {
	if !(width >= minWidth) {
		width = minWidth
	}
	return &sheet{
		d: &drawing.Drawing{Size: drawing.Size{W: width}}, r: r, th: th, width: width,
		room: placer{bounds: drawing.Rect{W: width, H: math.MaxFloat64}},
	}
}

// finish returns the drawing, or the first error: err, or that of a
// coordinate that could not be drawn.
func (s *sheet) finish(err error) (*drawing.Drawing, error) {
	if err == nil {
		err = s.d.Err()
	}
	if err != nil {
		return nil, err
	}
	return s.d, nil
}

// A label is text with its looks, not yet placed.
type label struct {
	text   string
	face   drawing.Face
	size   float64
	color  drawing.Color
	anchor drawing.Anchor
	refs   []string
}

func (l label) width() float64 { return drawing.Width(l.face, l.size, l.text) }

// box is the space the label takes with its baseline and anchor at p.
func (l label) box(p drawing.Point) drawing.Rect {
	w := l.width()
	switch l.anchor {
	case drawing.Middle:
		p.X -= w / 2
	case drawing.End:
		p.X -= w
	case drawing.Start:
	}
	return drawing.Rect{X: p.X, Y: p.Y - ascent*l.size, W: w, H: l.size}
}

// at returns the label anchored another way.
func (l label) at(a drawing.Anchor) label {
	l.anchor = a
	return l
}

// cut returns the label shortened with an ellipsis to at most w points.
func (l label) cut(w float64) label {
	l.text = drawing.Ellipsis(l.face, l.size, l.text, w)
	return l
}

func (s *sheet) name(text string, refs ...string) label {
	return label{text: text, face: drawing.SansSemiBold, size: labelSize, color: s.th.Ink, refs: refs}
}

func (s *sheet) value(text string, refs ...string) label {
	return label{text: text, size: labelSize, color: s.th.Ink, refs: refs}
}

func (s *sheet) remark(text string, refs ...string) label {
	return label{text: text, size: axisSize, color: s.th.Muted, refs: refs}
}

// text sets l with its baseline and anchor at p, whatever is there, and keeps
// later labels off it.
func (s *sheet) text(l label, p drawing.Point) drawing.Rect {
	if l.text == "" {
		return drawing.Rect{}
	}
	box := l.box(p)
	s.room.take(box)
	s.d.Text(drawing.Text{
		S: l.text, At: p, Face: l.face, Size: l.size, Anchor: l.anchor, Color: l.color, Refs: l.refs,
	})
	return box
}

// A spot is where a label could stand.
type spot struct {
	at     drawing.Point
	anchor drawing.Anchor
}

// place sets l at the first spot with room; without any it is left out. Where
// only a line is in the way the line is interrupted.
func (s *sheet) place(l label, spots ...spot) {
	boxes := make([]drawing.Rect, len(spots))
	for i, sp := range spots {
		boxes[i] = l.at(sp.anchor).box(sp.at)
	}
	i := s.room.choose(boxes)
	if i < 0 {
		return
	}
	if hitsAny(boxes[i], s.room.marks) {
		s.d.Rect(boxes[i].Inset(-1.5), 0, drawing.Fill(s.th.Paper))
	}
	s.text(l.at(spots[i].anchor), spots[i].at)
}

// lines sets wrapped text, at most most lines of it, from the baseline of its
// first line on, and returns the height it takes.
func (s *sheet) lines(l label, p drawing.Point, w float64, most int) float64 {
	pitch := leading(l.size)
	all := wrap(l, w, most)
	for i, line := range all {
		one := l
		one.text = line
		s.text(one, p.Add(0, float64(i)*pitch))
	}
	return float64(len(all)) * pitch
}

// signed is lines with the confidence sign of the refs behind the last of them, for which
// room is left beyond w.
func (s *sheet) signed(l label, p drawing.Point, w float64, most int, refs ...string) float64 {
	all := wrap(l, w, most)
	used := s.lines(l, p, w, most)
	if n := len(all); n > 0 {
		l.text = all[n-1]
		s.confidence(p.Add(l.width()+2.5*dotRadius, used-leading(l.size)-l.size*capHeight/2), refs...)
	}
	return used
}

// wrap breaks the label's text into at most most lines; the last one ends in
// an ellipsis when text is left over.
func wrap(l label, w float64, most int) []string {
	all := drawing.Wrap(l.face, l.size, l.text, w)
	if len(all) > most {
		all = all[:most]
		all[most-1] = drawing.Ellipsis(l.face, l.size, all[most-1]+" …", w)
	}
	return all
}

// leading is the distance of baselines for a size of type.
func leading(size float64) float64 { return math.Round(size*1.25*2) / 2 }

// middle is the baseline that centres a line of figures or capitals on y.
func middle(y, size float64) float64 { return y + size*capHeight/2 }

// mark adds an area to point at.
func (s *sheet) mark(box drawing.Rect, name, value string, refs ...string) {
	s.d.Link(drawing.Link{Box: box, Label: name, Value: value, Refs: slices.Clone(refs)})
}

// confidence draws the sign of the weakest claim behind the refs.
func (s *sheet) confidence(center drawing.Point, refs ...string) {
	s.d.Dot(center, dotRadius, s.level(refs...), s.th.Muted)
}

// dotRadius is that of a confidence sign beside a label.
const dotRadius = 3.2

// level is how sure the weakest claim behind the refs is; no claim at all is
// a level of its own.
func (s *sheet) level(refs ...string) drawing.Level {
	var claims []report.ClaimID
	for _, ref := range refs {
		if t, err := s.r.Resolve(report.Ref(ref)); err == nil {
			claims = append(claims, t.Claims...)
		}
	}
	return drawingLevel(s.r.Weakest(claims))
}

// drawingLevel is the sign of a confidence.
func drawingLevel(c report.Confidence) drawing.Level {
	switch c {
	case report.High:
		return drawing.LevelHigh
	case report.Medium:
		return drawing.LevelMedium
	case report.Low:
		return drawing.LevelLow
	case report.NoClaim:
	}
	return drawing.LevelNone
}

// claimRefs returns claims as refs.
func claimRefs(ids []report.ClaimID) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = "claim:" + string(id)
	}
	return out
}

// refs joins references, leaving out empty ones and repetitions.
func refs[R ~string](lists ...[]R) []string {
	var out []string
	for _, list := range lists {
		for _, ref := range list {
			if ref != "" && !slices.Contains(out, string(ref)) {
				out = append(out, string(ref))
			}
		}
	}
	return out
}

// caseColor is the colour of the i-th of n cases, best first: the theme's
// three for the ends and the middle.
func (s *sheet) caseColor(i, n int) drawing.Color {
	switch i {
	case 0:
		return s.th.Bull
	case n - 1:
		return s.th.Bear
	}
	return s.th.Base
}
