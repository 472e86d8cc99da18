package charts

import (
	"fmt"
	"math"
	"slices"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// An owner is whose a part of a stack is.
type owner int

const (
	owned owner = iota
	rented
	standard
	nobodySays
)

func (o owner) String() string {
	return [...]string{"owned", "rented", "standard", "not stated"}[o]
}

// A stackPart is one box of a stack.
type stackPart struct {
	row   report.Row
	owner owner
}

// The measures of a stack, in points.
const (
	stackBox   = 124 // least width of a box
	stackMost  = 5   // boxes side by side
	stackGap   = 10
	stackPad   = 9
	stackNames = 86
	stackLines = 3
)

// stack draws the layers from the top down, each with its parts as boxes:
// what is the company's own filled, what it rents dashed, standards framed,
// and hatched where nobody says; the word stands in each box.
func (s *sheet) stack(spec *report.StackSpec) error {
	g, err := s.rowCells(spec.Table, spec.Name, spec.On)
	if err != nil {
		return err
	}
	layers := make([][]stackPart, len(spec.Layers))
	counts := [4]int{}
	most := 0
	for i, l := range spec.Layers {
		if layers[i], err = layerParts(g, l); err != nil {
			return err
		}
		for _, one := range layers[i] {
			counts[one.owner]++
		}
		most = max(most, len(layers[i]))
	}
	if most == 0 {
		return fmt.Errorf("no row of table %s has a layer", spec.Table)
	}
	names := math.Round(max(stackNames, s.width*0.14))
	across := max(1, min(stackMost, most, int((s.width-names+stackGap)/(stackBox+stackGap))))
	// The fullest layer sets the grid, in lines as even as can be.
	across = even(most, across)
	y := s.stackKey(counts)
	for i, l := range spec.Layers {
		if len(layers[i]) > 0 {
			y = s.layer(g, spec, l.Name, layers[i], names, across, y)
		}
	}
	s.d.Size.H = y
	s.room.bounds.H = y
	s.d.Summary = fmt.Sprintf("A stack of %d parts: %d owned, %d rented, %d standard, %d not stated.",
		counts[owned]+counts[rented]+counts[standard]+counts[nobodySays], counts[owned], counts[rented], counts[standard], counts[nobodySays])
	return nil
}

// even is how many of n things stand on a line, at most most of them, so that
// the last line is as full as it can be.
func even(n, most int) int {
	lines := (n + most - 1) / most
	return (n + lines - 1) / lines
}

// layerParts lists a layer's rows: owned, rented, standard, unknown.
func layerParts(g rowCells, l report.Layer) ([]stackPart, error) {
	var out []stackPart
	for o, keys := range [][]string{l.Owned, l.Rented, l.Standard, l.Unknown} {
		for _, key := range keys {
			row, ok := g.table.Row(key)
			if !ok {
				return nil, fmt.Errorf("layer %q: table %s has no row %s", l.Name, g.table.ID, key)
			}
			out = append(out, stackPart{*row, owner(o)})
		}
	}
	return out, nil
}

// stackKey says what the fills mean and how many parts have each.
func (s *sheet) stackKey(counts [4]int) float64 {
	const swatch = 14
	said := [4]string{"owned", "rented from others", "standard", "not stated"}
	x, y := 0.0, 15.0
	for o := owned; o <= nobodySays; o++ {
		if counts[o] == 0 {
			continue
		}
		l := s.remark(fmt.Sprintf("%d %s", counts[o], said[o]))
		if x > 0 && x+swatch+6+l.width() > s.width {
			x, y = 0, y+20
		}
		s.partBox(drawing.Rect{X: x + 1, Y: y - 11, W: swatch, H: swatch}, o)
		s.text(l, drawing.Point{X: x + swatch + 6, Y: y})
		x += swatch + 6 + l.width() + 20
	}
	return y + 16
}

// partBox draws the box of a part and returns the colour of text on it.
func (s *sheet) partBox(box drawing.Rect, o owner) drawing.Color {
	const radius = 3
	switch o {
	case owned:
		fill := s.th.Ramp(0.9)
		s.d.Rect(box, radius, drawing.Fill(fill))
		return s.th.OnFill(fill)
	case rented:
		s.d.Rect(box, radius, drawing.Style{Fill: s.th.Tint, Stroke: s.th.Accent, Width: 1.4, Dash: []float64{4, 2.5}})
	case standard:
		s.d.Rect(box, radius, drawing.Style{Fill: s.th.Paper, Stroke: s.th.Muted, Width: 1})
	case nobodySays:
		s.d.Rect(box, radius, drawing.Style{Fill: s.th.Paper, Stroke: s.th.Hairline, Width: 1})
		edge := drawing.Rect{X: box.X + 1, Y: box.Y + 1, W: min(5, box.W-2), H: box.H - 2}
		s.d.Hatch(edge, 3, drawing.Stroke(s.th.Muted, 0.7))
	}
	return s.th.Ink
}

// layer draws one level of the stack and returns the y below it.
func (s *sheet) layer(g rowCells, spec *report.StackSpec, name string, parts []stackPart, names float64, across int, y float64) float64 {
	w := (s.width - names - 1 - stackGap*float64(across-1)) / float64(across)
	top := y
	s.rule(top)
	y += stackGap
	for chunk := range slices.Chunk(parts, across) {
		h := 0.0
		for _, one := range chunk {
			h = max(h, s.stackPartHeight(g, spec, one, w))
		}
		for i, one := range chunk {
			s.stackPart(g, spec, one, drawing.Rect{X: names + float64(i)*(w+stackGap), Y: y, W: w, H: h})
		}
		y += h + stackGap
	}
	used := s.lines(s.name(name), drawing.Point{Y: top + stackGap + 14}, names-12, 4)
	return max(y, top+stackGap+used+6)
}

// partTexts are the three texts of a box.
func (s *sheet) partTexts(g rowCells, spec *report.StackSpec, one stackPart) (name, on, word label) {
	return s.name(g.cell(one.row, spec.Name).Text, g.ref(one.row, spec.Name)),
		s.remark(g.cell(one.row, spec.On).Text, g.ref(one.row, spec.On)),
		s.remark(one.owner.String())
}

func (s *sheet) stackPartHeight(g rowCells, spec *report.StackSpec, one stackPart, w float64) float64 {
	name, on, _ := s.partTexts(g, spec, one)
	inner := w - 2*stackPad
	return 2*stackPad + float64(len(wrap(name, inner, stackLines)))*leading(labelSize) +
		float64(len(wrap(on, inner, stackLines)))*leading(axisSize) + leading(axisSize) + 2
}

// stackPart draws one box: what it is, what it stands on, whose it is.
func (s *sheet) stackPart(g rowCells, spec *report.StackSpec, one stackPart, box drawing.Rect) {
	name, on, word := s.partTexts(g, spec, one)
	name.color = s.partBox(box, one.owner)
	if one.owner == owned {
		on.color, word.color = name.color, name.color
	}
	word.face = drawing.SansItalic
	inner := box.W - 2*stackPad
	x, y := box.X+stackPad, box.Y+stackPad+10
	y += s.lines(name, drawing.Point{X: x, Y: y}, inner, stackLines)
	s.lines(on, drawing.Point{X: x, Y: y}, inner, stackLines)
	s.text(word.cut(inner), drawing.Point{X: x, Y: box.Y + box.H - stackPad})
	s.mark(box, name.text, on.text+": "+one.owner.String(),
		refs([]string{fmt.Sprintf("table:%s/%s", g.table.ID, one.row.Key)}, claimRefs(one.row.Claims))...)
}
