package export

import (
	"dossier/db/report"
	"dossier/db/scenario"
)

// kind is one of the documents a report is set as.
type kind struct {
	name    string // as printed: "diligence report"
	compose func(*book) error
	wanted  func(*book) []string // what it must hold, as the ledger names it
	upright func(Paper) geometry
	files   func(*report.Report, scenario.Values, Options) ([]Attachment, error)
}

func fullReport() kind {
	return kind{
		name:    "diligence report",
		compose: (*book).compose,
		wanted:  func(b *book) []string { return wanted(b.r) },
		upright: upright,
		files:   ReportAttachments,
	}
}

func investmentMemo() kind {
	return kind{
		name:    "investment memo",
		compose: (*book).composeMemo,
		wanted:  (*book).wantedOfMemo,
		upright: memoGeometry,
		files:   MemoAttachments,
	}
}
