// Package bundle reads a report package, the files an analyst writes, into
// the model of package report.
//
// Reading names every fault of a package with file and line, not only the
// first. It never panics on what it reads, never touches the network and never
// leaves the package.
package bundle

import (
	"fmt"
	"io/fs"

	"dossier/db/report"
)

// Read reads the report package at the root of fsys. The report it returns is
// linked, validated and has its Hash.
//
// A package that is not sound gives [Faults]; any other error means that its
// files could not be reached at all.
func Read(fsys fs.FS) (*report.Report, error) {
	r := &reader{
		report:  &report.Report{},
		unread:  report.Unread{},
		claimed: map[report.ClaimID]bool{},
		files:   map[string][]byte{},
		damaged: map[string]bool{},
	}
	r.markup = newMarkup(func(id string) bool { return r.claimed[report.ClaimID(id)] })
	if err := r.load(fsys); err != nil {
		return nil, fmt.Errorf("read report package: %w", err)
	}
	if len(r.files) > 0 {
		r.readAll()
	}
	if len(r.faults) > 0 {
		return nil, r.faults.sorted()
	}
	r.report.Hash = hash(r.files)
	return r.report, nil
}

// A reader holds one package while it is read.
type reader struct {
	report *report.Report
	faults Faults
	unread report.Unread
	markup markup

	files   map[string][]byte       // by name; text checked and normalised
	damaged map[string]bool         // files with a fault that hides part of them
	claimed map[report.ClaimID]bool // ids of claims.csv, to check citations where they stand
}

// readAll reads evidence first: what cites it can then be checked on the spot.
func (r *reader) readAll() {
	r.readSources()
	r.readClaims()
	r.readReport()
	r.readTables()
	r.readFigures()
	r.readChapters()
	r.readScenarios()
	r.report.Link()
	r.fillInputs()
	for _, p := range r.report.ValidateExcept(r.unread) {
		r.faults = append(r.faults, p)
	}
}

// fault records a fault; hint says what would be right and may be empty.
func (r *reader) fault(at report.Pos, hint, format string, args ...any) {
	r.faults = append(r.faults, report.Problem{File: at.File, Line: at.Line, Msg: fmt.Sprintf(format, args...), Hint: hint})
}

// cite returns the claims of a list that exist, and names the others where
// they are cited.
func (r *reader) cite(at report.Pos, id string) (report.ClaimID, bool) {
	claim := report.ClaimID(id)
	if r.claimed[claim] || r.unread["claim:"] {
		return claim, true
	}
	r.fault(at, "add it to claims.csv or correct the id", "claim %s does not exist", id)
	return "", false
}
