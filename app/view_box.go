package app

import (
	"fyne.io/fyne/v2/lang"

	"dossier/db/scenario"
)

// showSaveView asks for the name under which the scenario is kept as it is
// now.
func (w *Window) showSaveView() {
	if w.session == nil || !w.session.HasScenarios() {
		return
	}
	s := w.session
	about := scenario.Sentence(s.Values(), s.Base())
	about = append(about, plain(" A saved view never changes: a second thought is another view.").text()...)
	w.ask(lang.L("Save as my view"), about, []formField{
		{label: lang.L("Name of the view"), hint: lang.L("Growth stalls")},
		{label: lang.L("By"), value: w.setting(authorSetting), hint: lang.L("your name")},
		{label: lang.L("Reason"), hint: lang.L("why you see it differently; may stay empty"), lines: 3},
	}, func(texts []string) error {
		v, err := s.SaveView(texts[0], texts[1], texts[2], w.now())
		if err != nil {
			return err
		}
		w.keepSetting(authorSetting, v.Author)
		w.goTo(Route{Page: ScenariosPage, Anchor: viewsAnchor})
		return nil
	})
}
