package drawing

import "github.com/go-pdf/fpdf"

// PDFFonts are the fonts of one PDF document.
type PDFFonts struct {
	// OnLink is called for each link.
	OnLink func(l Link, x, y, w, h float64)
}

// RegisterFonts adds the fonts.
func RegisterFonts(pdf *fpdf.Fpdf) *PDFFonts { return &PDFFonts{} }

// PDF draws d.
func PDF(pdf *fpdf.Fpdf, fonts *PDFFonts, d *Drawing, x, y, width float64) error { return d.Err() }
