package judgement

import (
	"strings"
	"time"

	"dossier/db/report"
)

// NoteID names a note for as long as it exists; editing a note keeps it.
type NoteID string

// A Note is what a reader wrote on a paragraph, row, figure, claim or section,
// or a highlight without words.
type Note struct {
	ID        NoteID     `json:"id"`
	Ref       report.Ref `json:"ref"` // a paragraph by [Paragraphs], anything else by its own reference
	Text      string     `json:"text,omitempty"`
	Highlight bool       `json:"highlight,omitempty"`
	Quote     string     `json:"quote,omitempty"` // the words it was made on, as they then were
	By        string     `json:"by,omitempty"`
	Made      time.Time  `json:"made"`
}

// NewNote makes a note on what ref points at in r, and quotes it. The same
// words on the same place by the same reader at the same second are one note.
func NewNote(r *report.Report, ref report.Ref, text, by string, made time.Time) (Note, error) {
	quote, ok := Words(r, ref)
	if !ok {
		return Note{}, fault("a paragraph, row, figure, claim or section", "%q is nothing a note can stand on", string(ref))
	}
	n := Note{Ref: ref, Text: strings.TrimSpace(text), Quote: quote, By: strings.TrimSpace(by), Made: made.UTC().Truncate(time.Second)}
	n.ID = NoteID(digest(string(ref), n.Text, n.By, n.Made.Format(time.RFC3339)))
	return n, n.validate(false)
}

// Target is the note's id: one mark for each note.
func (n Note) Target() string { return string(n.ID) }

// Empty is false; a note goes by being removed.
func (n Note) Empty() bool { return false }

// Validate tells what of the note cannot be kept. A note without words is kept
// when it highlights.
func (n Note) Validate() error { return n.validate(!n.Highlight) }

func (n Note) validate(words bool) error {
	if words && strings.TrimSpace(n.Text) == "" {
		return fault("write something, or highlight", "the note is empty")
	}
	return first(need("the note's id", string(n.ID)), need("the note's place", string(n.Ref)),
		prose("the note", n.Text), line("the name", n.By), moment("the day of the note", n.Made))
}
