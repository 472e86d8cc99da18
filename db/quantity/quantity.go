// Package quantity reads the amounts people write in a report ("~$130M",
// "55-65%", "10M+", "$0.06-$7.50/hr") and writes them back for people.
//
// Amounts are held in base units: dollars, fractions (25 % is 0.25), whole
// things, years. Ratings ("Medium-High") are words on an ordered scale.
package quantity

// A Quantity is one amount as written: a single number or a range, with what
// the writer said about its certainty. The zero Quantity means "nothing
// written" (see [Quantity.IsZero]).
type Quantity struct {
	Text     string  // as written, trimmed: "~$130M"
	Low      float64 // base units; equals High for a single number
	High     float64 // base units; for "10M+" equal to Low, with Over set
	Unit     Unit    // what is counted
	Currency string  // ISO 4217 code for Money ("USD"), else ""
	Per      string  // period or base of a rate: "hour", "user/month"; "" for none
	Approx   bool    // "~", "about", "approximately", "est."
	Over     bool    // open above: "10M+", ">20 %", "over 250"
	Under    bool    // open below: "<5 %", "below 40 %", "up to 3"
	Note     string  // bracketed remark: "(2034)", "(est.)"; "" for none
}

// IsZero reports whether q holds nothing.
func (q Quantity) IsZero() bool { return q == Quantity{} }

// IsRange reports whether q has two different ends.
func (q Quantity) IsRange() bool { return q.Low != q.High }

// Mid is the middle of the range, or the number itself.
func (q Quantity) Mid() float64 { return q.Low + (q.High-q.Low)/2 }
