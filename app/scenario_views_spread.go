package app

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/judgement"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// spreadRows say how far the saved views lie apart: the ends, the mean, the
// median, and in words who differs most on what. One view has no spread.
func (t *viewsTab) spreadRows(columns numberColumns) []fyne.CanvasObject {
	views := t.named()
	if len(views) < 2 {
		return nil
	}
	inputs, results, err := scenario.Spread(views)
	if err != nil {
		return []fyne.CanvasObject{widgets.NewText("The views cannot be compared: "+err.Error()+".", widgets.NoteStyle().With(widgets.Warning))}
	}
	title := widgets.NewText(lang.L("How far the saved views lie apart"), widgets.BodyStyle().Strong())
	rows := []fyne.CanvasObject{gap(18), title, gap(4), widgets.NewHairline()}
	for _, line := range []struct {
		name string
		of   func(scenario.Spreading) string
	}{
		{"Lowest", func(s scenario.Spreading) string { return formatKey(s.Key, s.Low) }},
		{"Highest", func(s scenario.Spreading) string { return formatKey(s.Key, s.High) }},
		{"Mean", func(s scenario.Spreading) string { return formatKey(s.Key, s.Mean) }},
		{"Median", func(s scenario.Spreading) string { return formatKey(s.Key, s.Median) }},
	} {
		var cells []report.Text
		for _, s := range inputs {
			cells = append(cells, plain(line.of(s)).text())
		}
		cells = append(cells, nil) // the basis has no middle
		for _, s := range results {
			cells = append(cells, plain(line.of(s)).text())
		}
		row, _ := viewRow(columns, widgets.NewText(line.name, widgets.BodyStyle().With(widgets.Muted)), cells)
		rows = append(rows, row)
	}
	return append(rows, gap(8), widgets.NewSentence(whoDiffers(append(inputs, results...)), widgets.BodyStyle()))
}

// named are the saved views that fit this version of the report, each under a
// name that tells it from the others.
func (t *viewsTab) named() []scenario.Named {
	s := t.w.session
	authors := map[string]int{}
	for _, v := range s.Views() {
		authors[v.Author]++
	}
	var out []scenario.Named
	for _, v := range s.Views() {
		if values, err := s.valuesOf(v); err == nil {
			out = append(out, scenario.Named{Name: viewLabel(v, authors), Values: values})
		}
	}
	return out
}

// viewLabel is a view's author, or with several by the same the view's name
// too.
func viewLabel(v judgement.View, authors map[string]int) string {
	if authors[v.Author] > 1 {
		return v.Author + " (" + v.Name + ")"
	}
	return v.Author
}

// whoDiffers says who lies furthest from the median on what: a sentence for
// each, in the order of what they differ on.
func whoDiffers(all []scenario.Spreading) report.Text {
	var order []string
	on := map[string][]string{}
	for _, s := range all {
		if len(s.Furthest) == 0 || len(s.Furthest) == len(s.Values) {
			continue // all agree, or all lie equally far out
		}
		who := listed(s.Furthest)
		if on[who] == nil {
			order = append(order, who)
		}
		on[who] = append(on[who], lowerFirst(s.Name))
	}
	if len(order) == 0 {
		return plain("Nobody stands out: the views agree, or lie equally far apart.").text()
	}
	p := plain("Furthest from the median: ")
	for i, who := range order {
		if i > 0 {
			p = p.then("; ")
		}
		p = p.bold(who).then(" on " + listed(on[who]))
	}
	return p.then(".").text()
}

// formatKey is a number of the scenario as people read it, by its key.
func formatKey(key string, x float64) string {
	if math.IsNaN(x) {
		return "–"
	}
	switch key {
	case "weighted_value", "price":
		return quantity.Dollars(x)
	case "moic":
		return quantity.Times(x)
	case "irr":
		return quantity.Rate(x)
	case "chance_of_loss":
		return quantity.Share(x)
	}
	return formatInput(scenario.Input(key), x)
}
