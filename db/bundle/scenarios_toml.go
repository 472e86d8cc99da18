package bundle

import "dossier/db/report"

// readScenarios reads scenarios.toml; a package without it has no scenarios.
func (r *reader) readScenarios() {
	d := r.open("scenarios.toml")
	if d == nil {
		return
	}
	s := &report.Scenarios{
		Pos:     d.pos(),
		Years:   d.input("years"),
		ARRNow:  d.input("arr_now"),
		ARRYear: d.integer("arr_year"),
	}
	for _, c := range d.atMost("case", maxCases) {
		s.Cases = append(s.Cases, report.Case{
			ID:          report.CaseID(c.str("id")),
			Name:        c.str("name"),
			Probability: c.input("probability"),
			ARR:         c.input("arr"),
			Multiple:    c.input("multiple"),
			Value:       c.input("value"),
			Growth:      c.input("growth"),
		})
		c.done()
	}
	d.done()
	r.report.Scenarios = s
}

// input reads where a number is to be found; fillInputs fetches it.
func (d *decoder) input(key string) report.Input {
	return report.Input{Ref: d.ref(key), Pos: d.lineOf(key)}
}

// fillInputs reads the scenarios' numbers from where they stand. One that
// cannot be read stays empty, and Validate says why.
func (r *reader) fillInputs() {
	s := r.report.Scenarios
	if s == nil {
		return
	}
	r.fill(&s.Years)
	r.fill(&s.ARRNow)
	for i := range s.Cases {
		c := &s.Cases[i]
		for _, in := range []*report.Input{&c.Probability, &c.ARR, &c.Multiple, &c.Value, &c.Growth} {
			r.fill(in)
		}
	}
}

func (r *reader) fill(in *report.Input) {
	if target, err := r.report.Resolve(in.Ref); err == nil {
		in.Quantity = target.Quantity
	}
}
