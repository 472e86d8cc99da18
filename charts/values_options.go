package charts

// ValuesOptions adjusts [DrawValues] to the place it is shown in.
type ValuesOptions struct {
	// Height is the height to fill, in points. Rows grow up to half again
	// their natural height to fill it and never shrink below it, so the
	// drawing may be lower or higher. 0 leaves the natural height.
	Height float64
}
