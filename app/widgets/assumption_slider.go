package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
)

// AssumptionSlider is one assumption: its name, a slider with a tick at the
// report's value, the number to type, a lock, and "report: 25 %" when it was
// changed. Values are in base units: a probability is a fraction, a price
// dollars.
//
// Setting a value in code never calls back.
type AssumptionSlider struct {
	widget.BaseWidget

	// OnChanged is called with the wanted value while the handle moves and
	// when a number is typed; OnChangeEnded when it is let go or entered. The
	// value is already shown; SetValue corrects it.
	OnChanged     func(value float64)
	OnChangeEnded func(value float64)

	// OnLock is called when the lock is tapped, with the wanted state. The
	// lock is shown closed or open by SetLocked only.
	OnLock func(locked bool)

	options AssumptionOptions
	value   float64
	locked  bool

	track *sliderTrack
	field *numberField
	lock  *lockButton // nil when it cannot be locked
	note  string
}

// AssumptionOptions describes an [AssumptionSlider].
type AssumptionOptions struct {
	Name string
	Tone Tone // of name and handle: a case's colour, or Ink

	// Min, Max and Step are in base units. The handle stands on multiples of
	// Step above Min; arrow keys move it by one, with Shift by five.
	Min, Max, Step float64

	// Report is the report's value, where the tick stands.
	Report float64

	// Format writes a value for people; Parse reads what a person typed, and
	// its error is shown below.
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
	s.track = newSliderTrack(s)
	s.field = newNumberField(s)
	if o.Lockable {
		s.lock = newLockButton(s)
	}
	s.ExtendBaseWidget(s)
	return s
}

// Value returns the value shown.
func (s *AssumptionSlider) Value() float64 { return s.value }

// SetValue shows a value.
func (s *AssumptionSlider) SetValue(v float64) {
	s.value = v
	s.field.show()
	s.Refresh()
}

// SetReport changes where the tick stands.
func (s *AssumptionSlider) SetReport(v float64) {
	s.options.Report = v
	s.Refresh()
}

// SetRange changes the ends and the step.
func (s *AssumptionSlider) SetRange(low, high, step float64) {
	s.options.Min, s.options.Max, s.options.Step = low, high, step
	s.Refresh()
}

// Changed reports whether the value differs from the report's, as people read
// it.
func (s *AssumptionSlider) Changed() bool {
	return s.options.Format(s.value) != s.options.Format(s.options.Report)
}

// Locked reports whether the lock is shown closed.
func (s *AssumptionSlider) Locked() bool { return s.locked }

// SetLocked shows the lock closed or open.
func (s *AssumptionSlider) SetLocked(on bool) {
	s.locked = on
	s.Refresh()
}

// SetNote shows a short sentence below the slider, such as why it cannot move,
// in place of the report's value; "" removes it. The height stays.
func (s *AssumptionSlider) SetNote(note string) {
	if s.note != note {
		s.note = note
		s.Refresh()
	}
}

// want shows a value a person wants and calls back.
func (s *AssumptionSlider) want(v float64) {
	if v == s.value {
		return
	}
	s.SetValue(v)
	if s.OnChanged != nil {
		s.OnChanged(v)
	}
}

// settle calls back that the person is done.
func (s *AssumptionSlider) settle() {
	if s.OnChangeEnded != nil {
		s.OnChangeEnded(s.value)
	}
}

// Refresh shows the present state of all parts.
func (s *AssumptionSlider) Refresh() {
	s.BaseWidget.Refresh()
	s.track.Refresh()
	s.field.Refresh()
	if s.lock != nil {
		s.lock.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (s *AssumptionSlider) CreateRenderer() fyne.WidgetRenderer { return newPainted(s) }

// The measures of a row; those of text are before the text scale.
const (
	rowHeight  = 38
	nameWidth  = 106
	fieldWidth = 78
	fieldHigh  = 27
	lockWidth  = 26
	rowGap     = 10
	leastTrack = 90
)

// stacked reports whether the row is too narrow for its slider, which then
// stands below: large text in a narrow column.
func (s *AssumptionSlider) stacked(width, scale float32) bool {
	return width < (nameWidth+fieldWidth+lockWidth)*scale+leastTrack
}

// HeightForWidth returns the height of the row.
func (s *AssumptionSlider) HeightForWidth(width float32) float32 {
	k := scaleOf(themeOf(s))
	h := rowHeight * k
	if s.stacked(width, k) {
		h *= 2
	}
	return h
}

func (s *AssumptionSlider) least() fyne.Size {
	k := scaleOf(themeOf(s))
	w := (nameWidth + fieldWidth + lockWidth) * k
	return fyne.NewSize(w, s.HeightForWidth(max(s.Size().Width, w)))
}

func (s *AssumptionSlider) paint(b *brush, size fyne.Size) {
	k := scaleOf(b.theme)
	high := rowHeight * k
	mid := high / 2
	st := BodyStyle().Strong().With(s.options.Tone).scaled(b.theme)
	stacked := s.stacked(size.Width, k)

	right := size.Width
	if s.lock != nil {
		right -= lockWidth * k
		s.lock.Move(fyne.NewPos(right, mid-lockWidth*k/2))
		s.lock.Resize(fyne.NewSquareSize(lockWidth * k))
		b.add(s.lock)
		right -= 2
	}
	right -= fieldWidth * k
	s.field.Move(fyne.NewPos(right, mid-fieldHigh*k/2))
	s.field.Resize(fyne.NewSize(fieldWidth*k, fieldHigh*k))
	b.add(s.field)

	room, left, top := nameWidth*k, nameWidth*k, float32(0)
	if stacked {
		room, left, top = right, 0, high
		right = size.Width
	}
	name := drawing.Ellipsis(st.Face, float64(st.Size), s.options.Name, float64(room-4))
	b.text(name, 0, middle(mid, st), st)
	s.track.Move(fyne.NewPos(left, top))
	s.track.Resize(fyne.NewSize(max(right-rowGap-left, 0), high))
	b.add(s.track)

	if s.note != "" {
		s.paintNote(b, left, top+mid, size.Width)
	}
}

// paintNote writes the note below the track, as far left as it must to fit.
func (s *AssumptionSlider) paintNote(b *brush, left, mid, wide float32) {
	st := underStyle().With(Warning).scaled(b.theme)
	words := drawing.Ellipsis(st.Face, float64(st.Size), s.note, float64(wide))
	x := max(min(left, wide-width(st.Face, st.Size, words)), 0)
	b.text(words, x, underTrack(mid, st), st)
}

// underStyle is how words below the track are set, and underTrack the baseline
// they stand on when the track is at mid.
func underStyle() Style { return Style{Face: drawing.Sans, Size: 11, Tone: Muted} }

func underTrack(mid float32, st Style) float32 { return mid + handle/2 + st.Size*0.85 }
