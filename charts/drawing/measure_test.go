package drawing_test

import (
	"math"
	"slices"
	"sync"
	"testing"

	"dossier/charts/drawing"
)

func TestWidthIsWhatPDFMeasures(t *testing.T) {
	pdf := newPDF("pt")
	fonts := drawing.RegisterFonts(pdf)
	texts := []string{
		"AVAILABLE To Voyage", "0123456789", "$8.8B", "~$130M", "55–65 %", "Größe", "Ångström", "fi fl ffi",
		"“quoted” — dash…", "R&D <1%", "The quick brown fox jumps over the lazy dog.", "École, naïve, Zürich",
		"(a) [b] {c} / \\ | @ # ^ * + = _", "€ £ ¥ ©", "WAVE Tr. y,",
	}
	for face := drawing.Sans; face <= drawing.SerifBoldItalic; face++ {
		for _, size := range []float64{7, 9.5, 10, 12, 26} {
			fonts.Set(face, size)
			for _, s := range texts {
				if got, want := drawing.Width(face, size, s), pdf.GetStringWidth(s); math.Abs(got-want) > 0.01 {
					t.Errorf("%s %v: %q is %.3f points wide, %.3f in the PDF", face, size, s, got, want)
				}
			}
		}
	}
}

func TestWidthAddsUp(t *testing.T) {
	whole := drawing.Width(drawing.Serif, 10, "AVAILABLE ≈ Voyage")
	parts := drawing.Width(drawing.Serif, 10, "AVAIL") + drawing.Width(drawing.Serif, 10, "ABLE ≈ Voyage")
	if math.Abs(whole-parts) > 1e-9 {
		t.Errorf("whole is %v, parts are %v", whole, parts)
	}
}

func TestWidthFallsBack(t *testing.T) {
	for _, s := range []string{"✓", "①", "│", "漢"} {
		if drawing.Width(drawing.Sans, 10, s) <= 0 {
			t.Errorf("%q has no width", s)
		}
	}
}

func TestDigitsAreTabular(t *testing.T) {
	for face := drawing.Sans; face <= drawing.SerifBoldItalic; face++ {
		zero := drawing.Width(face, 100, "0")
		for _, digit := range "123456789" {
			// One face of the family is off by a thousandth of an em.
			if w := drawing.Width(face, 100, string(digit)); math.Abs(w-zero) > 0.11 {
				t.Errorf("%s: %c is %v wide, 0 is %v", face, digit, w, zero)
			}
		}
	}
}

func TestMissing(t *testing.T) {
	tests := []struct {
		name, s string
		want    []rune
	}{
		{"ASCII", "R&D <1%", nil},
		{"Latin", "Größe École Łódź ñ ø Ž", nil},
		{"Composed", "Cafe\u0301", nil},
		{"Signs", "≥ ≤ ≈ → ← − √ ∑ ∞ ≠ ✓ ✗ ▲ ★ │ █ ░ ①", nil},
		{"Spaces", "a\u00a0b\u202fc\u2009d", nil},
		{"Greek and Cyrillic", "αβγ Привет", nil},
		{"Control characters", "a\tb\nc\x00", nil},
		{"Joiners", "a\u200db\ufe0f\u00ad", nil},
		{"Emoji", "🚀 and 🚀", []rune{'🚀'}},
		{"CJK", "漢字漢", []rune{'漢', '字'}},
		{"Not UTF-8", "a\xff", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := drawing.Missing(test.s); !slices.Equal(got, test.want) {
				t.Errorf("Missing(%q) = %q, want %q", test.s, got, test.want)
			}
		})
	}
}

func TestAscentAndDescentHoldTheLetters(t *testing.T) {
	for face := drawing.Sans; face <= drawing.SerifBoldItalic; face++ {
		up, down := drawing.Ascent(face, 10), drawing.Descent(face, 10)
		if up < 6 || up > 12 || down < 2 || down > 6 {
			t.Errorf("%s: ascent %.2f, descent %.2f at 10 points", face, up, down)
		}
	}
}

func TestMeasuringFromManyGoroutines(t *testing.T) {
	want := drawing.Width(drawing.SansItalic, 10, "Zażółć gęślą ≥ ✓")
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for i := range 0x3000 {
				drawing.Width(drawing.SansItalic, 10, string(rune(i)))
			}
			if got := drawing.Width(drawing.SansItalic, 10, "Zażółć gęślą ≥ ✓"); got != want {
				t.Errorf("width is %v, want %v", got, want)
			}
		})
	}
	wait.Wait()
}

func BenchmarkWidth(b *testing.B) {
	for b.Loop() {
		drawing.Width(drawing.Serif, 10, "Revenue multiple at the last round, growth adjusted")
	}
}
