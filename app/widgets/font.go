package widgets

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"golang.org/x/image/font/sfnt"

	"dossier/assets"
	"dossier/charts/drawing"
)

// typeface is one face as Fyne draws it.
type typeface struct {
	resource *fyne.StaticResource
	font     *sfnt.Font
}

// typefaces returns, for each embedded font, how Fyne draws it; each is parsed
// when first asked for. They are a memo of embedded constants, the same for
// everyone: Fyne caches parsed fonts by the resource's address, so there must
// be one of each.
//
//nolint:gochecknoglobals // a memo of constants
var typefaces = sync.OnceValue(func() []func() typeface {
	all := make([]func() typeface, assets.Fallback+1)
	for f := range assets.Fallback + 1 {
		all[f] = sync.OnceValue(func() typeface { return load(f) })
	}
	return all
})

// load panics on a broken font: it would be a broken program.
func load(f assets.Font) typeface {
	// Fyne shapes text with kerning and ligatures where the other surfaces add
	// up advances. Without those tables in the font it does the same, and a
	// run ends where it was measured to end.
	ttf := withoutTables(f.Bytes(), "GPOS", "GSUB", "GDEF", "kern")
	parsed, err := sfnt.Parse(ttf)
	if err != nil {
		panic("widgets: embedded font: " + err.Error())
	}
	// Fyne keeps rendered text by the resource's name.
	return typeface{fyne.NewStaticResource(fmt.Sprintf("dossier-%d.ttf", f), ttf), parsed}
}

// resource returns what Fyne draws face f with.
func resource(f drawing.Face) *fyne.StaticResource { return typefaces()[fontOf(f)]().resource }

// symbolResource returns the font that stands in for missing characters.
func symbolResource() *fyne.StaticResource { return typefaces()[assets.Fallback]().resource }

func fontOf(f drawing.Face) assets.Font {
	switch f {
	case drawing.SansItalic:
		return assets.SansItalic
	case drawing.SansSemiBold:
		return assets.SansSemiBold
	case drawing.SansSemiBoldItalic:
		return assets.SansSemiBoldItalic
	case drawing.SansBold:
		return assets.SansBold
	case drawing.Serif:
		return assets.SerifRegular
	case drawing.SerifItalic:
		return assets.SerifItalic
	case drawing.SerifSemiBold:
		return assets.SerifSemiBold
	case drawing.SerifBold:
		return assets.SerifBold
	case drawing.SerifBoldItalic:
		return assets.SerifBoldItalic
	default:
		return assets.SansRegular
	}
}

// width measures s as it will be drawn.
func width(f drawing.Face, size float32, s string) float32 {
	return float32(drawing.Width(f, float64(size), s))
}

// fontRun is a piece of text that one font has all characters of.
type fontRun struct {
	text     string
	resource *fyne.StaticResource
}

// fontRuns splits s where the face lacks a character that the fallback has.
// Left to Fyne, a font of the machine would stand in, of another width.
func fontRuns(f drawing.Face, s string) []fontRun {
	face := typefaces()[fontOf(f)]()
	if ascii(s) {
		return []fontRun{{s, face.resource}}
	}
	var runs []fontRun
	var buf sfnt.Buffer
	var start int
	current := face.resource
	for i, r := range s {
		res := face.resource
		if g, err := face.font.GlyphIndex(&buf, r); err != nil || g == 0 {
			res = symbolResource()
		}
		if res != current {
			if i > start {
				runs = append(runs, fontRun{s[start:i], current})
			}
			start, current = i, res
		}
	}
	return append(runs, fontRun{s[start:], current})
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// withoutTables returns the TrueType file without the named tables. Checksums
// of the tables that stay are still right; the file's own is not, and nobody
// reads it.
func withoutTables(ttf []byte, names ...string) []byte {
	const head, entry = 12, 16
	type table struct{ record, data []byte }
	var kept []table
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		record := ttf[head+entry*i:][:entry]
		if slices.Contains(names, string(record[:4])) {
			continue
		}
		offset, length := binary.BigEndian.Uint32(record[8:]), binary.BigEndian.Uint32(record[12:])
		kept = append(kept, table{record, ttf[offset : offset+length]})
	}
	slices.SortFunc(kept, func(a, b table) int { return strings.Compare(string(a.record[:4]), string(b.record[:4])) })

	n := len(kept)
	selector, power := 0, 1
	for power*2 <= n {
		power *= 2
		selector++
	}
	out := make([]byte, head+entry*n, len(ttf))
	copy(out, ttf[:4])
	binary.BigEndian.PutUint16(out[4:], uint16(n))
	binary.BigEndian.PutUint16(out[6:], uint16(power*entry))
	binary.BigEndian.PutUint16(out[8:], uint16(selector))
	binary.BigEndian.PutUint16(out[10:], uint16((n-power)*entry))
	for i, t := range kept {
		record := out[head+entry*i:]
		copy(record, t.record[:8])
		binary.BigEndian.PutUint32(record[8:], uint32(len(out)))
		binary.BigEndian.PutUint32(record[12:], uint32(len(t.data)))
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}
