package scenario

// A Basis says which of a case's two exit values drives the results.
type Basis uint8

// The bases. A report often states values that its own ARR and multiples do
// not give; both are always evaluated, one drives.
const (
	Stated   Basis = iota // the exit value the report states
	Computed              // ARR times the revenue multiple
)

// String is "stated" or "computed".
func (b Basis) String() string {
	if b == Computed {
		return "computed"
	}
	return "stated"
}
