package judgement

// A Choice is how a partner votes.
type Choice uint8

// The choices. Undecided: the partner has not voted.
const (
	Undecided Choice = iota
	For
	Against
	Abstain
)

func choiceWords() []string { return []string{"undecided", "for", "against", "abstain"} }

// String is the choice in a word.
func (c Choice) String() string { return spell(choiceWords(), int(c)) }

// MarshalText writes the choice as its word.
func (c Choice) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads the choice's word.
func (c *Choice) UnmarshalText(text []byte) error {
	i, err := word("vote", choiceWords(), string(text))
	*c = Choice(i)
	return err
}
