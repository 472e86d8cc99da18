package scenario

import (
	"cmp"
	"math"
	"slices"
)

// moved lists the cases whose probability differs.
func (s *sentence) moved() []int {
	var moved []int
	for i := range s.now.Cases {
		if s.shift(i) != 0 {
			moved = append(moved, i)
		}
	}
	return moved
}

// shift is what a case gained in probability, as a fraction.
func (s *sentence) shift(i int) float64 {
	return s.now.Cases[i].Probability - s.base.Cases[i].Probability
}

// furthest sorts cases by how far they moved, the furthest first.
func (s *sentence) furthest(cases []int) []int {
	sorted := slices.Clone(cases)
	slices.SortStableFunc(sorted, func(a, b int) int {
		return cmp.Compare(math.Abs(s.shift(b)), math.Abs(s.shift(a)))
	})
	return sorted
}

// mover is the one case whose move explains all the others, if there is one.
func (s *sentence) mover() (int, bool) {
	for _, i := range s.furthest(s.moved()) {
		for _, locks := range [...][]bool{nil, s.now.Set.locks} {
			if slices.Equal(moved(s.base.Set.points, locks, i, s.now.Set.points[i]), s.now.Set.points) {
				return i, true
			}
		}
	}
	return 0, false
}

// reason says what mostly changed the return, or "" where that is plain
// already or no single thing did.
func (s *sentence) reason() string {
	if s.now.Set.preference || s.base.Set.preference {
		return ""
	}
	shifted := 0.0 // the weighted value with the new odds alone
	for i := range s.now.Cases {
		shifted += s.now.Cases[i].Probability * s.base.Cases[i].Driving.Mid()
	}
	// The return is a product, so the logarithms of what changed add up.
	causes := [...]struct {
		by  float64
		why func(by float64) string
	}{
		{math.Log(shifted / s.base.Weighted), s.weightReason},
		{math.Log(s.now.Weighted / shifted), s.basisReason},
		{math.Log(s.base.Set.price / s.now.Set.price), priceReason},
		{math.Log((1 - s.now.Set.dilution) / (1 - s.base.Set.dilution)), dilutionReason},
	}
	total, active := 0.0, 0
	for _, c := range causes {
		if total += c.by; math.Abs(c.by) > 1e-9 {
			active++
		}
	}
	if math.IsNaN(total) || math.IsInf(total, 0) {
		return "" // a value of nothing has no logarithm
	}
	if active == 1 {
		if math.Abs(causes[0].by) > 1e-9 {
			return s.weightDetail(causes[0].by)
		}
		return ""
	}
	along := 0.0
	for _, c := range causes {
		if c.by*total > 0 {
			along += c.by
		}
	}
	for _, c := range causes {
		if c.by*total > 0 && c.by/along >= 0.6 {
			return c.why(c.by)
		}
	}
	return ""
}

func (s *sentence) basisReason(by float64) string {
	switch toComputed := s.now.Set.basis == Computed; {
	case toComputed && by > 0:
		return basisWords(Computed) + " gives more"
	case toComputed:
		return basisWords(Computed) + " gives less"
	case by > 0:
		return "the stated values are higher"
	}
	return "the stated values are lower"
}

func priceReason(by float64) string {
	if by > 0 {
		return "of the lower price"
	}
	return "of the higher price"
}

func dilutionReason(by float64) string {
	if by > 0 {
		return "there is less dilution"
	}
	return "of the dilution"
}

// weightReason is [sentence.weightDetail], or where one case was moved and
// says it all, that case.
func (s *sentence) weightReason(by float64) string {
	if why := s.weightDetail(by); why != "" {
		return why
	}
	if i, ok := s.mover(); ok {
		return s.weighed([]int{i})
	}
	return ""
}

// weightDetail says which cases' weight changed the value. Where one case was
// moved it names those that made room for it or took what it left, as far as
// they are worth more than it; the moved case itself the reader knows.
func (s *sentence) weightDetail(by float64) string {
	if m, ok := s.mover(); ok {
		var others []int
		for _, i := range s.moved() {
			worthMore := s.base.Cases[i].Driving.Mid() > s.base.Cases[m].Driving.Mid()
			if i != m && worthMore && s.shift(i)*by > 0 {
				others = append(others, i)
			}
		}
		return s.weighed(s.furthest(others))
	}
	effect := func(i int) float64 {
		return s.shift(i) * (s.base.Cases[i].Driving.Mid() - s.base.Weighted)
	}
	var causes []int
	for _, i := range s.moved() {
		if effect(i)*by > 0 {
			causes = append(causes, i)
		}
	}
	if len(causes) == 0 {
		return ""
	}
	slices.SortStableFunc(causes, func(a, b int) int {
		return cmp.Compare(math.Abs(effect(b)), math.Abs(effect(a)))
	})
	first := causes[0]
	if len(causes) == 1 || effect(causes[1])/effect(first) < 0.5 {
		return s.weighed(causes[:1])
	}
	switch second := causes[1]; {
	case s.shift(first) < 0 && s.shift(second) > 0:
		return "weight moved from " + s.now.Cases[first].Name + " to " + s.now.Cases[second].Name
	case s.shift(first) > 0 && s.shift(second) < 0:
		return "weight moved from " + s.now.Cases[second].Name + " to " + s.now.Cases[first].Name
	}
	return s.weighed(causes[:2])
}

// weighed says that cases, which all moved the same way, lost or gained
// weight; "" for none.
func (s *sentence) weighed(cases []int) string {
	if len(cases) == 0 {
		return ""
	}
	names := make([]string, 0, len(cases))
	for _, i := range cases {
		names = append(names, s.now.Cases[i].Name)
	}
	if s.shift(cases[0]) > 0 {
		return list(names) + " gained weight"
	}
	return list(names) + " lost weight"
}
