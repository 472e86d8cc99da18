package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// viewHead names the columns of the table of views.
func viewHead(base scenario.Values, columns numberColumns) fyne.CanvasObject {
	names := []string{}
	for _, c := range base.Cases {
		names = append(names, c.Name)
	}
	names = append(names, "Price", "Years", "Dilution", "Values", "Weighted value", "Return", "Per year", "Chance to lose")
	cells := []fyne.CanvasObject{widgets.NewText(lang.L("View"), widgets.NoteStyle())}
	for _, n := range names {
		cells = append(cells, trailing(widgets.NewText(n, widgets.NoteStyle())))
	}
	return widgets.NewInset(0, 4, 4, 4, newNumberedRow(columns, cells[0], cells[1:]))
}

// viewRow is a row of the table of views, and its cells but for the first.
func viewRow(columns numberColumns, head fyne.CanvasObject, texts []report.Text) (fyne.CanvasObject, []*widgets.Sentence) {
	var objects []fyne.CanvasObject
	var cells []*widgets.Sentence
	for _, text := range texts {
		cell := trailing(widgets.NewSentence(text, widgets.BodyStyle()))
		cells, objects = append(cells, cell), append(objects, cell)
	}
	return ruled(nil, newNumberedRow(columns, head, objects)), cells
}

func trailing(s *widgets.Sentence) *widgets.Sentence {
	s.Align = fyne.TextAlignTrailing
	return s
}

// viewCells are the inputs and results of values as the table of views writes
// them: what differs from the base is bold, results tell by how much. Values
// without cases give a dash everywhere.
func viewCells(v, base scenario.Values) []report.Text {
	var out []report.Text
	for _, in := range base.Set.Inputs() {
		if len(v.Cases) == 0 {
			out = append(out, plain("–").text())
			continue
		}
		text := formatInput(in, v.Set.Value(in))
		out = append(out, marked(text, v.Set.Value(in) != base.Set.Value(in)).text())
	}
	if len(v.Cases) == 0 {
		for range 5 {
			out = append(out, plain("–").text())
		}
		return out
	}
	basis := "stated"
	if v.Set.Basis() == scenario.Computed {
		basis = "ARR × multiple"
	}
	out = append(out, marked(basis, v.Set.Basis() != base.Set.Basis()).text())
	results := []struct {
		text, from string
		change     string
	}{
		{quantity.Dollars(v.Weighted), quantity.Dollars(base.Weighted), signed(v.Weighted - base.Weighted)},
		{quantity.Times(v.Price.MOIC), quantity.Times(base.Price.MOIC), ""},
		{yearly(v.Price), yearly(base.Price), ""},
		{quantity.Share(v.Price.ChanceOfLoss), quantity.Share(base.Price.ChanceOfLoss), ""},
	}
	for _, r := range results {
		p := marked(r.text, r.text != r.from)
		if r.change != "" && r.text != r.from {
			p = p.then(" " + r.change)
		}
		out = append(out, p.text())
	}
	return out
}

// marked is words in bold where they differ from what they are held against.
func marked(words string, differs bool) phrase {
	if differs {
		return bold(words)
	}
	return plain(words)
}
