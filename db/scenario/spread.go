package scenario

import (
	"fmt"
	"math"
	"slices"
)

// Spread lays views of one report side by side: the inputs first, then the
// results, each with how far they lie apart and who differs most. Deltas are
// against the first view, so put the report's own first to compare with it. The
// error is for views that do not weigh the same cases; no views give none.
func Spread(views []Named) (inputs, results []Spreading, err error) {
	if len(views) == 0 {
		return nil, nil, nil
	}
	first := views[0].Values
	for _, v := range views {
		if len(v.Values.Cases) == 0 {
			return nil, nil, fmt.Errorf("%s: %w", v.Name, ErrNoScenarios)
		}
		if !v.Values.Set.sameCases(first.Set) {
			return nil, nil, fmt.Errorf("%s and %s do not weigh the same cases", views[0].Name, v.Name)
		}
	}
	for i := range first.Cases {
		c := &first.Cases[i]
		inputs = append(inputs, spread(views, string(Probability(c.ID)), "Chance of "+c.Name))
	}
	inputs = append(inputs, spread(views, string(Price), "Price we pay"),
		spread(views, string(Years), "Years to exit"), spread(views, string(Dilution), "Dilution"))
	results = []Spreading{
		spread(views, "weighted_value", "Weighted value"), spread(views, "moic", "Return"),
		spread(views, "irr", "Per year"), spread(views, "chance_of_loss", "Chance to lose money"),
	}
	return inputs, results, nil
}

// spread compares the views on one key.
func spread(views []Named, key, name string) Spreading {
	s := Spreading{Key: key, Name: name, Low: math.NaN(), High: math.NaN(), Mean: math.NaN(), Median: math.NaN()}
	var known []float64
	for _, v := range views {
		x, _, ok := v.Values.Get(key)
		text, _ := v.Values.Format(key)
		if ok {
			known = append(known, x)
		} else {
			x = math.NaN()
		}
		s.Values, s.Texts = append(s.Values, x), append(s.Texts, text)
		s.Deltas = append(s.Deltas, x-s.Values[0])
	}
	if len(known) == 0 {
		return s
	}
	slices.Sort(known)
	n := len(known)
	s.Low, s.High = known[0], known[n-1]
	s.Median = known[(n-1)/2] + (known[n/2]-known[(n-1)/2])/2
	sum := 0.0
	for _, x := range known {
		sum += x
	}
	s.Mean = sum / float64(n)
	s.Furthest = furthestFrom(views, s)
	return s
}

// furthestFrom names the views that differ most from the median.
func furthestFrom(views []Named, s Spreading) []string {
	most := 0.0
	for _, x := range s.Values {
		if off := math.Abs(x - s.Median); off > most { // false for NaN
			most = off
		}
	}
	var names []string
	for i, x := range s.Values {
		if most > 0 && math.Abs(x-s.Median) >= most*(1-1e-9) {
			names = append(names, views[i].Name)
		}
	}
	return names
}
