package drawing

import (
	"fmt"
	"image"
	"math"
	"testing"
)

// A rectangle on whole pixels is filled without a rasteriser; the same
// rectangle with one more corner is not. They must look alike.
func TestFastRectEqualsSlowRect(t *testing.T) {
	for _, c := range []Color{Hex("#1F5FBF"), Hex("#1F5FBF").Alpha(0.4)} {
		for _, r := range []Rect{{X: 3, Y: 4, W: 10, H: 6}, {X: -5, Y: 12, W: 100, H: 3}, {X: 0, Y: 0, W: 24, H: 18}} {
			t.Run(fmt.Sprint(c, r), func(t *testing.T) {
				var fast, slow Drawing
				fast.Rect(r, 0, Fill(c))
				slow.Polygon([]Point{
					{r.X, r.Y}, {r.X + r.W/2, r.Y}, {r.X + r.W, r.Y}, {r.X + r.W, r.Y + r.H}, {r.X, r.Y + r.H},
				}, Fill(c))
				compare(t, &fast, &slow)
			})
		}
	}
}

func TestFastStrokeEqualsSlowStroke(t *testing.T) {
	c := Hex("#B84A00")
	t.Run("Frame", func(t *testing.T) {
		var fast, slow Drawing
		fast.Rect(Rect{X: 3, Y: 4, W: 10, H: 6}, 0, Stroke(c, 2))
		slow.Polygon([]Point{{3, 4}, {7, 4}, {13, 4}, {13, 10}, {3, 10}}, Stroke(c, 2))
		compare(t, &fast, &slow)
	})
	t.Run("Rule", func(t *testing.T) {
		var fast, slow Drawing
		fast.Line(Point{2, 5}, Point{20, 5}, Stroke(c, 2))
		slow.Polyline([]Point{{2, 5}, {9, 5}, {20, 5}}, Stroke(c, 2))
		compare(t, &fast, &slow)
	})
	t.Run("DashOfOne", func(t *testing.T) {
		var fast, slow Drawing
		fast.Line(Point{5, 2}, Point{5, 15}, Stroke(c, 2))
		slow.Line(Point{5, 2}, Point{5, 15}, Style{Stroke: c, Width: 2, Dash: []float64{100, 1}})
		compare(t, &fast, &slow)
	})
}

func compare(t *testing.T, fast, slow *Drawing) {
	t.Helper()
	fast.Size, slow.Size = Size{W: 24, H: 18}, Size{W: 24, H: 18}
	a, b := Raster(fast, 1, Hex("#FFFFFF")), Raster(slow, 1, Hex("#FFFFFF"))
	painted := false
	for i := range a.Pix {
		if d := int(a.Pix[i]) - int(b.Pix[i]); d < -1 || d > 1 {
			t.Fatalf("pixel %d,%d is %v, want %v", i/4%24, i/4/24, a.Pix[i&^3:i&^3+4], b.Pix[i&^3:i&^3+4])
		}
		painted = painted || a.Pix[i] != 255
	}
	if !painted {
		t.Error("nothing was painted")
	}
}

// The coverage of a stroke has to be its area: pieces that overlapped at the
// corners or left gaps would show here.
func TestStrokeCoversItsArea(t *testing.T) {
	black := Hex("#000000")
	tests := []struct {
		name string
		draw func(d *Drawing)
		want float64
	}{
		{"Line", func(d *Drawing) { d.Line(Point{10, 10}, Point{40, 50}, Stroke(black, 3)) }, 50 * 3},
		{"Round", func(d *Drawing) {
			d.Line(Point{10, 10}, Point{40, 50}, Style{Stroke: black, Width: 6, RoundCap: true})
		}, 50*6 + math.Pi*9},
		{"Circle", func(d *Drawing) { d.Circle(Point{50, 50}, 30, Stroke(black, 4)) }, 2 * math.Pi * 30 * 4},
		{"Disc", func(d *Drawing) { d.Circle(Point{50, 50}, 30, Fill(black)) }, math.Pi * 900},
		{"Triangle", func(d *Drawing) {
			d.Polygon([]Point{{20, 20}, {60, 20}, {20, 50}}, Stroke(black, 4))
		}, (40 + 30 + 50) * 4},
		{"Dots", func(d *Drawing) {
			d.Line(Point{10, 10.5}, Point{50, 11}, Style{Stroke: black, Width: 4, Dash: []float64{0, 9}, RoundCap: true})
		}, 5 * math.Pi * 4},
		{"Dashes", func(d *Drawing) {
			d.Polyline([]Point{{10, 10}, {40, 50}, {70, 10}}, Style{Stroke: black, Width: 1, Dash: []float64{10, 10}})
		}, 50},
		{"Ring", func(d *Drawing) {
			// The hole runs the other way round.
			hole := circleSegs(Point{50, 50}, 10)
			for i := range hole {
				mirror := func(p *Point) { p.X = 100 - p.X }
				mirror(&hole[i].C1)
				mirror(&hole[i].C2)
				mirror(&hole[i].To)
			}
			d.Path(append(circleSegs(Point{50, 50}, 20), hole...), Fill(black))
		}, math.Pi * 300},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := Drawing{Size: Size{W: 100, H: 100}}
			test.draw(&d)
			if got := covered(Raster(&d, 1, Color{})); math.Abs(got-test.want) > 0.02*test.want+1 {
				t.Errorf("it covers %.1f pixels, want %.1f", got, test.want)
			}
		})
	}
}

func covered(img *image.RGBA) float64 {
	var sum float64
	for i := 3; i < len(img.Pix); i += 4 {
		sum += float64(img.Pix[i]) / 255
	}
	return sum
}

// Text painted from cached masks and from outlines is the same text.
func TestStampedTextEqualsOutlinedText(t *testing.T) {
	var level, turned Drawing
	text := Text{S: "Evidence 0123 é≥", At: Point{10, 30}, Size: 24, Color: Hex("#000000")}
	level.Text(text)
	text.Angle = 0.01 // too little to see, but no longer level
	turned.Text(text)
	level.Size, turned.Size = Size{W: 240, H: 40}, Size{W: 240, H: 40}
	a, b := covered(Raster(&level, 1, Color{})), covered(Raster(&turned, 1, Color{}))
	if math.Abs(a-b) > 0.01*a || a < 500 {
		t.Errorf("text covers %.1f pixels level and %.1f turned", a, b)
	}
}

func TestReplacementIsInEveryFace(t *testing.T) {
	for f := range Face(faceCount) {
		if !drawable(replacement) || f.typeface().glyph(replacement).from == nil {
			t.Errorf("%s cannot draw the replacement sign", f)
		}
	}
}

func TestMasksAreBounded(t *testing.T) {
	face := parse(Sans)
	dot := face.glyph('.')
	for i := range maxMasks + 10 {
		face.mask(maskKey{dot.index, 1 + float64(i)/1000, 0})
	}
	if n := len(face.masks.m); n > maxMasks {
		t.Errorf("there are %d masks, want at most %d", n, maxMasks)
	}
}
