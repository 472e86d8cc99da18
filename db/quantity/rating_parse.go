package quantity

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Parse reads a word on the scale, or the lack of one ("Unknown", "N/A", "-").
// Case and the kind of dash do not matter, synonyms count as their level, and
// a bracketed remark becomes the Note: "High (in progress)". The error of any
// other word lists the scale's own.
func (s Scale) Parse(text string) (Rating, error) {
	word, note := cutRemark(tidy(text))
	r := Rating{Text: strings.TrimSpace(text), Note: note}
	switch {
	case word == "":
		return Rating{}, errors.New("nothing written (write Unknown or N/A)")
	case IsUnknown(word):
		return r, nil
	case IsNotApplicable(word):
		r.State = NotApplicable
		return r, nil
	}
	if i := s.level(word); i >= 0 {
		r.Level, r.State = i, Rated
		return r, nil
	}
	for _, spelling := range slices.Sorted(maps.Keys(s.Synonyms)) {
		level := s.Synonyms[spelling]
		if !strings.EqualFold(tidy(spelling), word) {
			continue
		}
		i := s.level(tidy(level))
		if i < 0 {
			return Rating{}, fmt.Errorf("%q stands for %q, which is not on the scale (%s)", word, level, strings.Join(s.Levels, ", "))
		}
		r.Level, r.State = i, Rated
		return r, nil
	}
	return Rating{}, fmt.Errorf("%q is not on the scale (%s)", word, strings.Join(s.Levels, ", "))
}

// level is the index of a tidied word, or -1.
func (s Scale) level(word string) int {
	return slices.IndexFunc(s.Levels, func(l string) bool { return strings.EqualFold(tidy(l), word) })
}
