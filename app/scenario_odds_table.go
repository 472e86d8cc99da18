package app

import (
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// oddsRows are what a simulation found: the names of the columns, and the
// numbers below them.
func oddsRows(o scenario.Outcomes) [][]report.Text {
	var names, numbers []report.Text
	for _, c := range []struct{ name, number string }{
		{"Mean", decimals(o.Mean, 2) + "x"},
		{"Standard error", decimals(o.StandardError, 4) + "x"},
		{"P5", decimals(o.P5, 2) + "x"},
		{"P10", decimals(o.P10, 2) + "x"},
		{"P50", decimals(o.P50, 2) + "x"},
		{"P90", decimals(o.P90, 2) + "x"},
		{"P95", decimals(o.P95, 2) + "x"},
		{"Chance to lose", quantity.Share(o.ChanceOfLoss)},
		{"Chance of 25\u00a0% a year", quantity.Share(o.ChanceOfHurdle)},
	} {
		names, numbers = append(names, plain(c.name).text()), append(numbers, plain(c.number).text())
	}
	return [][]report.Text{names, numbers}
}

// oddsWeights share the width among the columns of [oddsRows].
func oddsWeights() []float32 { return []float32{1, 1.1, 1, 1, 1, 1, 1, 1.2, 1.4} }
