package drawing

import (
	"fmt"
	"image/png"
	"io"
)

// PNG writes d as a PNG file on a transparent ground, scale pixels to the
// point. It returns [Drawing.Err], or what w returns.
func PNG(w io.Writer, d *Drawing, scale float64) error {
	if err := d.Err(); err != nil {
		return fmt.Errorf("draw %q: %w", d.Title, err)
	}
	if err := png.Encode(w, Raster(d, scale, Color{})); err != nil {
		return fmt.Errorf("write PNG of %q: %w", d.Title, err)
	}
	return nil
}
