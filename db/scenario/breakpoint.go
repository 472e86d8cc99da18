package scenario

// A Breakpoint is an exit value at which the sharing of the next dollar
// changes.
type Breakpoint struct {
	Exit float64   // dollars for all the shares
	Next []float64 // what each class gets of the next dollar, in the table's order; they sum to 1
}
