package app

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/charts/drawing"
	"dossier/db/bundle"
)

// newProblemsPage shows why a report could not be opened: every fault with its
// file and line, in a face whose figures line up.
func newProblemsPage(w *Window, path string, err error) page {
	rows := []fyne.CanvasObject{
		widgets.NewText(lang.L("This report cannot be opened"), widgets.HeadingStyle(1)), gap(10),
	}
	var faults bundle.Faults
	if !errors.As(err, &faults) {
		rows = append(rows, widgets.NewText(message("open "+path, err), widgets.BodyStyle()))
		return static{onPage(rows...)}
	}
	rows = append(rows,
		widgets.NewText(path+" has "+countOf(len(faults), "fault")+". Nothing was changed; mend the files and open it again.", widgets.BodyStyle()),
		gap(18))
	mono := widgets.Style{Face: drawing.Sans, Size: 14, Leading: 20}
	for _, f := range faults {
		where, what, _ := strings.Cut(f.Error(), ": ")
		rows = append(rows, widgets.NewHairline(), gap(6),
			widgets.NewColumns(16, []float32{-220, 1}, widgets.NewText(where, mono.With(widgets.Muted)), widgets.NewText(what, mono)), gap(6))
	}
	if w.session != nil {
		rows = append(rows, gap(16), widgets.NewLinkText("Back to "+w.session.Report().Subject, func() { w.put(visit{route: w.route}) }))
	}
	return static{onPage(rows...)}
}
