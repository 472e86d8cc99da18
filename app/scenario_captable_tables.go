package app

import (
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// payoutWeights share the width between the class and the cases.
func payoutWeights(cases int) []float32 {
	weights := []float32{1.4}
	for range cases {
		weights = append(weights, 1)
	}
	return weights
}

// payoutRows are what each class gets in each case: the cases' names with
// their values, then a row for a class.
func payoutRows(t scenario.CapTable, v scenario.Values) [][]report.Text {
	head := []report.Text{plain("Class").text()}
	rows := make([][]report.Text, len(t))
	for i, c := range t {
		rows[i] = []report.Text{plain(c.Name).text()}
	}
	for _, c := range v.Cases {
		value := c.Driving.Mid()
		head = append(head, plain(c.Name+", "+quantity.Dollars(value)).text())
		paid, err := t.Payouts(value)
		for i := range t {
			cell := plain("–")
			if err == nil {
				cell = plain(paidWords(t[i], paid[i]))
			}
			rows[i] = append(rows[i], cell.text())
		}
	}
	return append([][]report.Text{head}, rows...)
}

// breakRows are the exit values at which the sharing changes, and who shares
// from there on.
func breakRows(t scenario.CapTable) [][]report.Text {
	rows := [][]report.Text{{plain("Exit above").text(), plain("Of the next dollar").text()}}
	points, err := t.Breakpoints()
	if err != nil {
		return rows
	}
	for _, b := range points {
		p := phrase{}
		for i, part := range b.Next {
			if part <= 0 {
				continue
			}
			if len(p.spans) > 0 {
				p = p.then(", ")
			}
			p = p.then(t[i].Name + " ").bold(quantity.Share(part))
		}
		rows = append(rows, []report.Text{plain(quantity.Dollars(b.Exit)).text(), p.text()})
	}
	return rows
}
