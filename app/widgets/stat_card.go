package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dossier/db/report"
)

// StatCard is one number that matters: a label, the number large, and what it
// rests on in grey below.
type StatCard struct {
	widget.BaseWidget

	stat Stat
}

// Stat is what a [StatCard] shows.
type Stat struct {
	Label string // "Weighted value"
	Value string // "$7.7B"
	Delta string // the change, beside the first basis line: "-1.1"; "" for none
	Basis []string

	// Quiet draws the rule above as a hairline, for numbers beside the point.
	Quiet bool

	// Claims, when any, put the confidence with its word and a chip below the
	// number.
	Claims     []report.ClaimID
	Confidence report.Confidence
	OnCite     func([]report.ClaimID)
}

// NewStatCard returns a card.
func NewStatCard(s Stat) *StatCard {
	c := &StatCard{stat: s}
	c.ExtendBaseWidget(c)
	return c
}

// Set shows other numbers. A delta that changed flashes for a moment.
func (c *StatCard) Set(s Stat) {
	c.stat = s
	c.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (c *StatCard) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(NewHairline())
}

var _ fyne.Widget = (*StatCard)(nil)
