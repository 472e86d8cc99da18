package quantity

// A Unit says what a [Quantity] counts.
type Unit uint8

// The units a report uses. Money is in whole currency units, Percent as a
// fraction, Multiple as a factor (64x is 64), Duration in years.
const (
	Number   Unit = iota // plain count or score: 635, 8.5/10
	Money                // $4.5B; written by [Dollars]
	Percent              // 86%
	Multiple             // 64x
	Duration             // 3-5 years, 18 months
)

// String is the unit's name as a package's tables.toml writes it.
func (u Unit) String() string {
	switch u {
	case Money:
		return "money"
	case Percent:
		return "percent"
	case Multiple:
		return "multiple"
	case Duration:
		return "duration"
	case Number:
	}
	return "number"
}
