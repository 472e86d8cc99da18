package app

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"dossier/charts"
	"dossier/db/scenario"
)

// BenchmarkDrag measures what one step of a drag costs before the frame is
// painted: under 4 ms a slider keeps up with 60 frames a second with room to
// paint.
func BenchmarkDrag(b *testing.B) {
	w, end, err := Preview(b.Context(), test.NewApp(), Options{Library: library(b), Page: "scenarios"})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		if err := end(); err != nil {
			b.Error(err)
		}
	}()
	w.win.Resize(designSize())
	p := w.page.(*scenariosPage)
	bear := p.controls.linked.Sliders[2]
	b.Run("Step", func(b *testing.B) {
		for i := range b.N {
			bear.OnChanged(float64(i%100) / 100)
		}
	})
	b.Run("Figures", func(b *testing.B) {
		s := w.session
		for i := range b.N {
			if err := s.Move(scenario.Probability("bear"), float64(i%100)/100); err != nil {
				b.Fatal(err)
			}
			if _, err := charts.DrawValues(s.Report(), s.Values(), s.Base(), w.palette(), 592, charts.ValuesOptions{}); err != nil {
				b.Fatal(err)
			}
			if _, err := charts.DrawPrice(s.Report(), s.Values(), s.Base(), w.palette(), 592); err != nil {
				b.Fatal(err)
			}
		}
	})
}
