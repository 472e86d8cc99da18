package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/judgement"
)

// newDealForm asks what is put to the committee. Every stroke is kept.
func newDealForm(w *Window) fyne.CanvasObject {
	s := w.session
	notice := widgets.NewText("", widgets.NoteStyle().With(widgets.Warning))
	field := func(label, hint string, of func(*judgement.Deal) *string) fyne.CanvasObject {
		d := s.Deal()
		e := widgets.NewKeyedEntry(hint)
		e.SetText(*of(&d))
		e.OnChanged = func(text string) {
			d := s.Deal()
			*of(&d) = text
			words := ""
			if err := s.SetDeal(d); err != nil {
				words = upperFirst(err.Error()) + "."
			}
			notice.SetWords(words)
		}
		return widgets.NewColumn(4, fieldLabel(label), e)
	}
	return widgets.NewColumn(6,
		field(lang.L("The question"), lang.L("Do we lead the next round, on these terms?"), func(d *judgement.Deal) *string { return &d.VoteOn }),
		widgets.NewColumns(16, nil,
			field(lang.L("Cheque"), lang.L("$10M"), func(d *judgement.Deal) *string { return &d.Cheque }),
			field(lang.L("Price, post-money"), lang.L("$7.0B"), func(d *judgement.Deal) *string { return &d.Price }),
			field(lang.L("Round"), lang.L("Series E"), func(d *judgement.Deal) *string { return &d.Round }),
			field(lang.L("Instrument"), lang.L("Preferred, 1x"), func(d *judgement.Deal) *string { return &d.Instrument })),
		widgets.NewColumns(16, nil,
			field(lang.L("Our fund"), lang.L("$400M"), func(d *judgement.Deal) *string { return &d.Fund }),
			field(lang.L("Memo for"), lang.L("the investment committee"), func(d *judgement.Deal) *string { return &d.Recipient }),
			field(lang.L("Confidentiality"), lang.L("For the committee only"), func(d *judgement.Deal) *string { return &d.Confidentiality })),
		notice)
}
