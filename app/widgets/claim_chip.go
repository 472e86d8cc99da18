package widgets

import (
	"fmt"

	"fyne.io/fyne/v2"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// ClaimChip says how well something is backed and opens its claims: the sign
// of the weakest claim with the number of claims, or with one claim's id.
type ClaimChip struct {
	control

	Claims     []report.ClaimID
	Confidence report.Confidence // of the weakest claim
	ShowID     bool              // the id in place of the number, for a single claim
	OnTapped   func([]report.ClaimID)
}

var _ fyne.Accessible = (*ClaimChip)(nil)

// NewClaimChip returns a chip for claims, whose weakest has the confidence.
func NewClaimChip(claims []report.ClaimID, weakest report.Confidence, tapped func([]report.ClaimID)) *ClaimChip {
	c := &ClaimChip{Claims: claims, Confidence: weakest, OnTapped: tapped}
	c.act = func() {
		if c.OnTapped != nil && len(c.Claims) > 0 {
			c.OnTapped(c.Claims)
		}
	}
	c.ExtendBaseWidget(c)
	return c
}

// AccessibilityLabel implements fyne.Accessible.
func (c *ClaimChip) AccessibilityLabel() string { return citationLabel(c.Claims, c.Confidence) }

// AccessibilityRole implements fyne.Accessible.
func (c *ClaimChip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// CreateRenderer implements fyne.Widget.
func (c *ClaimChip) CreateRenderer() fyne.WidgetRenderer { return newPainted(c) }

func (c *ClaimChip) words() string {
	if c.ShowID && len(c.Claims) == 1 {
		return string(c.Claims[0])
	}
	return chipWords(c.Claims)
}

func (c *ClaimChip) least() fyne.Size {
	w, h := chipSize(c.words(), scaleOf(themeOf(c)))
	return fyne.NewSize(w, h)
}

func (c *ClaimChip) paint(b *brush, size fyne.Size) {
	w, h := chipSize(c.words(), scaleOf(b.theme))
	y := (size.Height - h) / 2
	b.chip(citationSign(c.Confidence), c.words(), 0, y, c.hovered)
	if c.focused {
		b.ring(0, y, w, h)
	}
}

// chipWords is what a chip says behind its sign: the number of claims, nothing
// for none.
func chipWords(claims []report.ClaimID) string {
	if len(claims) == 0 {
		return ""
	}
	return fmt.Sprint(len(claims))
}

// citationSign is the sign of a chip. Claims of no confidence are claims that
// the reader doubts.
func citationSign(weakest report.Confidence) sign {
	if weakest == report.NoClaim {
		return doubtSign
	}
	return confidenceSign(weakest)
}

// citationLabel is a chip in words.
func citationLabel(claims []report.ClaimID, weakest report.Confidence) string {
	switch len(claims) {
	case 0:
		return "no claim states this"
	case 1:
		if weakest == report.NoClaim {
			return fmt.Sprintf("claim %s, in doubt", claims[0])
		}
		return fmt.Sprintf("claim %s, %s confidence", claims[0], weakest)
	}
	if weakest == report.NoClaim {
		return fmt.Sprintf("%d claims, one in doubt", len(claims))
	}
	return fmt.Sprintf("%d claims, weakest %s", len(claims), weakest)
}

// The measures of a chip before the text scale.
const (
	chipText = 11
	chipSign = 9
	chipPad  = 5
	chipGap  = 3
	chipH    = 18
)

func chipStyle(scale float32) Style {
	return Style{Face: drawing.SansSemiBold, Size: whole(chipText * scale), Leading: chipH * scale, Tone: Accent}
}

func chipSize(words string, scale float32) (w, h float32) {
	w = (2*chipPad + chipSign) * scale
	if words != "" {
		st := chipStyle(scale)
		w += chipGap*scale + width(st.Face, st.Size, words)
	}
	return w, chipH * scale
}

// chip paints a chip with its top left corner at x and y and returns its
// width.
func (b *brush) chip(s sign, words string, x, y float32, lit bool) float32 {
	scale := scaleOf(b.theme)
	p := Colors(b.theme)
	w, h := chipSize(words, scale)
	fill := p.Tint
	if lit {
		fill = drawing.Mix(p.Tint, p.Accent, 0.18)
	}
	b.rect(x, y, w, h, 4, fill)
	side := float32(chipSign) * scale
	b.sign(s, x+chipPad*scale, y+(h-side)/2, side, p.Accent)
	if words != "" {
		st := chipStyle(scale)
		b.text(words, x+(chipPad+chipSign+chipGap)*scale, middle(y+h/2, st), st)
	}
	return w
}
