package scenario

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"dossier/db/report"
)

// ErrUnreachable is wrapped by what [Solve] says when no value of the input
// does it.
var ErrUnreachable = errors.New("cannot be reached")

// ARROf is the input that holds a case's ARR, for [Solve]; no set holds it.
func ARROf(c report.CaseID) Input { return Input("arr." + string(c)) }

// MultipleOf is the input that holds a case's revenue multiple, for [Solve]; no
// set holds it.
func MultipleOf(c report.CaseID) Input { return Input("multiple." + string(c)) }

// ValueOf is the input that holds a case's stated exit value, for [Solve]; no
// set holds it.
func ValueOf(c report.CaseID) Input { return Input("value." + string(c)) }

// Solve finds the value of one input, in base units, at which the outcome hits
// the target while all other inputs stay. A probability takes the others with
// it in their ratio and is not rounded to the basis point. Where a range of
// values does it (a price, under a preference) it is the highest.
//
// The error is for people. It wraps [ErrUnreachable] when the input may move as
// it likes without hitting the target, and then says how near it comes.
func Solve(v Values, of Outcome, target float64, in Input) (float64, error) {
	switch {
	case len(v.Cases) == 0:
		return 0, ErrNoScenarios
	case math.IsNaN(target) || math.IsInf(target, 0):
		return 0, errors.New("the target must be a number")
	case of == IRR && target <= -1:
		return 0, errors.New("a return a year is more than −100 %")
	case of != IRR && target < 0:
		return 0, fmt.Errorf("the %s cannot be negative", of)
	}
	if i := v.Set.place(in); i >= 0 {
		return v.solveChance(of, target, i)
	}
	u, err := v.unknown(in)
	if err != nil {
		return 0, err
	}
	return u.solve(v, of, target)
}

// solveChance solves for a probability: the outcome, or for IRR the multiple
// behind it, is linear in it.
func (v Values) solveChance(of Outcome, target float64, i int) (float64, error) {
	if len(v.Cases) == 1 {
		return 0, fmt.Errorf("%w: %s is the only case", ErrUnreachable, v.Cases[i].Name)
	}
	linear, goal := of, target
	if of == IRR {
		linear, goal = MOIC, math.Pow(1+target, v.Set.years)
	}
	without, alone := linear.Of(v.withChance(i, 0)), linear.Of(v.withChance(i, 1))
	if own := v.Cases[i].Probability; own > 0 && own < 1 {
		// withChance rounds the others to basis points; the ratio is exact here.
		without = (linear.Of(v) - own*alone) / (1 - own)
	}
	p := (goal - without) / (alone - without)
	if near := math.Round(p); math.Abs(p-near) < 1e-12 {
		p = near
	}
	if !within(p, 0, 1) {
		ends := [...]float64{of.Of(v.withChance(i, 0)), of.Of(v.withChance(i, 1))}
		return 0, fmt.Errorf("%w: %s", ErrUnreachable, between(of, target, v.Cases[i].Name+" at ", ends, [...]string{percent(0), percent(1)}))
	}
	return p, nil
}

// unknown is the lever of an input that is no probability, over all its
// sensible values.
func (v Values) unknown(in Input) (lever, error) {
	switch in {
	case Price:
		l := v.priceLever()
		l.ends = Range{leastPrice, mostPrice}
		return l, nil
	case Years:
		l := v.yearsLever()
		l.ends = Range{leastYears, mostYears}
		return l, nil
	case Dilution:
		l := v.dilutionLever()
		l.ends = Range{0, mostDilution}
		return l, nil
	}
	kind, id, _ := strings.Cut(string(in), ".")
	i := v.Set.frame.index(report.CaseID(id))
	if i < 0 {
		return lever{}, fmt.Errorf("there is no input called %q", string(in))
	}
	l, basis := lever{}, Computed
	switch kind {
	case "arr":
		l = v.arrLever(i)
		l.ends = Range{0, mostPrice}
	case "multiple":
		l = v.multipleLever(i)
		l.ends = Range{0, 1e9}
	case "value":
		l, basis = v.valueLever(i), Stated
		l.ends = Range{0, 1e18}
	default:
		return lever{}, fmt.Errorf("there is no input called %q", string(in))
	}
	if v.Set.basis != basis {
		return lever{}, fmt.Errorf("the %s changes nothing while %s count", strings.ToLower(l.name[:1])+l.name[1:], basisWords(v.Set.basis))
	}
	return l, nil
}

// solve bisects: every outcome rises or falls with the input throughout.
func (l lever) solve(v Values, of Outcome, target float64) (float64, error) {
	result := func(x float64) float64 { return of.Of(l.pull(v, x)) }
	low, high := l.ends.Low, l.ends.High
	atLow, atHigh := result(low), result(high)
	if !within(target, math.Min(atLow, atHigh), math.Max(atLow, atHigh)) {
		return 0, fmt.Errorf("%w: %s", ErrUnreachable,
			between(of, target, l.name+" at ", [...]float64{atLow, atHigh}, [...]string{formatUnit(low, l.unit), formatUnit(high, l.unit)}))
	}
	if atLow == atHigh {
		return 0, fmt.Errorf("%w: %s changes nothing", ErrUnreachable, strings.ToLower(l.name[:1])+l.name[1:])
	}
	rising := atHigh > atLow
	for range 200 {
		middle := low + (high-low)/2
		if middle <= low || middle >= high {
			break
		}
		if y := result(middle); (rising && y <= target) || (!rising && y >= target) {
			low = middle
		} else {
			high = middle
		}
	}
	// The neighbouring float may be the nearer one.
	if math.Abs(result(high)-target) < math.Abs(result(low)-target) {
		low = high
	}
	if y := result(low); math.Abs(y-target) > 1e-6*math.Max(1, math.Abs(target)) {
		// A preference pays a whole cheque for a case worth one dollar, and
		// nothing for one worth nothing.
		return 0, fmt.Errorf("%w: at %s the %s jumps past %s", ErrUnreachable, formatUnit(low, l.unit), of, of.Format(target))
	}
	return low, nil
}

// between says how near the outcome comes to the target at an input's ends.
func between(of Outcome, target float64, name string, at [2]float64, ends [2]string) string {
	i := 0
	if math.Abs(at[1]-target) < math.Abs(at[0]-target) {
		i = 1
	}
	return fmt.Sprintf("with %s%s the %s is %s, not %s", name, ends[i], of, of.Format(at[i]), of.Format(target))
}
