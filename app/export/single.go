package export

import (
	"fmt"
	"io"

	"github.com/go-pdf/fpdf"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// Figure writes one drawing as a PDF of one page, as large as the drawing and
// a margin, for slides. The report dates the file; nothing else of it is in
// there but its subject.
func Figure(w io.Writer, r *report.Report, d *drawing.Drawing) error {
	const margin = 12 // points
	if err := d.Err(); err != nil {
		return fmt.Errorf("figure: %w", err)
	}
	pdf := fpdf.NewCustom(&fpdf.InitType{
		UnitStr: "pt",
		Size:    fpdf.SizeType{Wd: d.Size.W + 2*margin, Ht: d.Size.H + 2*margin},
	})
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(r.AsOf)
	pdf.SetModificationDate(r.AsOf)
	pdf.SetProducer("Dossier", true)
	pdf.SetTitle(plane(r.Subject+": "+d.Title), true)
	pdf.SetAutoPageBreak(false, 0)
	pdf.AddPage()
	if err := drawing.PDF(pdf, drawing.RegisterFonts(pdf), d, margin, margin, d.Size.W); err != nil {
		return fmt.Errorf("figure: %w", err)
	}
	return pdf.Output(w)
}
