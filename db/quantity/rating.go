package quantity

// A Rating is a word on a [Scale].
type Rating struct {
	Text  string // as written: "High (in progress)"
	Level int    // index in the scale, from 0; meaningful when State is Rated
	State RatingState
	Note  string // bracketed remark: "in progress"
}

// RatingState tells a rating from the lack of one.
type RatingState uint8

// The states of a rating cell. Unknown and NotApplicable are never a colour of
// the scale's ramp.
const (
	Unknown RatingState = iota
	NotApplicable
	Rated
)

// A Scale is an ordered list of words, lowest first, with other spellings.
type Scale struct {
	Levels   []string
	Synonyms map[string]string // other spelling to a level
}
