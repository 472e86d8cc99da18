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
	if today := d.child("today"); today != nil {
		s.Today = today.today()
	}
	d.done()
	r.report.Scenarios = s
}

// today reads what the company is worth now, and from which comparables.
func (d *decoder) today() *report.Today {
	t := &report.Today{Pos: d.pos(), Value: d.input("value")}
	for _, g := range d.atMost("group", maxCases) {
		group := report.TodayGroup{Name: g.str("name"), Weight: g.input("weight")}
		for _, ref := range g.refs("multiples") {
			group.Multiples = append(group.Multiples, report.Input{Ref: ref, Pos: g.lineOf("multiples")})
		}
		t.Groups = append(t.Groups, group)
		g.done()
	}
	d.done()
	return t
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
	if s.Today == nil {
		return
	}
	r.fill(&s.Today.Value)
	for i := range s.Today.Groups {
		g := &s.Today.Groups[i]
		r.fill(&g.Weight)
		for j := range g.Multiples {
			r.fill(&g.Multiples[j])
		}
	}
}

func (r *reader) fill(in *report.Input) {
	if target, err := r.report.Resolve(in.Ref); err == nil {
		in.Quantity = target.Quantity
	}
}
