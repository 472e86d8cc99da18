package assets

import _ "embed"

// The faces are embedded one by one, not as a file system, so that Bytes can
// hand them out without copying several hundred kilobytes each time.
var (
	//go:embed fonts/SourceSans3_400Regular.ttf
	sansRegular []byte
	//go:embed fonts/SourceSans3_400Regular_Italic.ttf
	sansItalic []byte
	//go:embed fonts/SourceSans3_600SemiBold.ttf
	sansSemiBold []byte
	//go:embed fonts/SourceSans3_600SemiBold_Italic.ttf
	sansSemiBoldItalic []byte
	//go:embed fonts/SourceSans3_700Bold.ttf
	sansBold []byte
	//go:embed fonts/SourceSerif4_400Regular.ttf
	serifRegular []byte
	//go:embed fonts/SourceSerif4_400Regular_Italic.ttf
	serifItalic []byte
	//go:embed fonts/SourceSerif4_600SemiBold.ttf
	serifSemiBold []byte
	//go:embed fonts/SourceSerif4_700Bold.ttf
	serifBold []byte
	//go:embed fonts/SourceSerif4_700Bold_Italic.ttf
	serifBoldItalic []byte
	//go:embed fonts/DejaVuSans.ttf
	fallback []byte
)

// Font is one embedded TrueType face.
type Font int

// The embedded faces. Fallback is DejaVu Sans, for characters the Source
// families do not have.
const (
	SansRegular Font = iota
	SansItalic
	SansSemiBold
	SansSemiBoldItalic
	SansBold
	SerifRegular
	SerifItalic
	SerifSemiBold
	SerifBold
	SerifBoldItalic
	Fallback
)

// Bytes returns the TrueType file of f. The caller must not change the bytes.
// It panics when f is not one of the constants.
func (f Font) Bytes() []byte {
	switch f {
	case SansRegular:
		return sansRegular
	case SansItalic:
		return sansItalic
	case SansSemiBold:
		return sansSemiBold
	case SansSemiBoldItalic:
		return sansSemiBoldItalic
	case SansBold:
		return sansBold
	case SerifRegular:
		return serifRegular
	case SerifItalic:
		return serifItalic
	case SerifSemiBold:
		return serifSemiBold
	case SerifBold:
		return serifBold
	case SerifBoldItalic:
		return serifBoldItalic
	case Fallback:
		return fallback
	}
	panic("assets: no such font")
}
