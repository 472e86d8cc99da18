// Package drawing is the display list between a figure and the surfaces that
// show it. A figure is laid out once, into a [Drawing] of paths, texts and
// links measured in points; the sinks [Raster], [SVG], [PNG] and [PDF] only
// paint it. They share one set of embedded fonts and one way of measuring
// text, so a drawing has the same layout on every surface.
package drawing

import (
	"errors"
	"fmt"
	"slices"
)

// Drawing is a finished figure: its size and the operations that paint it,
// first to last. It has no background of its own. The zero value is an empty
// drawing, ready for the builder methods.
//
// The builder methods round every coordinate to 1/100 point. When they meet
// one that cannot be drawn they leave the operation out and keep the first
// such error for [Drawing.Err].
type Drawing struct {
	Size Size
	Ops  []Op

	// Title names the figure and Summary says in a sentence or two what it
	// shows, for people who cannot see it.
	Title, Summary string

	err error
}

// Err returns the first error a builder method met, or nil.
func (d *Drawing) Err() error { return d.err }

// At returns the topmost link that contains p and its position in
// [Drawing.Marks]; false when there is none.
func (d *Drawing) At(p Point) (Link, int, bool) {
	marks := d.Marks()
	for i, link := range slices.Backward(marks) {
		if link.Box.Contains(p) {
			return link, i, true
		}
	}
	return Link{}, -1, false
}

// Marks returns the links of d in drawing order: the rows of the figure's
// table of data, and the steps of a keyboard walk.
func (d *Drawing) Marks() []Link {
	var marks []Link
	for _, op := range d.Ops {
		if link, ok := op.(Link); ok {
			marks = append(marks, link)
		}
	}
	return marks
}

// Append adds the operations of other, moved by dx and dy, on top of d. The
// size and titles of d stay, and an error of other becomes one of d.
func (d *Drawing) Append(other *Drawing, dx, dy float64) {
	for _, op := range slices.Clone(other.Ops) {
		switch op := op.(type) {
		case Path:
			segs := slices.Clone(op.Segs)
			for i := range segs {
				segs[i].C1 = segs[i].C1.Add(dx, dy)
				segs[i].C2 = segs[i].C2.Add(dx, dy)
				segs[i].To = segs[i].To.Add(dx, dy)
			}
			op.Segs = segs
			d.path(op)
		case Text:
			op.At = op.At.Add(dx, dy)
			d.Text(op)
		case Link:
			op.Box.X += dx
			op.Box.Y += dy
			d.Link(op)
		}
	}
	d.fail(other.err)
}

// fail keeps err when it is the first.
func (d *Drawing) fail(err error) {
	if d.err == nil {
		d.err = err
	}
}

// errCoordinate is the reason behind every error of a builder method.
var errCoordinate = errors.New("not a coordinate that can be drawn")

// check returns the first error among the numbers of an operation, naming
// what is being drawn.
func check(what string, values ...float64) error {
	for _, v := range values {
		// The negation catches NaN too. No paper is a million points wide:
		// beyond that a scale has gone wrong.
		if !(v >= -limit && v <= limit) {
			return fmt.Errorf("%s: %v is %w", what, v, errCoordinate)
		}
	}
	return nil
}

// limit is the largest coordinate a drawing accepts, in points.
const limit = 1e6
