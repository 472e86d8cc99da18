package scenario

// A Change is one input that differs between two sets, in the units of
// [Set.Value].
type Change struct {
	Input    Input
	From, To float64
}

// Changed lists the inputs that differ from an earlier set, in the order of
// [Set.Inputs]. Basis, preference and locks are no inputs.
func (s Set) Changed(from Set) []Change {
	var changes []Change
	for _, in := range s.Inputs() {
		if a, b := from.Value(in), s.Value(in); a != b {
			changes = append(changes, Change{in, a, b})
		}
	}
	return changes
}
