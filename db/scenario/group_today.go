package scenario

// A GroupToday is one kind of comparable in a [WorthToday].
type GroupToday struct {
	Name        string
	Weight      float64 // a fraction
	Comparables int     // how many the mean is of
	Multiple    Range   // mean of their low ends, mean of their high ends
}
