package report

// A Use is one place that rests on a claim.
type Use struct {
	Ref   Ref    // where to go: a section, a row, a figure, or a page: "page:cover"
	Label string // for people: "8.3 Bull, base and bear", "Table 36, row Base"
}
