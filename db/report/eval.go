package report

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	"dossier/db/quantity"
)

// Eval computes an expression over the report's numbers, in base units:
//
//	price_ceiling / claim:CO041/arr-2024
//	case.base.arr / arr_now - 1
//	round(mid(table:scenarios/bull/implied-valuation), -8)
//
// Operands and operators stand apart by spaces. Operands are references to a
// cell or a claim's value, plain numbers, and the names price_ceiling,
// last_price, last_price_age_days, arr_now, years and case.ID.arr (or
// probability, multiple, value, growth). A range counts as its middle. The
// error says what was not understood or does not exist.
func (r *Report) Eval(expr string) (float64, quantity.Unit, error) {
	v, err := r.eval(expr)
	if err != nil {
		return 0, quantity.Number, err
	}
	return v.mid(), v.unit, nil
}

const (
	maxExprLength = 1000
	maxExprDepth  = 64
)

func (r *Report) eval(expr string) (operand, error) {
	if len(expr) > maxExprLength {
		return operand{}, fmt.Errorf("the expression is longer than %d characters", maxExprLength)
	}
	p := evaluator{report: r, tokens: exprTokens(expr)}
	if len(p.tokens) == 0 {
		return operand{}, errors.New("the expression is empty")
	}
	v, err := p.sum()
	if err != nil {
		return operand{}, err
	}
	if p.at < len(p.tokens) {
		return operand{}, fmt.Errorf("an operator is missing before %q", p.tokens[p.at])
	}
	if math.IsNaN(v.mid()) || math.IsInf(v.mid(), 0) {
		return operand{}, errors.New("the result is not a finite number")
	}
	return v, nil
}

// An evaluator is a recursive descent over the tokens of one expression that
// computes as it goes.
type evaluator struct {
	report *Report
	tokens []string
	at     int
	depth  int
}

func (p *evaluator) peek() string {
	if p.at < len(p.tokens) {
		return p.tokens[p.at]
	}
	return ""
}

func (p *evaluator) take(token string) bool {
	if p.peek() != token {
		return false
	}
	p.at++
	return true
}

func (p *evaluator) expect(token, after string) error {
	if p.take(token) {
		return nil
	}
	if p.peek() == "" {
		return fmt.Errorf("%q is missing after %s", token, after)
	}
	return fmt.Errorf("%q stands where %q was expected", p.peek(), token)
}

func (p *evaluator) sum() (operand, error) {
	v, err := p.product()
	for err == nil {
		var w operand
		switch {
		case p.take("+"):
			if w, err = p.product(); err == nil {
				v, err = v.plus(w)
			}
		case p.take("-"):
			if w, err = p.product(); err == nil {
				v, err = v.minus(w)
			}
		default:
			return v, nil
		}
	}
	return operand{}, err
}

func (p *evaluator) product() (operand, error) {
	v, err := p.factor()
	for err == nil {
		var w operand
		switch {
		case p.take("*"):
			if w, err = p.factor(); err == nil {
				v, err = v.times(w)
			}
		case p.take("/"):
			if w, err = p.factor(); err == nil {
				v, err = v.over(w)
			}
		default:
			return v, nil
		}
	}
	return operand{}, err
}

func (p *evaluator) factor() (operand, error) {
	if p.depth++; p.depth > maxExprDepth {
		return operand{}, fmt.Errorf("brackets are nested deeper than %d", maxExprDepth)
	}
	defer func() { p.depth-- }()
	token := p.peek()
	switch token {
	case "":
		return operand{}, errors.New("the expression ends where a number was expected")
	case ")", ",", "+", "-", "*", "/":
		return operand{}, fmt.Errorf("%q stands where a number was expected", token)
	case "(":
		p.at++
		v, err := p.sum()
		if err != nil {
			return operand{}, err
		}
		return v, p.expect(")", "the bracket's content")
	}
	p.at++
	if p.peek() == "(" {
		return p.call(token)
	}
	return p.report.operand(token)
}

// call computes a function; the token after it is its opening bracket.
func (p *evaluator) call(name string) (operand, error) {
	if name == "count" {
		return p.count()
	}
	f, arity := function(name)
	if f == nil {
		return operand{}, fmt.Errorf("there is no function %s: there are low, high, mid, min, max, abs, round and count", name)
	}
	p.at++
	var args [2]operand
	for i := range arity {
		if i > 0 {
			if err := p.expect(",", "the first argument of "+name); err != nil {
				return operand{}, err
			}
		}
		v, err := p.sum()
		if err != nil {
			return operand{}, err
		}
		args[i] = v
	}
	if err := p.expect(")", "the arguments of "+name); err != nil {
		return operand{}, err
	}
	return f(args[0], args[1])
}

func function(name string) (f func(a, b operand) (operand, error), arity int) {
	switch name {
	case "low":
		return func(a, _ operand) (operand, error) { return a.with(a.low), nil }, 1
	case "high":
		return func(a, _ operand) (operand, error) { return a.with(a.high), nil }, 1
	case "mid":
		return func(a, _ operand) (operand, error) { return a.with(a.mid()), nil }, 1
	case "abs":
		return func(a, _ operand) (operand, error) { return a.with(math.Abs(a.mid())), nil }, 1
	case "min":
		return func(a, b operand) (operand, error) { return a.choose(b, math.Min) }, 2
	case "max":
		return func(a, b operand) (operand, error) { return a.choose(b, math.Max) }, 2
	case "round":
		return func(a, b operand) (operand, error) { return a.round(b) }, 2
	}
	return nil, 0
}

// operand reads a number, a name or a reference.
func (r *Report) operand(token string) (operand, error) {
	if isPlainNumber(token) {
		f, err := strconv.ParseFloat(token, 64)
		if err != nil {
			return operand{}, fmt.Errorf("%s is too large a number", token)
		}
		return plain(f), nil
	}
	if ref := Ref(token); ref.Kind() == "claim" || ref.Kind() == "table" {
		target, err := r.Resolve(ref)
		if err != nil {
			return operand{}, err
		}
		if target.Quantity.IsZero() {
			return operand{}, fmt.Errorf("%s is no number: it says %q", token, target.Text)
		}
		return fromQuantity(target.Quantity), nil
	}
	return r.namedOperand(token)
}
