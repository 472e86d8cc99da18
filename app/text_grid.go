package app

import (
	"fyne.io/fyne/v2"

	"dossier/app/widgets"
	"dossier/db/report"
)

// A textGrid is a small table of words that follows the session: the first row
// names the columns. Its cells stay while their number does, so that a drag
// only rewrites them.
type textGrid struct {
	weights []float32 // shares of the width, by column
	leading bool      // all columns begin at their left; else all but the first end at their right
	cells   [][]*widgets.Sentence
	rows    *fyne.Container
	root    *steady
}

func newTextGrid(weights []float32, leading bool) *textGrid {
	g := &textGrid{weights: weights, leading: leading, rows: widgets.NewColumn(0)}
	g.root = newSteady(g.rows)
	return g
}

// show writes rows of cells, as many in each as there are columns, and reports
// whether the grid needs another height.
func (g *textGrid) show(rows [][]report.Text) bool {
	if len(rows) != len(g.cells) {
		g.build(rows)
		return true
	}
	for i, row := range rows {
		for j, text := range row {
			g.cells[i][j].SetText(text)
		}
	}
	return g.root.outgrown()
}

func (g *textGrid) build(rows [][]report.Text) {
	g.cells, g.rows.Objects = nil, nil
	for i, row := range rows {
		style := widgets.BodyStyle()
		if i == 0 {
			style = widgets.NoteStyle()
		}
		var cells []*widgets.Sentence
		var objects []fyne.CanvasObject
		for j, text := range row {
			s := widgets.NewSentence(text, style)
			if j > 0 && !g.leading {
				s = trailing(s)
			}
			cells, objects = append(cells, s), append(objects, s)
		}
		g.cells = append(g.cells, cells)
		g.rows.Objects = append(g.rows.Objects, ruled(g.weights, objects...))
	}
	g.root.forget()
}
