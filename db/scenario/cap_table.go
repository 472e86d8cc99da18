package scenario

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
)

// A CapTable is all classes of shares of a company, in the order they are
// shown.
type CapTable []Class

// Check says what is wrong with the table, naming the class; nil for one that
// [CapTable.Payouts] can pay out.
func (t CapTable) Check() error {
	shares := 0.0
	for i := range t {
		c := &t[i]
		for _, field := range [...]struct {
			name string
			v    float64
		}{{"amount invested", c.Invested}, {"preference", c.Multiple}, {"cap", c.Cap}, {"number of shares", c.Shares}} {
			if !within(field.v, 0, 1e15) {
				return fmt.Errorf("%s: the %s, %s, must be a number from zero up", c.Name, field.name, number(field.v))
			}
		}
		if c.Participating && c.Cap > 0 && c.Cap < c.Multiple {
			return fmt.Errorf("%s: a cap of %sx lies below its preference of %sx", c.Name, number(c.Cap), number(c.Multiple))
		}
		shares += c.Shares
	}
	if shares == 0 {
		return errors.New("the table has no shares to pay out to")
	}
	return nil
}

// Payouts is what each class gets of an exit value for all the shares (equity
// value, so after debt), in the table's order, in dollars and whole cents. They
// sum to the exit value to the cent. Each class takes the better of its
// preference and converting, given what the others do: none gains by changing
// its mind. Exits up to a trillion dollars are taken.
func (t CapTable) Payouts(exit float64) ([]float64, error) {
	if err := t.Check(); err != nil {
		return nil, err
	}
	if !within(exit, 0, 1e12) {
		return nil, fmt.Errorf("an exit value of %s cannot be paid out", number(exit))
	}
	exact, _ := t.exact(exit)
	return cents(exact, exit), nil
}

// exact is [CapTable.Payouts] before rounding, and what a common share gets.
func (t CapTable) exact(exit float64) (paid []float64, q float64) {
	preferences := 0.0
	for i := range t {
		preferences += t[i].preference()
	}
	paid = make([]float64, len(t))
	if exit < preferences {
		for _, tier := range t.tiers() {
			due := t.due(tier)
			part := 1.0
			if exit < due {
				part = exit / due
			}
			for _, i := range tier {
				paid[i] = part * t[i].preference()
			}
			exit = math.Max(0, exit-due)
		}
		return paid, 0
	}
	q = t.share(exit)
	for i := range t {
		paid[i] = t[i].at(q)
	}
	return paid, q
}

// share is what a common share gets of an exit that pays every preference: the
// price at which what all classes get comes to the exit. Between two bends
// that is a straight line.
func (t CapTable) share(exit float64) float64 {
	low := 0.0
	for _, q := range t.bends() {
		if t.total(q) > exit {
			break
		}
		low = q
	}
	rest, shares := exit-t.total(low), 0.0
	for i := range t {
		if t[i].sharing(low) {
			shares += t[i].Shares
		}
	}
	if shares == 0 {
		return low
	}
	return low + math.Max(0, rest)/shares
}

func (t CapTable) total(q float64) float64 {
	sum := 0.0
	for i := range t {
		sum += t[i].at(q)
	}
	return sum
}

// bends are the prices of a common share at which any class changes its mind,
// ascending, each once.
func (t CapTable) bends() []float64 {
	var all []float64
	for i := range t {
		all = append(all, t[i].bends()...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// tiers are the classes with a preference, grouped by seniority, the first to
// be paid first.
func (t CapTable) tiers() [][]int {
	var order []int
	for i := range t {
		if t[i].preference() > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(t[b].Seniority, t[a].Seniority) })
	var tiers [][]int
	for k, i := range order {
		if k == 0 || t[i].Seniority != t[order[k-1]].Seniority {
			tiers = append(tiers, nil)
		}
		last := len(tiers) - 1
		tiers[last] = append(tiers[last], i)
	}
	return tiers
}

// due is the preferences of a tier.
func (t CapTable) due(tier []int) float64 {
	sum := 0.0
	for _, i := range tier {
		sum += t[i].preference()
	}
	return sum
}

// cents rounds payouts to whole cents that sum to the exit's, by the largest
// remainder; an earlier class wins a tie.
func cents(exact []float64, exit float64) []float64 {
	paid := make([]float64, len(exact))
	order := make([]int, len(exact))
	rest := int64(math.Round(exit * 100))
	for i, v := range exact {
		paid[i], order[i] = math.Floor(v*100), i
		rest -= int64(paid[i])
	}
	remainder := func(i int) float64 { return exact[i]*100 - paid[i] }
	remainders := make([]float64, len(exact))
	for i := range exact {
		remainders[i] = remainder(i)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(remainders[b], remainders[a]) })
	for k := 0; rest > 0; k++ {
		paid[order[k%len(order)]]++
		rest--
	}
	for k := len(order) - 1; rest < 0; k-- { // floors that the arithmetic put a hair too high
		if i := order[(k%len(order)+len(order))%len(order)]; paid[i] > 0 {
			paid[i]--
			rest++
		}
	}
	for i := range paid {
		paid[i] /= 100
	}
	return paid
}
