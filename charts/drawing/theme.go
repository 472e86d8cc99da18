package drawing

// Theme is the colours of the window and the figures. A theme changes no
// measure: a figure has the same geometry in both.
type Theme struct {
	Dark bool

	// Paper is the page, Wash a quiet area on it, Hairline a rule.
	Paper, Wash, Hairline Color

	// Ink is the text, Muted text that steps back, Accent what can be acted
	// on, Tint the ground of what is selected.
	Ink, Muted, Accent, Tint Color

	// Bull, Base and Bear are the three scenarios.
	Bull, Base, Bear Color
}

// Light returns the theme of white paper, which is also that of every export.
func Light() Theme {
	return Theme{
		Paper:    Hex("#FFFFFF"),
		Wash:     Hex("#F6F7F9"),
		Hairline: Hex("#D9DEE4"),
		Ink:      Hex("#1A1F24"),
		Muted:    Hex("#5A6570"),
		Accent:   Hex("#1F5FBF"),
		Tint:     Hex("#E8EFF9"),
		Bull:     Hex("#00795B"),
		Base:     Hex("#1F5FBF"),
		Bear:     Hex("#B84A00"),
	}
}

// Dark returns the theme of near-black paper.
func Dark() Theme {
	return Theme{
		Dark:     true,
		Paper:    Hex("#15181C"),
		Wash:     Hex("#1D2227"),
		Hairline: Hex("#343B43"),
		Ink:      Hex("#E8ECF0"),
		Muted:    Hex("#9AA5B1"),
		Accent:   Hex("#7FB2FF"),
		Tint:     Hex("#22324A"),
		Bull:     Hex("#4CC3A0"),
		Base:     Hex("#7FB2FF"),
		Bear:     Hex("#F0935A"),
	}
}

// Category returns the colour of the i-th of several things without an order:
// the palette of Okabe and Ito, which stays apart for colour-blind readers.
// It repeats after seven, so more than seven things need labels of their own.
func (t Theme) Category(i int) Color {
	palette := [...]string{
		"#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442",
	}
	n := len(palette)
	return Hex(palette[(i%n+n)%n])
}

// Ramp returns the colour for v, from 0 (least) to 1 (most), of things with an
// order: steps of lightness in one hue that start near the paper.
func (t Theme) Ramp(v float64) Color {
	if t.Dark {
		return Mix(Hex("#1E2B3D"), Hex("#A9CBFF"), v)
	}
	return Mix(Hex("#EDF3FB"), Hex("#16458C"), v)
}

// OnFill returns the text colour for text on fill: near-black or white, the
// one that reads better, and pure black on the middling tones where neither
// reads well. Its contrast is always at least 4.5.
func (t Theme) OnFill(fill Color) Color {
	best := Hex("#1A1F24")
	if white := Hex("#FFFFFF"); Contrast(white, fill) > Contrast(best, fill) {
		best = white
	}
	if Contrast(best, fill) < 4.5 {
		// Black or white always reaches the root of 21, and white just failed.
		best = Hex("#000000")
	}
	return best
}
