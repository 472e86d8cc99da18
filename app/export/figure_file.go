package export

import (
	"errors"
	"io"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// figureSharpness is how many pixels a point of a figure saved as PNG takes:
// enough for a slide on a large screen.
const figureSharpness = 2

// errFigureFormat says that a figure cannot be written as asked.
var errFigureFormat = errors.New("the file must end in .svg, .png or .pdf")

// FigureWriter returns what writes one drawing as the kind of file its ending
// names, with or without its dot: "svg", ".png", ".PDF". The report dates and
// titles a PDF. Another ending is an error.
func FigureWriter(r *report.Report, d *drawing.Drawing, ending string) (func(io.Writer) error, error) {
	switch strings.ToLower(strings.TrimPrefix(ending, ".")) {
	case "svg":
		return func(w io.Writer) error { return drawing.SVG(w, d) }, nil
	case "png":
		return func(w io.Writer) error { return drawing.PNG(w, d, figureSharpness) }, nil
	case "pdf":
		return func(w io.Writer) error { return Figure(w, r, d) }, nil
	}
	return nil, errFigureFormat
}

// OnPaper is a figure on a ground of its own in the theme's colour of paper: a
// slide it is put on may have any.
func OnPaper(d *drawing.Drawing, th drawing.Theme) *drawing.Drawing {
	ground := &drawing.Drawing{Size: d.Size, Title: d.Title, Summary: d.Summary}
	ground.Rect(drawing.Rect{W: d.Size.W, H: d.Size.H}, 0, drawing.Fill(th.Paper))
	ground.Append(d, 0, 0)
	return ground
}
