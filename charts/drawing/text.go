package drawing

// Text is one line of text.
type Text struct {
	// S is the text. Sinks draw a replacement sign for each of [Missing](S).
	S string

	// At is where the baseline meets the anchor.
	At   Point
	Face Face

	// Size is the font size in points.
	Size   float64
	Anchor Anchor

	// Angle turns the text about At, in degrees clockwise.
	Angle float64
	Color Color

	// Refs are the ids of what the text states, as in [Link]; nil for plain
	// labels.
	Refs []string
}

func (Text) isOp() {}
