package app

import (
	"errors"
	"math"
	"testing"

	"dossier/charts/drawing"
)

func TestFitFigure(t *testing.T) {
	room := drawing.Size{W: 1200, H: 500}
	const largest = 2
	// high draws a figure whose height follows from its width.
	high := func(h func(w float64) float64) func(float64) (*drawing.Drawing, error) {
		return func(w float64) (*drawing.Drawing, error) {
			w = max(w, 480)
			return &drawing.Drawing{Size: drawing.Size{W: w, H: h(w)}}, nil
		}
	}
	for _, c := range []struct {
		name       string
		draw       func(float64) (*drawing.Drawing, error)
		scale      float64
		widerThan  float64 // share of the room
		drawnWider float64 // points
	}{
		{"a low one is as large as any may be", high(func(float64) float64 { return 100 }), 2, 0.95, 0},
		{"one of a fixed height fills the room", high(func(float64) float64 { return 400 }), 1.25, 0.95, 0},
		{"a higher one too, if it can be wide", high(func(float64) float64 { return 625 }), 0.8, 0.95, 0},
		{"one that is lower when it is wide is drawn wide", high(func(w float64) float64 { return 480000 / w }), 1.118, 0.9, 900},
		{"one that is always as high as wide is narrow", high(func(w float64) float64 { return w }), 500.0 / 480, 0.4, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			fit, ok := fitFigure(room, largest, c.draw)
			if !ok {
				t.Fatal("it does not fit")
			}
			if math.Abs(fit.scale-c.scale) > 0.05*c.scale {
				t.Errorf("the scale is %.3f, want %.3f", fit.scale, c.scale)
			}
			w, h := fit.width*fit.scale, fit.height*fit.scale
			if w > room.W+0.01 || h > room.H+0.01 {
				t.Errorf("%v x %v is more than the room", w, h)
			}
			if w < c.widerThan*room.W {
				t.Errorf("it is %.0f wide of %.0f", w, room.W)
			}
			if fit.width < c.drawnWider {
				t.Errorf("it is drawn %.0f points wide", fit.width)
			}
		})
	}
	t.Run("one that cannot be drawn", func(t *testing.T) {
		if _, ok := fitFigure(room, largest, func(float64) (*drawing.Drawing, error) { return nil, errors.New("no column") }); ok {
			t.Error("it fits")
		}
	})
}
