package judgement

import (
	"errors"

	"dossier/db/report"
)

// Why a view file is not taken, for errors.Is.
var (
	// ErrNotView: the file is no view file.
	ErrNotView = errors.New("not a view file")
	// ErrTruncated: the file ends too early.
	ErrTruncated = errors.New("the view file is cut off")
	// ErrAltered: the file was changed after it was written.
	ErrAltered = errors.New("the view file was changed")
	// ErrNewerView: a newer Dossier wrote the file.
	ErrNewerView = errors.New("the view file is from a newer Dossier")
	// ErrOtherReport: the view is of another report than the one asked for.
	ErrOtherReport = errors.New("the view is of another report")
)

// A ViewError says why a view file was not taken, where, and what to do.
// Nothing was changed by the attempt.
type ViewError struct {
	report.Problem       // File is "": the caller knows the name
	Reason         error // one of the errors above
}

// Error is the message for the reader.
func (e *ViewError) Error() string { return e.Problem.Error() }

// Unwrap lets errors.Is find the reason and errors.As the problem.
func (e *ViewError) Unwrap() []error { return []error{e.Problem, e.Reason} }
