package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"dossier/app/export"
	"dossier/charts"
	"dossier/charts/drawing"
	"dossier/db/report"
)

// figure draws one figure into a file; its ending names the format.
func (r *run) figure() error {
	var w which
	f := flags("figure")
	w.reportFlags(f)
	w.scenarioFlags(f)
	out := f.String("o", "", "the file to write: .svg, .png or .pdf")
	width := f.Float64("width", 720, "width in points, 240 to 4000")
	dark := f.Bool("dark", false, "draw in the dark colours")
	view := f.String("view", "", "another way to draw it, such as dumbbell for FP001; a wrong name lists what there is")
	words, err := r.parse(f, 1, 1)
	if err != nil {
		return err
	}
	if *out == "" {
		return fmt.Errorf("%w: -o FILE is missing", errUsage)
	}
	if !(*width >= 240 && *width <= 4000) {
		return fmt.Errorf("%w: --width is from 240 to 4000", errUsage)
	}
	rep, err := r.load(w)
	if err != nil {
		return err
	}
	id, err := figureID(rep, words[0])
	if err != nil {
		return err
	}
	if err := knownView(rep, id, *view); err != nil {
		return err
	}
	now, _, err := evaluate(rep, w.set)
	if err != nil {
		return err
	}
	theme := drawing.Light()
	if *dark {
		theme = drawing.Dark()
	}
	d, err := charts.DrawView(rep, id, *view, now, theme, *width)
	if err != nil {
		return err
	}
	write, err := export.FigureWriter(rep, export.OnPaper(d, theme), filepath.Ext(*out))
	if err != nil {
		return fmt.Errorf("%w: %w", errUsage, err)
	}
	return export.File(r.ctx, *out, write)
}

// figureID finds a figure whatever the case of its letters.
func figureID(rep *report.Report, word string) (report.FigureID, error) {
	var ids []string
	for _, f := range rep.Figures {
		if strings.EqualFold(string(f.ID), word) {
			return f.ID, nil
		}
		ids = append(ids, string(f.ID))
	}
	return "", fmt.Errorf("%w: there is no figure %q; this report has %s", errUsage, word, strings.Join(ids, ", "))
}

// knownView says which views the figure has when it does not have that one.
func knownView(rep *report.Report, id report.FigureID, view string) error {
	views := charts.Views(rep, id)
	var names []string
	for _, v := range views {
		if v.ID == view || view == "" {
			return nil
		}
		names = append(names, fmt.Sprintf("%s (%s)", v.ID, v.Label))
	}
	return fmt.Errorf("%w: figure %s has no view %q; it has %s", errUsage, id, view, strings.Join(names, ", "))
}
