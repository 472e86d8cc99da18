package drawing

// Level is how sure a claim is, as [Drawing.Dot] shows it.
type Level int

// The zero value is for a number no claim states.
const (
	LevelNone Level = iota
	LevelLow
	LevelMedium
	LevelHigh
)
