package app

import (
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"dossier/db/quantity"
	"dossier/db/scenario"
)

func TestPlainCapTable(t *testing.T) {
	w, p, _ := advancedOf(t, Options{})
	s := w.session
	if got := tabText(p); !strings.Contains(got, "does not give the cap table") || !strings.Contains(got, "a tenth of the company") {
		t.Errorf("the plain table is not said to be one:\n%s", got)
	}
	d := s.Deal()
	d.Cheque = "$70M"
	if err := s.SetDeal(d); err != nil {
		t.Fatal(err)
	}
	want := scenario.Class{Name: "Our money", Invested: 70e6, Multiple: 1, Seniority: 1, Shares: 1e6}
	if got := s.CapTable(); got[0] != want || got[1].Shares != 99e6 || got[1].Invested != 0 {
		t.Errorf("the plain table is %+v", got)
	}
	if got := tabText(p); !strings.Contains(got, "our $70M at the price we pay") || strings.Contains(got, "a tenth") {
		t.Errorf("the cheque is not said:\n%s", got)
	}
	// Where nothing is preferred over us, the table pays what the four cards say.
	for _, set := range []struct {
		in scenario.Input
		v  float64
	}{{scenario.Price, 5e9}, {scenario.Dilution, 0.2}} {
		if err := s.Put(set.in, set.v); err != nil {
			t.Fatal(err)
		}
		v := s.Values()
		preferred, err := scenario.Evaluate(s.Report(), v.Set.WithPreference(true))
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range v.Cases {
			paid, err := s.CapTable().Payouts(c.Driving.Mid())
			if err != nil {
				t.Fatal(err)
			}
			if got, want := paid[0]/70e6, preferred.Cases[i].MOIC; math.Abs(got-want) > 1e-5*want {
				t.Errorf("%s after %s: the table pays %vx, the model %vx", c.Name, set.in, got, want)
			}
		}
	}
}

func TestCapTablePayouts(t *testing.T) {
	w, p, _ := advancedOf(t, Options{})
	a := w.session.advanced
	a.table = seriesTable()
	if err := w.session.SetAdvanced(a); err != nil {
		t.Fatal(err)
	}
	w.session.Settle()
	text := tabText(p)
	for _, c := range w.session.Values().Cases {
		value := c.Driving.Mid()
		paid, err := a.table.Payouts(value)
		if err != nil {
			t.Fatal(err)
		}
		sum := 0.0
		for i, class := range a.table {
			sum += paid[i]
			want := quantity.Dollars(paid[i])
			if class.Invested > 0 {
				want += ", " + quantity.Times(paid[i]/class.Invested)
			}
			if !strings.Contains(text, want) {
				t.Errorf("%s in %s: %q is not shown", class.Name, c.Name, want)
			}
		}
		if math.Abs(sum-value) > 0.005 {
			t.Errorf("%s pays %v of %v", c.Name, sum, value)
		}
	}
	points, err := a.table.Breakpoints()
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range points {
		if !strings.Contains(text, quantity.Dollars(b.Exit)) {
			t.Errorf("the breakpoint at %v is not listed", b.Exit)
		}
	}
}

func TestCapTableIsTyped(t *testing.T) {
	w, p, tab := advancedOf(t, Options{})
	s, table := w.session, tab.table
	typeInto(table.cell(0, "Class"), "Series D")
	typeInto(table.cell(0, "Paid in"), "235M")
	typeInto(table.cell(0, "Shares"), "5.222M")
	typeInto(table.cell(0, "Cap"), "3")
	table.rows[0].participating.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	want := scenario.Class{Name: "Series D", Invested: 235e6, Multiple: 1, Seniority: 1, Participating: true, Cap: 3, Shares: 5.222e6}
	if got := s.CapTable()[0]; got != want {
		t.Errorf("typed: %+v, want %+v", got, want)
	}
	for name, text := range map[string]string{"Paid in": "$235M", "Shares": "5,222,000", "Cap": "3x"} {
		if got := table.cell(0, name).Text; got != text {
			t.Errorf("%s is written %q, want %q", name, got, text)
		}
	}
	good := s.CapTable()

	for _, c := range []struct{ name, text, says string }{
		{"Paid in", "much", "Paid in: "},
		{"Paid in", "5", "write $10M for ten million"},
		{"Paid in", "€5M", "Paid in: "},
		{"Paid in", "$1-2M", "one sum in dollars"},
		{"Preference", "-1", "write a multiple"},
		{"Preference", "NaN", "write a multiple"},
		{"Preference", "25 %", "write a multiple"},
		{"Rank", "1.5", "the highest is paid first"},
		{"Shares", "Inf", "write a number of shares"},
		{"Shares", "-5", "write a number of shares"},
		{"Class", "", "needs a name"},
		{"Class", "All others", "two classes are called All others"},
		{"Cap", "0.5x", "lies below its preference"},
	} {
		e := table.cell(0, c.name)
		was := e.Text
		typeInto(e, c.text)
		said := table.rows[0].fault.Text.Plain() + "\n" + table.fault.Text.Plain()
		if !strings.Contains(strings.ToLower(said), strings.ToLower(c.says)) || !strings.Contains(said, "last made sense") {
			t.Errorf("%s %q: it says %q", c.name, c.text, said)
		}
		if e.Text != c.text {
			t.Errorf("%s %q: what was typed became %q", c.name, c.text, e.Text)
		}
		if !slices.Equal(s.CapTable(), good) {
			t.Errorf("%s %q: the table became %+v", c.name, c.text, s.CapTable())
		}
		p.controls.single[scenario.Price].OnChanged(6e9) // a drag meanwhile
		if e.Text != c.text {
			t.Errorf("%s %q: a drag wrote over it", c.name, c.text)
		}
		typeInto(e, was)
		if said := table.rows[0].fault.Text.Plain() + table.fault.Text.Plain(); said != "" {
			t.Errorf("mended, it still says %q", said)
		}
	}

	table.addClass()
	if got := len(s.CapTable()); got != 3 {
		t.Errorf("with one more there are %d classes", got)
	}
	for len(table.rows) < mostClasses {
		table.addClass()
	}
	table.refresh()
	if !table.add.Disabled() {
		t.Error("there is no end to adding classes")
	}
	for len(table.rows) > 1 {
		table.rows[len(table.rows)-1].remove.OnTapped()
	}
	table.rows[0].remove.OnTapped()
	if len(table.rows) != 1 || !table.rows[0].remove.Disabled() {
		t.Errorf("the last class can be removed: %d left", len(table.rows))
	}
	table.put(nil)
	if s.advanced.table != nil || len(table.rows) != 2 || table.plain.Visible() {
		t.Error("the plain table does not come back")
	}
}

// A class is shown so that it reads back as itself.
func TestClassCellsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := scenario.Class{
			Name:      rapid.StringMatching(`[A-Z][a-z]{1,12}`).Draw(t, "name"),
			Invested:  float64(rapid.Int64Range(0, 1e12).Draw(t, "paid in")),
			Multiple:  float64(rapid.IntRange(0, 400).Draw(t, "multiple")) / 100,
			Seniority: rapid.IntRange(0, 99).Draw(t, "rank"),
			Cap:       float64(rapid.IntRange(0, 1000).Draw(t, "cap")) / 100,
			Shares:    float64(rapid.Int64Range(0, 1e12).Draw(t, "shares")),
		}
		if c.Invested < 1000 {
			c.Invested = 0 // smaller sums are a slip of the keyboard
		}
		var got scenario.Class
		for _, cell := range classCells() {
			if err := cell.read(&got, cell.show(c)); err != nil {
				t.Fatalf("%s of %+v is shown as %q, which is refused: %v", cell.name, c, cell.show(c), err)
			}
		}
		if got != c {
			t.Fatalf("%+v reads back as %+v", c, got)
		}
	})
}

// Undo typed in a field is the field's while something is typed there, and
// else the window's.
func TestUndoInAField(t *testing.T) {
	w, _, tab := advancedOf(t, Options{})
	e := tab.table.cell(0, "Preference")
	typeInto(e, "2x")
	typeInto(e, "3x")
	e.FocusGained()
	test.Type(e, "9")
	e.TypedShortcut(&fyne.ShortcutUndo{})
	if got := w.session.CapTable()[0].Multiple; got != 3 || tab.table.typing != true {
		t.Errorf("while typing undo took the window's step back: %vx", got)
	}
	e.SetText("3x")
	e.FocusLost()
	e.TypedShortcut(&fyne.ShortcutUndo{})
	if got := w.session.CapTable()[0].Multiple; got != 2 || e.Text != "2x" {
		t.Errorf("after undo it is %vx, and the field says %q", got, e.Text)
	}
	e.TypedShortcut(&fyne.ShortcutRedo{})
	if got := w.session.CapTable()[0].Multiple; got != 3 || e.Text != "3x" {
		t.Errorf("after redo it is %vx, and the field says %q", got, e.Text)
	}
}
