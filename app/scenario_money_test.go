package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/db/quantity"
	"dossier/db/scenario"
)

func TestMyMoneyIsTheModels(t *testing.T) {
	w, p := scenarios(t, Options{})
	m := p.money
	test.Tap(named(t, m.root, "▸ My money").(fyne.Tappable))
	if got := m.said.Text.Plain(); !strings.Contains(got, "Type a cheque") {
		t.Errorf("without a cheque it says %q", got)
	}
	test.Type(m.cheque, "$10M")
	test.Type(m.fund, "$400M")
	for _, move := range []func(){
		func() {},
		func() { p.controls.linked.Sliders[2].OnChanged(0.4) },
		func() { p.controls.single[scenario.Price].OnChanged(5e9) },
		func() { p.controls.single[scenario.Dilution].OnChanged(0.2) },
		func() { m.prefer.SetChecked(true) },
	} {
		move()
		v := w.session.Values()
		want, err := scenario.MyMoney{Cheque: 10e6, Fund: 400e6}.In(v)
		if err != nil {
			t.Fatal(err)
		}
		said := m.said.Text.Plain()
		words := []string{
			"$10M at " + quantity.Dollars(v.Price.Price) + " buys " + exactRate(want.AtEntry, true),
			quantity.Dollars(want.Back) + " weighted", exactRate(want.OfFund, true) + " of the fund",
		}
		for i, c := range v.Cases {
			words = append(words, c.Name+" "+quantity.Dollars(want.ByCase[i]))
		}
		if want.AtExit != want.AtEntry {
			words = append(words, exactRate(want.AtExit, true)+" at exit")
		}
		for _, x := range words {
			if !strings.Contains(said, x) {
				t.Errorf("it does not say %q but %q", x, said)
			}
		}
	}
	if !w.session.Values().Set.Preference() {
		t.Error("the preference is not set")
	}
	test.Tap(p.undo)
	if w.session.Values().Set.Preference() || m.prefer.Checked {
		t.Error("the preference is not taken back")
	}
	if got := w.session.Deal(); got.Cheque != "$10M" || got.Fund != "$400M" {
		t.Errorf("the committee's deal is %+v", got)
	}
}

func TestMyMoneySaysWhatIsWrong(t *testing.T) {
	w, p := scenarios(t, Options{})
	p.money.turn()
	for _, c := range []struct{ cheque, fund, says string }{
		{"much", "", "Cheque: "},
		{"NaN", "", "Cheque: "},
		{"-$10M", "", "Cheque: "},
		{"10", "", "write $10M for ten million"},
		{"€10M", "", "one sum in dollars"},
		{"$10-20M", "", "one sum in dollars"},
		{"$9B", "", "more than the whole company costs"},
		{"$10M", "lots", "Fund: "},
		{"$10M", "$5M", "more than the fund"},
	} {
		p.money.cheque.SetText(c.cheque)
		p.money.fund.SetText(c.fund)
		if got := p.money.said.Text.Plain(); !strings.Contains(got, c.says) {
			t.Errorf("%q of %q: it says %q", c.cheque, c.fund, got)
		}
		if p.money.cheque.Text != c.cheque || w.session.Changed() {
			t.Errorf("%q: what was typed is gone, or moved the scenario", c.cheque)
		}
	}
}
