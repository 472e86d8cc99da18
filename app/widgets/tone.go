package widgets

import (
	"fyne.io/fyne/v2"

	"dossier/charts/drawing"
)

// Tone is the part a text plays, which the theme turns into a colour.
type Tone uint8

// The tones. The zero value is ordinary text.
const (
	Ink     Tone = iota
	Muted        // steps back
	Accent       // can be acted on
	Warning      // must not be missed
	Bull         // the scenario colours
	Base
	Bear
	OnAccent // on a ground of the accent colour
)

// color returns the colour of t in theme th.
func (t Tone) color(th fyne.Theme) drawing.Color {
	p := Colors(th)
	switch t {
	case Muted:
		return p.Muted
	case Accent:
		return p.Accent
	case Bull:
		return p.Bull
	case Base:
		return p.Base
	case Bear, Warning:
		return p.Bear
	case OnAccent:
		return p.OnFill(p.Accent)
	default:
		return p.Ink
	}
}

// selection is the ground of selected words: stronger than the ground of the
// chips among them.
func selection(th fyne.Theme) drawing.Color {
	p := Colors(th)
	return drawing.Mix(p.Tint, p.Accent, 0.16)
}
