package scenario

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"dossier/db/report"
)

const (
	basisKey      = "basis"
	preferenceKey = "preference"
	lockPrefix    = "lock."
	on            = "on"
)

// Encode is the set as texts, for the library: inputs as decimals under their
// own names, "basis", and where they are on, "preference" and "lock.CASE".
func (s Set) Encode() map[string]string {
	m := make(map[string]string)
	for _, in := range s.Inputs() {
		m[string(in)] = strconv.FormatFloat(s.Value(in), 'f', -1, 64)
		if s.Locked(in) {
			c, _ := in.Case()
			m[lockPrefix+string(c)] = on
		}
	}
	m[basisKey] = s.basis.String()
	if s.preference {
		m[preferenceKey] = on
	}
	return m
}

// Decode reads what [Set.Encode] wrote, for the report it is to be applied to.
// What is left out stays at the report's own value, but probabilities come
// all together or not at all. The error names the key that does not fit.
func Decode(r *report.Report, m map[string]string) (Set, error) {
	s, err := Default(r)
	if err != nil {
		return Set{}, err
	}
	given := 0
	points := slices.Clone(s.points)
	for _, key := range slices.Sorted(maps.Keys(m)) {
		if i := s.place(Input(key)); i >= 0 {
			v, numberErr := strconv.ParseFloat(m[key], 64)
			if numberErr != nil || !within(v, 0, 1) {
				return Set{}, fmt.Errorf("%s: %q is no probability", key, m[key])
			}
			points[i] = int(math.Round(v * whole))
			given++
			continue
		}
		if s, err = s.decode(key, m[key]); err != nil {
			return Set{}, fmt.Errorf("%s: %w", key, err)
		}
	}
	sum := 0
	for _, p := range points {
		sum += p
	}
	switch {
	case given != 0 && given != len(points):
		return Set{}, fmt.Errorf("%d of %d probabilities are given", given, len(points))
	case sum != whole:
		return Set{}, fmt.Errorf("the probabilities sum to %s, not 100 %%", percent(float64(sum)/whole))
	}
	s.points = points
	return s, nil
}

// decode applies one entry that is no probability.
func (s Set) decode(key, text string) (Set, error) {
	if c, ok := strings.CutPrefix(key, lockPrefix); ok {
		in := Probability(report.CaseID(c))
		if s.place(in) < 0 || text != on {
			return s, fmt.Errorf("no such lock")
		}
		return s.WithLock(in, true), nil
	}
	switch key {
	case basisKey:
		return s.parseBasis(text)
	case preferenceKey:
		return s.parsePreference(text)
	case string(Price), string(Years), string(Dilution):
		v, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return s, fmt.Errorf("%q is no number", text)
		}
		return s.With(Input(key), v)
	}
	return s, fmt.Errorf("this report has no such input")
}

// Hash is eight hexadecimal digits that name these inputs on this version of
// the report. Locks do not count: they change no number.
func (s Set) Hash() string {
	var b strings.Builder
	m := s.Encode()
	for _, key := range slices.Sorted(maps.Keys(m)) {
		if !strings.HasPrefix(key, lockPrefix) {
			b.WriteString(key + "=" + m[key] + "\n")
		}
	}
	if s.frame != nil {
		b.WriteString("report=" + s.frame.hash + "\n")
	}
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:4])
}
