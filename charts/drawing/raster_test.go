package drawing_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"sync"
	"testing"

	"dossier/charts/drawing"
)

func TestRasterFillsWholePixels(t *testing.T) {
	red := drawing.Hex("#D00000")
	tests := []struct {
		name  string
		rect  drawing.Rect
		scale float64
		want  image.Rectangle
	}{
		{"Aligned", drawing.Rect{X: 2, Y: 3, W: 4, H: 5}, 1, image.Rect(2, 3, 6, 8)},
		{"Scaled", drawing.Rect{X: 2, Y: 3, W: 4, H: 5}, 2, image.Rect(4, 6, 12, 16)},
		{"ToTheNearest", drawing.Rect{X: 2.4, Y: 2.6, W: 4, H: 5}, 1, image.Rect(2, 3, 6, 8)},
		{"NeverLost", drawing.Rect{X: 2.4, Y: 3, W: 0.05, H: 5}, 1, image.Rect(2, 3, 3, 8)},
		{"CutAtTheEdge", drawing.Rect{X: -5, Y: 8, W: 10, H: 50}, 1, image.Rect(0, 8, 5, 10)},
		{"Empty", drawing.Rect{X: 2, Y: 3, H: 5}, 1, image.Rectangle{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := drawing.Drawing{Size: drawing.Size{W: 10, H: 10}}
			d.Rect(test.rect, 0, drawing.Fill(red))
			img := drawing.Raster(&d, test.scale, drawing.Hex("#FFFFFF"))
			for y := range img.Rect.Max.Y {
				for x := range img.Rect.Max.X {
					want := color.RGBA{255, 255, 255, 255}
					if image.Pt(x, y).In(test.want) {
						want = color.RGBA{0xD0, 0, 0, 255}
					}
					if got := img.RGBAAt(x, y); got != want {
						t.Fatalf("pixel %d,%d is %v, want %v", x, y, got, want)
					}
				}
			}
		})
	}
}

func TestRasterDrawsRulesCrisp(t *testing.T) {
	for _, y := range []float64{5, 5.25, 5.5, 5.75} {
		t.Run(fmt.Sprint(y), func(t *testing.T) {
			d := drawing.Drawing{Size: drawing.Size{W: 10, H: 10}}
			d.Line(drawing.Point{Y: y}, drawing.Point{X: 10, Y: y}, drawing.Stroke(drawing.Hex("#000000"), 0.5))
			img := drawing.Raster(&d, 1, drawing.Hex("#FFFFFF"))
			rows := 0
			for row := range 10 {
				switch img.RGBAAt(5, row).R {
				case 0:
					rows++
				case 255:
				default:
					t.Errorf("row %d is blurred", row)
				}
			}
			if rows != 1 {
				t.Errorf("the rule covers %d rows, want 1", rows)
			}
		})
	}
}

func TestRasterSize(t *testing.T) {
	d := drawing.Drawing{Size: drawing.Size{W: 100.1, H: 50}}
	for scale, want := range map[float64]image.Point{1: {101, 50}, 2: {201, 100}, 0.5: {51, 25}, 1.1: {111, 55}} {
		if got := drawing.Raster(&d, scale, drawing.Color{}).Rect.Size(); got != want {
			t.Errorf("at scale %v the image is %v, want %v", scale, got, want)
		}
	}
}

func TestRasterIsTransparentWithoutBackground(t *testing.T) {
	d := drawing.Drawing{Size: drawing.Size{W: 4, H: 4}}
	d.Link(drawing.Link{Label: "links paint nothing", Box: drawing.Rect{W: 4, H: 4}})
	for _, v := range drawing.Raster(&d, 1, drawing.Color{}).Pix {
		if v != 0 {
			t.Fatal("something was painted")
		}
	}
}

// A redraw of one part has to be invisible.
func TestRasterIntoAPartPaintsTheSamePixels(t *testing.T) {
	d := gallery(drawing.Light())
	whole := drawing.Raster(d, 1.5, drawing.Hex("#FFFFFF"))
	for _, part := range []image.Rectangle{
		image.Rect(0, 0, 50, 50), image.Rect(33, 210, 301, 420), image.Rect(500, 500, 720, 630),
	} {
		again := drawing.Raster(&drawing.Drawing{Size: d.Size}, 1.5, drawing.Hex("#FFFFFF"))
		drawing.RasterInto(again.SubImage(part).(*image.RGBA), d, 1.5, image.Point{})
		worst := 0
		for y := part.Min.Y; y < part.Max.Y; y++ {
			for x := part.Min.X; x < part.Max.X; x++ {
				a, b := whole.RGBAAt(x, y), again.RGBAAt(x, y)
				worst = max(worst, abs(int(a.R)-int(b.R)), abs(int(a.G)-int(b.G)), abs(int(a.B)-int(b.B)))
			}
		}
		// The rasteriser works in a coarser fixed point on small areas, so the
		// last bits may differ.
		if worst > 4 {
			t.Errorf("part %v differs by %d", part, worst)
		}
		if got := again.RGBAAt(part.Max.X, part.Min.Y); part.Max.X < again.Rect.Max.X && got.R != 255 {
			t.Errorf("part %v painted outside itself", part)
		}
	}
}

func TestRasterIntoMovesByTheOffset(t *testing.T) {
	d := gallery(drawing.Dark())
	plain := drawing.Raster(d, 1, drawing.Color{})
	moved := image.NewRGBA(image.Rect(0, 0, 600, 600))
	drawing.RasterInto(moved, d, 1, image.Pt(50, 70))
	part := moved.SubImage(plain.Rect.Add(image.Pt(50, 70))).(*image.RGBA)
	for y := range plain.Rect.Max.Y {
		row := part.PixOffset(50, 70+y)
		if !bytes.Equal(part.Pix[row:row+4*plain.Rect.Max.X], plain.Pix[y*plain.Stride:y*plain.Stride+4*plain.Rect.Max.X]) {
			t.Fatalf("row %d differs", y)
		}
	}
}

func TestRasterFromManyGoroutines(t *testing.T) {
	d := gallery(drawing.Light())
	want := drawing.Raster(d, 1, drawing.Color{})
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			if got := drawing.Raster(d, 1, drawing.Color{}); !bytes.Equal(got.Pix, want.Pix) {
				t.Error("the pixels differ")
			}
		})
	}
	wait.Wait()
}

// The ink of a text has to lie where Width and its anchor say.
func TestRasterPlacesText(t *testing.T) {
	for _, anchor := range []drawing.Anchor{drawing.Start, drawing.Middle, drawing.End} {
		t.Run(anchor.String(), func(t *testing.T) {
			d := drawing.Drawing{Size: drawing.Size{W: 300, H: 40}}
			d.Text(drawing.Text{S: "HELLO H", At: drawing.Point{X: 150, Y: 30}, Size: 20, Anchor: anchor, Color: drawing.Hex("#000000")})
			box := ink(drawing.Raster(&d, 1, drawing.Color{}))
			width := drawing.Width(drawing.Sans, 20, "HELLO H")
			left := map[drawing.Anchor]float64{drawing.Start: 150, drawing.Middle: 150 - width/2, drawing.End: 150 - width}[anchor]
			if float64(box.Min.X) < left || float64(box.Min.X) > left+4 ||
				float64(box.Max.X) > left+width+1 || float64(box.Max.X) < left+width-4 {
				t.Errorf("ink is in %v, want it within %.1f to %.1f", box, left, left+width)
			}
			// O reaches a little below the baseline.
			if box.Max.Y < 30 || box.Max.Y > 31 {
				t.Errorf("ink ends at row %d, want the baseline at 30", box.Max.Y)
			}
		})
	}
}

// ink returns the pixels that are not transparent.
func ink(img *image.RGBA) image.Rectangle {
	var box image.Rectangle
	for y := range img.Rect.Max.Y {
		for x := range img.Rect.Max.X {
			if img.RGBAAt(x, y).A != 0 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}

func abs(v int) int { return max(v, -v) }

// busy is a figure as crowded as any: 300 shapes and 200 texts.
func busy() *drawing.Drawing {
	theme := drawing.Light()
	d := &drawing.Drawing{Size: drawing.Size{W: 960, H: 540}, Title: "busy"}
	for i := range 200 {
		x, y := float64(i%20)*48, float64(i/20)*54
		d.Rect(drawing.Rect{X: x, Y: y, W: 46, H: 52}, 0, drawing.Fill(theme.Ramp(float64(i)/200)))
		d.Text(drawing.Text{S: fmt.Sprintf("≈%d.%d %%", i, i%10), At: drawing.Point{X: x + 23, Y: y + 30}, Size: 10, Anchor: drawing.Middle, Color: theme.Ink})
	}
	for i := range 60 {
		d.Circle(drawing.Point{X: 20 + 15*float64(i), Y: 100 + 3*float64(i)}, 5, drawing.Style{Fill: theme.Category(i), Stroke: theme.Paper, Width: 1})
	}
	for i := range 30 {
		y := 15 * float64(i)
		d.Line(drawing.Point{X: 30, Y: y}, drawing.Point{X: 930, Y: y}, drawing.Style{Stroke: theme.Hairline, Width: 0.5, Dash: []float64{2, 2}})
	}
	for i := range 10 {
		points := make([]drawing.Point, 60)
		for j := range points {
			points[j] = drawing.Point{X: 16 * float64(j), Y: float64(40*i + (j*j*7)%50)}
		}
		d.Polyline(points, drawing.Stroke(theme.Category(i), 1.5))
	}
	return d
}

// The goal is a frame at 60 Hz with room to spare: under 8 ms on one core.
func BenchmarkRaster(b *testing.B) {
	d := busy()
	dst := image.NewRGBA(image.Rect(0, 0, 960, 540))
	b.ReportAllocs()
	for b.Loop() {
		drawing.RasterInto(dst, d, 1, image.Point{})
	}
}
