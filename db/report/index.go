package report

// index is filled by Link.
type index struct{}
