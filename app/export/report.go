// Package export sets a report as a document: the whole report as a PDF, with
// its contents, its tables and figures, the scenarios as a reader set them
// and the evidence behind it all. It needs no display and no library.
//
// A document is laid out in full, page by page, into the same display lists
// the figures are made of; only then is a file written. What it should hold
// is counted against what it does, so a document is whole or is an error.
package export

import (
	"context"
	"errors"
	"fmt"
	"io"

	"dossier/db/report"
	"dossier/db/scenario"
)

// Report writes the report as a PDF, with the scenarios as v has them. The
// report must be linked, and v evaluated from it; for a report without
// scenarios v is not looked at. The same input gives the same bytes.
//
// It stops between two blocks when ctx ends, and then returns an error that
// wraps the context's. An error names the figure that cannot be drawn or the
// part of the report that would be missing; nothing has then been written.
func Report(ctx context.Context, w io.Writer, r *report.Report, v scenario.Values, o Options) error {
	o.Preset = Committee // the report is always whole
	return write(ctx, w, r, v, o, fullReport(), "")
}

// write makes a document without what the ledger knows as withheld, which is how the
// tests prove that the ledger looks.
func write(ctx context.Context, w io.Writer, r *report.Report, v scenario.Values, o Options, k kind, withheld string) error {
	if len(r.Claims) == 0 && len(r.Chapters) == 0 {
		return errors.New("the report has neither chapters nor claims: there is nothing to export")
	}
	b, err := newBook(ctx, r, v, o, k)
	if err != nil {
		return fmt.Errorf("export %s: %w", r.ID, err)
	}
	b.withheld = withheld
	// Laying out and printing take about as long as each other.
	pdf, err := b.make(func(part float64, what string) { o.report(int(100*part), 100, what) })
	if err != nil {
		return fmt.Errorf("export %s: %w", r.ID, err)
	}
	if _, err := w.Write(pdf); err != nil {
		return fmt.Errorf("export %s: write the PDF: %w", r.ID, err)
	}
	o.report(100, 100, "done")
	return nil
}
