package report

// A ValueRangeSpec shows each case's exit value, stated over computed. It
// follows the scenario and needs no data of its own.
type ValueRangeSpec struct{}

func (*ValueRangeSpec) refs() []Ref { return nil }

func (*ValueRangeSpec) exprs() []string { return nil }

func (*ValueRangeSpec) check(c *checker, f *Figure) { c.needScenarios(f) }
