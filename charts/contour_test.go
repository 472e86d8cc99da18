package charts

import (
	"fmt"
	"testing"

	"dossier/charts/drawing"
)

// testGrid is 3 by 3 cells of 10 points: values 1 2 3, 2 4 6, 3 6 9.
func testGrid(t *testing.T) grid {
	return grid{
		arr: quantities(t, "$1", "$2", "$3"), multiple: quantities(t, "1x", "2x", "3x"),
		box: drawing.Rect{W: 30, H: 30},
	}
}

func TestContour(t *testing.T) {
	for _, c := range []struct {
		name  string
		price float64
		want  string
	}{
		{"ThroughTheMiddle", 4, "[{10 0} {10 20} {20 20} {30 20}]"},
		{"FromTheLeft", 2, "[{0 20} {10 20} {10 30} {20 30} {30 30}]"},
		{"ACornerOnly", 7, "[{20 0} {20 10} {30 10}]"},
		{"EveryCellAbove", 1, "[]"},
		{"EveryCellBelow", 9.5, "[]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := testGrid(t)
			if got := fmt.Sprint(g.contourPoints(contour{rows: g.below(c.price)})); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// A contour divides: every cell on its lower side is worth less.
func TestContourDivides(t *testing.T) {
	g := testGrid(t)
	for price := 0.5; price < 10; price += 0.25 {
		for c, k := range g.below(price) {
			for row := range g.multiple {
				if (g.worth(c, row) < price) != (row < k) {
					t.Errorf("at %v: column %d, row %d is on the wrong side", price, c, row)
				}
			}
		}
	}
}

func TestSharesEdge(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b []int
		want bool
	}{
		{"Level", []int{2, 1, 0}, []int{2, 0, 0}, true},
		{"Upright", []int{3, 0, 0}, []int{2, 1, 1}, true},
		{"Apart", []int{3, 2, 2}, []int{1, 1, 0}, false},
		{"BothAlongTheFrame", []int{3, 3, 3}, []int{3, 3, 3}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := sharesEdge(c.a, c.b, 3); got != c.want {
				t.Errorf("%v", got)
			}
		})
	}
}

func TestGridPlaces(t *testing.T) {
	g := testGrid(t)
	for _, c := range []struct{ v, x float64 }{{1, 5}, {2, 15}, {2.5, 20}, {3, 25}, {0.5, 0}, {9, 30}} {
		if got := g.x(c.v); got != c.x {
			t.Errorf("x(%v) = %v, want %v", c.v, got, c.x)
		}
	}
	if got := g.y(2); got != 15 {
		t.Errorf("y(2) = %v", got)
	}
}

func TestMarksLanes(t *testing.T) {
	marks := []axisMark{{low: 22, high: 27}, {low: 25, high: 25}, {low: 60, high: 75}, {low: 8, high: 15}}
	lanes, n := marksLanes(marks)
	if n != 2 || fmt.Sprint(lanes) != "[0 1 0 0]" {
		t.Errorf("lanes %v of %d", lanes, n)
	}
}
