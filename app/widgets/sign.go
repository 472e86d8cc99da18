package widgets

import (
	"image"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// sign is a small shape that stands in a line of text. Signs are drawn, never
// glyphs, so that they look the same everywhere.
type sign uint8

const (
	noClaimSign sign = iota
	highSign
	mediumSign
	lowSign
	flagSign
	lockSign
	openLockSign
	backSign
	forwardSign
	downSign
	closeSign
	upSign
	doubtSign // a claim that the reader does not believe
	moreSign
)

// confidenceSign returns the sign of a level of confidence.
func confidenceSign(c report.Confidence) sign {
	switch c {
	case report.High:
		return highSign
	case report.Medium:
		return mediumSign
	case report.Low:
		return lowSign
	default:
		return noClaimSign
	}
}

// drawn returns the sign in a square of the given side.
func (s sign) drawn(side float64, c drawing.Color) *drawing.Drawing {
	d := &drawing.Drawing{Size: drawing.Size{W: side, H: side}}
	mid := drawing.Point{X: side / 2, Y: side / 2}
	line := drawing.Style{Stroke: c, Width: max(side*0.12, 1), RoundCap: true}
	at := func(x, y float64) drawing.Point { return drawing.Point{X: x * side, Y: y * side} }
	switch s {
	case highSign:
		d.Dot(mid, side/2, drawing.LevelHigh, c)
	case mediumSign:
		d.Dot(mid, side/2, drawing.LevelMedium, c)
	case lowSign:
		d.Dot(mid, side/2, drawing.LevelLow, c)
	case noClaimSign:
		d.Dot(mid, side/2, drawing.LevelNone, c)
	case flagSign:
		d.Flag(at(0.15, 1), side*0.95, c)
	case lockSign:
		d.Lock(drawing.Rect{X: side * 0.15, Y: 0, W: side * 0.7, H: side}, c)
	case openLockSign:
		body := drawing.Rect{X: side * 0.2, Y: side * 0.48, W: side * 0.6, H: side * 0.46}
		d.Rect(body, side*0.08, drawing.Style{Stroke: c, Width: line.Width})
		d.Polyline([]drawing.Point{at(0.32, 0.45), at(0.32, 0.24), at(0.44, 0.1), at(0.6, 0.1), at(0.72, 0.24)}, line)
	case backSign:
		d.Polyline([]drawing.Point{at(0.62, 0.15), at(0.32, 0.5), at(0.62, 0.85)}, line)
	case forwardSign:
		d.Polyline([]drawing.Point{at(0.38, 0.15), at(0.68, 0.5), at(0.38, 0.85)}, line)
	case closeSign:
		d.Line(at(0.22, 0.22), at(0.78, 0.78), line)
		d.Line(at(0.78, 0.22), at(0.22, 0.78), line)
	case doubtSign:
		d.Circle(mid, side*0.42, line)
		d.Line(at(0.2, 0.8), at(0.8, 0.2), line)
	case upSign:
		d.Polygon([]drawing.Point{at(0.15, 0.7), at(0.85, 0.7), at(0.5, 0.28)}, drawing.Fill(c))
	case moreSign:
		for _, x := range []float64{0.12, 0.5, 0.88} {
			d.Dot(at(x, 0.5), side*0.11, drawing.LevelHigh, c)
		}
	case downSign:
		d.Polygon([]drawing.Point{at(0.15, 0.33), at(0.85, 0.33), at(0.5, 0.75)}, drawing.Fill(c))
	}
	return d
}

// raster paints the sign for a square of w by h pixels.
func (s sign) raster(w, h int, c drawing.Color) image.Image {
	if w <= 0 || h <= 0 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	const side = 64 // fine enough that rounding to 1/100 does not show
	return drawing.Raster(s.drawn(side, c), float64(min(w, h))/side, drawing.Color{})
}
