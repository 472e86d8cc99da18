package drawing

import "io"

// SVG writes d.
func SVG(w io.Writer, d *Drawing) error { return d.Err() }

// PNG writes d.
func PNG(w io.Writer, d *Drawing, scale float64) error { return d.Err() }
