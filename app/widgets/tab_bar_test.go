package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTabBarGoesOnBelow(t *testing.T) {
	test.NewTempApp(t)
	var chosen []int
	bar := NewTabBar([]string{"What must be true", "Why it changed", "Views", "Advanced"}, func(i int) { chosen = append(chosen, i) })
	one := bar.HeightForWidth(1000)
	if got := bar.HeightForWidth(220); got != 3*one {
		t.Errorf("narrow it is %v high, want three lines of %v", got, one)
	}
	bar.Resize(fyne.NewSize(220, 3*one))
	for _, y := range []float32{1.5, 2.5, 0.5} {
		bar.Tapped(&fyne.PointEvent{Position: fyne.NewPos(4, y*one)})
	}
	bar.Tapped(&fyne.PointEvent{Position: fyne.NewPos(215, 0.5*one)}) // beside
	if len(chosen) != 3 || chosen[0] != 1 || chosen[1] != 3 || chosen[2] != 0 {
		t.Errorf("taps chose %v, want 1, 3, 0", chosen)
	}
}
