package judgement

import (
	"time"

	"dossier/db/report"
)

// A Read says that a reader has read a section, as it then was.
type Read struct {
	Section string    `json:"section"` // its number: "8.3"
	Digest  string    `json:"digest"`  // of its words when it was read, see [Digest]
	On      time.Time `json:"on,omitzero"`
}

// NewRead marks a section as read.
func NewRead(s *report.Section, on time.Time) Read {
	return Read{Section: s.Number, Digest: Digest(s), On: on.UTC().Truncate(time.Second)}
}

// Current reports whether the section still says what was read: a later
// version that changed it makes it unread again.
func (m Read) Current(r *report.Report) bool {
	_, s, ok := r.Section(m.Section)
	return ok && Digest(s) == m.Digest
}

// Target is the section's number.
func (m Read) Target() string { return m.Section }

// Empty reports whether the mark is of no section.
func (m Read) Empty() bool { return m.Digest == "" }

// Validate tells what of the mark cannot be kept.
func (m Read) Validate() error {
	return first(need("the section", m.Section), line("the section", m.Section), line("the digest", m.Digest))
}

// Digest is sixteen hexadecimal digits that name the words of a section: its
// title and its prose, without citations.
func Digest(s *report.Section) string {
	texts := []string{s.Title}
	for _, b := range s.Blocks {
		texts = append(texts, b.Text.Plain())
	}
	return digest(texts...)
}
