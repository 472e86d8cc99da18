package scenario

// A BridgeStep is one cause of a [Bridge].
type BridgeStep struct {
	Name   string  // "Probabilities"
	Amount float64 // whole dollars, negative when it lowers the value
	Why    string  // one plain sentence
}
