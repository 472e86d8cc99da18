package widgets

import (
	"slices"
	"testing"

	"dossier/charts/drawing"
)

// TestBrushKeepsOrder holds that painting the same again gives the same
// objects in the same order. Fyne lays a widget out anew when they are not,
// which paints again: the window would never rest.
func TestBrushKeepsOrder(t *testing.T) {
	var b brush
	p := drawing.Light()
	paint := func() {
		b.begin(NewTheme(false, 1))
		b.rect(0, 0, 10, 10, 0, p.Wash)
		b.text("twice", 0, 10, BodyStyle())
		b.text("twice", 0, 10, BodyStyle())
		b.sign(flagSign, 0, 0, 9, p.Bear)
		b.sign(flagSign, 0, 0, 9, p.Bear)
		b.rect(5, 5, 10, 10, 4, p.Tint)
		b.frame(9, 9, 10, 10, 0, p.Paper, p.Hairline, 1)
	}
	paint()
	first := slices.Clone(b.objects())
	for range 3 {
		paint()
		if !slices.Equal(first, b.objects()) {
			t.Fatal("the second painting shows other objects, or in another order")
		}
	}
}
