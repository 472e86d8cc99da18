package judgement

// A TriggerState says how near a kill trigger is to being pulled.
type TriggerState uint8

// The states of a trigger. Unset: nobody has looked.
const (
	Unset TriggerState = iota
	Green
	Amber
	Red
)

func triggerWords() []string { return []string{"unset", "green", "amber", "red"} }

// String is the state in a word.
func (s TriggerState) String() string { return spell(triggerWords(), int(s)) }

// MarshalText writes the state as its word.
func (s TriggerState) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the state's word.
func (s *TriggerState) UnmarshalText(text []byte) error {
	i, err := word("state of a trigger", triggerWords(), string(text))
	*s = TriggerState(i)
	return err
}
