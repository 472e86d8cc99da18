package charts

import (
	"testing"
	"time"

	"dossier/db/quantity"
	"dossier/db/report"
)

// huggingFace builds the valuation part of a report with the numbers the
// figures are about, so that the tests do not depend on a package.
func huggingFace(t testing.TB) *report.Report {
	t.Helper()
	parse := func(text string) quantity.Quantity {
		q, err := quantity.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return q
	}
	table := func(id string, number int, names []string, units []bool, rows ...[]string) report.Table {
		out := report.Table{ID: report.TableID(id), Number: number, Title: id, Section: "8.3"}
		for i, n := range names {
			c := report.Column{Key: quantity.Slug(n), Name: n}
			if units[i] {
				c.Kind = report.QuantityColumn
			}
			out.Columns = append(out.Columns, c)
		}
		for _, cells := range rows {
			row := report.Row{Key: quantity.Slug(cells[0])}
			for i, text := range cells {
				c := report.Cell{Text: text}
				if units[i] {
					c.Quantity = parse(text)
				}
				row.Cells = append(row.Cells, c)
			}
			out.Rows = append(out.Rows, row)
		}
		return out
	}
	scenarios := table("scenarios", 36,
		[]string{"Scenario", "Probability", "ARR", "Growth", "Multiple", "Value"},
		[]bool{false, true, true, true, true, true},
		[]string{"Bull", "25%", "$230M+", "80%+", "50-65x", "$12-18B"},
		[]string{"Base", "50%", "$180M", "60-80%", "35-45x", "$7-10B"},
		[]string{"Bear", "25%", "$120M", "30-40%", "15-25x", "$2.5-4B"})
	for i, id := range []report.ClaimID{"CV011", "CV012", "CV013"} {
		scenarios.Rows[i].Claims = []report.ClaimID{id}
	}
	peers := table("comparables", 37,
		[]string{"Company", "Type", "Valuation", "Revenue", "Multiple"},
		[]bool{false, false, true, true, true},
		[]string{"Hugging Face (Series D, Aug 2023)", "Private", "$4.5B", "~$70M", "~64x"},
		[]string{"Hugging Face (implied 2024-2025)", "Private (estimated)", "~$7B", "~$130M", "~54x"},
		[]string{"Weights and Biases", "Private", "$1.25B", "~$50-70M", "~5-8x"},
		[]string{"Scale AI", "Private", "$14B", "~$1B+", "~10-14x"},
		[]string{"Mistral AI (Jun 2024)", "Private", "$6B", "~$80-100M", "~60-75x"},
		[]string{"Palantir (PLTR)", "Public", "~$80B", "~$2.9B", "~22-27x"},
		[]string{"Snowflake (SNOW)", "Public", "~$30B", "~$3.5B", "~8-15x"},
		[]string{"Confluent (CFLT)", "Public", "~$8B", "~$900M", "~8-9x"},
		[]string{"GitHub (M&A, 2018)", "Acquired (Microsoft)", "$7.5B", "~$300M", "~25x"})
	peers.Rows[0].Claims = []report.ClaimID{"CV001"}
	peers.Rows[2].Claims = []report.ClaimID{"CV012"}
	peers.Rows[4].Claims = []report.ClaimID{"CV036"}

	value := func(key, text string) report.Value {
		return report.Value{Key: key, Name: key, Quantity: parse(text)}
	}
	claims := []report.Claim{
		{ID: "CV001", Statement: "Series D", Confidence: report.High, Values: []report.Value{value("post-money", "$4.5B"), value("raised", "$395M")}},
		{ID: "CV003", Statement: "ARR", Confidence: report.Medium, Values: []report.Value{value("arr-2024", "~$130M"), value("arr-growth", "~86%")}},
		{ID: "CV011", Statement: "Bull", Confidence: report.Medium},
		{ID: "CV012", Statement: "Base", Confidence: report.Medium},
		{ID: "CV013", Statement: "Bear", Confidence: report.Low},
		{ID: "CV033", Statement: "Hold", Confidence: report.High, Values: []report.Value{value("hold", "3-5 years")}},
		{ID: "CV036", Statement: "Acquirer", Confidence: report.Low},
		{ID: "CV037", Statement: "Lines", Confidence: report.Medium, Values: []report.Value{
			value("red", "20%"), value("break", "30%"), value("amber", "40%"), value("needs", "60%"),
		}},
	}
	for i := range claims {
		claims[i].Sources = []report.SourceID{"SV001"}
	}
	input := func(ref string, text string) report.Input {
		return report.Input{Quantity: parse(text), Ref: report.Ref(ref)}
	}
	cases := make([]report.Case, len(scenarios.Rows))
	for i, row := range scenarios.Rows {
		at := func(column string, n int) report.Input {
			return input("table:scenarios/"+row.Key+"/"+column, row.Cells[n].Text)
		}
		cases[i] = report.Case{
			ID: report.CaseID(row.Key), Name: row.Cells[0].Text,
			Probability: at("probability", 1), ARR: at("arr", 2), Growth: at("growth", 3),
			Multiple: at("multiple", 4), Value: at("value", 5),
		}
	}
	r := &report.Report{
		ID: "hugging-face", Version: "1.0.0", Subject: "Hugging Face", Title: "Valuation",
		AsOf:         time.Date(2026, 5, 9, 0, 0, 0, 0, time.UTC),
		PriceCeiling: report.Price{Amount: 7e9, Text: "$7B", Label: "report's ceiling", Claims: []report.ClaimID{"CV012"}},
		LastPrice: report.Price{
			Amount: 4.5e9, Text: "$4.5B", Label: "last round", Claims: []report.ClaimID{"CV001"},
			Date: time.Date(2023, 8, 23, 0, 0, 0, 0, time.UTC),
		},
		Tables:  []report.Table{scenarios, peers},
		Claims:  claims,
		Sources: []report.Source{{ID: "SV001", Publisher: "TechCrunch", Title: "Round"}},
		Scenarios: &report.Scenarios{
			Cases: cases, Years: input("claim:CV033/hold", "3-5 years"),
			ARRNow: input("claim:CV003/arr-2024", "~$130M"), ARRYear: 2025,
		},
		Figures: []report.Figure{
			{ID: "FV001", Title: "Recommendation logic", Kind: "gates", Section: "8.1", Spec: &report.GatesSpec{
				Axis: "ARR growth a year",
				Gates: []report.Gate{
					{Question: "Is the price at or below the ceiling?", Test: "price", Yes: "the odds leave a return", No: "Wait for a lower price or a down round.", Refs: []report.Ref{"claim:CV012"}},
					{Question: "Has revenue been verified by an auditor or a review, by product line and by quarter?", No: "Ask for audited ARR before any term sheet; without it the multiple rests on estimates.", Refs: []report.Ref{"claim:CV003"}},
					{Question: "Is no red trigger met?", Yes: "Enter, with the conditions agreed.", No: "Stop and read the trigger table again.", Refs: []report.Ref{"claim:CV037"}},
				},
				Lines: []report.GuideLine{
					{Label: "red below", Value: "claim:CV037/red", Role: "red", Refs: []report.Ref{"claim:CV037"}},
					{Label: "thesis breaks below", Value: "claim:CV037/break", Role: "break", Refs: []report.Ref{"claim:CV037"}},
					{Label: "amber below", Value: "claim:CV037/amber", Role: "amber", Refs: []report.Ref{"claim:CV037"}},
					{Label: "base case needs", Value: "claim:CV037/needs", Role: "needs", Refs: []report.Ref{"claim:CV037"}},
				},
				Points: []report.GuideLine{
					{Label: "Bull", Value: "table:scenarios/bull/arr / claim:CV003/arr-2024 - 1", Role: "bull"},
					{Label: "Base", Value: "table:scenarios/base/arr / claim:CV003/arr-2024 - 1", Role: "base"},
					{Label: "Bear", Value: "table:scenarios/bear/arr / claim:CV003/arr-2024 - 1", Role: "bear"},
				},
			}},
			{ID: "FV002", Title: "Valuation sensitivity", Kind: "sensitivity", Section: "8.2", Spec: &report.SensitivitySpec{
				ARR:      []string{"$100M", "$120M", "$130M", "$150M", "$180M", "$200M", "$230M"},
				Multiple: []string{"15x", "20x", "25x", "30x", "35x", "40x", "45x", "50x", "65x"},
				Marks: []report.GuideLine{
					{Label: "GitHub", Value: "table:comparables/github-m-a-2018/multiple"},
					{Label: "Palantir", Value: "table:comparables/palantir-pltr/multiple"},
					{Label: "Snowflake", Value: "table:comparables/snowflake-snow/multiple"},
					{Label: "Mistral AI", Value: "table:comparables/mistral-ai-jun-2024/multiple"},
				},
			}},
			{
				ID: "FV003", Title: "Value range", Kind: "value-range", Section: "8.3", Spec: &report.ValueRangeSpec{},
				Finding: report.Text{{Text: "Weighted, the cases are worth "}, {Text: "$8.8B", Scenario: "weighted_value"}, {Text: "."}},
			},
			{ID: "FV004", Title: "Investment KPIs", Kind: "multiples", Section: "8.4", Spec: &report.MultiplesSpec{
				Table: "comparables", Name: "company", Group: "type", Valuation: "valuation", Revenue: "revenue", Multiple: "multiple",
				Subject: []string{peers.Rows[0].Key, peers.Rows[1].Key},
				Cards: []report.Card{
					{Label: "Last round, post-money", Value: "claim:CV001/post-money", Note: "August 2023"},
					{Label: "ARR at the end of 2024", Value: "claim:CV003/arr-2024", Note: "third-party estimates"},
					{Label: "ARR growth in 2024", Value: "claim:CV003/arr-growth", Note: "from ~$70M"},
					{Label: "Money raised so far", Value: "claim:CV001/raised", Note: "four rounds"},
				},
			}},
		},
	}
	r.Link()
	return r
}
