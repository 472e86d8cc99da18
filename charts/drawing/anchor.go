package drawing

// Anchor says which part of a [Text] stands at its point.
type Anchor int

// The zero value starts the text at its point.
const (
	Start Anchor = iota
	Middle
	End
)

// String returns the name SVG has for a: "start", "middle" or "end".
func (a Anchor) String() string {
	switch a {
	case Middle:
		return "middle"
	case End:
		return "end"
	case Start:
	}
	return "start"
}

// shift returns how far left of its point a text of the given width begins.
func (a Anchor) shift(width float64) float64 {
	switch a {
	case Middle:
		return width / 2
	case End:
		return width
	case Start:
	}
	return 0
}
