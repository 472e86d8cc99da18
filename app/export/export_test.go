package export

import (
	"context"
	"io"

	"dossier/db/report"
	"dossier/db/scenario"
)

// ReportWithout is Report with a block left out that the ledger knows by key,
// as a fault of the program would leave it out.
func ReportWithout(ctx context.Context, w io.Writer, r *report.Report, v scenario.Values, o Options, key string) error {
	return write(ctx, w, r, v, o, fullReport(), key)
}

// MemoWithout is Memo with a block left out, as [ReportWithout].
func MemoWithout(ctx context.Context, w io.Writer, r *report.Report, v scenario.Values, o Options, key string) error {
	return write(ctx, w, r, v, o, investmentMemo(), key)
}

// WantedOfMemo is everything the memo must hold, as the ledger names it.
func WantedOfMemo(ctx context.Context, r *report.Report, v scenario.Values, o Options) ([]string, error) {
	b, err := newBook(ctx, r, v, o, investmentMemo())
	if err != nil {
		return nil, err
	}
	return b.wantedOfMemo(), nil
}

// Wanted is everything a report's document must hold, as the ledger names it.
func Wanted(r *report.Report) []string { return wanted(r) }
