package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// StatCard is one number that matters: a label, the number large, and what it
// rests on in grey below.
type StatCard struct {
	widget.BaseWidget

	stat  Stat
	basis []*Sentence
	chip  *ClaimChip
	flash float32 // of a delta that just changed, 1 to 0

	hovered bool
	anim    *fyne.Animation
}

// Stat is what a [StatCard] shows.
type Stat struct {
	Label string   // "Weighted value"
	Value string   // "$7.7B"
	Exact string   // "$7.7000B", in the number's place while it is pointed at; "" for none
	Delta string   // the change, behind the first line of the basis: "-1.1"; "" for none
	Basis []string // grey lines; long ones wrap

	// Quiet draws the rule above as a hairline, for numbers beside the point.
	Quiet bool

	// Claims, when any, put the confidence with its word and a chip below the
	// number.
	Claims     []report.ClaimID
	Confidence report.Confidence
	OnCite     func([]report.ClaimID)
}

var (
	_ fyne.Accessible   = (*StatCard)(nil)
	_ desktop.Hoverable = (*StatCard)(nil)
)

// NewStatCard returns a card.
func NewStatCard(s Stat) *StatCard {
	c := &StatCard{}
	c.ExtendBaseWidget(c)
	c.take(s)
	return c
}

// Set shows other numbers. A delta that changed flashes for a moment; nothing
// else does.
func (c *StatCard) Set(s Stat) {
	changed := s.Delta != c.stat.Delta && s.Delta != ""
	c.take(s)
	if changed {
		c.startFlash()
	}
	c.Refresh()
}

func (c *StatCard) take(s Stat) {
	c.stat = s
	lines := s.Basis
	if len(lines) == 0 && s.Delta != "" {
		lines = []string{""}
	}
	c.basis = make([]*Sentence, len(lines))
	for i, words := range lines {
		c.basis[i] = NewText(words, NoteStyle())
	}
	c.chip = nil
	if len(s.Claims) > 0 {
		c.chip = NewClaimChip(s.Claims, s.Confidence, s.OnCite)
		c.chip.ShowID = true
	}
}

// startFlash lets the delta fade from a marked ground.
func (c *StatCard) startFlash() {
	if c.anim != nil {
		c.anim.Stop()
	}
	c.anim = &fyne.Animation{
		Duration: 900 * time.Millisecond,
		Curve:    fyne.AnimationEaseOut,
		Tick: func(done float32) {
			c.flash = 1 - done
			c.Refresh()
		},
	}
	c.anim.Start()
}

// AccessibilityLabel implements fyne.Accessible.
func (c *StatCard) AccessibilityLabel() string {
	label := c.stat.Label + ": " + c.stat.Value
	if c.stat.Exact != "" {
		label += ", exactly " + c.stat.Exact
	}
	for _, b := range c.stat.Basis {
		label += ", " + b
	}
	if c.stat.Delta != "" {
		label += ", " + c.stat.Delta
	}
	return label
}

// AccessibilityRole implements fyne.Accessible.
func (c *StatCard) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// MouseIn implements desktop.Hoverable: the number is shown to its last digit.
func (c *StatCard) MouseIn(*desktop.MouseEvent) { c.hover(true) }

// MouseMoved implements desktop.Hoverable.
func (c *StatCard) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *StatCard) MouseOut() { c.hover(false) }

func (c *StatCard) hover(on bool) {
	c.hovered = on
	if c.stat.Exact != "" {
		c.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (c *StatCard) CreateRenderer() fyne.WidgetRenderer { return newPainted(c) }

// HeightForWidth returns the height of the card at a width.
func (c *StatCard) HeightForWidth(width float32) float32 {
	k := scaleOf(themeOf(c))
	h := cardTop + (cardLabel+cardNumber)*k
	for _, b := range c.basis {
		h += b.HeightForWidth(width)
	}
	if c.chip != nil {
		h += c.chip.least().Height + 2
	}
	if _, below := c.deltaAt(width); below {
		h += deltaStyle().scaled(themeOf(c)).Leading
	}
	return h
}

func deltaStyle() Style { return NoteStyle().Strong().With(Warning) }

// deltaAt returns where the delta stands behind the first basis line, or that
// it stands below for want of room.
func (c *StatCard) deltaAt(wide float32) (x float32, below bool) {
	if c.stat.Delta == "" {
		return 0, false
	}
	st := deltaStyle().scaled(themeOf(c))
	f := c.basis[0].flow(wide)
	if x = f.lines[len(f.lines)-1].width; x > 0 {
		x += st.Size * 0.4
	}
	if x > 0 && x+width(st.Face, st.Size, c.stat.Delta) > wide {
		return 0, true
	}
	return x, false
}

// The measures of a card; label and number are before the text scale.
const (
	cardTop    = 8
	cardLabel  = 19
	cardNumber = 36
)

func (c *StatCard) least() fyne.Size {
	st := cardNumberStyle().scaled(themeOf(c))
	w := max(width(st.Face, st.Size, c.stat.Value), 90)
	return fyne.NewSize(w, c.HeightForWidth(max(c.Size().Width, w)))
}

func cardNumberStyle() Style { return Style{Face: drawing.SansSemiBold, Size: 27, Leading: cardNumber} }

func (c *StatCard) paint(b *brush, size fyne.Size) {
	p := Colors(b.theme)
	rule, line := p.Ink, float32(2)
	if c.stat.Quiet {
		rule, line = p.Hairline, 1
	}
	b.rect(0, 0, size.Width, line, 0, rule)
	label := Style{Face: drawing.Sans, Size: 13, Leading: cardLabel, Tone: Muted}.scaled(b.theme)
	y := float32(cardTop)
	words := drawing.Ellipsis(label.Face, float64(label.Size), c.stat.Label, float64(size.Width))
	b.text(words, 0, middle(y+label.Leading/2, label), label)
	y += label.Leading
	number := cardNumberStyle().scaled(b.theme)
	value := c.stat.Value
	if c.hovered && c.stat.Exact != "" {
		value = c.stat.Exact
	}
	number = fitted(number, value, size.Width)
	b.text(value, 0, middle(y+number.Leading/2, number), number)
	y += number.Leading
	if c.chip != nil {
		y += c.paintConfidence(b, y)
	}
	for i, s := range c.basis {
		h := s.HeightForWidth(size.Width)
		s.Move(fyne.NewPos(0, y))
		s.Resize(fyne.NewSize(size.Width, h))
		b.add(s)
		y += h
		if i == 0 && c.stat.Delta != "" {
			y = c.paintDelta(b, size.Width, y)
		}
	}
}

// fitted is a style no larger than lets the words stand within a width. Long
// values are rare, and a smaller one is better than one that runs into its
// neighbour.
func fitted(st Style, words string, wide float32) Style {
	const least = 13
	for st.Size > least && width(st.Face, st.Size, words) > wide {
		st.Size--
	}
	return st
}

// paintDelta paints the change behind the line that ends at y, or below it, and
// returns where what follows begins.
func (c *StatCard) paintDelta(b *brush, wide, y float32) float32 {
	st := deltaStyle().scaled(b.theme)
	x, below := c.deltaAt(wide)
	top := y - st.Leading
	if below {
		top, y = y, y+st.Leading
	}
	if c.flash > 0 {
		p := Colors(b.theme)
		b.rect(x-3, top, width(st.Face, st.Size, c.stat.Delta)+6, st.Leading, 3,
			drawing.Mix(p.Paper, p.Bear, 0.25*float64(c.flash)))
	}
	b.text(c.stat.Delta, x, middle(top+st.Leading/2, st), st)
	return y
}

// paintConfidence paints the sign with its word and the chip, and returns
// their height.
func (c *StatCard) paintConfidence(b *brush, y float32) float32 {
	size := c.chip.least()
	st := NoteStyle().scaled(b.theme)
	ink := st.With(Ink)
	side := st.Size * markSign
	mid := y + size.Height/2
	b.sign(confidenceSign(c.stat.Confidence), 0, mid-side/2, side, ink.Tone.color(b.theme))
	x := st.Size * (markSign + markGap)
	x += b.text(c.stat.Confidence.String(), x, middle(mid, st), st) + 7
	c.chip.Move(fyne.NewPos(x, y))
	c.chip.Resize(size)
	b.add(c.chip)
	return size.Height + 2
}
