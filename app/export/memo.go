package export

import (
	"context"
	"io"
	"maps"
	"slices"

	"dossier/db/report"
	"dossier/db/scenario"
)

// Memo writes the investment memo of a report as a PDF: the decision, why, the
// return, risk and process, a page each. Every block has its fixed place, and
// one that nobody has filled in says so. Blocks are found in the report by what
// they mean, so any report has a memo; what it does not say stays out.
//
// The report must be linked, and v evaluated from it; for a report without
// scenarios v is not looked at. The same input gives the same bytes. Errors are
// those of [Report].
func Memo(ctx context.Context, w io.Writer, r *report.Report, v scenario.Values, o Options) error {
	return write(ctx, w, r, v, o, investmentMemo(), "")
}

// composeMemo sets the pages of a memo, one part each, and after them the
// characters that could not be set.
func (b *book) composeMemo() error {
	b.notes = newNoteBook()
	for _, page := range b.memoPages() {
		if err := b.memoPage(page.name, page.build); err != nil {
			return err
		}
	}
	b.parts = append(b.parts, part{name: lostTitle, build: b.lostPage})
	return nil
}

// aMemoPage is one page of a memo: its name, and its blocks, without those it
// can spare if asked.
type aMemoPage struct {
	name  string
	build func(spare bool) ([]memoBlock, error)
}

func (b *book) memoPages() []aMemoPage {
	all := []aMemoPage{
		{"Decision", b.decisionPage}, {"Why", b.reasonsPage}, {"Return", b.returnPage}, {"Risk and process", b.riskPage},
	}
	switch b.o.Preset {
	case OnePage:
		return all[:1]
	case Limited:
		return append(all[:2:2], all[3])
	case Committee:
	}
	return all
}

// wantedOfMemo lists what a memo must hold.
func (b *book) wantedOfMemo() []string {
	r := b.r
	keys := []string{"the header"}
	if len(r.Verdict.Text) > 0 {
		keys = append(keys, "the verdict")
	}
	for i, p := range r.Conditions {
		if b.mayPrint(p.Text) {
			keys = append(keys, pointKey("condition", i))
		}
	}
	for _, l := range []pointList{{"reason for", r.For}, {"reason against", r.Against}} {
		for i, p := range l.points {
			if b.mayPrint(p.Text) {
				keys = append(keys, pointKey(l.name, i))
			}
		}
	}
	if b.o.Preset != Limited {
		keys = append(keys, "the ask", "what is not known")
		if r.Scenarios != nil {
			keys = append(keys, "the prices")
		}
	}
	for i := range min(len(r.Cover), memoNumbers) {
		keys = append(keys, pointKey("cover number", i))
	}
	if b.o.Preset != OnePage {
		keys = append(keys, b.wantedOfPages()...)
	}
	for _, id := range slices.Sorted(maps.Keys(b.notes.numbers)) {
		keys = append(keys, noteKey(id))
	}
	return keys
}

// wantedOfPages is what stands behind a memo's first page.
func (b *book) wantedOfPages() []string {
	var keys []string
	if len(b.r.Overview) > 0 {
		keys = append(keys, "the overview")
	}
	for _, c := range b.businessChapters() {
		keys = append(keys, chapterKey(c))
	}
	if t := b.triggerTable(); t != nil {
		for i := range t.Rows {
			keys = append(keys, rowKey(t, i))
		}
	}
	if b.o.Preset == Limited {
		return keys
	}
	keys = append(keys, "the sign-off")
	if b.r.Scenarios != nil {
		keys = append(keys, "what must be true", "what this ignores")
	}
	if t := b.askTable(); t != nil {
		for i := range t.Rows {
			keys = append(keys, rowKey(t, i))
		}
	}
	return append(keys, "the conditions precedent", "what changed", "the disagreements")
}
