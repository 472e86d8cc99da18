package drawing

import "dossier/assets"

// Face is one typeface at one weight and slope. Source Sans 3 is for the
// window, tables and figures; Source Serif 4 for prose and headings. The zero
// value is Source Sans 3 Regular.
type Face int

// The faces the program embeds.
const (
	Sans Face = iota
	SansItalic
	SansSemiBold
	SansSemiBoldItalic
	SansBold
	Serif
	SerifItalic
	SerifSemiBold
	SerifBold
	SerifBoldItalic

	// fallback stands in for characters the others lack. It is chosen for
	// each character by the measurer and never by a caller.
	fallback
)

// faceCount is how many faces there are, fallback included.
const faceCount = int(fallback) + 1

// String returns the name of f as it stands in dumps, such as "SansBold".
func (f Face) String() string { return f.spec().name }

// faceSpec is what is known of a face besides its outlines.
type faceSpec struct {
	name   string
	font   assets.Font
	family string // as CSS and SVG know it
	weight int    // as CSS and SVG know it
	italic bool
}

// spec panics when f is not one of the constants.
func (f Face) spec() faceSpec {
	const sans, serif = "Source Sans 3", "Source Serif 4"
	switch f {
	case Sans:
		return faceSpec{"Sans", assets.SansRegular, sans, 400, false}
	case SansItalic:
		return faceSpec{"SansItalic", assets.SansItalic, sans, 400, true}
	case SansSemiBold:
		return faceSpec{"SansSemiBold", assets.SansSemiBold, sans, 600, false}
	case SansSemiBoldItalic:
		return faceSpec{"SansSemiBoldItalic", assets.SansSemiBoldItalic, sans, 600, true}
	case SansBold:
		return faceSpec{"SansBold", assets.SansBold, sans, 700, false}
	case Serif:
		return faceSpec{"Serif", assets.SerifRegular, serif, 400, false}
	case SerifItalic:
		return faceSpec{"SerifItalic", assets.SerifItalic, serif, 400, true}
	case SerifSemiBold:
		return faceSpec{"SerifSemiBold", assets.SerifSemiBold, serif, 600, false}
	case SerifBold:
		return faceSpec{"SerifBold", assets.SerifBold, serif, 700, false}
	case SerifBoldItalic:
		return faceSpec{"SerifBoldItalic", assets.SerifBoldItalic, serif, 700, true}
	case fallback:
		return faceSpec{"Fallback", assets.Fallback, "DejaVu Sans", 400, false}
	}
	panic("drawing: no such face")
}
