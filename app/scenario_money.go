package app

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/judgement"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// scenarioMoney says what the scenario means for our own money: a line that
// unfolds. Cheque and fund are the deal's, as the committee sees it.
type scenarioMoney struct {
	w        *Window
	reflow   func() // lays the page out again; set by the page
	unfolded func() // brings what unfolded into view; set by the page

	fold         *widgets.LinkText
	cheque, fund *widgets.KeyedEntry
	prefer       *widgets.Check
	said         *widgets.Sentence
	body         *fyne.Container
	root         *fyne.Container
}

func newScenarioMoney(w *Window) *scenarioMoney {
	m := &scenarioMoney{w: w, reflow: func() {}, unfolded: func() {}}
	m.fold = widgets.NewLinkText("", m.turn)
	d := w.session.Deal()
	m.cheque = m.entry(d.Cheque, "$10M", func(d *judgement.Deal, text string) { d.Cheque = text })
	m.fund = m.entry(d.Fund, "$400M", func(d *judgement.Deal, text string) { d.Fund = text })
	m.prefer = widgets.NewCheck(lang.L("1x preference on our money, not participating"), func(on bool) {
		if set := w.session.Values().Set; set.Preference() != on {
			if err := w.session.PutSet(set.WithPreference(on)); err != nil {
				w.fail("set the preference", err)
			}
		}
	})
	m.said = widgets.NewSentence(nil, widgets.BodyStyle())
	m.body = widgets.NewColumn(6,
		widgets.NewColumns(12, nil,
			widgets.NewColumn(2, fieldLabel(lang.L("Cheque")), m.cheque),
			widgets.NewColumn(2, fieldLabel(lang.L("Fund")), m.fund)),
		m.prefer, m.said)
	m.body.Hide()
	m.name()
	m.root = widgets.NewColumn(4, newRow(m.fold), m.body)
	return m
}

// entry is a field of the deal.
func (m *scenarioMoney) entry(text, hint string, set func(*judgement.Deal, string)) *widgets.KeyedEntry {
	e := widgets.NewKeyedEntry(hint)
	e.SetText(text)
	e.OnChanged = func(text string) {
		d := m.w.session.Deal()
		set(&d, text)
		if err := m.w.session.SetDeal(d); err != nil {
			m.said.SetWords(upperFirst(err.Error()) + ".")
		}
	}
	return e
}

// turn unfolds or folds.
func (m *scenarioMoney) turn() {
	if m.body.Visible() {
		m.body.Hide()
	} else {
		m.body.Show()
		m.refresh()
	}
	m.name()
	m.reflow()
	if m.body.Visible() {
		m.unfolded()
	}
}

func (m *scenarioMoney) name() {
	if m.body.Visible() {
		m.fold.SetText("▾ My money")
	} else {
		m.fold.SetText("▸ My money")
	}
}

// refresh follows the session.
func (m *scenarioMoney) refresh() {
	if !m.body.Visible() {
		return
	}
	if on := m.w.session.Values().Set.Preference(); m.prefer.Checked != on {
		m.prefer.SetChecked(on)
	}
	before := m.said.HeightForWidth(m.said.Size().Width)
	m.said.SetText(m.words())
	if m.said.Size().Width > 0 && m.said.HeightForWidth(m.said.Size().Width) != before {
		m.reflow()
	}
}

// words says what the cheque buys and what comes back.
func (m *scenarioMoney) words() report.Text {
	d, v := m.w.session.Deal(), m.w.session.Values()
	if strings.TrimSpace(d.Cheque) == "" {
		return plain("Type a cheque to see what it buys and what comes back.").text()
	}
	cheque, err := dollars(d.Cheque)
	if err != nil {
		return plain("Cheque: " + err.Error() + ".").text()
	}
	fund := 0.0
	if strings.TrimSpace(d.Fund) != "" {
		if fund, err = dollars(d.Fund); err != nil {
			return plain("Fund: " + err.Error() + ".").text()
		}
	}
	stake, err := scenario.MyMoney{Cheque: cheque, Fund: fund}.In(v)
	if err != nil {
		return plain(upperFirst(err.Error()) + ".").text()
	}
	p := plain(quantity.Dollars(cheque) + " at " + quantity.Dollars(v.Set.Value(scenario.Price)) + " buys " + exactRate(stake.AtEntry, true))
	if stake.AtExit != stake.AtEntry {
		p = p.then(", " + exactRate(stake.AtExit, true) + " at exit")
	}
	p = p.then(". Back, gross: ").bold(quantity.Dollars(stake.Back) + " weighted")
	for i, c := range v.Cases {
		p = p.then(", " + c.Name + " " + quantity.Dollars(stake.ByCase[i]))
	}
	p = p.then(".")
	if fund > 0 {
		p = p.then(" That is ").bold(exactRate(stake.OfFund, true) + " of the fund").then(".")
	}
	return p.text()
}

// dollars reads a sum of money as a partner types it.
func dollars(text string) (float64, error) {
	q, err := quantity.Parse(text)
	switch {
	case err != nil:
		return 0, err
	case q.Unit == quantity.Money && q.Currency != "USD", q.Unit != quantity.Money && q.Unit != quantity.Number, q.IsRange():
		return 0, errors.New("write one sum in dollars, such as $10M")
	case q.Low < 1000:
		return 0, errors.New(text + " is " + quantity.Dollars(q.Low) + ": write $10M for ten million")
	}
	return q.Low, nil
}
