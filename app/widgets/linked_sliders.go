package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// LinkedSliders are shares that always make a whole: a bar of all of them over
// a slider for each. How the others give way when one moves is decided by
// whoever answers OnChanged with SetValues.
type LinkedSliders struct {
	widget.BaseWidget

	// OnChanged, OnChangeEnded and OnLock are those of the sliders, with the
	// index of the one that was moved.
	OnChanged     func(index int, value float64)
	OnChangeEnded func(index int, value float64)
	OnLock        func(index int, locked bool)

	// Sliders are in the order given, for what is not common to them.
	Sliders []*AssumptionSlider

	bar  *ShareBar
	rows *fyne.Container
}

// NewLinkedSliders returns a slider for each of the options, at the report's
// values.
func NewLinkedSliders(options ...AssumptionOptions) *LinkedSliders {
	l := &LinkedSliders{bar: NewShareBar()}
	l.rows = NewColumn(2, NewInset(0, 0, 8, 0, l.bar))
	for i, o := range options {
		s := NewAssumptionSlider(o)
		s.OnChanged = func(v float64) {
			l.showShares()
			if l.OnChanged != nil {
				l.OnChanged(i, v)
			}
		}
		s.OnChangeEnded = func(v float64) {
			if l.OnChangeEnded != nil {
				l.OnChangeEnded(i, v)
			}
		}
		s.OnLock = func(on bool) {
			if l.OnLock != nil {
				l.OnLock(i, on)
			}
		}
		l.Sliders = append(l.Sliders, s)
		l.rows.Add(s)
	}
	l.showShares()
	l.ExtendBaseWidget(l)
	return l
}

// SetValues shows the share of each, in order, without calling back.
func (l *LinkedSliders) SetValues(values ...float64) {
	for i, v := range values {
		l.Sliders[i].SetValue(v)
	}
	l.showShares()
}

func (l *LinkedSliders) showShares() {
	shares := make([]Share, len(l.Sliders))
	for i, s := range l.Sliders {
		shares[i] = Share{Name: s.options.Name, Tone: s.options.Tone, Fraction: s.value, Label: s.options.Format(s.value)}
	}
	l.bar.SetShares(shares...)
}

// CreateRenderer implements fyne.Widget.
func (l *LinkedSliders) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(l.rows)
}

// HeightForWidth returns the height of bar and sliders.
func (l *LinkedSliders) HeightForWidth(width float32) float32 { return heightOf(l.rows, width) }
