package scenario

// A Named is one person's view of a report, to be laid beside others.
type Named struct {
	Name   string
	Values Values
}
