package drawing_test

import (
	"image/color"
	"math"
	"testing"

	"dossier/charts/drawing"
)

func TestTextReadsOnEveryGround(t *testing.T) {
	for name, theme := range map[string]drawing.Theme{"light": drawing.Light(), "dark": drawing.Dark()} {
		texts := map[string]drawing.Color{
			"ink": theme.Ink, "muted": theme.Muted, "accent": theme.Accent,
			"bull": theme.Bull, "base": theme.Base, "bear": theme.Bear,
		}
		grounds := map[string]drawing.Color{"paper": theme.Paper, "wash": theme.Wash, "tint": theme.Tint}
		for text, c := range texts {
			for ground, g := range grounds {
				t.Run(name+" "+text+" on "+ground, func(t *testing.T) {
					if ratio := drawing.Contrast(c, g); ratio < 4.5 {
						t.Errorf("contrast is %.2f, want 4.5", ratio)
					}
				})
			}
		}
	}
}

func TestOnFillReadsOnEveryFill(t *testing.T) {
	for name, theme := range map[string]drawing.Theme{"light": drawing.Light(), "dark": drawing.Dark()} {
		fills := []drawing.Color{theme.Bull, theme.Base, theme.Bear, theme.Accent, theme.Paper, theme.Wash, theme.Tint}
		for i := range 100 {
			fills = append(fills, theme.Ramp(float64(i)/99), theme.Category(i))
		}
		for _, fill := range fills {
			if ratio := drawing.Contrast(theme.OnFill(fill), fill); ratio < 4.5 {
				t.Errorf("%s: text on %s has contrast %.2f, want 4.5", name, fill, ratio)
			}
		}
	}
}

func TestContrast(t *testing.T) {
	black, white := drawing.Hex("#000000"), drawing.Hex("#FFFFFF")
	tests := []struct {
		name string
		a, b drawing.Color
		want float64
	}{
		{"black on white", black, white, 21},
		{"white on black", white, black, 21},
		{"the same", white, white, 1},
		{"the grey that just passes", drawing.Hex("#767676"), white, 4.54},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := drawing.Contrast(test.a, test.b); math.Abs(got-test.want) > 0.005 {
				t.Errorf("Contrast(%s, %s) = %.3f, want %.2f", test.a, test.b, got, test.want)
			}
		})
	}
}

func TestRampIsOrderedByLightness(t *testing.T) {
	for name, theme := range map[string]drawing.Theme{"light": drawing.Light(), "dark": drawing.Dark()} {
		last := drawing.Contrast(theme.Ramp(0), theme.Paper)
		for i := 1; i <= 10; i++ {
			next := drawing.Contrast(theme.Ramp(float64(i)/10), theme.Paper)
			if next <= last {
				t.Errorf("%s: step %d does not stand out more than step %d", name, i, i-1)
			}
			last = next
		}
		if theme.Ramp(-1) != theme.Ramp(0) || theme.Ramp(2) != theme.Ramp(1) || theme.Ramp(math.NaN()) != theme.Ramp(0) {
			t.Errorf("%s: a value outside 0..1 is not held to it", name)
		}
	}
}

func TestCategoriesDiffer(t *testing.T) {
	theme := drawing.Light()
	seen := make(map[drawing.Color]bool)
	for i := range 7 {
		seen[theme.Category(i)] = true
	}
	if len(seen) != 7 {
		t.Errorf("there are %d colours, want 7", len(seen))
	}
	if theme.Category(7) != theme.Category(0) || theme.Category(-1) != theme.Category(6) {
		t.Error("the palette does not repeat")
	}
}

func TestHex(t *testing.T) {
	if got, want := drawing.Hex("#1F5FBF"), (drawing.Color{R: 0x1F, G: 0x5F, B: 0xBF, A: 0xFF}); got != want {
		t.Errorf("Hex gave %v, want %v", got, want)
	}
	for _, bad := range []string{"", "#", "1F5FBF0", "#12345", "#12345G", "#1234567"} {
		t.Run("PanicOn "+bad, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Errorf("Hex(%q) did not panic", bad)
				}
			}()
			drawing.Hex(bad)
		})
	}
}

func TestColorString(t *testing.T) {
	tests := []struct {
		c    drawing.Color
		want string
	}{
		{drawing.Color{}, "none"},
		{drawing.Hex("#0072B2"), "#0072B2"},
		{drawing.Hex("#0072B2").Alpha(0.5), "#0072B280"},
		{drawing.Mix(drawing.Hex("#000000"), drawing.Hex("#FFFFFF"), 0.5), "#808080"},
	}
	for _, test := range tests {
		if got := test.c.String(); got != test.want {
			t.Errorf("String() = %s, want %s", got, test.want)
		}
	}
}

func TestColorIsAStandardColor(t *testing.T) {
	c := drawing.Color{R: 200, G: 100, B: 50, A: 128}
	want := color.NRGBA{R: 200, G: 100, B: 50, A: 128}
	r0, g0, b0, a0 := c.RGBA()
	r1, g1, b1, a1 := want.RGBA()
	if r0 != r1 || g0 != g1 || b0 != b1 || a0 != a1 {
		t.Errorf("RGBA() = %d %d %d %d, want %d %d %d %d", r0, g0, b0, a0, r1, g1, b1, a1)
	}
}
