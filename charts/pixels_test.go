package charts

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"dossier/assets"
	"dossier/charts/drawing"
	"dossier/db/bundle"
	"dossier/db/report"
)

// pixels are the figures kept as pixels too, one of each way to paint: bars
// over bars, shaded cells, boxes and curves, dates, ranges on a log axis, and
// a grid with contours.
func pixels() []report.FigureID {
	return []report.FigureID{"FV003", "FP002", "FR003", "FO001", "FM002", "FV002"}
}

// TestPixels compares six figures at one pixel to the point with what was
// looked at and kept. It sees what the text goldens cannot: how paths and
// letters are filled.
func TestPixels(t *testing.T) {
	r, err := bundle.Read(assets.Report())
	if err != nil {
		t.Fatal(err)
	}
	v := evaluate(t, r)
	for _, id := range pixels() {
		t.Run(string(id), func(t *testing.T) {
			d, err := Draw(r, id, v, drawing.Light(), 640)
			if err != nil {
				t.Fatal(err)
			}
			got := drawing.Raster(d, 1, drawing.Light().Paper)
			path := filepath.Join("testdata", "png", string(id)+".png")
			if *update {
				writeImage(t, path, got)
				return
			}
			if far, differ := compareImages(t, path, got); far > 0 || differ*100 >= len(got.Pix) {
				failed := filepath.Join("testdata", "failed", string(id)+".png")
				writeImage(t, failed, got)
				t.Errorf("%d of %d bytes differ, %d by more than %d; see %s", differ, len(got.Pix), far, pixelSlack, failed)
			}
		})
	}
}

// pixelSlack is by how much a byte may differ: another machine may round an
// edge's coverage another way.
const pixelSlack = 4

// compareImages counts the bytes that differ, and those that differ by more
// than the slack.
func compareImages(t *testing.T, path string, got *image.RGBA) (far, differ int) {
	t.Helper()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (make it with -update)", err)
	}
	kept, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if kept.Bounds() != got.Bounds() {
		t.Fatalf("is %v, want %v", got.Bounds(), kept.Bounds())
	}
	want := image.NewRGBA(kept.Bounds())
	draw.Draw(want, want.Bounds(), kept, image.Point{}, draw.Src)
	for i, a := range want.Pix {
		by := int(a) - int(got.Pix[i])
		if by != 0 {
			differ++
		}
		if by > pixelSlack || by < -pixelSlack {
			far++
		}
	}
	return far, differ
}

func writeImage(t *testing.T, path string, img image.Image) {
	t.Helper()
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	write(t, path, b.String())
}
