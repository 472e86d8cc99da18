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

const valuesName = "values"

// Parse applies one assignment as people type it: "bear=40" (percent),
// "price=6.5B", "years=4", "dilution=20" (percent), "values=computed",
// "preference=on". See [ParseAll].
func Parse(r *report.Report, s Set, assignment string) (Set, error) {
	return ParseAll(r, s, []string{assignment})
}

// ParseAll applies several assignments together: the probabilities given are
// exact, those not given share the rest in their ratio. The error is for
// people, lists the names where one is unknown, and comes with the set
// unchanged.
func ParseAll(r *report.Report, s Set, assignments []string) (Set, error) {
	if r == nil || r.Scenarios == nil {
		return s, ErrNoScenarios
	}
	if s.frame == nil {
		return s, errors.New("the scenario belongs to no report")
	}
	t := s
	seen := make(map[string]bool)
	given := make([]bool, len(s.points))
	points := slices.Clone(s.points)
	for _, a := range assignments {
		name, text, ok := strings.Cut(a, "=")
		name, text = strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(text)
		if !ok || name == "" || text == "" {
			return s, fmt.Errorf("%q is not NAME=VALUE (%s)", a, s.names())
		}
		i := s.frame.caseNamed(strings.TrimPrefix(name, probabilityPrefix))
		if i >= 0 {
			name = string(s.frame.ids[i])
		}
		if seen[name] {
			return s, fmt.Errorf("%s is given twice", name)
		}
		seen[name] = true
		var err error
		if i >= 0 {
			points[i], err = s.parseProbability(i, text)
			given[i] = true
		} else {
			t, err = t.assign(name, text)
		}
		if err != nil {
			return s, fmt.Errorf("%s: %w", a, err)
		}
	}
	if slices.Contains(given, true) {
		if err := s.share(points, given); err != nil {
			return s, err
		}
		t.points = points
	}
	return t, nil
}

// share gives what the given probabilities leave to the others.
func (s Set) share(points []int, given []bool) error {
	sum, held := 0, 0
	for i, p := range points {
		switch {
		case given[i]:
			sum += p
		case s.lockedAt(i):
			held += p
		}
	}
	free := func(i int) bool { return !given[i] && !s.lockedAt(i) }
	rest := whole - sum - held
	switch {
	case sum > whole:
		return fmt.Errorf("the probabilities given sum to %s, over 100 %% (%s)", percent(float64(sum)/whole), s.names())
	case rest < 0:
		return fmt.Errorf("the probabilities given leave less than the %s that are locked", percent(float64(held)/whole))
	}
	if !distribute(points, s.points, free, rest) && rest > 0 {
		return fmt.Errorf("the probabilities given sum to %s, not 100 %%, and no other is free to take the rest (%s)", percent(float64(sum)/whole), s.names())
	}
	return nil
}

// parseProbability reads the probability of case i, in percent.
func (s Set) parseProbability(i int, text string) (int, error) {
	v, err := parsePercent(text)
	if err != nil {
		return 0, err
	}
	return int(math.Round(v * whole)), s.checkProbability(i, v)
}

// assign applies one assignment that is no probability.
func (s Set) assign(name, text string) (Set, error) {
	switch name {
	case valuesName, basisKey:
		return s.parseBasis(text)
	case preferenceKey:
		return s.parsePreference(text)
	case string(Price):
		v, err := parsePrice(text)
		if err != nil {
			return s, err
		}
		return s.With(Price, v)
	case string(Years):
		v, err := parseOne(text, quantity.Duration)
		if err != nil {
			return s, err
		}
		return s.With(Years, v)
	case string(Dilution):
		v, err := parsePercent(text)
		if err != nil {
			return s, err
		}
		return s.With(Dilution, v)
	}
	return s, fmt.Errorf("there is no input called %q (%s)", name, s.names())
}

// names lists what can be assigned, for messages.
func (s Set) names() string {
	names := make([]string, 0, len(s.frame.ids)+5)
	for _, id := range s.frame.ids {
		names = append(names, string(id))
	}
	names = append(names, string(Price), string(Years), string(Dilution), valuesName, preferenceKey)
	return "the names are " + strings.Join(names, ", ")
}

func (s Set) parseBasis(text string) (Set, error) {
	for _, b := range [...]Basis{Stated, Computed} {
		if strings.EqualFold(text, b.String()) {
			return s.WithBasis(b), nil
		}
	}
	return s, fmt.Errorf("%q is neither %s nor %s", text, Stated, Computed)
}

func (s Set) parsePreference(text string) (Set, error) {
	switch strings.ToLower(text) {
	case on:
		return s.WithPreference(true), nil
	case "off":
		return s.WithPreference(false), nil
	}
	return s, fmt.Errorf("%q is neither on nor off", text)
}

// parsePercent reads "40", "40%" or "12.5 %" as a fraction. A bare number
// below one is refused: whoever writes 0.4 may well mean 40 %.
func parsePercent(text string) (float64, error) {
	q, err := parseExact(text)
	switch {
	case err != nil:
		return 0, err
	case q.Unit == quantity.Percent && q.Per == "":
		return q.Low, nil
	case q.Unit != quantity.Number || q.Per != "":
		return 0, fmt.Errorf("%q is not in percent", text)
	case q.Low > 0 && q.Low < 1:
		return 0, fmt.Errorf("%s is less than one percent: write %v for %v %%, or %s%%", text, q.Low*100, q.Low*100, text)
	}
	return q.Low / 100, nil
}

// parsePrice reads "6.5B" or "$6.5B". A small bare number is refused: whoever
// writes 6.5 means billions.
func parsePrice(text string) (float64, error) {
	q, err := parseExact(text)
	switch {
	case err != nil:
		return 0, err
	case q.Unit == quantity.Money && q.Currency != "USD":
		return 0, fmt.Errorf("%q is not in dollars", text)
	case q.Unit != quantity.Money && q.Unit != quantity.Number, q.Per != "":
		return 0, fmt.Errorf("%q is no price", text)
	case q.Unit == quantity.Number && q.Low > 0 && q.Low < 1e6:
		return 0, fmt.Errorf("%s would be %s: write %sB or %sM", text, quantity.Dollars(q.Low), text, text)
	}
	return q.Low, nil
}

// parseOne reads one number, bare or with the unit.
func parseOne(text string, unit quantity.Unit) (float64, error) {
	q, err := parseExact(text)
	switch {
	case err != nil:
		return 0, err
	case q.Unit != unit && q.Unit != quantity.Number, q.Per != "":
		return 0, fmt.Errorf("%q is no %s", text, unit)
	}
	return q.Low, nil
}

// parseExact reads one number that is neither a range nor open nor rough.
func parseExact(text string) (quantity.Quantity, error) {
	q, err := quantity.Parse(text)
	switch {
	case err != nil:
		return q, err
	case q.IsRange() || q.Over || q.Under || q.Approx || q.Note != "":
		return q, fmt.Errorf("%q is not one exact number", text)
	}
	return q, nil
}
