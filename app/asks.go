package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/judgement"
	"dossier/db/report"
)

// askAt is the ask that a row of a table is, if it is one.
func (s *Session) askAt(table report.TableID, key string) (report.RowAt, bool) {
	for _, at := range s.report.AskRows() {
		if at.Table.ID == table && at.Row.Key == key {
			return at, true
		}
	}
	return report.RowAt{}, false
}

// asksOn are the asks whose answer would settle a claim: the report says so,
// or the reader linked them.
func (s *Session) asksOn(id report.ClaimID) []report.RowAt {
	var asks []report.RowAt
	for _, at := range s.report.AskRows() {
		if slices.Contains(at.Row.Claims, id) || s.Ask(at.Ref).Claim == id {
			asks = append(asks, at)
		}
	}
	return asks
}

// chooseAsk takes up how far an ask has come. An answer is words, not a mark,
// so without any it is asked for.
func (w *Window) chooseAsk(at report.RowAt, status judgement.AskStatus) error {
	a := w.session.Ask(at.Ref)
	a.Status, a.Changed = status, w.now().UTC()
	if a.Status == judgement.Answered && strings.TrimSpace(a.Answer) == "" {
		w.editAsk(at, judgement.Answered)
		return nil
	}
	return w.keepAsk(a)
}

// editAsk asks who follows an ask, until when, and what was answered.
func (w *Window) editAsk(at report.RowAt, status judgement.AskStatus) {
	s := w.session
	a := s.Ask(at.Ref)
	a.Status = status
	w.ask(lang.L("Ask"), plain(firstCell(at)).text(), []formField{
		{label: lang.L("Owner"), value: a.Owner, hint: lang.L("who follows it")},
		{label: lang.L("Due"), value: dayText(a.Due), hint: lang.L("2026-06-01; may stay empty")},
		{label: lang.L("Answer"), value: a.Answer, hint: lang.L("what the company said"), lines: 3},
		{label: lang.L("Claim it bears on"), value: string(a.Claim), hint: lang.L("CV026; may stay empty")},
	}, func(texts []string) (err error) {
		a.Owner, a.Answer = strings.TrimSpace(texts[0]), strings.TrimSpace(texts[2])
		if a.Due, err = parseDay(texts[1]); err != nil {
			return err
		}
		if a.Claim, err = s.claimNamed(texts[3]); err != nil {
			return err
		}
		if a.Answer != "" && !a.Status.Done() {
			a.Status = judgement.Answered
		}
		a.Changed = w.now().UTC()
		return w.keepAsk(a)
	})
}

// keepAsk keeps an ask and shows it where it is open.
func (w *Window) keepAsk(a judgement.Ask) error {
	if err := w.session.SetAsk(a); err != nil {
		return err
	}
	w.evidence().refresh()
	return nil
}

// askStand is where an ask stands, in a line: "Critical · sent · Anna · late".
func (w *Window) askStand(at report.RowAt) string {
	a := w.session.Ask(at.Ref)
	parts := []string{strings.ToLower(askChoices()[a.Status])}
	if i := ratingColumn(at.Table); i >= 0 && at.Row.Cells[i].Text != "" {
		parts = append([]string{at.Row.Cells[i].Text}, parts...)
	}
	switch {
	case a.Owner != "":
		parts = append(parts, a.Owner)
	case !a.Status.Done():
		parts = append(parts, "nobody follows it")
	}
	if a.Late(w.now()) {
		parts = append(parts, "late")
	}
	return strings.Join(parts, " · ")
}

// asked leads to the asks whose answer would settle a claim.
func (d *drawer) asked(c *report.Claim) []fyne.CanvasObject {
	asks := d.w.session.asksOn(c.ID)
	if len(asks) == 0 {
		return nil
	}
	rows := []fyne.CanvasObject{gap(12), widgets.NewSectionLabel(lang.L("Asks about it")), gap(2)}
	for _, at := range asks {
		rows = append(rows, d.link(firstCell(at), func() { d.w.row(at.Table.ID, at.Row.Key) }),
			widgets.NewText(d.w.askStand(at), widgets.NoteStyle()), gap(4))
	}
	return rows
}

// askButton opens the ask about a claim, the first that is not done; nil where
// no ask is about it.
func (d *drawer) askButton(c *report.Claim) fyne.CanvasObject {
	asks := d.w.session.asksOn(c.ID)
	if len(asks) == 0 {
		return nil
	}
	at := asks[0]
	if i := slices.IndexFunc(asks, func(at report.RowAt) bool { return !d.w.session.Ask(at.Ref).Status.Done() }); i >= 0 {
		at = asks[i]
	}
	return widgets.NewButton(lang.L("Ask…"), func() { d.w.editAsk(at, d.w.session.Ask(at.Ref).Status) })
}

// askState is how far the ask of a row has come, to be changed in place; none
// for a row that is no ask.
func (d *drawer) askState(table report.TableID, key string) []fyne.CanvasObject {
	at, ok := d.w.session.askAt(table, key)
	if !ok {
		return nil
	}
	i, said, tone := askShown(d.w.session.Ask(at.Ref), d.w.now())
	choice := widgets.NewSegmented(askChoices(), func(i int) {
		if err := d.w.chooseAsk(at, judgement.AskStatus(i)); err != nil {
			d.w.fail("keep that", err)
		}
		d.refresh()
	})
	choice.Small = true
	choice.SetSelected(i)
	rows := []fyne.CanvasObject{widgets.NewSectionLabel(lang.L("How far it has come")), gap(4), choice, gap(4)}
	if len(said) > 0 && said.Plain() != "" {
		rows = append(rows, d.w.sentence(said, widgets.NoteStyle().With(tone)), gap(2))
	}
	edit := widgets.NewLinkText(lang.L("Owner, due date, answer…"), func() { d.w.editAsk(at, d.w.session.Ask(at.Ref).Status) })
	return append(rows, newRow(edit), gap(10))
}
