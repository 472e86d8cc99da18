package judgement

// A Deal is what is put to the committee. Every field is a text as a partner
// writes it, "$5M"; "" is not set, which a memo says rather than hides.
type Deal struct {
	Cheque          string `json:"cheque,omitempty"`
	Price           string `json:"price,omitempty"` // post-money
	Instrument      string `json:"instrument,omitempty"`
	Round           string `json:"round,omitempty"`
	Fund            string `json:"fund,omitempty"`            // the size of the fund that pays
	VoteOn          string `json:"vote_on,omitempty"`         // the question, in one sentence
	Recipient       string `json:"recipient,omitempty"`       // who the memo is for
	Confidentiality string `json:"confidentiality,omitempty"` // "For the committee only"
}

// Target is "": a report has one deal.
func (d Deal) Target() string { return "" }

// Empty reports whether nothing is set.
func (d Deal) Empty() bool { return d == Deal{} }

// Validate tells what of the deal cannot be kept.
func (d Deal) Validate() error {
	return first(line("the cheque", d.Cheque), line("the price", d.Price), line("the instrument", d.Instrument),
		line("the round", d.Round), line("the fund's size", d.Fund), prose("what is voted on", d.VoteOn),
		line("the recipient", d.Recipient), line("the confidentiality", d.Confidentiality))
}
