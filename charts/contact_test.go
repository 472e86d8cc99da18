package charts

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"testing"

	"dossier/charts/drawing"
)

// writePNG writes d on its theme's paper with a margin, at twice its size.
func writePNG(t *testing.T, path string, d *drawing.Drawing, th drawing.Theme, grey bool) {
	t.Helper()
	const scale, margin = 2, 24
	inner := drawing.Raster(d, scale, th.Paper)
	b := inner.Bounds().Inset(-margin)
	var page draw.Image = image.NewRGBA(b)
	if grey {
		page = image.NewGray(b)
	}
	draw.Draw(page, b, image.NewUniform(color.Color(th.Paper)), image.Point{}, draw.Src)
	draw.Draw(page, inner.Bounds(), inner, image.Point{}, draw.Src)
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(f, page); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
