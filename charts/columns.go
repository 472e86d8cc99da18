package charts

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// A column is one value of a panel.
type column struct {
	label  string // "2024"
	under  string // a second line: the case
	value  measured
	change *rise         // over the column before; nil where there is none
	ghost  bool          // a case, not yet known
	color  drawing.Color // of a ghost
	refs   []string
}

// A panel is one row of columns, laid out.
type panel struct {
	report.ColumnsPanel
	columns []column
	box     drawing.Rect
	gutter  float64 // for the names of the rows below
	top     float64 // of the highest column
	base    float64
	scale   axis
}

// The measures of columns, in points.
const (
	columnHeight = 128  // of the highest, at least
	columnShape  = 0.27 // of the panel's width, where that is more
	columnMost   = 210
	columnWidth  = 84 // at most
	columnRow    = 16 // of the rows below
	panelGap     = 28
	panelWidth   = 280 // the least for two side by side
	ghostGap     = 0.35
)

// columns draws each panel, side by side where there is room.
func (s *sheet) columns(spec *report.ColumnsSpec) error {
	if len(spec.Panels) == 0 || len(spec.Columns) == 0 {
		return errors.New("no panel or no columns")
	}
	c, err := s.tableCells(spec.Table, spec.Columns...)
	if err != nil {
		return err
	}
	n := len(spec.Panels)
	least := float64(panelWidth)
	for _, in := range spec.Panels {
		least = max(least, s.panelLeast(len(spec.Columns), in))
	}
	across := max(1, min(n, int((s.width+panelGap)/(least+panelGap))))
	w := (s.width - panelGap*float64(across-1)) / float64(across)
	y := 0.0
	summary := ""
	for first := 0; first < n; first += across {
		below := y
		for i, in := range spec.Panels[first:min(first+across, n)] {
			p := panel{ColumnsPanel: in, box: drawing.Rect{X: float64(i) * (w + panelGap), Y: y, W: w}}
			if p.columns, err = s.panelColumns(c, spec, in); err != nil {
				return fmt.Errorf("panel %q: %w", in.Label, err)
			}
			bottom, err := s.panel(&p)
			if err != nil {
				return fmt.Errorf("panel %q: %w", in.Label, err)
			}
			below = max(below, bottom)
			summary += p.summary()
		}
		y = below + 18
	}
	s.d.Size.H = y - 12
	s.d.Summary = strings.TrimSpace(summary)
	return nil
}

// panelLeast is the width below which a panel's numbers would not all fit.
func (s *sheet) panelLeast(columns int, in report.ColumnsPanel) float64 {
	const slot = 54
	least := float64(columns) * slot
	if in.Cases != "" && s.r.Scenarios != nil {
		least += (float64(len(s.r.Scenarios.Cases)) + ghostGap) * slot
	}
	if in.Change != "" {
		least += slot
	}
	return least
}

// panelColumns reads a panel's values: the table's, then the cases'.
func (s *sheet) panelColumns(c tableCells, spec *report.ColumnsSpec, in report.ColumnsPanel) ([]column, error) {
	row, ok := c.row[in.Row]
	if !ok {
		return nil, fmt.Errorf("table %s has no row %s", c.t.ID, in.Row)
	}
	over, ok := c.row[in.Over]
	if !ok && in.Over != "" {
		return nil, fmt.Errorf("table %s has no row %s", c.t.ID, in.Over)
	}
	var out []column
	for _, key := range spec.Columns {
		one := column{label: c.t.Columns[c.column[key]].Name, value: asWritten(c.quantity(row, key), c.text(row, key)), refs: []string{c.ref(row, key)}}
		if over != nil {
			var err error
			if one.value, err = ratio(c.quantity(row, key), c.quantity(over, key)); err != nil {
				return nil, fmt.Errorf("%s: %w", key, err)
			}
			one.refs = append(one.refs, c.ref(over, key))
		}
		if len(out) > 0 && in.Change != "" {
			one.rose(out[len(out)-1])
		}
		out = append(out, one)
	}
	if in.Cases == "" || s.r.Scenarios == nil {
		return out, nil
	}
	last := out[len(out)-1]
	for i, k := range s.r.Scenarios.Cases {
		one := column{
			label: decimal(float64(s.r.Scenarios.ARRYear), 0), under: k.Name, ghost: true,
			value: asWritten(k.ARR.Quantity, k.ARR.Quantity.Text), color: s.caseColor(i, len(s.r.Scenarios.Cases)),
			refs: refs([]report.Ref{k.ARR.Ref}),
		}
		if in.Change != "" {
			one.rose(last)
		}
		out = append(out, one)
	}
	unit := out[0].value.unit
	for _, one := range out {
		if one.value.known && one.value.unit != unit {
			return nil, fmt.Errorf("%s is a %s, %s is a %s", out[0].label, unit, one.label, one.value.unit)
		}
	}
	return out, nil
}

// panel lays a panel out and draws it; it returns the y below.
func (s *sheet) panel(p *panel) (float64, error) {
	highest, rises, names := 0.0, false, 1.0
	for _, c := range p.columns {
		if !finite(c.value.low, c.value.high) {
			return 0, fmt.Errorf("%s is not a finite number", c.label)
		}
		if c.value.low < 0 {
			return 0, fmt.Errorf("%s is below zero", c.label)
		}
		highest = max(highest, c.value.high)
		rises = rises || c.change != nil
		if c.under != "" {
			names = 2
		}
	}
	y := p.box.Y + 10
	title := s.name(p.Label)
	y += s.lines(title, drawing.Point{X: p.box.X, Y: y}, p.box.W-4*dotRadius, 2)
	end := wrap(title, p.box.W-4*dotRadius, 2)
	if len(end) > 0 {
		title.text = end[len(end)-1]
		s.confidence(drawing.Point{X: p.box.X + title.width() + 2.5*dotRadius, Y: y - leading(labelSize) - labelSize*capHeight/2}, p.columns[0].refs...)
	}
	p.top = y + 26
	p.base = p.top + math.Round(min(max(p.box.W*columnShape, columnHeight), columnMost))
	if highest <= 0 {
		highest = 1
	}
	p.scale = axis{high: highest, from: p.base, to: p.top}
	bottom := p.base + names*columnRow
	if rises {
		p.gutter = min(max(s.remark(p.changeName()).width(), s.remark(p.growthName()).width())+10, p.box.W/4)
		bottom += 2 * columnRow
	}
	if p.Cases != "" {
		bottom += columnRow + 4
	}
	s.d.Size.H = max(s.d.Size.H, bottom)
	s.panelColumnsDrawn(p, names)
	if rises {
		y := p.base + names*columnRow + 13
		s.d.Line(drawing.Point{X: p.box.X, Y: y - 11}, drawing.Point{X: p.box.X + p.box.W, Y: y - 11}, drawing.Stroke(s.th.Hairline, 0.75))
		s.text(s.remark(p.changeName()).cut(p.gutter-4), drawing.Point{X: p.box.X, Y: y})
		s.text(s.remark(p.growthName()).cut(p.gutter-4), drawing.Point{X: p.box.X, Y: y + columnRow})
	}
	if p.Cases != "" {
		s.columnsKey(p, rises, bottom-4)
	}
	return bottom, nil
}

// slot is where column i stands, and how wide its place is.
func (p *panel) slot(i int) (x, w float64) {
	n := float64(len(p.columns))
	gap := 0.0
	for k, c := range p.columns {
		if c.ghost && k > 0 {
			n += ghostGap
			if i >= k {
				gap = ghostGap
			}
			break
		}
	}
	w = (p.box.W - p.gutter) / n
	return p.box.X + p.gutter + (float64(i)+gap+0.5)*w, w
}

// changeName and growthName head the rows below; they say once that what is
// computed from rough numbers is rough.
func (p *panel) changeName() string { return p.about(p.Change) }
func (p *panel) growthName() string { return p.about("Growth") }

func (p *panel) about(name string) string {
	for _, c := range p.columns {
		if c.value.approx {
			return name + ", about"
		}
	}
	return name
}

func (p *panel) summary() string {
	text := p.Label + ": "
	for i, c := range p.columns {
		if i > 0 {
			text += ", "
		}
		text += c.name() + " " + c.value.full()
	}
	return text + ". "
}

func (c column) name() string {
	if c.under == "" {
		return c.label
	}
	return c.label + " " + c.under
}
