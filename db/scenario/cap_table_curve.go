package scenario

import "slices"

// Breakpoints lists every exit value at which the sharing changes, from zero
// up. Payouts run in straight lines between them, so they and one value beyond
// the last are all that a payout curve needs. The error is [CapTable.Check]'s.
func (t CapTable) Breakpoints() ([]Breakpoint, error) {
	if err := t.Check(); err != nil {
		return nil, err
	}
	var points []Breakpoint
	paid := 0.0
	for _, tier := range t.tiers() {
		next, due := make([]float64, len(t)), t.due(tier)
		for _, i := range tier {
			next[i] = t[i].preference() / due
		}
		points = append(points, Breakpoint{Exit: paid, Next: next})
		paid += due
	}
	points = append(points, Breakpoint{Exit: paid, Next: t.next(0)})
	for _, q := range t.bends() {
		if exit := t.total(q); q > 0 && exit > points[len(points)-1].Exit {
			points = append(points, Breakpoint{Exit: exit, Next: t.next(q)})
		}
	}
	return points, nil
}

// next is what each class gets of a dollar more when a common share gets q.
// Where only capped classes are left none of them shares, until one converts;
// that stretch has no length in exit value.
func (t CapTable) next(q float64) []float64 {
	parts, shares := make([]float64, len(t)), 0.0
	for i := range t {
		if t[i].sharing(q) {
			parts[i] = t[i].Shares
			shares += parts[i]
		}
	}
	if shares == 0 {
		for _, bend := range t.bends() {
			if bend > q {
				return t.next(bend)
			}
		}
	}
	for i := range parts {
		parts[i] /= shares
	}
	return parts
}

// NextDollar is what each class gets of one dollar more than an exit value, in
// the table's order. It is nil for a table that cannot be paid out.
func (t CapTable) NextDollar(exit float64) []float64 {
	points, err := t.Breakpoints()
	if err != nil || !(exit >= 0) {
		return nil
	}
	i, found := slices.BinarySearchFunc(points, exit, func(p Breakpoint, exit float64) int {
		switch {
		case p.Exit < exit:
			return -1
		case p.Exit > exit:
			return 1
		}
		return 0
	})
	if !found {
		i--
	}
	return points[i].Next
}
