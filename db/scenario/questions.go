package scenario

import (
	"math"

	"dossier/db/quantity"
	"dossier/db/report"
)

// hurdle is the yearly return a venture fund commonly asks for.
const hurdle = 0.25

// Questions answers what must be true, at the set's price and under the
// reader's inputs: what the best case has to weigh for 2x and 3x, what to pay
// for 2x and for 25 % a year, how likely the worst case may be before money is
// lost, and how soon the exit has to come. There are always these six, in this
// order; "cannot be reached" is an answer. Numbers are rounded to the safe side.
// Values without cases give none.
func Questions(v Values) []Answer {
	if len(v.Cases) == 0 {
		return nil
	}
	best, worst := 0, 0
	for i := range v.Cases {
		if v.Cases[i].MOIC > v.Cases[best].MOIC {
			best = i
		}
		if v.Cases[i].MOIC < v.Cases[worst].MOIC {
			worst = i
		}
	}
	return []Answer{
		v.needBest(2, best),
		v.payFor("2x at another price", 2),
		v.needBest(3, best),
		v.payFor(quantity.Rate(hurdle)+" a year for "+quantity.Years(v.Set.years), math.Pow(1+hurdle, v.Set.years)),
		v.bearWorst(worst),
		v.exitWithin(),
	}
}

// needBest says how likely the best case must be.
func (v Values) needBest(target float64, i int) Answer {
	c := &v.Cases[i]
	a := Answer{Question: number(target) + "x at " + quantity.Dollars(v.Set.price)}
	p, ok := NeedFor(v, target, v.Set.price, c.ID)
	switch {
	case c.MOIC < target:
		a.Text = words("It ", "*cannot be reached", "; even "+c.Name+" alone gives "+quantity.Times(c.MOIC)+".")
		return a
	case !ok:
		a.Text = words("", "*Reached whatever the odds", "; even without "+c.Name+" it is at least "+number(target)+"x.")
	case v.Price.MOIC >= target:
		a.Text = words("Reached already; "+c.Name+" must stay ", "*"+up(p)+" likely", ", now "+quantity.Share(c.Probability)+".")
	default:
		a.Text = words(c.Name+" must be ", "*"+up(p)+" likely", ", now "+quantity.Share(c.Probability)+".")
	}
	a.Reachable = true
	return a
}

// payFor says what may be paid for a multiple.
func (v Values) payFor(question string, target float64) Answer {
	a := Answer{Question: question, Reachable: true}
	switch price := PriceFor(v, target); {
	case price == 0:
		a.Text = words("It ", "*cannot be reached", ": nothing comes back at any price.")
		a.Reachable = false
	case math.IsInf(price, 1):
		a.Text = words("", "*Any price", " does it, with a preference on our money.")
	default:
		a.Text = words("Pay ", "*at most "+downDollars(price), ".")
	}
	return a
}

// bearWorst says how likely the worst case may be before money is lost.
func (v Values) bearWorst(i int) Answer {
	c := &v.Cases[i]
	a := Answer{Question: "Our money back at " + quantity.Dollars(v.Set.price), Reachable: true}
	p, ok := NeedFor(v, 1, v.Set.price, c.ID)
	switch {
	case c.MOIC >= 1:
		a.Text = words("", "*Whatever the odds", "; even "+c.Name+" alone gives "+quantity.Times(c.MOIC)+".")
	case !ok:
		rest := v.withoutCase(i)
		a.Text = words("It ", "*cannot be reached", "; even without "+c.Name+" it is "+quantity.Times(rest)+".")
		a.Reachable = false
	default:
		a.Text = words(c.Name+" may be ", "*at most "+down(p)+" likely", ", now "+quantity.Share(c.Probability)+".")
	}
	return a
}

// withoutCase is the return at the set's price when a case cannot happen.
func (v Values) withoutCase(i int) float64 {
	if len(v.Cases) == 1 {
		return v.Price.MOIC
	}
	return v.withChance(i, 0).Price.MOIC
}

// exitWithin says how soon the exit must come for the hurdle.
func (v Values) exitWithin() Answer {
	a := Answer{Question: quantity.Rate(hurdle) + " a year at " + quantity.Dollars(v.Set.price)}
	years := math.Log(v.Price.MOIC) / math.Log(1+hurdle)
	switch {
	case v.Price.MOIC <= 1:
		a.Text = words("It ", "*cannot be reached", "; "+quantity.Times(v.Price.MOIC)+" is no gain, however soon.")
		return a
	case years < leastYears:
		a.Text = words("It ", "*cannot be reached", "; "+quantity.Times(v.Price.MOIC)+" would have to come within three months.")
		return a
	}
	a.Text = words("The exit must come ", "*within "+quantity.Years(math.Floor(years*10)/10), ", now "+quantity.Years(v.Set.years)+".")
	a.Reachable = true
	return a
}

// words joins parts to a text; one that begins with an asterisk is bold.
func words(parts ...string) report.Text {
	var t report.Text
	for _, p := range parts {
		switch {
		case p == "":
		case p[0] == '*':
			t = append(t, report.Span{Text: p[1:], Bold: true})
		default:
			t = append(t, report.Span{Text: p})
		}
	}
	return t
}

// fine is the step a share is rounded to: a percent, a tenth of one near the
// ends.
func fine(p float64) float64 {
	if p < 0.01 || p > 0.99 {
		return 1000
	}
	return 100
}

// up is a share rounded up, for people. What is a hair above a step only
// because of the arithmetic stays there.
func up(p float64) string {
	return quantity.Share(math.Ceil(p*fine(p)-1e-9) / fine(p))
}

// down is a share rounded down, for people.
func down(p float64) string {
	return quantity.Share(math.Floor(p*fine(p)+1e-9) / fine(p))
}

// downDollars is a sum of money rounded down to what [quantity.Dollars] shows.
func downDollars(v float64) string {
	unit := math.Pow10(3 * int(math.Floor(math.Log10(v)/3)))
	if v < 99.95*unit {
		unit /= 10
	}
	return quantity.Dollars(math.Floor(v/unit+1e-9) * unit)
}
