package report

import "dossier/db/quantity"

// A MarketSpec nests markets in each other, the widest first, on a log axis;
// the last level is the company's own revenue, and every other one says what
// share of it that is.
type MarketSpec struct {
	Levels []MarketLevel `toml:"level"`
}

// A MarketLevel is one market, or at the end the company's revenue.
type MarketLevel struct {
	Tier  string `toml:"tier"`  // "TAM", "SAM", "SOM"; "" for none
	Label string `toml:"label"` // what it holds
	Note  string `toml:"note"`  // whose number it is, and of which year
	Value Ref    `toml:"value"` // money; "" when nobody states it
	Refs  []Ref  `toml:"refs"`  // what else it rests on
	Pos   Pos    `json:"-" toml:"-"`
}

func (s *MarketSpec) refs() []Ref {
	var refs []Ref
	for _, l := range s.Levels {
		if l.Value != "" {
			refs = append(refs, l.Value)
		}
		refs = append(refs, l.Refs...)
	}
	return refs
}

func (*MarketSpec) exprs() []string { return nil }

func (s *MarketSpec) check(c *checker, f *Figure) {
	if len(s.Levels) < 2 {
		c.fault(f.Pos, "one [[figure.level]] for each, the company's revenue last", "figure %s has fewer than two levels", f.ID)
	}
	for i, l := range s.Levels {
		at := l.Pos.or(f.Pos)
		c.need(at, "the level's label", l.Label)
		c.refs(at, l.Refs)
		if l.Value == "" && i == len(s.Levels)-1 {
			c.fault(at, "a cell or a claim's value", "the last level is the company's revenue, and its value is missing")
		}
		c.amountOf(at, "value", l.Value, quantity.Money)
	}
}
