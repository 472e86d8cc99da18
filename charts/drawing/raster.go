package drawing

import "image"

// Raster paints d.
func Raster(d *Drawing, scale float64, background Color) *image.RGBA {
	return image.NewRGBA(image.Rect(0, 0, int(d.Size.W*scale+0.5), int(d.Size.H*scale+0.5)))
}

// RasterInto paints d.
func RasterInto(dst *image.RGBA, d *Drawing, scale float64, offset image.Point) {}
