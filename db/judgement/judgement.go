// Package judgement is what readers think of a report, as values: the views
// they save of its scenarios, the state of its kill triggers, their notes,
// doubts, asks and votes, and the deal they would do.
//
// A judgement points at the report by stable id and says nothing that the
// report says. The values are plain and know no clock, no file and no
// database: times and names are passed in, and the library keeps them. Every
// value has Target, the thing it is about; Empty, whether it says anything at
// all; and Validate, whose message is for the person who typed it.
package judgement

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dossier/db/report"
)

// How long, in characters, a text of a reader may be.
const (
	MaxName = 80   // a name, an owner, a label
	MaxText = 4000 // a note, a reason, an answer
)

// line checks a text of one line, called what in the message.
func line(what, text string) error {
	return checkText(what, text, MaxName, func(rune) bool { return false })
}

// prose checks a text that may have several lines.
func prose(what, text string) error {
	return checkText(what, text, MaxText, func(r rune) bool { return r == '\n' || r == '\t' })
}

func checkText(what, text string, most int, allowed func(rune) bool) error {
	if !utf8.ValidString(text) {
		return fault("type it again", "%s is not readable text", what)
	}
	if n := utf8.RuneCountInString(text); n > most {
		return fault(fmt.Sprintf("at most %d", most), "%s has %d characters", what, n)
	}
	for _, r := range text {
		// Marks that turn the direction of writing can make one text look like
		// another; nobody types them.
		if !allowed(r) && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			return fault("remove it", "%s holds a control character, %U", what, r)
		}
	}
	return nil
}

// need checks that a text says something.
func need(what, text string) error {
	if strings.TrimSpace(text) == "" {
		return fault("", "%s is missing", what)
	}
	return nil
}

// day checks a date that may be left out: midnight in UTC.
func day(what string, t time.Time) error {
	if t.IsZero() {
		return nil
	}
	if !t.Equal(t.UTC().Truncate(24 * time.Hour)) {
		return fault("a date like 2026-05-09", "%s is no whole day", what)
	}
	return moment(what, t)
}

// moment checks that a time can be written down and read back.
func moment(what string, t time.Time) error {
	if y := t.UTC().Year(); y < 1900 || y > 9999 {
		return fault("a date like 2026-05-09", "%s is in the year %d", what, y)
	}
	return nil
}

// fault is a message for the person who typed: what is wrong, what would be
// right.
func fault(hint, format string, args ...any) error {
	return report.Problem{Msg: fmt.Sprintf(format, args...), Hint: hint}
}

// first is the first of the errors that is one.
func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// word finds a word among those of an enumeration; it is its place.
func word(what string, words []string, text string) (int, error) {
	for i, w := range words {
		if w == text {
			return i, nil
		}
	}
	return 0, fault(strings.Join(words, ", "), "%q is no %s", text, what)
}

// spell is the word of an enumeration's value.
func spell(words []string, i int) string {
	if i < len(words) {
		return words[i]
	}
	return fmt.Sprintf("(%d)", i)
}
