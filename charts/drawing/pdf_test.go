package drawing_test

import (
	"bytes"
	"errors"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"dossier/charts/drawing"
)

var fixedDate = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

func TestPDFIsReproducible(t *testing.T) {
	a := galleryPDF(t, "mm", gallery(drawing.Light()))
	b := galleryPDF(t, "mm", gallery(drawing.Light()))
	if !bytes.Equal(a, b) {
		t.Error("the same drawing gave two different documents")
	}
}

func TestPDFsFromManyGoroutines(t *testing.T) {
	want := galleryPDF(t, "mm", gallery(drawing.Light()))
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			pdf := newPDF("mm")
			k := pdf.GetConversionRatio()
			var out bytes.Buffer
			err := drawing.PDF(pdf, drawing.RegisterFonts(pdf), gallery(drawing.Light()), 40/k, 40/k, 480/k)
			if err = errors.Join(err, pdf.Output(&out)); err != nil {
				t.Error(err)
			}
			if !bytes.Equal(out.Bytes(), want) {
				t.Error("the document differs")
			}
		})
	}
	wait.Wait()
}

func TestPDFIsValidInEveryUnit(t *testing.T) {
	qpdf, err := exec.LookPath("qpdf")
	if err != nil {
		t.Fatal("qpdf is not installed: make test installs it")
	}
	for _, unit := range []string{"mm", "pt"} {
		t.Run(unit, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "gallery.pdf")
			if err := os.WriteFile(file, galleryPDF(t, unit, gallery(drawing.Light())), 0o600); err != nil {
				t.Fatal(err)
			}
			if out, err := exec.Command(qpdf, "--check", file).CombinedOutput(); err != nil {
				t.Errorf("qpdf --check: %v\n%s", err, out)
			}
		})
	}
}

func TestPDFKeepsTheText(t *testing.T) {
	pdftotext, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Fatal("pdftotext is not installed: make test installs it")
	}
	d := gallery(drawing.Light())
	file := filepath.Join(t.TempDir(), "gallery.pdf")
	if err = os.WriteFile(file, galleryPDF(t, "mm", d), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(pdftotext, "-raw", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, op := range d.Ops {
		text, ok := op.(drawing.Text)
		if !ok || text.Angle != 0 {
			continue
		}
		// Text in two fonts may come out with a gap between them.
		if !strings.Contains(squeeze(string(out)), squeeze(text.S)) {
			t.Errorf("%q is not in the text of the PDF", text.S)
		}
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

func TestPDFRestoresTheState(t *testing.T) {
	pdf := newPDF("mm")
	fonts := drawing.RegisterFonts(pdf)
	fonts.Set(drawing.Serif, 10)
	pdf.SetTextColor(1, 2, 3)
	pdf.SetDrawColor(4, 5, 6)
	pdf.SetFillColor(7, 8, 9)
	pdf.SetLineWidth(0.7)
	pdf.SetAlpha(0.5, "Multiply")
	width := pdf.GetStringWidth("width")
	if err := drawing.PDF(pdf, fonts, gallery(drawing.Light()), 10, 10, 150); err != nil {
		t.Fatal(err)
	}
	if r, g, b := pdf.GetTextColor(); r != 1 || g != 2 || b != 3 {
		t.Errorf("text colour is %d %d %d", r, g, b)
	}
	if r, g, b := pdf.GetDrawColor(); r != 4 || g != 5 || b != 6 {
		t.Errorf("draw colour is %d %d %d", r, g, b)
	}
	if r, g, b := pdf.GetFillColor(); r != 7 || g != 8 || b != 9 {
		t.Errorf("fill colour is %d %d %d", r, g, b)
	}
	if w := pdf.GetLineWidth(); w != 0.7 {
		t.Errorf("line width is %v", w)
	}
	if a, mode := pdf.GetAlpha(); a != 0.5 || mode != "Multiply" {
		t.Errorf("alpha is %v %s", a, mode)
	}
	if w := pdf.GetStringWidth("width"); w != width {
		t.Errorf("a text measures %v, and %v before: the font has changed", w, width)
	}
}

func TestPDFScalesLinksWithTheDrawing(t *testing.T) {
	var d drawing.Drawing
	d.Size = drawing.Size{W: 100, H: 50}
	d.Link(drawing.Link{Box: drawing.Rect{X: 10, Y: 20, W: 30, H: 5}, Label: "mark"})
	pdf := newPDF("mm")
	fonts := drawing.RegisterFonts(pdf)
	var got []float64
	fonts.OnLink = func(_ drawing.Link, x, y, w, h float64) { got = append(got, x, y, w, h) }
	if err := drawing.PDF(pdf, fonts, &d, 15, 25, 200); err != nil {
		t.Fatal(err)
	}
	want := []float64{15 + 20, 25 + 40, 60, 10}
	if len(got) != len(want) {
		t.Fatalf("OnLink got %v, want %v", got, want)
	}
	for i := range want {
		if math.Abs(got[i]-want[i]) > 1e-6 {
			t.Errorf("OnLink got %v, want %v", got, want)
			break
		}
	}
}

func TestPDFErrors(t *testing.T) {
	pdf := newPDF("mm")
	fonts := drawing.RegisterFonts(pdf)
	t.Run("ErrCoordinate", func(t *testing.T) {
		d := drawing.Drawing{Size: drawing.Size{W: 10, H: 10}}
		d.Circle(drawing.Point{X: math.NaN()}, 1, drawing.Fill(drawing.Hex("#000000")))
		if drawing.PDF(pdf, fonts, &d, 0, 0, 10) == nil {
			t.Error("a drawing with an error was drawn")
		}
	})
	t.Run("ErrNoWidth", func(t *testing.T) {
		if drawing.PDF(pdf, fonts, &drawing.Drawing{}, 0, 0, 10) == nil {
			t.Error("a drawing without a size was drawn")
		}
	})
}

// The goal is under 5 ms for a figure once the fonts are in the document.
func BenchmarkPDF(b *testing.B) {
	d := busy()
	pdf := newPDF("mm")
	fonts := drawing.RegisterFonts(pdf)
	b.ReportAllocs()
	for b.Loop() {
		if err := drawing.PDF(pdf, fonts, d, 10, 10, 190); err != nil {
			b.Fatal(err)
		}
	}
}

func TestPDFTextSurvivesEveryCharacter(t *testing.T) {
	pdf := newPDF("mm")
	fonts := drawing.RegisterFonts(pdf)
	fonts.Set(drawing.Sans, 10)
	for _, s := range append(labels, "\x00\xff\uffff\U0010ffff", "a\u0301\u200d🚀") {
		fonts.Text(10, 10, s)
	}
	if err := pdf.Output(&bytes.Buffer{}); err != nil {
		t.Error(err)
	}
}

// Where the caller takes the operators, they are the same every time, nothing
// of them is on the document's page, and the fonts they call are kept.
func TestPDFContentLeavesThePageAlone(t *testing.T) {
	draw := func() (string, []byte) {
		var content, out bytes.Buffer
		pdf := newPDF("pt")
		pdf.SetCompression(false)
		fonts := drawing.RegisterFonts(pdf)
		fonts.Content = &content
		d := gallery(drawing.Light())
		d.Text(drawing.Text{S: "Growth (≥ 35 %)\\", At: drawing.Point{X: 10, Y: 10}, Face: drawing.Sans, Size: 10, Color: drawing.Hex("#000000"), Angle: 30})
		if err := drawing.PDF(pdf, fonts, d, 0, 0, 480); err != nil {
			t.Fatal(err)
		}
		fonts.Keep()
		if err := pdf.Output(&out); err != nil {
			t.Fatal(err)
		}
		return content.String(), out.Bytes()
	}
	content, file := draw()
	if again, _ := draw(); again != content {
		t.Error("the same drawing gave other operators")
	}
	if !strings.Contains(content, "/sans ") || strings.Count(content, "BT ") != strings.Count(content, "ET\n") {
		t.Error("the text is not in the content, or not closed")
	}
	if want := "\x00G\x00r\x00o\x00w\x00t\x00h\x00 \x00\\(\"e\x00 \x003\x005\x00 \x00%\x00\\)\x00\\\\"; !strings.Contains(content, want) {
		t.Errorf("the text is not set as %q", want)
	}
	if shapes := bytes.Count(file, []byte(" rg")); shapes > 0 {
		t.Errorf("%d colours are set on the document's own page", shapes)
	}
	if !bytes.Contains(file, []byte("/BaseFont /utf8sans")) {
		t.Error("the font is not in the document")
	}
}
