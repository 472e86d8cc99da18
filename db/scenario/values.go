package scenario

import (
	"fmt"
	"math"

	"dossier/db/report"
)

// Values is what a report's cases are worth under one [Set]. Money is in
// dollars, before fees and carry (gross).
type Values struct {
	Set      Set
	Cases    []CaseValue // in the report's order
	Stated   float64     // weighted exit value as the report states the cases
	Computed float64     // weighted exit value as ARR times multiple gives them
	Weighted float64     // the one of the two that the set's basis names
	Low      float64     // weighted low ends of the driving ranges
	High     float64     // weighted high ends
	Price    Return      // at the set's price
	Ceiling  Return      // at the highest price the report would pay; zero when it names none
	Last     Return      // at the last price anybody paid; zero when there is none
}

// Evaluate values the report's cases under the set. A case counts as the
// middle of its range. The error says what does not fit: a report without
// scenarios, or a set made for other cases.
func Evaluate(r *report.Report, s Set) (Values, error) {
	if r == nil || r.Scenarios == nil {
		return Values{}, ErrNoScenarios
	}
	if s.frame == nil || len(s.points) != len(r.Scenarios.Cases) {
		return Values{}, fmt.Errorf("the scenario does not belong to this report")
	}
	v := Values{Set: s, Cases: make([]CaseValue, 0, len(s.points))}
	for i := range r.Scenarios.Cases {
		c, err := valueCase(&r.Scenarios.Cases[i])
		if err != nil {
			return Values{}, err
		}
		if c.ID != s.frame.ids[i] {
			return Values{}, fmt.Errorf("the scenario has case %s where this report has %s", s.frame.ids[i], c.ID)
		}
		c.Probability = float64(s.points[i]) / whole
		c.ReportProbability = float64(s.frame.points[i]) / whole
		v.Cases = append(v.Cases, c)
	}
	v.Ceiling.Price, v.Last.Price = r.PriceCeiling.Amount, r.LastPrice.Amount
	v.weigh()
	return v, nil
}

// weigh computes everything that follows from the cases' probabilities and
// values, the set, and the prices the report names.
func (v *Values) weigh() {
	v.Stated, v.Computed, v.Low, v.High = 0, 0, 0, 0
	for i := range v.Cases {
		c := &v.Cases[i]
		c.Driving = c.Stated
		if v.Set.basis == Computed {
			c.Driving = c.Computed
		}
		c.MOIC = v.Set.multiple(c.Driving.Mid(), v.Set.price)
		// Summed in basis points and divided once: exact for round numbers.
		points := c.points()
		v.Stated += points * c.Stated.Mid()
		v.Computed += points * c.Computed.Mid()
		v.Low += points * c.Driving.Low
		v.High += points * c.Driving.High
	}
	v.Stated /= whole
	v.Computed /= whole
	v.Low /= whole
	v.High /= whole
	v.Weighted = v.Stated
	if v.Set.basis == Computed {
		v.Weighted = v.Computed
	}
	v.Price = v.At(v.Set.price)
	v.Ceiling = v.At(v.Ceiling.Price)
	v.Last = v.At(v.Last.Price)
}

// At is the return of paying another price under the same inputs. It is the
// zero Return for a price that is not a positive number.
func (v Values) At(price float64) Return {
	if !(price > 0) || math.IsInf(price, 0) {
		return Return{}
	}
	r := Return{Price: price}
	for i := range v.Cases {
		c := &v.Cases[i]
		points := c.points()
		r.MOIC += points * v.Set.proceeds(c.Driving.Mid(), price)
		r.ChanceOfLoss += points * v.Set.loss(c.Driving, price)
	}
	r.MOIC /= whole * price
	r.ChanceOfLoss /= whole
	if r.MOIC > 0 {
		r.IRR = math.Pow(r.MOIC, 1/v.Set.years) - 1
		r.IRRDefined = true
	}
	return r
}

// proceeds is what whoever paid the price for the whole company gets back at
// an exit value.
func (s Set) proceeds(value, price float64) float64 {
	share := value * (1 - s.dilution)
	if s.preference && value > 0 {
		return math.Max(share, price)
	}
	return share
}

// multiple is the proceeds of one dollar paid.
func (s Set) multiple(value, price float64) float64 { return s.proceeds(value, price) / price }

// loss is the chance that a value drawn evenly from the range brings less than
// was paid.
func (s Set) loss(values Range, price float64) float64 {
	if s.preference {
		if values.High > 0 {
			return 0
		}
		return 1
	}
	return values.chanceBelow(price / (1 - s.dilution))
}
