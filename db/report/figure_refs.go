package report

import "slices"

// specRefs lists the references a figure is drawn from, in the spec's order.
func specRefs(spec Spec) []Ref {
	var refs []Ref
	switch s := spec.(type) {
	case *GatesSpec:
		for _, g := range s.Gates {
			refs = append(refs, g.Refs...)
		}
		for _, l := range s.Lines {
			refs = append(refs, l.Refs...)
		}
		for _, p := range s.Points {
			refs = append(refs, p.Refs...)
		}
	case *SensitivitySpec:
		for _, m := range s.Marks {
			refs = append(refs, m.Refs...)
		}
	case *MultiplesSpec:
		for _, c := range s.Cards {
			refs = append(refs, c.Value)
		}
	case *ValueRangeSpec, nil:
	}
	return refs
}

// specExprs lists the expressions a figure computes.
func specExprs(spec Spec) []string {
	var lines []GuideLine
	switch s := spec.(type) {
	case *GatesSpec:
		lines = slices.Concat(s.Lines, s.Points)
	case *SensitivitySpec:
		lines = s.Marks
	case *MultiplesSpec, *ValueRangeSpec, nil:
	}
	exprs := make([]string, len(lines))
	for i, l := range lines {
		exprs[i] = l.Value
	}
	return exprs
}
