package app

import (
	"fyne.io/fyne/v2"

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
		field("The question", "Do we lead the next round, on these terms?", func(d *judgement.Deal) *string { return &d.VoteOn }),
		widgets.NewColumns(16, nil,
			field("Cheque", "$10M", func(d *judgement.Deal) *string { return &d.Cheque }),
			field("Price, post-money", "$7.0B", func(d *judgement.Deal) *string { return &d.Price }),
			field("Round", "Series E", func(d *judgement.Deal) *string { return &d.Round }),
			field("Instrument", "Preferred, 1x", func(d *judgement.Deal) *string { return &d.Instrument })),
		widgets.NewColumns(16, nil,
			field("Our fund", "$400M", func(d *judgement.Deal) *string { return &d.Fund }),
			field("Memo for", "the investment committee", func(d *judgement.Deal) *string { return &d.Recipient }),
			field("Confidentiality", "For the committee only", func(d *judgement.Deal) *string { return &d.Confidentiality })),
		notice)
}
