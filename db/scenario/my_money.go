package scenario

import (
	"errors"
	"fmt"

	"dossier/db/quantity"
)

// MyMoney is what a reader would put in: partners decide in dollars of fund.
type MyMoney struct {
	Cheque float64 // dollars paid at the set's price
	Fund   float64 // size of the fund in dollars; 0: not told
}

// A Stake is what [MyMoney] buys and what comes back, gross, under the values'
// set: after its dilution and with its preference.
type Stake struct {
	AtEntry float64   // part of the company bought: cheque over post-money price
	AtExit  float64   // part left after dilution
	Back    float64   // dollars back, weighted over the cases
	ByCase  []float64 // dollars back in each case, in the values' order
	OfFund  float64   // Back as a part of the fund; 0 when its size is not told
}

// In is the stake that the money buys. The error is for a cheque or a fund that
// is no sum of money, a cheque above the price of the whole company or above
// the fund, or values without cases.
func (m MyMoney) In(v Values) (Stake, error) {
	switch {
	case len(v.Cases) == 0:
		return Stake{}, ErrNoScenarios
	case !(m.Cheque > 0) || m.Cheque > mostPrice:
		return Stake{}, errors.New("the cheque must be more than zero")
	case m.Cheque > v.Set.price:
		return Stake{}, fmt.Errorf("a cheque of %s is more than the whole company costs, %s", quantity.Dollars(m.Cheque), quantity.Dollars(v.Set.price))
	case !within(m.Fund, 0, mostPrice):
		return Stake{}, errors.New("the fund must be a sum of money")
	case m.Fund > 0 && m.Cheque > m.Fund:
		return Stake{}, fmt.Errorf("a cheque of %s is more than the fund of %s holds", quantity.Dollars(m.Cheque), quantity.Dollars(m.Fund))
	}
	s := Stake{AtEntry: m.Cheque / v.Set.price, Back: m.Cheque * v.Price.MOIC}
	s.AtExit = s.AtEntry * (1 - v.Set.dilution)
	for i := range v.Cases {
		s.ByCase = append(s.ByCase, m.Cheque*v.Cases[i].MOIC)
	}
	if m.Fund > 0 {
		s.OfFund = s.Back / m.Fund
	}
	return s, nil
}
