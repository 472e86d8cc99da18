package scenario

import (
	"fmt"
	"math"
	"slices"

	"dossier/db/quantity"
	"dossier/db/report"
)

// The inputs that are still sensible. Outside them a text is a slip of the
// keyboard.
const (
	leastPrice   = 1e3
	mostPrice    = 1e15
	leastYears   = 0.25
	mostYears    = 30
	mostDilution = 0.95
)

// A Set is one reader's inputs for one report. It is immutable: With and its
// like return a changed copy. Probabilities are whole basis points that always
// sum to 100 %. The zero Set belongs to no report; start from [Default].
type Set struct {
	frame      *frame
	points     []int  // never written after construction
	locks      []bool // nil: none locked; never written after construction
	price      float64
	years      float64
	dilution   float64
	basis      Basis
	preference bool
}

// Default is the report's own inputs: its probabilities, its stated values, the
// middle of its holding period, no dilution, at the highest price it would pay
// or, without one, at the last price. The error says what the report lacks;
// without scenarios it is [ErrNoScenarios].
func Default(r *report.Report) (Set, error) {
	f, err := newFrame(r)
	if err != nil {
		return Set{}, err
	}
	return Set{frame: f, points: f.points, price: f.price, years: f.years}, nil
}

// With is the set with one input moved. A probability is a fraction and takes
// exactly the value given, to the basis point; the unlocked others share the
// rest in their ratio, equally when all of them are zero. What locked ones
// hold cannot be taken, so the value stops there. The error is for people, and
// comes with the set unchanged.
//
// Ratios are lost where the others reach zero: during a drag, apply With to
// the set the drag began with.
func (s Set) With(in Input, v float64) (Set, error) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return s, fmt.Errorf("%s must be a number", s.label(in))
	}
	t := s
	switch in {
	case Price:
		if v <= 0 {
			return s, fmt.Errorf("a price must be more than zero")
		}
		if !within(v, leastPrice, mostPrice) {
			return s, fmt.Errorf("a price must lie between %s and %s", quantity.Dollars(leastPrice), quantity.Dollars(mostPrice))
		}
		t.price = v
	case Years:
		if !within(v, leastYears, mostYears) {
			return s, fmt.Errorf("the years to exit must lie between %v and %v", leastYears, mostYears)
		}
		t.years = v
	case Dilution:
		if !within(v, 0, mostDilution) {
			return s, fmt.Errorf("dilution must lie between 0 %% and %s", percent(mostDilution))
		}
		t.dilution = v
	default:
		return s.withProbability(in, v)
	}
	return t, nil
}

func (s Set) withProbability(in Input, v float64) (Set, error) {
	i := s.place(in)
	if i < 0 {
		return s, fmt.Errorf("there is no input called %q", string(in))
	}
	if err := s.checkProbability(i, v); err != nil {
		return s, err
	}
	s.points = moved(s.points, s.locks, i, int(math.Round(v*whole)))
	return s, nil
}

// checkProbability says why case i cannot be moved to v, or nil.
func (s Set) checkProbability(i int, v float64) error {
	name := s.frame.names[i]
	switch {
	case !within(v, 0, 1):
		return fmt.Errorf("%s cannot be %s: a probability lies between 0 %% and 100 %%", name, percent(v))
	case s.lockedAt(i):
		return fmt.Errorf("%s is locked at %s: unlock it to move it", name, percent(float64(s.points[i])/whole))
	}
	return nil
}

// WithBasis is the set with the other exit values driving.
func (s Set) WithBasis(b Basis) Set {
	s.basis = b
	return s
}

// WithPreference is the set with, or without, a 1x non-participating
// liquidation preference on our money: in a case where our share would be
// worth less than we paid, we get our money back instead. It assumes that we
// stand first in line and that the exit pays at least our cheque, so a case
// worth nothing still pays nothing.
func (s Set) WithPreference(on bool) Set {
	s.preference = on
	return s
}

// WithLock is the set with a probability held, or freed, when others move.
// Other inputs cannot be locked; they never move on their own.
func (s Set) WithLock(in Input, on bool) Set {
	i := s.place(in)
	if i < 0 || s.Locked(in) == on {
		return s
	}
	locks := make([]bool, len(s.points))
	copy(locks, s.locks)
	locks[i] = on
	if !slices.Contains(locks, true) {
		locks = nil
	}
	s.locks = locks
	return s
}

// Value is an input's value: a probability or the dilution as a fraction, the
// price in dollars, the time in years. It is 0 for an input the set lacks.
func (s Set) Value(in Input) float64 {
	switch in {
	case Price:
		return s.price
	case Years:
		return s.years
	case Dilution:
		return s.dilution
	}
	if i := s.place(in); i >= 0 {
		return float64(s.points[i]) / whole
	}
	return 0
}

// BasisPoints is a case's probability in hundredths of a percent, 0 for a case
// the set lacks.
func (s Set) BasisPoints(c report.CaseID) int {
	if i := s.frame.index(c); i >= 0 {
		return s.points[i]
	}
	return 0
}

// Locked reports whether a probability is held when others move.
func (s Set) Locked(in Input) bool {
	i := s.place(in)
	return i >= 0 && s.lockedAt(i)
}

func (s Set) lockedAt(i int) bool { return s.locks != nil && s.locks[i] }

// Basis says which exit values drive.
func (s Set) Basis() Basis { return s.basis }

// Preference reports whether our money has a preference, see
// [Set.WithPreference].
func (s Set) Preference() bool { return s.preference }

// Inputs lists what can be moved: the probabilities in the report's order, then
// [Price], [Years], [Dilution].
func (s Set) Inputs() []Input {
	if s.frame == nil {
		return nil
	}
	inputs := make([]Input, 0, len(s.frame.ids)+3)
	for _, id := range s.frame.ids {
		inputs = append(inputs, Probability(id))
	}
	return append(inputs, Price, Years, Dilution)
}

// Equal reports whether two sets are the same in every input, switch and lock.
func (s Set) Equal(t Set) bool {
	return s.sameInputs(t) && slices.Equal(s.locks, t.locks)
}

// sameInputs is [Set.Equal] without the locks, which change no value.
func (s Set) sameInputs(t Set) bool {
	return s.sameCases(t) && slices.Equal(s.points, t.points) && s.price == t.price && s.years == t.years &&
		s.dilution == t.dilution && s.basis == t.basis && s.preference == t.preference
}

// sameCases reports whether both sets weigh the same cases.
func (s Set) sameCases(t Set) bool {
	if s.frame == nil || t.frame == nil {
		return s.frame == t.frame
	}
	return s.frame == t.frame || slices.Equal(s.frame.ids, t.frame.ids)
}

// place is the index of the case an input is the probability of, or -1.
func (s Set) place(in Input) int {
	c, ok := in.Case()
	if !ok {
		return -1
	}
	return s.frame.index(c)
}

// label is an input's name in a message.
func (s Set) label(in Input) string {
	if i := s.place(in); i >= 0 {
		return s.frame.names[i]
	}
	return string(in)
}
