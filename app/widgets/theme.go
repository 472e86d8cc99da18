package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dossier/charts/drawing"
)

// Theme is the look of the window: the palette of [drawing.Light] or
// [drawing.Dark], Source Sans 3, and sizes that follow the reader's text
// scale. It ignores the variant Fyne passes, since the reader chooses.
type Theme struct {
	palette drawing.Theme
	scale   float32
}

var _ fyne.Theme = (*Theme)(nil)

// The range of text scales the layouts are made for.
const (
	minScale = 1.0
	maxScale = 1.5
)

// NewTheme returns the light or dark theme with text scaled by scale, which is
// held to 1.0 to 1.5.
func NewTheme(dark bool, scale float32) *Theme {
	t := &Theme{palette: drawing.Light(), scale: min(max(scale, minScale), maxScale)}
	if dark {
		t.palette = drawing.Dark()
	}
	return t
}

// Palette returns the colours of the theme as figures use them.
func (t *Theme) Palette() drawing.Theme { return t.palette }

// Scale returns the text scale, from 1.0 to 1.5.
func (t *Theme) Scale() float32 { return t.scale }

// Colors returns the palette a widget in theme th paints with. A theme that is
// not a [Theme] has the light one.
func Colors(th fyne.Theme) drawing.Theme {
	if t, ok := th.(*Theme); ok {
		return t.palette
	}
	return drawing.Light()
}

// scaleOf returns the text scale of th, 1 for a theme that is not a [Theme].
func scaleOf(th fyne.Theme) float32 {
	if t, ok := th.(*Theme); ok {
		return t.scale
	}
	return minScale
}

// Color implements fyne.Theme.
func (t *Theme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	p := t.palette
	switch name {
	case theme.ColorNameBackground, theme.ColorNameInputBackground:
		return p.Paper
	case theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground:
		if p.Dark {
			return p.Wash // lifts what floats, since a shadow does not show on black
		}
		return p.Paper
	case theme.ColorNameButton, theme.ColorNameHeaderBackground, theme.ColorNameHover,
		theme.ColorNameDisabledButton, theme.ColorNameScrollBarBackground:
		return p.Wash
	case theme.ColorNameInputBorder, theme.ColorNameSeparator, theme.ColorNameInnerWindowBorder,
		theme.ColorNameInnerWindowBorderInactive:
		return p.Hairline
	case theme.ColorNameForeground:
		return p.Ink
	case theme.ColorNamePlaceHolder, theme.ColorNameDisabled:
		return p.Muted
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return p.Accent
	case theme.ColorNameFocus, theme.ColorNameSelection, theme.ColorNamePressed:
		return p.Tint
	case theme.ColorNameSuccess:
		return p.Bull
	case theme.ColorNameWarning, theme.ColorNameError:
		return p.Bear
	case theme.ColorNameForegroundOnPrimary:
		return p.OnFill(p.Accent)
	case theme.ColorNameForegroundOnSuccess:
		return p.OnFill(p.Bull)
	case theme.ColorNameForegroundOnWarning, theme.ColorNameForegroundOnError:
		return p.OnFill(p.Bear)
	case theme.ColorNameScrollBar:
		return p.Muted.Alpha(0.5)
	case theme.ColorNameShadow:
		return p.Ink.Alpha(0.06)
	}
	return p.Ink
}

// Font implements fyne.Theme.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return symbolResource()
	case style.Monospace:
		return theme.DefaultTextMonospaceFont()
	case style.Bold && style.Italic:
		return resource(drawing.SansSemiBoldItalic)
	case style.Bold:
		return resource(drawing.SansSemiBold)
	case style.Italic:
		return resource(drawing.SansItalic)
	}
	return resource(drawing.Sans)
}

// Icon implements fyne.Theme with Fyne's own icons.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

// Size implements fyne.Theme. Text follows the scale; spaces and strokes do
// not, so that larger text keeps its room on the same screen.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return whole(14 * t.scale)
	case theme.SizeNameCaptionText:
		return whole(12 * t.scale)
	case theme.SizeNameHeadingText:
		return whole(26 * t.scale)
	case theme.SizeNameSubHeadingText:
		return whole(18 * t.scale)
	case theme.SizeNameInlineIcon:
		return 18 * t.scale
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 3
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return radius
	}
	return theme.DefaultTheme().Size(name)
}

// radius rounds the corners of everything that has corners to round.
const radius = 6
