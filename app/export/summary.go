package export

import (
	"strconv"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// summary sets what the company is, and each argument beside its counter.
func (b *book) summary() []slab {
	r, width := b.r, upright(b.o.Paper).prose
	out := b.opening("Summary", pageRef("summary"), width)
	if len(r.Overview) > 0 {
		out = append(out, done("the overview", b.evidence(b.prose(r.Overview, b.s.body, width), nil, b.s.body, width))...)
	}
	if len(r.Profile) > 0 {
		out = append(out, b.subtitle("Profile", width)...)
		for i, f := range r.Profile {
			out = append(out, done(pointKey("profile line", i), b.profileLine(f, width))...)
		}
	}
	for _, l := range []struct {
		title string
		pointList
	}{
		{"Strengths, and what speaks against them", pointList{"strength", r.Strengths}},
		{"Risks", pointList{"risk", r.Risks}},
	} {
		if len(l.points) == 0 {
			continue
		}
		out = append(out, b.subtitle(l.title, width)...)
		out = append(out, b.points(l.name, l.points, width)...)
	}
	return out
}

const openTitle = "What is not in here"

// openQuestions are what the report could not find out: what blocks the
// decision, then the other gaps.
func (b *book) openQuestions() []slab {
	r, width := b.r, upright(b.o.Paper).prose
	if len(r.Blockers)+len(r.Gaps) == 0 {
		return nil
	}
	out := b.opening(openTitle, pageRef("gaps"), width)
	lead := "What the report could not find out, and what has to be asked for it."
	out = append(out, b.plain(lead, b.s.caption, width)...)
	for _, l := range []struct {
		title string
		pointList
	}{
		{"What blocks the decision", pointList{"blocker", r.Blockers}},
		{"What else is not known", pointList{"gap", r.Gaps}},
	} {
		if len(l.points) > 0 {
			out = append(out, b.subtitle(l.title, width)...)
			out[len(out)-1].below = 6
			out = append(out, b.points(l.name, l.points, width)...)
		}
	}
	return out
}

// profileLine is a label and its value between hairlines.
func (b *book) profileLine(f report.Fact, width float64) []slab {
	const hang = 112
	label := style{drawing.Sans, 9, 13, b.theme.Muted}
	value := style{drawing.Sans, 9.5, 13, b.theme.Ink}
	text := f.Value
	if f.AsOf != "" {
		text += " (" + f.AsOf + ")"
	}
	slabs := indent(hang, b.plain(text, value, width-hang))
	slabs[0].claims = f.Claims
	names := fill(trim(words(f.Label, label)), hang-8)
	for len(slabs) < len(names) {
		slabs = append(slabs, space(value.leading))
	}
	slabs = before(slabs, func(c canvas) {
		for i, l := range names {
			c.line(l, 0, float64(i)*label.leading)
		}
	})
	slabs = append(together(slabs), slab{height: 3.5, paint: func(c canvas) {
		c.rule(2.5, width, 0.5, b.theme.Hairline)
	}})
	return apart(2.5, together(slabs))
}

// points sets arguments as a numbered list, each with what speaks against it.
func (b *book) points(name string, points []report.Point, width float64) []slab {
	const hang = 18
	var out []slab
	for i, p := range points {
		slabs := b.evidence(b.prose(p.Text, b.s.body, width-hang), p.Claims, b.s.body, width-hang)
		if len(p.Counter) > 0 {
			against := b.s.body
			against.face, against.color = drawing.SerifItalic, b.theme.Muted
			counter := append(report.Text{{Text: "But: "}}, p.Counter...)
			slabs[len(slabs)-1].keep = true
			slabs = append(slabs, apart(2, b.evidence(b.prose(counter, against, width-hang), nil, against, width-hang))...)
		}
		if p.Ref != "" {
			slabs[len(slabs)-1].keep = true
			slabs = append(slabs, b.seeAlso(p.Ref, width-hang)...)
		}
		slabs = before(indent(hang, slabs), func(c canvas) {
			c.textEnd(b.s.body.in(b.theme.Muted), hang-7, b.s.body.baseline(), strconv.Itoa(i+1))
		})
		out = append(out, done(pointKey(name, i), apart(7, slabs))...)
	}
	return out
}

// seeAlso leads to the row or section a point stands for.
func (b *book) seeAlso(ref report.Ref, width float64) []slab {
	target, err := b.r.Resolve(ref)
	if err != nil {
		return nil
	}
	s := b.s.note
	return []slab{{height: s.leading + 2, paint: func(c canvas) {
		text := ellipsis(s, "See "+target.Label, width-40)
		c.text(s, 0, s.baseline(), text)
		if at, ok := b.known.nearest(ref); ok {
			x := s.width(text) + 4
			c.text(s.in(b.theme.Accent), x, s.baseline(), "p. "+strconv.Itoa(at.page))
			c.link(0, 0, x+30, s.leading, ref)
		}
	}}}
}
