package charts

import (
	"math"
	"testing"

	"dossier/charts/drawing"
)

func TestPlacer(t *testing.T) {
	box := func(x, y float64) drawing.Rect { return drawing.Rect{X: x, Y: y, W: 10, H: 10} }
	p := placer{bounds: drawing.Rect{W: 100, H: 100}}
	p.take(box(0, 0))
	p.avoid(box(20, 0))
	for _, c := range []struct {
		name  string
		boxes []drawing.Rect
		want  int
	}{
		{"First", []drawing.Rect{box(50, 0), box(60, 0)}, 0},
		{"NotOnText", []drawing.Rect{box(5, 5), box(60, 0)}, 1},
		{"NotCloseToText", []drawing.Rect{box(11, 0), box(60, 0)}, 1},
		{"NotOutside", []drawing.Rect{box(95, 0), box(0, -1), box(60, 0)}, 2},
		{"LineIsSecondBest", []drawing.Rect{box(25, 5), box(60, 0)}, 1},
		{"LineWhenNothingElse", []drawing.Rect{box(5, 5), box(25, 5)}, 1},
		{"NoRoom", []drawing.Rect{box(5, 5), box(95, 0)}, -1},
		{"NothingToChoose", nil, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := p.choose(c.boxes); got != c.want {
				t.Errorf("chose %d, want %d", got, c.want)
			}
		})
	}
}

func TestSpread(t *testing.T) {
	for _, c := range []struct {
		name      string
		in, want  []float64
		low, high float64
	}{
		{"ApartAlready", []float64{10, 40, 70}, []float64{10, 40, 70}, 0, 100},
		{"Pushed", []float64{10, 12}, []float64{10, 24}, 0, 100},
		{"AnyOrder", []float64{12, 10}, []float64{24, 10}, 0, 100},
		{"PushedBack", []float64{90, 99}, []float64{86, 100}, 0, 100},
		{"Raised", []float64{-20, 5}, []float64{0, 14}, 0, 100},
		{"Equal", []float64{50, 50, 50}, []float64{50, 64, 78}, 0, 100},
		{"JustFits", []float64{5, 5}, []float64{0, 14}, 0, 14},
		{"CannotFit", []float64{5, 5}, nil, 0, 13},
		{"None", nil, nil, 0, 10},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := spread(c.in, 14, c.low, c.high)
			if len(got) != len(c.want) {
				t.Fatalf("got %v, want %v", got, c.want)
			}
			for i := range got {
				if math.Abs(got[i]-c.want[i]) > 1e-9 {
					t.Fatalf("got %v, want %v", got, c.want)
				}
			}
		})
	}
}

func TestPlaceHeads(t *testing.T) {
	all := []drawing.Anchor{drawing.Start, drawing.Middle, drawing.End}
	at := func(x float64, text string) head { return newHead(x, label{text: text, size: labelSize}, all...) }
	t.Run("OneRowWhenItFits", func(t *testing.T) {
		got, rows := placeHeads([]head{at(100, "a label"), at(200, "another")}, 3, 400)
		if rows != 1 || !got[0].placed || !got[1].placed {
			t.Errorf("%v in %d rows", got, rows)
		}
	})
	t.Run("MoreRowsWhenNeeded", func(t *testing.T) {
		got, rows := placeHeads([]head{at(100, "a label"), at(104, "another"), at(108, "a third one")}, 3, 400)
		if rows != 2 {
			t.Errorf("%v in %d rows", got, rows)
		}
	})
	t.Run("SamePlace", func(t *testing.T) {
		got, _ := placeHeads([]head{at(100, "a label"), at(100, "another")}, 1, 400)
		if !got[0].placed || !got[1].placed || got[0].side == got[1].side {
			t.Errorf("%v", got)
		}
	})
	t.Run("LastIsLeftOut", func(t *testing.T) {
		got, rows := placeHeads([]head{at(100, "a label"), at(101, "another"), at(102, "a third")}, 1, 400)
		if rows != 1 || !got[0].placed || !got[1].placed || got[2].placed {
			t.Errorf("%v in %d rows", got, rows)
		}
	})
	t.Run("TooWide", func(t *testing.T) {
		got, rows := placeHeads([]head{at(10, "a label that is wider than the figure")}, 3, 50)
		if rows != 0 || got[0].placed {
			t.Errorf("%v in %d rows", got, rows)
		}
	})
	t.Run("None", func(t *testing.T) {
		if got, rows := placeHeads(nil, 3, 50); rows != 0 || len(got) != 0 {
			t.Errorf("%v in %d rows", got, rows)
		}
	})
}
