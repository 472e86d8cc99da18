package report

import (
	"strings"
	"testing"

	"dossier/db/quantity"
)

// risks is small with a table of ratings.
func risks() *Report {
	return linked(func(r *Report) {
		t := Table{ID: "risks", Number: 3, Title: "Risks", Section: "1.2", Columns: []Column{
			{Key: "risk", Name: "Risk"},
			{Key: "chance", Name: "Chance", Kind: RatingColumn, Scale: "risk"},
			{Key: "harm", Name: "Harm", Kind: RatingColumn, Scale: "risk"},
		}}
		for _, row := range [][]string{
			{"A fire", "Low", "High"}, {"A flood", "High (in spring)", "Grave"}, {"a flood", "Unknown", "High"}, {"Rain", "N/A", "Low"},
		} {
			cells := []Cell{{Text: row[0]}}
			for _, text := range row[1:] {
				rating, err := r.Scales[0].Scale.Parse(text)
				if err != nil {
					panic(err) // the test itself is wrong
				}
				cells = append(cells, Cell{Text: text, Rating: rating})
			}
			t.Rows = append(t.Rows, Row{Key: quantity.Slug(row[0]), Cells: cells})
		}
		r.Tables = append(r.Tables, t)
	})
}

func TestEvalCount(t *testing.T) {
	r := risks()
	for expr, want := range map[string]float64{
		"count(table:risks)":                                   4,
		"count(table:risks, chance, High)":                     1,
		"count(table:risks, harm, high)":                       3,
		"count(table:risks, harm, Grave)":                      3,
		"count(table:risks, chance, not High)":                 3,
		"count(table:risks, chance, Unknown)":                  1,
		"count(table:risks, chance, Low, harm, High)":          1,
		"count(table:risks, chance, Low, harm, Low)":           0,
		"count(table:risks, risk, A flood)":                    2,
		"2 * (count(table:risks, harm, Low) + 0.5) / 3":        1,
		"count(table:risks, chance, not N/A, harm, not Grave)": 0,
	} {
		if got, unit, err := r.Eval(expr); err != nil || got != want || unit != quantity.Number {
			t.Errorf("%s is %v %s, %v; want %v", expr, got, unit, err, want)
		}
	}
}

func TestEvalCountErrors(t *testing.T) {
	r := risks()
	for expr, want := range map[string]string{
		"count(table:risks, luck, High)":    "table risks has no column luck",
		"count(table:risks, chance)":        `")" stands where "," was expected`,
		"count(table:risks, chance, Hihg)":  `column chance of table risks: "Hihg" is not on the scale (Low, High)`,
		"count(table:risks, chance, ":       "nothing written",
		"count(table:risks, chance, High":   `")" is missing after count's table`,
		"count(table:risks, , High)":        "table risks has no column ",
		"count(table:risks chance, High)":   `"chance" stands where ")" was expected`,
		"count(table:risks, chance, (High)": "nothing written",
	} {
		if _, _, err := r.Eval(expr); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %q", expr, err, want)
		}
	}
}
