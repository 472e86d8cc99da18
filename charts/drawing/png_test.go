package drawing_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"dossier/charts/drawing"
)

// The file holds the very pixels of the raster, see-through ones included.
func TestPNGPixels(t *testing.T) {
	d := &drawing.Drawing{Size: drawing.Size{W: 60, H: 40}}
	d.Rect(drawing.Rect{X: 5, Y: 5, W: 30, H: 20}, 6, drawing.Fill(drawing.Hex("#B84A00")))
	d.Circle(drawing.Point{X: 40, Y: 20}, 15, drawing.Fill(drawing.Hex("#1F5FBF").Alpha(0.4)))
	d.Text(drawing.Text{S: "R&D", At: drawing.Point{X: 8, Y: 35}, Size: 11, Color: drawing.Hex("#1A1F24")})
	for _, scale := range []float64{1, 2} {
		var file bytes.Buffer
		if err := drawing.PNG(&file, d, scale); err != nil {
			t.Fatal(err)
		}
		got, err := png.Decode(bytes.NewReader(file.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		want := drawing.Raster(d, scale, drawing.Color{})
		if got.Bounds() != want.Bounds() {
			t.Fatalf("is %v, want %v", got.Bounds(), want.Bounds())
		}
		empty, partly := 0, 0
		for y := range want.Bounds().Dy() {
			for x := range want.Bounds().Dx() {
				a, b := color.RGBAModel.Convert(got.At(x, y)).(color.RGBA), want.RGBAAt(x, y)
				if !near(a.R, b.R) || !near(a.G, b.G) || !near(a.B, b.B) || a.A != b.A {
					t.Fatalf("the pixel at %d, %d is %v, want %v", x, y, a, b)
				}
				switch b.A {
				case 0:
					empty++
				case 0xFF:
				default:
					partly++
				}
			}
		}
		if empty == 0 || partly == 0 {
			t.Errorf("%d clear and %d half clear pixels: too few to try", empty, partly)
		}
	}
}

// near forgives the one step that opacity divided out and in again may cost.
func near(a, b uint8) bool { return a-b <= 1 || b-a <= 1 }

func TestPNGWithoutPixels(t *testing.T) {
	var file bytes.Buffer
	if err := drawing.PNG(&file, &drawing.Drawing{Title: "Nothing"}, 1); err == nil || file.Len() > 0 {
		t.Errorf("wrote %d bytes of a picture of %v, error %v", file.Len(), image.Point{}, err)
	}
}
