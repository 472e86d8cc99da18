package judgement

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"dossier/db/report"
)

// ViewID names a view by what it says: the SHA-256 of its content, 64
// hexadecimal digits. The same view imported twice, or by two ways, is one.
type ViewID string

// Short is the beginning of the id, for a file's name and a page's foot.
func (id ViewID) Short() string { return string(id[:min(len(id), 8)]) }

// A View is one version of a scenario that a reader put their name to. It is
// never changed: a second thought is another view, of the same name or not.
type View struct {
	ID      ViewID            `json:"id"`
	Report  report.ID         `json:"report"`
	Version string            `json:"version"` // of the report it was made on
	Hash    string            `json:"hash"`    // of that version's content
	Name    string            `json:"name"`
	Author  string            `json:"author"`
	Reason  string            `json:"reason"` // why it differs from the report; "" when not said
	Made    time.Time         `json:"made"`   // UTC, whole seconds
	Inputs  map[string]string `json:"inputs"` // as the scenario writes them: "probability.bear": "0.4"
}

// maxInputs is far more than any scenario has.
const maxInputs = 256

// NewView makes a view of a report's version. Name and author are needed, a
// reason is not; spaces around them are dropped.
func NewView(r *report.Report, name, author, reason string, made time.Time, inputs map[string]string) (View, error) {
	v := View{
		Report: r.ID, Version: r.Version, Hash: r.Hash,
		Name: strings.TrimSpace(name), Author: strings.TrimSpace(author), Reason: strings.TrimSpace(reason),
		Made: made.UTC().Truncate(time.Second), Inputs: maps.Clone(inputs),
	}
	v.ID = v.identity()
	return v, v.Validate()
}

// Target is the view's id: one mark for each view.
func (v View) Target() string { return string(v.ID) }

// Empty is false: a view always says something.
func (v View) Empty() bool { return false }

// Validate tells what a view lacks, or that its id is not that of its content.
func (v View) Validate() error {
	err := first(
		need("the view's name", v.Name), line("the view's name", v.Name),
		need("the author's name", v.Author), line("the author's name", v.Author),
		prose("the reason", v.Reason),
		need("the view's report", string(v.Report)), line("the view's report", string(v.Report)),
		line("the report's version", v.Version), line("the report's hash", v.Hash),
		moment("the day the view was made", v.Made),
	)
	switch {
	case err != nil:
		return err
	case !v.Made.Equal(v.Made.Truncate(time.Second)):
		return fault("", "the time the view was made has parts of a second")
	case len(v.Inputs) == 0:
		return fault("", "the view has no inputs")
	case len(v.Inputs) > maxInputs:
		return fault(fmt.Sprintf("at most %d", maxInputs), "the view has %d inputs", len(v.Inputs))
	}
	for _, key := range slices.Sorted(maps.Keys(v.Inputs)) {
		if err := first(need("an input's name", key), line("an input's name", key), line(key, v.Inputs[key])); err != nil {
			return err
		}
	}
	if v.ID != v.identity() {
		return fault("a view is never changed: save another", "the view's content does not belong to its id")
	}
	return nil
}

// identity is the id that belongs to the content.
func (v View) identity() ViewID {
	h := sha256.New()
	put := func(key, value string) {
		// With its length before it, no text can pass for two others.
		_, _ = fmt.Fprintf(h, "%d:%s%d:%s", len(key), key, len(value), value)
	}
	_, _ = io.WriteString(h, "dossier view 1\n") // a hash does not fail
	put("report", string(v.Report))
	put("version", v.Version)
	put("hash", v.Hash)
	put("name", v.Name)
	put("author", v.Author)
	put("reason", v.Reason)
	put("made", v.Made.UTC().Format(time.RFC3339))
	for _, key := range slices.Sorted(maps.Keys(v.Inputs)) {
		put("input "+key, v.Inputs[key])
	}
	return ViewID(hex.EncodeToString(h.Sum(nil)))
}

// Compare orders views by when they were made, then by id: an order that does
// not depend on when they came in.
func (v View) Compare(w View) int {
	if c := v.Made.Compare(w.Made); c != 0 {
		return c
	}
	return strings.Compare(string(v.ID), string(w.ID))
}

// VersionOf counts, from 1, which of its author's views of that name this one
// is: "Growth stalls, v3". 0 when views does not hold it.
func VersionOf(views []View, id ViewID) int {
	i := slices.IndexFunc(views, func(v View) bool { return v.ID == id })
	if i < 0 {
		return 0
	}
	n := 0
	for _, v := range views {
		if v.Name == views[i].Name && v.Author == views[i].Author && v.Compare(views[i]) <= 0 {
			n++
		}
	}
	return n
}
