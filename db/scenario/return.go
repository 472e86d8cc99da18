package scenario

// A Return is what paying a price brings, gross of fees and carry. The zero
// Return belongs to no price.
type Return struct {
	Price        float64 // dollars, for the whole company
	MOIC         float64 // expected proceeds over the money paid
	IRR          float64 // yearly rate of the expected flows, a fraction; see IRRDefined
	ChanceOfLoss float64 // chance that the proceeds are less than the money paid
	IRRDefined   bool    // false when nothing comes back
}
