package report

import (
	"testing"
	"time"

	"dossier/db/quantity"
)

// small is a sound report with one of everything, not yet linked.
func small() *Report {
	money := func(text string) quantity.Quantity { return amount(text) }
	r := &Report{
		ID: "small", Version: "1", Subject: "Small", Title: "Small, a report", Language: "en",
		AsOf:     date("2026-05-09"),
		Authors:  []string{"A. Author"},
		Overview: Text{{Text: "What it is."}},
		Verdict:  Verdict{Text: Text{{Text: "Yes, at a price."}, {Claims: []ClaimID{"C1"}}}, Confidence: Medium},
		PriceCeiling: Price{
			Amount: 7e9, Text: "$7B", Label: "ceiling", Claims: []ClaimID{"C1"},
		},
		LastPrice: Price{Amount: 4.5e9, Text: "$4.5B", Label: "last round", Date: date("2023-08-23")},
		Cover:     []Fact{{Label: "ARR", Value: "~$130M", Claims: []ClaimID{"C2"}}},
		Gaps:      []Point{{Text: Text{{Text: "Churn is unknown."}}, Ref: "table:asks/churn", Words: []string{"churn"}}},
		Warnings:  []Warning{{Title: "old price", Text: Text{{Text: "990 days", Expr: "last_price_age_days"}}, Places: []Ref{"page:cover"}}},
		Scales:    []Scale{{Name: "risk", Scale: quantity.Scale{Levels: []string{"Low", "High"}, Synonyms: map[string]string{"Grave": "High"}}}},
		Chapters: []Chapter{{
			Number: 1, Title: "Value", BottomLine: Text{{Text: "It depends."}},
			Key: []Point{{Text: Text{{Text: "Price decides."}, {Claims: []ClaimID{"C3"}}}}},
			Sections: []Section{
				{Number: "1.1", Title: "Cases", Claims: []ClaimID{"C2"}, Blocks: []Block{
					{Kind: Paragraph, Pos: at("chapters/01.md", 9), Text: Text{{Text: "54x", Expr: "price_ceiling / claim:C2/arr"}, {Claims: []ClaimID{"C2"}}}},
					{Kind: TableBlock, Table: "scenarios"},
					{Kind: FigureBlock, Figure: "F1"},
				}},
				{Number: "1.2", Title: "Asks", Blocks: []Block{{Kind: TableBlock, Table: "asks"}}},
			},
		}},
		Tables: []Table{
			{
				ID: "scenarios", Number: 1, Title: "Cases", Section: "1.1", Claims: []ClaimID{"C1"},
				Columns: []Column{
					{Key: "case", Name: "Case"},
					{Key: "chance", Name: "Chance", Kind: QuantityColumn, Unit: "percent"},
					{Key: "arr", Name: "ARR", Kind: QuantityColumn, Unit: "money"},
					{Key: "multiple", Name: "Multiple", Kind: QuantityColumn, Unit: "multiple"},
					{Key: "value", Name: "Value", Kind: QuantityColumn, Unit: "money"},
				},
				Rows: []Row{
					{Key: "bull", Cells: cells("Bull", "25%", "$230M+", "50-65x", "$12-18B"), Claims: []ClaimID{"C3"}},
					{Key: "bear", Cells: cells("Bear", "75%", "$120M", "15-25x", "$2.5-4B")},
				},
			},
			{
				ID: "asks", Number: 2, Title: "Asks", Section: "1.2",
				Columns: []Column{{Key: "ask", Name: "Ask"}, {Key: "term", Name: "Term"}},
				Rows:    []Row{{Key: "churn", Cells: []Cell{{Text: "Churn"}, {Text: "3-5 years"}}}},
			},
		},
		Figures: []Figure{{
			ID: "F1", Title: "Gates", Section: "1.1", Kind: "gates", Finding: Text{{Text: "Price first."}},
			Spec: &GatesSpec{
				Axis:   "growth",
				Gates:  []Gate{{Question: "Cheap?", Test: "price", Yes: "buy", No: "wait", Refs: []Ref{"claim:C1"}}},
				Points: []GuideLine{{Label: "Bull", Value: "case.bull.arr / arr_now - 1", Role: "bull"}},
			},
		}},
		Claims: []Claim{
			{ID: "C1", Statement: "Pay $7B at most.", Confidence: Medium, Basis: "judgement", Sources: []SourceID{"S1"}},
			{
				ID: "C2", Statement: "ARR is $130M.", Confidence: High, Sources: []SourceID{"S1", "S2"},
				Values: []Value{{Key: "arr", Name: "ARR", Quantity: money("~$130M")}, {Key: "euro", Name: "Euro", Quantity: euros(1e6)}},
			},
			{ID: "C3", Statement: "ARR is near $130M.", Confidence: Low, Sources: []SourceID{"S2"}, SameAs: []ClaimID{"C2"}},
		},
		Sources: []Source{{ID: "S1", Title: "One"}, {ID: "S2", Publisher: "P", Title: "Two"}},
		Scenarios: &Scenarios{
			ARRYear: 2025,
			Years:   Input{Quantity: amount("3-5 years"), Ref: "table:asks/churn/term"},
			ARRNow:  Input{Quantity: money("~$130M"), Ref: "claim:C2/arr"},
			Cases: []Case{
				smallCase("bull", "Bull", "25%", "$230M+", "50-65x", "$12-18B"),
				smallCase("bear", "Bear", "75%", "$120M", "15-25x", "$2.5-4B"),
			},
		},
	}
	return r
}

// linked is small after a change.
func linked(change func(*Report)) *Report {
	r := small()
	if change != nil {
		change(r)
	}
	r.Link()
	return r
}

func smallCase(id CaseID, name, chance, arr, multiple, value string) Case {
	in := func(column, text string) Input {
		return Input{Quantity: amount(text), Ref: Ref("table:scenarios/" + string(id) + "/" + column)}
	}
	return Case{
		ID: id, Name: name,
		Probability: in("chance", chance), ARR: in("arr", arr), Multiple: in("multiple", multiple), Value: in("value", value),
	}
}

func amount(text string) quantity.Quantity {
	q, err := quantity.Parse(text)
	if err != nil {
		panic(err) // the test itself is wrong
	}
	return q
}

func euros(v float64) quantity.Quantity {
	return quantity.Quantity{Text: "€", Low: v, High: v, Unit: quantity.Money, Currency: "EUR"}
}

func cells(name string, amounts ...string) []Cell {
	all := []Cell{{Text: name}}
	for _, text := range amounts {
		all = append(all, Cell{Text: text, Quantity: amount(text)})
	}
	return all
}

func date(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err) // the test itself is wrong
	}
	return t
}

func at(file string, line int) Pos { return Pos{File: file, Line: line} }

func TestSmallIsSound(t *testing.T) {
	for _, p := range linked(nil).Validate() {
		t.Error(p)
	}
}
