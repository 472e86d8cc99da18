package drawing_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/go-pdf/fpdf"

	"dossier/charts/drawing"
)

var galleryDir = flag.String("gallery", "", "folder to write the gallery to, as PNG, SVG and PDF, to look at")

// labels are the texts that have gone wrong in other programs.
var labels = []string{
	"R&D <1%", "≥ 35 %", "Größe", "Cafe\u0301", "rocket 🚀 launch", "漢字 kanji", "→ up ≈ 2×", "“quoted” — dash", "$8.8B · 1.3x",
}

// gallery is one drawing that holds everything a sink can meet.
func gallery(theme drawing.Theme) *drawing.Drawing {
	d := &drawing.Drawing{
		Size:  drawing.Size{W: 480, H: 420},
		Title: "Gallery <&>", Summary: "Every operation, once.",
	}
	d.Rect(drawing.Rect{W: 480, H: 420}, 0, drawing.Fill(theme.Paper))
	faces := []drawing.Face{
		drawing.Sans, drawing.SansItalic, drawing.SansSemiBold, drawing.SansSemiBoldItalic, drawing.SansBold,
		drawing.Serif, drawing.SerifItalic, drawing.SerifSemiBold, drawing.SerifBold, drawing.SerifBoldItalic,
	}
	for i, face := range faces {
		at := drawing.Point{X: 12, Y: 22 + 15*float64(i)}
		d.Text(drawing.Text{S: face.String() + ": AVAILABLE To Voyage 0123456789", At: at, Face: face, Size: 10, Color: theme.Ink})
	}
	for i, label := range labels {
		at := drawing.Point{X: 468, Y: 22 + 15*float64(i)}
		d.Text(drawing.Text{
			S: label, At: at, Size: 9.5, Anchor: drawing.End, Color: theme.Muted,
			Refs: []string{fmt.Sprintf("claim:CV%03d", i)},
		})
	}
	galleryShapes(d, theme)
	gallerySigns(d, theme)
	return d
}

func galleryShapes(d *drawing.Drawing, theme drawing.Theme) {
	for i := range 10 {
		box := drawing.Rect{X: 12 + 24*float64(i), Y: 176, W: 24, H: 20}
		fill := theme.Ramp(float64(i) / 9)
		d.Rect(box, 0, drawing.Fill(fill))
		d.Text(drawing.Text{
			S: fmt.Sprint(i * 10), At: drawing.Point{X: box.Center().X, Y: box.Y + 13}, Size: 9,
			Anchor: drawing.Middle, Color: theme.OnFill(fill),
		})
		d.Link(drawing.Link{
			Box: box, Label: fmt.Sprintf("Step %d", i), Value: fmt.Sprintf("%d %%", i*10),
			Refs: []string{"claim:CV001", fmt.Sprintf("table:36/step-%d/share", i)},
		})
	}
	d.Rect(drawing.Rect{X: 252, Y: 176, W: 24, H: 20}, 0, drawing.Fill(theme.Wash))
	d.Hatch(drawing.Rect{X: 252, Y: 176, W: 24, H: 20}, 3, drawing.Stroke(theme.Muted, 0.5))
	for i := range 7 {
		d.Circle(drawing.Point{X: 300 + 24*float64(i), Y: 186}, 9, drawing.Fill(theme.Category(i)))
	}
	for i := range 5 {
		y := 212 + 12*float64(i)
		d.Line(drawing.Point{X: 12, Y: y}, drawing.Point{X: 120, Y: y}, drawing.Stroke(theme.Hairline, 0.5+0.5*float64(i)))
	}
	d.Line(drawing.Point{X: 12, Y: 268}, drawing.Point{X: 120, Y: 268},
		drawing.Style{Stroke: theme.Ink, Width: 1, Dash: []float64{4, 2}})
	d.Line(drawing.Point{X: 12, Y: 274}, drawing.Point{X: 120, Y: 276},
		drawing.Style{Stroke: theme.Ink, Width: 2, Dash: []float64{0, 4}, RoundCap: true})
	zigzag := []drawing.Point{{X: 140, Y: 270}, {X: 155, Y: 212}, {X: 170, Y: 270}, {X: 190, Y: 215}, {X: 230, Y: 240}}
	d.Polyline(zigzag, drawing.Stroke(theme.Bear, 3))
	for i := range zigzag {
		zigzag[i].X += 100
	}
	d.Polyline(zigzag, drawing.Style{Stroke: theme.Bull, Width: 3, RoundCap: true})
	d.Curve(drawing.Point{X: 350, Y: 270}, drawing.Point{X: 400, Y: 270}, drawing.Point{X: 400, Y: 212},
		drawing.Point{X: 460, Y: 212}, drawing.Stroke(theme.Base, 1.5))
	d.Polygon([]drawing.Point{{X: 380, Y: 275}, {X: 420, Y: 240}, {X: 460, Y: 275}},
		drawing.Style{Fill: theme.Accent.Alpha(0.3), Stroke: theme.Accent, Width: 1})
	d.Rect(drawing.Rect{X: 12, Y: 292, W: 80, H: 34}, 6, drawing.Style{Fill: theme.Tint, Stroke: theme.Accent, Width: 0.75})
	d.Rect(drawing.Rect{X: 100, Y: 292, W: 80, H: 34}, 0, drawing.Style{Fill: theme.Wash, Stroke: theme.Hairline, Width: 0.5})
	d.Rect(drawing.Rect{X: 188, Y: 292, W: 80, H: 34}, 0, drawing.Style{Stroke: theme.Ink, Width: 1, Dash: []float64{3, 3}})
	d.Text(drawing.Text{S: "rounded", At: drawing.Point{X: 52, Y: 312}, Size: 10, Anchor: drawing.Middle, Color: theme.Accent})
}

func gallerySigns(d *drawing.Drawing, theme drawing.Theme) {
	for i := range 4 {
		level := drawing.LevelHigh - drawing.Level(i)
		d.Dot(drawing.Point{X: 290 + 20*float64(i), Y: 309}, 3.5, level, theme.Ink)
		d.Dot(drawing.Point{X: 380 + 24*float64(i), Y: 309}, 8, level, theme.Ink)
	}
	d.Flag(drawing.Point{X: 20, Y: 372}, 12, theme.Bear)
	d.Flag(drawing.Point{X: 40, Y: 372}, 28, theme.Bear)
	d.Lock(drawing.Rect{X: 80, Y: 362, W: 8, H: 10}, theme.Ink)
	d.Lock(drawing.Rect{X: 100, Y: 344, W: 22, H: 28}, theme.Ink)
	d.Arrow(drawing.Point{X: 140, Y: 372}, drawing.Point{X: 200, Y: 345}, 7, drawing.Stroke(theme.Muted, 1))
	d.Arrow(drawing.Point{X: 210, Y: 360}, drawing.Point{X: 260, Y: 360}, 5, drawing.Stroke(theme.Muted, 0.75))
	for i, angle := range []float64{-90, -45, 0, 30, 90} {
		at := drawing.Point{X: 290 + 38*float64(i), Y: 375}
		d.Circle(at, 1, drawing.Fill(theme.Bear))
		d.Text(drawing.Text{S: "turned", At: at, Size: 10, Angle: angle, Color: theme.Ink})
	}
	d.Line(drawing.Point{X: 240, Y: 398}, drawing.Point{X: 240, Y: 414}, drawing.Stroke(theme.Bear, 0.5))
	d.Text(drawing.Text{S: "in the middle", At: drawing.Point{X: 240, Y: 410}, Size: 11, Anchor: drawing.Middle, Color: theme.Ink})
	d.Text(drawing.Text{S: "large type", At: drawing.Point{X: 12, Y: 410}, Face: drawing.SerifSemiBold, Size: 26, Color: theme.Ink})
}

// newPDF returns a reproducible document with one page.
func newPDF(unit string) *fpdf.Fpdf {
	pdf := fpdf.New("P", unit, "A4", "")
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(fixedDate)
	pdf.SetModificationDate(fixedDate)
	pdf.AddPage()
	return pdf
}

func galleryPDF(t *testing.T, unit string, d *drawing.Drawing) []byte {
	t.Helper()
	pdf := newPDF(unit)
	fonts := drawing.RegisterFonts(pdf)
	k := pdf.GetConversionRatio()
	if err := drawing.PDF(pdf, fonts, d, 40/k, 40/k, d.Size.W/k); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := pdf.Output(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestWriteGallery(t *testing.T) {
	if *galleryDir == "" {
		t.Skip("no -gallery folder given")
	}
	write := func(name string, data []byte) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(*galleryDir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, theme := range map[string]drawing.Theme{"light": drawing.Light(), "dark": drawing.Dark()} {
		d := gallery(theme)
		for _, scale := range []float64{1, 2} {
			var out bytes.Buffer
			if err := drawing.PNG(&out, d, scale); err != nil {
				t.Fatal(err)
			}
			write(fmt.Sprintf("%s-%gx.png", name, scale), out.Bytes())
		}
		var out bytes.Buffer
		if err := drawing.SVG(&out, d); err != nil {
			t.Fatal(err)
		}
		write(name+".svg", out.Bytes())
		write(name+".pdf", galleryPDF(t, "mm", d))
	}
}
