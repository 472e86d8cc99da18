package charts

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"dossier/db/quantity"
	"dossier/db/report"
)

// A rung is one count of a ladder, read.
type rung struct {
	report.LadderStep
	q, before quantity.Quantity
	parts     []conversion // what it is a part of, the nearest rung first
	full      float64
	y, h      float64
}

// A conversion is how much of an earlier rung this one is.
type conversion struct {
	from  int
	shown string
	refs  []string
}

// hasBar reports whether the rung is a count, on the scale of its group.
func (g rung) hasBar() bool { return !g.q.IsZero() && g.q.Unit != quantity.Percent }

// rungs reads the steps and computes the conversions; lanes is how many go
// down side by side at most.
func (s *sheet) rungs(spec *report.LadderSpec) (out []rung, lanes int, err error) {
	if len(spec.Steps) == 0 {
		return nil, 0, errors.New("no steps")
	}
	read := func(ref report.Ref, label string) (quantity.Quantity, error) {
		if ref == "" {
			return quantity.Quantity{}, nil
		}
		t, wrong := s.r.Resolve(ref)
		if wrong != nil {
			return quantity.Quantity{}, fmt.Errorf("step %q: %w", label, wrong)
		}
		if !finite(t.Quantity.Low, t.Quantity.High) {
			return quantity.Quantity{}, fmt.Errorf("step %q: %s is not a finite number", label, ref)
		}
		return t.Quantity, nil
	}
	widest, at := map[string]float64{}, map[string]int{}
	for i, step := range spec.Steps {
		g := rung{LadderStep: step}
		if g.q, err = read(step.Value, step.Label); err != nil {
			return nil, 0, err
		}
		if g.before, err = read(step.Before, step.Label); err != nil {
			return nil, 0, err
		}
		if g.hasBar() {
			widest[step.Group] = max(widest[step.Group], g.q.High)
		}
		if step.ID != "" {
			at[step.ID] = i
		}
		out = append(out, g)
	}
	for i := range out {
		out[i].full = widest[out[i].Group]
	}
	for _, v := range spec.Conversions {
		from, ok := at[v.From]
		to, also := at[v.To]
		if !ok || !also {
			return nil, 0, fmt.Errorf("conversion from %q to %q: there is no such step", v.From, v.To)
		}
		if from >= to {
			return nil, 0, fmt.Errorf("conversion from %q to %q: the first has to stand above", v.From, v.To)
		}
		if shown := partText(out[to].q, out[from].q); shown != "" {
			out[to].parts = append(out[to].parts, conversion{from, shown, refs([]report.Ref{out[to].Value, out[from].Value})})
		}
	}
	for i := range out {
		slices.SortStableFunc(out[i].parts, func(a, b conversion) int { return cmp.Compare(b.from, a.from) })
		lanes = max(lanes, len(out[i].parts))
	}
	return out, lanes, nil
}

// partText is how much of whole n is, with the doubts of both: a whole that
// may be larger makes it "at most". "" when that cannot be computed.
func partText(n, whole quantity.Quantity) string {
	if n.IsZero() || whole.IsZero() || n.Unit != whole.Unit || !(whole.Low > 0) || n.Low < 0 {
		return ""
	}
	low, high := n.Low/whole.High, n.High/whole.Low
	text := quantity.Share(low)
	if quantity.Share(low) != quantity.Share(high) {
		text += "–" + quantity.Share(high)
	}
	if n.Approx || whole.Approx {
		text = "~" + text
	}
	switch {
	case whole.Over && !n.Over:
		text = "at most " + text
	case n.Over && !whole.Over:
		text = "at least " + text
	}
	return text
}
