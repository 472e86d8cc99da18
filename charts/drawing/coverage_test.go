package drawing

import (
	"image"
	"testing"

	"golang.org/x/image/vector"
	"pgregory.net/rapid"
)

// Our rasteriser is the fast one; x/image's is the reference.
func TestCoverageEqualsTheReference(t *testing.T) {
	const w, h = 20, 15
	var c coverage // one for all, to see that nothing stays behind
	rapid.Check(t, func(t *rapid.T) {
		coordinate := rapid.OneOf(
			rapid.Float64Range(-10, 30),
			rapid.Map(rapid.IntRange(-10, 30), func(v int) float64 { return float64(v) }),
		)
		var s shape
		for range rapid.IntRange(1, 3).Draw(t, "polygons") {
			var polygon []Point
			for range rapid.IntRange(1, 6).Draw(t, "corners") {
				polygon = append(polygon, Point{coordinate.Draw(t, "x"), coordinate.Draw(t, "y")})
			}
			s.add(polygon...)
		}
		got := image.NewAlpha(image.Rect(0, 0, w, h))
		c.fill(&s, got.Rect, func(x, y int, cover []uint8) { copy(got.Pix[got.PixOffset(x, y):], cover) })

		// Larger than 512 pixels it calculates in floating point as we do.
		z := vector.NewRasterizer(w, 600)
		for polygon := range s.polygons() {
			for i, p := range polygon {
				if i == 0 {
					z.MoveTo(float32(p.X), float32(p.Y))
				} else {
					z.LineTo(float32(p.X), float32(p.Y))
				}
			}
			z.ClosePath()
		}
		want := image.NewAlpha(image.Rect(0, 0, w, 600))
		z.Draw(want, want.Rect, image.Opaque, image.Point{})
		for i, v := range got.Pix {
			if d := int(v) - int(want.Pix[i]); d < -2 || d > 2 {
				t.Fatalf("pixel %d,%d is covered %d, want %d", i%w, i/w, v, want.Pix[i])
			}
		}
	})
}

func TestCoverageLeavesNothingBehind(t *testing.T) {
	var c coverage
	var s shape
	s.add(Point{-3, -3}, Point{40, 7}, Point{2, 50})
	c.fill(&s, image.Rect(0, 0, 20, 20), func(int, int, []uint8) {})
	for i, v := range c.delta {
		if v != 0 {
			t.Fatalf("delta %d is still %v", i, v)
		}
	}
}

func TestCoverageReportsOnlyWhatEdgesTouch(t *testing.T) {
	var c coverage
	var s shape
	pen{half: 0.5, shape: &s}.stroke([]Point{{0, 0}, {1000, 1000}}, false)
	visited := 0
	c.fill(&s, image.Rect(0, 0, 1000, 1000), func(_, _ int, cover []uint8) { visited += len(cover) })
	if visited > 6*1000 {
		t.Errorf("a diagonal of 1000 rows visited %d pixels", visited)
	}
	if visited < 1414 {
		t.Errorf("only %d pixels were visited", visited)
	}
}
