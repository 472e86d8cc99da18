package report

// or is p, or q when p is unknown.
func (p Pos) or(q Pos) Pos {
	if p == (Pos{}) {
		return q
	}
	return p
}
