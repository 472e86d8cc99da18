package report

import (
	"math"

	"dossier/db/quantity"
)

// Today is what the report says the company is worth now: multiples of
// comparable companies in groups, the groups weighted, times [Scenarios.ARRNow].
type Today struct {
	Value  Input        // Money: the range the report comes to
	Groups []TodayGroup // weights sum to 100 %
	Pos    Pos          `json:"-"`
}

// A TodayGroup is one kind of comparable: private companies, public ones, past
// acquisitions.
type TodayGroup struct {
	Name      string
	Weight    Input   // Percent
	Multiples []Input // Multiple: one for each comparable
}

// inputs lists the numbers with their names.
func (t *Today) inputs() []namedInput {
	if t == nil {
		return nil
	}
	all := []namedInput{{t.Value, "value today", quantity.Money, false}}
	for _, g := range t.Groups {
		name := g.Name
		if name == "" {
			name = "unnamed group"
		}
		all = append(all, namedInput{g.Weight, name + " weight", quantity.Percent, false})
		for _, m := range g.Multiples {
			all = append(all, namedInput{m, name + " multiple", quantity.Multiple, false})
		}
	}
	return all
}

// today checks what the groups say together; each number is checked with the
// other inputs.
func (c *checker) today(t *Today, sound bool) {
	if t == nil {
		return
	}
	if len(t.Groups) == 0 {
		c.fault(t.Pos, "one [[today.group]] for each kind", "the value of today has no group of comparables")
		return
	}
	sum := 0.0
	for _, g := range t.Groups {
		at := g.Weight.Pos.or(t.Pos)
		c.need(at, "the group's name", g.Name)
		if len(g.Multiples) == 0 {
			c.fault(at, "the cells that hold their multiples", "group %s has no multiples", g.Name)
		}
		sum += g.Weight.Quantity.Mid()
	}
	if sound && math.Abs(sum-1) > probabilityTolerance {
		c.fault(t.Pos, "100 %", "the weights of the comparables sum to %s %%", trimFloat(sum*100))
	}
}
