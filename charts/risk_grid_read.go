package charts

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"dossier/db/quantity"
	"dossier/db/report"
)

// A risk is one row of a register.
type risk struct {
	name, short        string
	likelihood, impact quantity.Rating
	number             int // from 1, the gravest first; 0: not rated
	refs               []string
}

// rated reports whether the risk has a place on the grid.
func (r risk) rated() bool {
	return r.likelihood.State == quantity.Rated && r.impact.State == quantity.Rated
}

// A riskPlot is the grid: likelihood from left to right, impact upwards.
type riskPlot struct {
	likelihood, impact []string // levels, lowest first
	risks              []risk
	left, cell         float64   // where the cells begin, how wide each is
	tops, heights      []float64 // of the rows, by impact
	numbers            bool      // the cells hold numbers, and a key the names
}

// in lists the risks of a cell, the gravest first.
func (p *riskPlot) in(likelihood, impact int) []risk {
	var out []risk
	for _, r := range p.risks {
		if r.rated() && r.likelihood.Level == likelihood && r.impact.Level == impact {
			out = append(out, r)
		}
	}
	return out
}

// shade is how grave a cell is: the sum of its two ranks, from 0 to 1.
func (p *riskPlot) shade(likelihood, impact int) float64 {
	return (shadeOf(likelihood, len(p.likelihood)) + shadeOf(impact, len(p.impact))) / 2
}

// readRisks reads the registers, and numbers the risks from the gravest down.
func (s *sheet) readRisks(spec *report.RiskGridSpec) (*riskPlot, error) {
	p := &riskPlot{}
	short := map[string]string{}
	for _, n := range spec.Shorts {
		short[string(n.Row)] = n.Text
	}
	for _, reg := range spec.Registers {
		if err := p.register(s.r, reg, short); err != nil {
			return nil, err
		}
	}
	if len(p.risks) == 0 {
		return nil, errors.New("no risks")
	}
	if n := max(len(p.likelihood), len(p.impact)); n == 0 || n > riskLevels {
		return nil, fmt.Errorf("a scale of %d levels: at most %d can be read", n, riskLevels)
	}
	slices.SortStableFunc(p.risks, func(a, b risk) int {
		switch {
		case a.rated() != b.rated():
			if a.rated() {
				return -1
			}
			return 1
		case !a.rated():
			return 0
		}
		if sum := b.likelihood.Level + b.impact.Level - a.likelihood.Level - a.impact.Level; sum != 0 {
			return sum
		}
		return b.impact.Level - a.impact.Level
	})
	for i := range p.risks {
		if p.risks[i].rated() {
			p.risks[i].number = i + 1
		}
	}
	return p, nil
}

// register adds the rows of one register.
func (p *riskPlot) register(r *report.Report, reg report.RiskRegister, short map[string]string) error {
	t, ok := r.Table(reg.Table)
	if !ok {
		return fmt.Errorf("there is no table %s", reg.Table)
	}
	var at [3]int
	for i, key := range []string{reg.Name, reg.Likelihood, reg.Impact} {
		if at[i], ok = t.ColumnIndex(key); !ok {
			return fmt.Errorf("table %s has no column %q", t.ID, key)
		}
	}
	for i, levels := range []*[]string{&p.likelihood, &p.impact} {
		scale, ok := r.Scale(t.Columns[at[i+1]].Scale)
		if !ok {
			return fmt.Errorf("table %s: column %q holds no ratings", t.ID, t.Columns[at[i+1]].Key)
		}
		if *levels != nil && !slices.Equal(*levels, scale.Levels) {
			return fmt.Errorf("table %s: column %q is on another scale than those before", t.ID, t.Columns[at[i+1]].Key)
		}
		*levels = scale.Levels
	}
	for _, row := range t.Rows {
		if len(row.Cells) < len(t.Columns) {
			return fmt.Errorf("table %s, row %s: a cell is missing", t.ID, row.Key)
		}
		ref := fmt.Sprintf("table:%s/%s", t.ID, row.Key)
		one := risk{
			name: cmp.Or(row.Cells[at[0]].Text, "–"), short: short[ref],
			likelihood: row.Cells[at[1]].Rating, impact: row.Cells[at[2]].Rating,
			refs: []string{ref, ref + "/" + reg.Likelihood, ref + "/" + reg.Impact},
		}
		if one.short == "" {
			one.short = one.name
		}
		if one.likelihood.Level >= len(p.likelihood) || one.impact.Level >= len(p.impact) {
			return fmt.Errorf("table %s, row %s: a rating is not on its scale", t.ID, row.Key)
		}
		p.risks = append(p.risks, one)
	}
	return nil
}
