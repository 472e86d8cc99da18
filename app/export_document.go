package app

import (
	"context"
	"io"

	"fyne.io/fyne/v2/lang"

	"dossier/app/export"
	"dossier/db/report"
	"dossier/db/scenario"
)

// A document is one of the PDFs a reader can hand out.
type document struct {
	label  string // in the dialog
	about  string // what is in it, one line
	name   string // in the file's name
	key    string // in the settings
	preset export.Preset
	write  func(context.Context, io.Writer, *report.Report, scenario.Values, export.Options) error
	files  func(*report.Report, scenario.Values, export.Options) ([]export.Attachment, error)

	preview func(context.Context, *report.Report, scenario.Values, export.Options) (*export.Preview, error)
}

// documents are offered in this order.
func documents() []document {
	memo := document{write: export.Memo, files: export.MemoAttachments, preview: export.PreviewMemo}
	ic, one, lp := memo, memo, memo
	ic.label, ic.name, ic.key, ic.preset = "Memo", "memo", "memo", export.Committee
	ic.about = "Four pages for the committee: decision, why, return, risk and process."
	one.label, one.name, one.key, one.preset = "One page", "one page", "one-page", export.OnePage
	one.about = "The memo’s first page: verdict, price, for and against, what is not known."
	lp.label, lp.name, lp.key, lp.preset = "LP-safe", "memo for investors", "lp-safe", export.Limited
	lp.about = "The memo without returns, without what is asked of the company and by whom, without votes."
	return []document{ic, one, lp, {
		label: lang.L("Full report"), name: "report", key: "report", write: export.Report, files: export.ReportAttachments, preview: export.PreviewReport,
		about: lang.L("Every chapter, table and figure, the scenario page, and all claims and sources."),
	}}
}

// documentOf is where a document stands among [documents] by its key; the
// first for a key there is not.
func documentOf(key string) int {
	for i, d := range documents() {
		if d.key == key {
			return i
		}
	}
	return 0
}

// fileName suggests a name for a document of what the session shows. Another
// scenario has another name, so that no file replaces one that says something
// else.
func (d document) fileName(s *Session) string {
	r := s.Report()
	if !s.HasScenarios() {
		return export.FileName(r, d.name, "", r.Hash, "pdf")
	}
	return export.FileName(r, d.name, viewName(s), s.Values().Set.Hash(), "pdf")
}

// exportOptions are what every document of the session has in common.
func exportOptions(s *Session) export.Options {
	o := export.Options{View: viewName(s), Judgement: s.judgement()}
	o.Recipient, o.Confidential = s.Deal().Recipient, s.Deal().Confidentiality
	if v, ok := s.Shown(); ok && s.Changed() {
		o.Author = v.Author
	}
	return o
}

// judgement is what readers think, as far as a document prints it.
func (s *Session) judgement() export.Judgement {
	j := export.Judgement{Deal: s.judged.deal, Votes: s.judged.votes, Views: s.judged.views}
	for _, at := range s.report.TriggerRows() {
		if t, ok := s.judged.Triggers[at.Ref]; ok {
			j.Triggers = append(j.Triggers, t)
		}
	}
	for _, at := range s.report.AskRows() {
		if a, ok := s.judged.Asks[at.Ref]; ok {
			j.Asks = append(j.Asks, a)
		}
	}
	return j
}

// viewName is whose scenario an exported file shows.
func viewName(s *Session) string {
	if !s.HasScenarios() || !s.Changed() {
		return "report's own"
	}
	if v, ok := s.Shown(); ok {
		return v.Name
	}
	return "mine"
}
