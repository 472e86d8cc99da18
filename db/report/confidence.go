package report

import "fmt"

// Confidence is how far a claim is to be trusted. It is not a probability.
type Confidence uint8

// The levels, weakest last so that the larger value is the weaker one.
// NoClaim marks a statement that no claim backs.
const (
	NoClaim Confidence = iota
	High
	Medium
	Low
)

// String is the level's word, as shown beside its sign.
func (c Confidence) String() string {
	switch c {
	case High:
		return "High"
	case Medium:
		return "Medium"
	case Low:
		return "Low"
	case NoClaim:
	}
	return "No claim"
}

// ParseConfidence reads "High", "Medium" or "Low" in any case.
func ParseConfidence(s string) (Confidence, error) {
	for c := High; c <= Low; c++ {
		if equalFold(s, c.String()) {
			return c, nil
		}
	}
	return NoClaim, fmt.Errorf("confidence %q is not High, Medium or Low", s)
}
