package app

import (
	"fmt"
	"runtime"
	"testing"

	"fyne.io/fyne/v2/test"

	"dossier/db/report"
)

// manyClaims is a report of n claims, each on two of n/2 sources, a third of
// them cited in the text.
func manyClaims(n int) *report.Report {
	r := &report.Report{ID: "many", Version: "1", Subject: "Many", Title: "Many claims", Stage: "Seed"}
	var blocks []report.Block
	for i := range n / 2 {
		r.Sources = append(r.Sources, report.Source{
			ID: report.SourceID(fmt.Sprintf("S%d", i)), Publisher: fmt.Sprintf("Publisher %d", i%997), Title: fmt.Sprintf("A report on case %d", i),
		})
	}
	for i := range n {
		id := report.ClaimID(fmt.Sprintf("C%06d", i))
		r.Claims = append(r.Claims, report.Claim{
			ID: id, Confidence: report.Confidence(1 + i%3), AsOf: fmt.Sprint(2015 + i%11),
			Statement: fmt.Sprintf("In case %d the company sold %d licences to customers in region %d, and churn stayed below %d percent.", i, i*7, i%40, i%19),
			Sources:   []report.SourceID{report.SourceID(fmt.Sprintf("S%d", i/2)), report.SourceID(fmt.Sprintf("S%d", i/3))},
		})
		if i%3 == 0 {
			blocks = append(blocks, report.Block{Kind: report.Paragraph, Text: report.Text{{Text: "It is so."}, {Claims: []report.ClaimID{id}}}})
		}
	}
	r.Chapters = []report.Chapter{{Number: 1, Title: "All", Sections: []report.Section{{Number: "1.1", Title: "All", Blocks: blocks}}}}
	r.Link()
	return r
}

// BenchmarkEvidence takes each step a reader can take on the evidence page at
// 100,000 claims. Memory is what the page itself keeps.
func BenchmarkEvidence(b *testing.B) {
	w, end, err := Preview(b.Context(), test.NewTempApp(b), Options{Library: library(b)})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		if bad := end(); bad != nil {
			b.Error(bad)
		}
	}()
	w.win.Resize(designSize())
	const n = 100_000
	s, err := NewSession(manyClaims(n), nil)
	if err != nil {
		b.Fatal(err)
	}
	w.session = s
	before := heap()
	w.goTo(Route{Page: EvidencePage})
	p := w.page.(*evidencePage)
	p.text.SetText("region 7") // the words of all claims are folded once
	p.text.SetText("")
	kept := heap() - before

	steps := []struct {
		name string
		do   func(i int)
	}{
		{"Open", func(int) { w.page = newEvidencePage(w, "") }},
		{"Filter", func(i int) { p.chips.OnChanged(i % 5) }},
		{"Type", func(i int) { p.text.SetText([]string{"c", "ch", "chu", "churn 7"}[i%4]) }},
		{"Sort", func(i int) { p.sortBy(i % 6) }},
		{"Page", func(i int) { p.claims.SetOffset(float32(i%5000) * 600) }},
		{"Wheel", func(i int) { p.claims.SetOffset(float32(i%50000) * 40) }},
	}
	for _, step := range steps {
		b.Run(step.name, func(b *testing.B) {
			w.page = p
			p.take("")
			p.sorted = -1
			b.ResetTimer()
			for i := range b.N {
				step.do(i)
			}
			b.ReportMetric(float64(kept)/(1<<20), "MB-page")
		})
	}
}

// heap is what is alive, in bytes.
func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
