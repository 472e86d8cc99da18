package drawing

import (
	"fmt"
	"math"
	"strconv"
	"sync"
)

// Color is an sRGB colour with straight (not premultiplied) alpha. The zero
// value means none: nothing is painted.
type Color struct{ R, G, B, A uint8 }

// Hex returns the opaque colour written as "#RRGGBB". It panics on any other
// form, since colours are constants of the program.
func Hex(s string) Color {
	v, err := strconv.ParseUint(s[min(1, len(s)):], 16, 32)
	if len(s) != 7 || s[0] != '#' || err != nil {
		panic("drawing: " + strconv.Quote(s) + " is not a colour of the form #RRGGBB")
	}
	return Color{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xFF}
}

// String returns c as "#RRGGBB", "#RRGGBBAA" when it is translucent, or
// "none".
func (c Color) String() string {
	switch {
	case c.IsNone():
		return "none"
	case c.A == 0xFF:
		return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02X%02X%02X%02X", c.R, c.G, c.B, c.A)
}

// IsNone reports whether painting with c would change nothing.
func (c Color) IsNone() bool { return c.A == 0 }

// Alpha returns c with its opacity set to a, from 0 for none to 1 for opaque.
func (c Color) Alpha(a float64) Color {
	c.A = uint8(math.Round(255 * clamp01(a)))
	return c
}

// RGBA implements color.Color.
func (c Color) RGBA() (r, g, b, a uint32) {
	a = uint32(c.A) * 0x101
	scale := func(v uint8) uint32 { return uint32(v) * 0x101 * a / 0xFFFF }
	return scale(c.R), scale(c.G), scale(c.B), a
}

// Mix returns the colour t of the way from a to b, with t held to 0..1.
func Mix(a, b Color, t float64) Color {
	t = clamp01(t)
	mix := func(x, y uint8) uint8 {
		return uint8(math.Round(float64(x) + t*(float64(y)-float64(x))))
	}
	return Color{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), mix(a.A, b.A)}
}

// Contrast returns the WCAG 2 contrast ratio of two opaque colours, from 1
// (the same) to 21 (black on white). Alpha is ignored.
func Contrast(a, b Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// luminance is the relative luminance of c as WCAG 2 defines it.
func luminance(c Color) float64 {
	linear := linearLight()
	return 0.2126*linear[c.R] + 0.7152*linear[c.G] + 0.0722*linear[c.B]
}

// linearLight is how bright each value of a channel is, from 0 to 1. A figure
// asks for every cell it shades.
//
//nolint:gochecknoglobals // a table of constants
var linearLight = sync.OnceValue(func() *[256]float64 {
	var all [256]float64
	for v := range all {
		s := float64(v) / 255
		if s <= 0.04045 {
			all[v] = s / 12.92
		} else {
			all[v] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return &all
})

// clamp01 holds v to 0..1, and takes NaN for 0.
func clamp01(v float64) float64 {
	if !(v > 0) {
		return 0
	}
	return min(v, 1)
}
