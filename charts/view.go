package charts

// A View is one of the ways to draw a figure. All views of a figure draw the
// same cells and claims; they differ in what is easy to see.
type View struct {
	// ID names the view to [DrawView] and on the command line: "dumbbell".
	ID string
	// Label is what a person chooses it by: "Dumbbell".
	Label string
}
