package judgement

// An AskStatus says how far a diligence ask has come.
type AskStatus uint8

// The steps of an ask. Open is where each begins.
const (
	Open AskStatus = iota
	Sent
	Answered
	Closed // answered and accepted, or given up: nothing more is expected
)

func askWords() []string { return []string{"open", "sent", "answered", "closed"} }

// String is the status in a word.
func (s AskStatus) String() string { return spell(askWords(), int(s)) }

// Done reports whether nobody waits for the company any more.
func (s AskStatus) Done() bool { return s == Answered || s == Closed }

// MarshalText writes the status as its word.
func (s AskStatus) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the status' word.
func (s *AskStatus) UnmarshalText(text []byte) error {
	i, err := word("status of an ask", askWords(), string(text))
	*s = AskStatus(i)
	return err
}
