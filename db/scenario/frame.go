package scenario

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"dossier/db/quantity"
	"dossier/db/report"
)

// whole is 100 % in basis points, which probabilities are held in so that they
// always sum exactly.
const whole = 10_000

// ErrNoScenarios is the error for a report that weighs no cases.
var ErrNoScenarios = errors.New("the report has no scenarios")

// A frame is what all sets of one report share: the cases' names, the
// report's own inputs. It is never changed.
type frame struct {
	ids    []report.CaseID
	names  []string
	hash   string // of the report
	points []int  // the report's probabilities
	price  float64
	years  float64
	span   Range      // the years to exit the report names
	prices [2]float64 // lowest and highest price the report names
}

// newFrame reads the report's own inputs and checks that they can be valued.
func newFrame(r *report.Report) (*frame, error) {
	if r == nil || r.Scenarios == nil || len(r.Scenarios.Cases) == 0 {
		return nil, ErrNoScenarios
	}
	f := &frame{hash: r.Hash}
	chances := make([]float64, 0, len(r.Scenarios.Cases))
	for i := range r.Scenarios.Cases {
		c := &r.Scenarios.Cases[i]
		if slices.Contains(f.ids, c.ID) {
			return nil, fmt.Errorf("two cases are called %s", c.ID)
		}
		if _, err := valueCase(c); err != nil {
			return nil, err
		}
		f.ids = append(f.ids, c.ID)
		f.names = append(f.names, c.Name)
		chances = append(chances, c.Probability.Quantity.Mid())
	}
	var err error
	if f.points, err = pointsOf(chances); err != nil {
		return nil, err
	}
	if f.years = r.Scenarios.Years.Quantity.Mid(); !within(f.years, leastYears, mostYears) {
		return nil, fmt.Errorf("the report's time to exit, %s, is not between %v and %v years", number(f.years), leastYears, mostYears)
	}
	f.span = Range{r.Scenarios.Years.Quantity.Low, r.Scenarios.Years.Quantity.High}
	return f, f.setPrices(r.PriceCeiling.Amount, r.LastPrice.Amount)
}

// setPrices takes the ceiling as the price, or the last price without one.
func (f *frame) setPrices(ceiling, last float64) error {
	for _, p := range [...]float64{last, ceiling} {
		switch {
		case p == 0: // the report names none
		case !within(p, leastPrice, mostPrice):
			return fmt.Errorf("the report's price of %s cannot be a price", number(p))
		case f.price == 0:
			f.price, f.prices = p, [2]float64{p, p}
		default:
			f.price, f.prices = p, [2]float64{min(p, last), max(p, last)}
		}
	}
	if f.price == 0 {
		return errors.New("the report names neither a price ceiling nor a last price")
	}
	return nil
}

// pointsOf turns the report's probabilities into basis points. Thirds written
// as 33.3 % are brought to 100 % by the largest remainder; anything further
// off is a fault.
func pointsOf(chances []float64) ([]int, error) {
	sum := 0.0
	for _, p := range chances {
		if !within(p, 0, 1) {
			return nil, fmt.Errorf("a probability of %s is not between 0 %% and 100 %%", number(p))
		}
		sum += p
	}
	if math.Abs(sum-1) > 0.00101 {
		return nil, fmt.Errorf("the probabilities sum to %s, not 100 %%", percent(sum))
	}
	const fine = 1e9
	weights := make([]int, len(chances))
	for i, p := range chances {
		weights[i] = int(math.Round(p * fine))
	}
	points := make([]int, len(chances))
	distribute(points, weights, func(int) bool { return true }, whole)
	return points, nil
}

// index is the place of a case, or -1.
func (f *frame) index(c report.CaseID) int {
	if f == nil {
		return -1
	}
	return slices.Index(f.ids, c)
}

// caseNamed is the place of a case called by its id or its name, or -1.
func (f *frame) caseNamed(s string) int {
	if f == nil {
		return -1
	}
	for i := range f.ids {
		if strings.EqualFold(s, string(f.ids[i])) || strings.EqualFold(s, f.names[i]) {
			return i
		}
	}
	return -1
}

// within reports low <= v <= high; a NaN is within nothing.
func within(v, low, high float64) bool { return v >= low && v <= high }

// number is v for an error message.
func number(v float64) string { return fmt.Sprintf("%.6g", v) }

// percent is a fraction for an error message, with a plain space.
func percent(v float64) string {
	return strings.ReplaceAll(quantity.Share(v), "\u00a0", " ")
}
