package widgets

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/charts/drawing"
)

var allFaces = []drawing.Face{
	drawing.Sans, drawing.SansItalic, drawing.SansSemiBold, drawing.SansSemiBoldItalic, drawing.SansBold,
	drawing.Serif, drawing.SerifItalic, drawing.SerifSemiBold, drawing.SerifBold, drawing.SerifBoldItalic,
}

// Lines are broken and chips placed by our measures, so Fyne must set text by
// the same ones.
func TestFyneSetsTextAsMeasured(t *testing.T) {
	test.NewTempApp(t)
	driver := test.NewDriver()
	samples := []string{
		"AVAILABLE To Voyage fi fl ffi", "$12–18B at 35–45×, 80 %+ ≥ ~$130M", "Größe, œuvre, naïve", "office Ty. We’re “here”",
	}
	for _, face := range allFaces {
		for _, size := range []float32{11, 13, 14, 17, 20, 26, 37} {
			for _, s := range samples {
				got, baseline := driver.RenderedTextSize(s, size, fyne.TextStyle{}, resource(face))
				want := width(face, size, s)
				if d := math.Abs(float64(got.Width - want)); d > 0.5 {
					t.Errorf("%v %v %q: Fyne sets it %v wide, measured %v", face, size, s, got.Width, want)
				}
				st := Style{Face: face, Size: size}
				if d := math.Abs(float64(baseline - ascent(resource(face), st))); d > 0.1 {
					t.Errorf("%v %v: baseline %v below the top, taken for %v", face, size, baseline, ascent(resource(face), st))
				}
			}
		}
	}
	_, baseline := driver.RenderedTextSize("✗", 20, fyne.TextStyle{}, symbolResource())
	if got := ascent(symbolResource(), Style{Size: 20}); math.Abs(float64(baseline-got)) > 0.1 {
		t.Errorf("fallback baseline %v, taken for %v", baseline, got)
	}
}

func TestFontRunsSplitWhereTheFaceLacksACharacter(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"plain", []string{"plain"}},
		{"≥ 35 %", []string{"≥ 35 %"}},
		{"a ⚑ b", []string{"a ", "⚑", " b"}},
		{"⚑", []string{"⚑"}},
	}
	for _, tt := range tests {
		var got []string
		var sum float32
		for _, run := range fontRuns(drawing.Sans, tt.text) {
			got = append(got, run.text)
			sum += width(drawing.Sans, 14, run.text)
		}
		if len(got) != len(tt.want) {
			t.Errorf("%q is split into %q, want %q", tt.text, got, tt.want)
		}
		if whole := width(drawing.Sans, 14, tt.text); math.Abs(float64(whole-sum)) > 0.01 {
			t.Errorf("%q: runs are %v wide, the whole %v", tt.text, sum, whole)
		}
	}
}

func TestThemeHoldsItsScaleAndSizes(t *testing.T) {
	for give, want := range map[float32]float32{0: 1, 1: 1, 1.25: 1.25, 9: 1.5} {
		th := NewTheme(false, give)
		if th.Scale() != want {
			t.Errorf("scale %v is held to %v, want %v", give, th.Scale(), want)
		}
		for _, st := range []Style{ProseStyle(), LeadStyle(), BodyStyle(), NoteStyle(), HeadingStyle(1), HeadingStyle(2), HeadingStyle(3), cellStyle(), headStyle()} {
			if s := st.scaled(th); s.Size != whole(s.Size) || s.Leading < s.Size {
				t.Errorf("scale %v: size %v on lines of %v", give, s.Size, s.Leading)
			}
		}
	}
}
