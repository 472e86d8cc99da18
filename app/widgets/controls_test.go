package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/db/report"
)

// actor is a control that does one thing.
type actor interface {
	fyne.Widget
	fyne.Tappable
	fyne.Focusable
	fyne.Disableable
	fyne.Accessible
}

func TestControlsActByPointerAndKeyboard(t *testing.T) {
	var acts int
	act := func() { acts++ }
	tests := map[string]struct {
		control actor
		label   string
		role    fyne.AccessibleRole
	}{
		"Button":       {NewButton("Note", act), "Note", fyne.AccessibleRoleButton},
		"IconButton":   {NewIconButton(BackIcon, "back", act), "back", fyne.AccessibleRoleButton},
		"LinkText":     {NewLinkText("8.3", act), "8.3", fyne.AccessibleRoleLink},
		"NavItem":      {NewNavItem("Cover", 0, act), "Cover", fyne.AccessibleRoleLink},
		"Notice":       {NewNotice("it does not add up", act), "warning: it does not add up", fyne.AccessibleRoleButton},
		"SearchButton": {NewSearchButton("Search", "Ctrl K", act), "Search, Ctrl K", fyne.AccessibleRoleButton},
		"ClaimChip": {
			NewClaimChip([]report.ClaimID{"H1", "M2"}, report.Medium, func([]report.ClaimID) { acts++ }),
			"2 claims, weakest Medium", fyne.AccessibleRoleLink,
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			win := shown(t, NewTheme(false, 1), NewColumn(0, tt.control), 300, 100)
			acts = 0
			test.Tap(tt.control)
			tt.control.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			tt.control.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			tt.control.TypedKey(&fyne.KeyEvent{Name: fyne.KeyA})
			if acts != 3 {
				t.Errorf("acted %d times on tap, Enter and Space", acts)
			}
			if tt.control.AccessibilityLabel() != tt.label || tt.control.AccessibilityRole() != tt.role {
				t.Errorf("is called %q, a %s", tt.control.AccessibilityLabel(), tt.control.AccessibilityRole())
			}
			plain := len(objectsOf(tt.control))
			win.Canvas().Focus(tt.control)
			if len(objectsOf(tt.control)) != plain+1 {
				t.Error("focus does not show")
			}
			tt.control.Disable()
			tt.control.Tapped(nil)
			if acts != 3 || !tt.control.Disabled() {
				t.Error("acts while disabled")
			}
		})
	}
}

func TestChoicesAreMadeByPointerAndKeyboard(t *testing.T) {
	type chooser interface {
		fyne.Widget
		fyne.Tappable
		fyne.Focusable
		Selected() int
		SetSelected(int)
	}
	var told []int
	tell := func(i int) { told = append(told, i) }
	for name, c := range map[string]chooser{
		"Segmented": NewSegmented([]string{"one", "two", "three"}, tell),
		"TabBar":    NewTabBar([]string{"one", "two", "three"}, tell),
	} {
		t.Run(name, func(t *testing.T) {
			shown(t, NewTheme(false, 1), NewColumn(0, c), 300, 100)
			told = nil
			c.SetSelected(2)
			c.SetSelected(7)
			if len(told) != 0 || c.Selected() != 2 {
				t.Errorf("set in code to %d, told %v", c.Selected(), told)
			}
			c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) // no further
			c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
			test.TapAt(c, fyne.NewPos(5, 10))
			test.TapAt(c, fyne.NewPos(5, 10))
			if len(told) != 2 || told[0] != 1 || told[1] != 0 {
				t.Errorf("told %v, want 1 then 0", told)
			}
		})
	}
}

func TestSentenceOpensItsChips(t *testing.T) {
	s := NewSentence(text("Most users never pay [@L1] and churn is unknown [@H2; @M3]"), BodyStyle())
	s.Confidence = byFirstLetter
	var opened []report.ClaimID
	s.OnCite = func(ids []report.ClaimID) { opened = ids }
	plain := NewText("without chips", BodyStyle())
	win := shown(t, NewTheme(false, 1), NewColumn(0, plain, s), 300, 200)
	win.Canvas().FocusNext()
	if win.Canvas().Focused() != s.chips {
		t.Fatalf("Tab goes to %T, want the chips", win.Canvas().Focused())
	}
	s.chips.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	s.chips.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(opened) != 2 || opened[0] != "H2" {
		t.Errorf("opened %v", opened)
	}
	if got := s.chips.AccessibilityLabel(); got != "2 claims, weakest Medium" {
		t.Errorf("chip is called %q", got)
	}
	s.SetText(text("nothing cited"))
	if len(objectsOf(s)) == 0 || says(s, "users") {
		t.Error("the text did not change")
	}
}

func TestSentenceClamps(t *testing.T) {
	s := NewText("a good many words that take several lines in a narrow column", BodyStyle())
	s.MaxLines = 2
	shown(t, NewTheme(false, 1), NewColumn(0, s), 120, 200)
	if !s.Truncated() || s.Size().Height != 2*BodyStyle().Leading {
		t.Errorf("%v high, truncated %v", s.Size().Height, s.Truncated())
	}
}

func TestStatCardFlashesItsDeltaOnly(t *testing.T) {
	c := NewStatCard(Stat{Label: "Weighted value", Value: "$8.8B", Basis: []string{"report $8.8B"}})
	shown(t, NewTheme(false, 1), c, 150, 120)
	low := c.HeightForWidth(150)
	c.Set(Stat{Label: "Weighted value", Value: "$7.7B", Basis: []string{"report $8.8B"}, Delta: "−1.1"})
	if c.anim == nil || !says(c, "−1.1") || !says(c, "$7.7B") {
		t.Error("the change does not show")
	}
	if c.HeightForWidth(150) != low || c.HeightForWidth(90) <= low {
		t.Errorf("heights %v and %v: the delta goes behind the line, or below it", c.HeightForWidth(150), c.HeightForWidth(90))
	}
	if got := c.AccessibilityLabel(); got != "Weighted value: $7.7B, report $8.8B, −1.1" {
		t.Errorf("card is called %q", got)
	}
}

func TestLayoutsFollowHeights(t *testing.T) {
	words := "many words that wrap to a few lines when the column is narrow"
	a, b := NewText(words, BodyStyle()), NewText("short", BodyStyle())
	hidden := NewText(words, BodyStyle())
	hidden.Hide()
	col := NewColumn(10, a, hidden, b)
	shown(t, NewTheme(false, 1), NewPage(NewInset(5, 6, 7, 8, col)), 214, 400)
	if b.Position().Y != a.Size().Height+10 || a.Size().Width != 200 {
		t.Errorf("second at %v below %v", b.Position(), a.Size())
	}
	if got, want := heightOf(NewInset(5, 6, 7, 8, col), 214), a.Size().Height+b.Size().Height+22; got != want {
		t.Errorf("inset column is %v high, want %v", got, want)
	}
	side := NewColumns(10, []float32{-50, 1, 3}, NewText("x", BodyStyle()), b, a)
	if l := side.Layout.(*columnsLayout); l.widths(3, 230)[1] != 40 || l.widths(3, 230)[2] != 120 {
		t.Errorf("widths %v, want 50 40 120", l.widths(3, 230))
	}
}

func TestPageScrolls(t *testing.T) {
	var rows []fyne.CanvasObject
	for range 60 {
		rows = append(rows, NewText("a row of words", BodyStyle()))
	}
	p := NewPage(NewColumn(0, rows...))
	shown(t, NewTheme(false, 1), p, 300, 200)
	p.SetOffset(500)
	if p.Offset() != 500 {
		t.Errorf("page is at %v", p.Offset())
	}
	p.SetOffset(1e6)
	if want := 60*BodyStyle().Leading - 200; p.Offset() != want {
		t.Errorf("page is at %v, its end is %v", p.Offset(), want)
	}
	for _, r := range rows[3:] {
		r.Hide()
	}
	p.Reflow()
	if p.Offset() != 0 {
		t.Errorf("a short page is at %v", p.Offset())
	}
}
