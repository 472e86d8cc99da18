package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/judgement"
	"dossier/db/report"
)

// committeePage is what the reader brings to the committee: what is put to
// the vote, where the kill triggers stand, how far the asks have come, and how
// the partners vote. All of it is the reader's own and goes into the memo.
type committeePage struct {
	w    *Window
	page *widgets.Page
	rows []*judgedRow
	sum  *widgets.Sentence
	list *fyne.Container // of partners
	said int             // partners in the list

	places map[string]fyne.CanvasObject // by anchor
	column *fyne.Container
}

// The anchors of the page's parts.
const (
	dealAnchor     = "deal"
	triggersAnchor = "triggers"
	asksAnchor     = "asks"
	votesAnchor    = "votes"
)

// Measures of the page in pixels.
const (
	committeeWidth = 960
	committeeEdge  = 40
)

func newCommitteePage(w *Window) page {
	p := &committeePage{w: w, places: map[string]fyne.CanvasObject{}}
	r := w.session.Report()
	p.sum = widgets.NewSentence(nil, widgets.BodyStyle().With(widgets.Muted))
	parts := []fyne.CanvasObject{
		widgets.NewText(lang.L("Committee"), widgets.HeadingStyle(1)), gap(4), p.sum,
		p.part(dealAnchor, lang.L("What we put to the vote"), lang.L("Printed at the top of the memo. What is left empty is printed as not set.")),
		newDealForm(w),
	}
	if rows := r.TriggerRows(); len(rows) > 0 {
		parts = append(parts, p.part(triggersAnchor, lang.L("Kill triggers"), lang.L("Where the report says to stop, and where you see each today.")))
		parts = append(parts, p.conflicts(r)...)
		parts = append(parts, p.triggers(rows)...)
	}
	if rows := r.AskRows(); len(rows) > 0 {
		parts = append(parts, p.part(asksAnchor, lang.L("Diligence asks"), lang.L("What the report would have the company answer, and how far each has come.")))
		parts = append(parts, p.asks(rows)...)
	}
	parts = append(parts, p.part(votesAnchor, lang.L("Sign-off"), lang.L("How each partner votes, with dissent in their own words.")))
	p.list = widgets.NewColumn(0)
	parts = append(parts, p.list, gap(10), newRow(widgets.NewButton(lang.L("Add a partner…"), p.addPartner)))
	p.column = widgets.NewColumn(0, parts...)
	p.page = widgets.NewPage(widgets.NewMeasure(committeeWidth, committeeEdge, 32, p.column))
	p.page.TakeWheel()
	p.votes()
	p.refresh()
	return p
}

// newRow keeps an object at its own width.
func newRow(o fyne.CanvasObject) fyne.CanvasObject {
	return widgets.NewColumns(0, []float32{-o.MinSize().Width, 1}, o, gap(0))
}

// part begins a part of the page.
func (p *committeePage) part(anchor, title, about string) fyne.CanvasObject {
	o := widgets.NewColumn(0, gap(28), widgets.NewTopRule(), gap(10), widgets.NewText(title, widgets.HeadingStyle(3)), gap(2),
		widgets.NewText(about, widgets.NoteStyle()), gap(10))
	p.places[anchor] = o
	return o
}

// conflicts are the measures on which the report's own lines disagree: who
// watches one of them has to see the others.
func (p *committeePage) conflicts(r *report.Report) []fyne.CanvasObject {
	if len(r.Conflicts) == 0 {
		return nil
	}
	rows := []fyne.CanvasObject{widgets.NewText(lang.L("Where the report’s own lines disagree"), widgets.BodyStyle().Strong()), gap(6)}
	for i, c := range r.Conflicts {
		if i > 0 {
			rows = append(rows, gap(8))
		}
		rows = append(rows, p.w.sentence(bold(c.Title+". ").join(c.Text).text(), widgets.BodyStyle()))
	}
	return []fyne.CanvasObject{widgets.NewPanel(12, widgets.NewColumn(0, rows...)), gap(6)}
}

// triggers lists the kill triggers under the tables they stand in.
func (p *committeePage) triggers(rows []report.RowAt) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	s := p.w.session
	for i, at := range rows {
		if i == 0 || rows[i-1].Table != at.Table {
			out = append(out, gap(10), p.tableLink(at.Table), gap(2))
		}
		row := newJudgedRow(p.w, at, triggerChoices())
		row.choose = func(i int) error {
			t := s.Trigger(at.Ref)
			t.State, t.On = judgement.TriggerState(i), p.w.today()
			if t.By == "" {
				t.By = p.w.setting(authorSetting)
			}
			return s.SetTrigger(t)
		}
		row.show = func() (int, report.Text, widgets.Tone) { return triggerShown(s.Trigger(at.Ref)) }
		row.edit = func() { p.editTrigger(at) }
		p.rows, out = append(p.rows, row), append(out, row.root)
	}
	return out
}

// asks lists the asks, in the report's order.
func (p *committeePage) asks(rows []report.RowAt) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	s := p.w.session
	for i, at := range rows {
		if i == 0 || rows[i-1].Table != at.Table {
			out = append(out, p.tableLink(at.Table), gap(2))
		}
		row := newJudgedRow(p.w, at, askChoices())
		row.choose = func(i int) error { return p.w.chooseAsk(at, judgement.AskStatus(i)) }
		row.show = func() (int, report.Text, widgets.Tone) { return askShown(s.Ask(at.Ref), p.w.now()) }
		row.edit = func() { p.w.editAsk(at, s.Ask(at.Ref).Status) }
		p.rows, out = append(p.rows, row), append(out, row.root)
	}
	return out
}

// tableLink names the table that rows come from and leads there.
func (p *committeePage) tableLink(t *report.Table) fyne.CanvasObject {
	return widgets.NewLinkText(fmt.Sprintf("Table %d  %s", t.Number, t.Title), func() { p.w.goToRef(report.Ref("table:" + string(t.ID))) })
}

func (p *committeePage) object() fyne.CanvasObject { return p.page }
func (p *committeePage) offset() float32           { return p.page.Offset() }
func (p *committeePage) setOffset(y float32)       { p.page.SetOffset(y) }
func (p *committeePage) close()                    {}

// show scrolls to a part.
func (p *committeePage) show(anchor string) {
	o, ok := p.places[anchor]
	if !ok {
		return
	}
	p.w.route.Anchor = anchor
	p.page.Reveal(func(width float32) (top, height float32) {
		for _, above := range p.column.Objects {
			if above == o {
				break
			}
			top += widgets.HeightFor(above, min(width-2*committeeEdge, committeeWidth))
		}
		return top, p.page.Size().Height
	})
}

// refresh follows the session.
func (p *committeePage) refresh() {
	p.sum.SetText(p.w.standing())
	for _, r := range p.rows {
		r.refresh()
	}
	if len(p.w.session.Votes()) != p.said {
		p.votes()
	}
	p.page.Reflow()
}
