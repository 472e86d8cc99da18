package export

// A Preset says which blocks of a memo are printed. The zero value is the memo
// for an investment committee.
type Preset uint8

// The presets of a memo.
const (
	// Committee prints all four pages: decision, why, return, risk and process.
	Committee Preset = iota
	// OnePage prints the decision alone.
	OnePage
	// Limited is for a fund's investors: without returns, and without what is
	// asked of the company, by whom, and how partners vote.
	Limited
)

// String is the preset as the command line takes it: "ic", "one-page",
// "lp-safe".
func (p Preset) String() string {
	switch p {
	case OnePage:
		return "one-page"
	case Limited:
		return "lp-safe"
	case Committee:
	}
	return "ic"
}

// Presets lists every preset, in the order they are offered.
func Presets() []Preset { return []Preset{Committee, OnePage, Limited} }
