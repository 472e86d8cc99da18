package scenario

// A Shape is how a simulation draws exit values from what the report gives.
type Shape uint8

// The shapes. All but the first replace the cases by one distribution, spanned
// between what the cases say: lowest is the low end of the worst case, likely
// the middle of the likeliest, highest the high end of the best.
const (
	Mixture    Shape = iota // a case by its chance, then evenly within its range: what the report says
	Triangular              // lowest, likely, highest
	PERT                    // lowest, likely, highest, with less weight in the tails
	Lognormal               // the middles of the worst and the best case as P10 and P90
	Product                 // ARR times multiple, each triangular between the cases' and rank-correlated
)

// String is what the shape is called on screen.
func (s Shape) String() string {
	switch s {
	case Mixture:
		return "the report's cases"
	case Triangular:
		return "triangular"
	case PERT:
		return "PERT"
	case Lognormal:
		return "lognormal"
	case Product:
	}
	return "ARR x multiple"
}
