package report

import (
	"math"
	"strings"
	"testing"
	"time"

	"dossier/db/quantity"
)

func TestValidate(t *testing.T) {
	tests := []struct {
		name   string
		change func(*Report)
		want   []string // the faults, each by a part of it, in order
	}{
		// Identity, prices, front.
		{"everything missing", func(r *Report) { *r = Report{} }, []string{
			"as_of is missing", "authors is missing", "language is missing", "overview is missing", "subject is missing",
			"the report has no chapter", "the report's id is missing", "the verdict's confidence is missing",
			"the verdict's text is missing", "title is missing", "version is missing",
		}},
		{"id with a space", func(r *Report) { r.ID = "a b" }, []string{`"a b" is no report id`}},
		{"as_of with a time", func(r *Report) { r.AsOf = r.AsOf.Add(1) }, []string{"as_of is no whole day"}},
		{"negative ceiling", func(r *Report) { r.PriceCeiling.Amount = -7e9 }, []string{"price_ceiling is not positive", "54x"}},
		{"zero last price", func(r *Report) { r.LastPrice.Amount = 0 }, []string{"last_price is not positive"}},
		{"price that is not a number", func(r *Report) { r.LastPrice.Amount = math.NaN() }, []string{"last_price is not positive"}},
		{"no price", func(r *Report) { r.LastPrice = Price{} }, []string{"the last price has no date", "last_price is missing"}},
		{"undated last price", func(r *Report) { r.LastPrice.Date = time.Time{} }, []string{"the last price has no date", "last_price has no date"}},
		{"ancient last price", func(r *Report) { r.LastPrice.Date = date("1026-05-09") }, []string{"not the result, 365243 days"}},
		{"last price after the report", func(r *Report) { r.LastPrice.Date = date("2026-05-10") }, []string{"990 days", "is dated 2026-05-10, after"}},
		{"fact without value", func(r *Report) { r.Cover[0].Value = " " }, []string{"cover: value is missing"}},
		{"point without words", func(r *Report) { r.Gaps[0].Text = Text{{Claims: []ClaimID{"C1"}}} }, []string{"gap: text is missing"}},
		{"point to nowhere", func(r *Report) { r.Gaps[0].Ref = "table:asks/burn" }, []string{"table asks has no row burn"}},
		{"warning to nowhere", func(r *Report) { r.Warnings[0].Places = []Ref{"section:7.1"} }, []string{"there is no section 7.1"}},
		{"scale of one level", func(r *Report) { r.Scales[0].Scale.Levels = []string{"High"} }, []string{"fewer than two levels"}},
		{"level twice", func(r *Report) { r.Scales[0].Scale.Levels = []string{"Low", "High", "low"} }, []string{"level low is here a second time"}},
		{"synonym for nothing", func(r *Report) { r.Scales[0].Scale.Synonyms["Dire"] = "Huge" }, []string{`Dire stands for "Huge"`}},

		// Evidence.
		{"duplicate claim, another case", func(r *Report) { r.Claims = append(r.Claims, r.Claims[0]); r.Claims[3].ID = "c1" }, []string{"claim c1 is here a second time"}},
		{"look-alike letter", func(r *Report) { r.Claims[2].ID = "СC3" }, []string{`"СC3" is no claim id`, "claim C3 does not exist"}},
		{"duplicate source", func(r *Report) { r.Sources = append(r.Sources, r.Sources[1]) }, []string{"source S2 is here a second time"}},
		{"claim without source", func(r *Report) { r.Claims[0].Sources = nil }, []string{"claim C1 has no source"}},
		{"missing source", func(r *Report) { r.Claims[0].Sources = []SourceID{"S9"} }, []string{"claim C1: source S9 does not exist"}},
		{"claim without confidence", func(r *Report) { r.Claims[0].Confidence = NoClaim }, []string{"claim C1 has no confidence"}},
		{"claim without statement", func(r *Report) { r.Claims[0].Statement = "" }, []string{"the statement of claim C1 is missing"}},
		{"unknown basis", func(r *Report) { r.Claims[0].Basis = "guess" }, []string{`"guess" is no basis`}},
		{"same as missing", func(r *Report) { r.Claims[2].SameAs = []ClaimID{"C9"} }, []string{"claim C9 does not exist"}},
		{"same as itself", func(r *Report) { r.Claims[2].SameAs = []ClaimID{"C3"} }, []string{"claim C3 is said to be the same as itself"}},
		{"contradicts missing", func(r *Report) { r.Claims[2].Contradicts = []ClaimID{"C9"} }, []string{"claim C9 does not exist"}},
		{"same and contradicting", func(r *Report) { r.Claims[1].Contradicts = []ClaimID{"C3"} }, []string{"both to be the same as C2 and to contradict it"}},
		{"value twice", func(r *Report) { r.Claims[1].Values[1].Key = "arr" }, []string{"value arr is here a second time"}},
		{"reversed value", func(r *Report) { r.Claims[1].Values[1].Quantity.Low = 9e9 }, []string{"the wrong way round"}},
		{"source without title", func(r *Report) { r.Sources[0].Title = "" }, []string{"the title of source S1 is missing"}},
		{"citation to a missing claim", func(r *Report) { r.Chapters[0].Sections[0].Blocks[0].Text[1].Claims = []ClaimID{"C9"} }, []string{"chapters/01.md:9: claim C9 does not exist"}},
		{"declared claim missing", func(r *Report) { r.Figures[0].Claims = []ClaimID{"C9"} }, []string{"claim C9 does not exist"}},
		{"row claim missing", func(r *Report) { r.Tables[0].Rows[0].Claims = []ClaimID{"C9"} }, []string{"claim C9 does not exist"}},

		// Chapters and what stands in them.
		{"no section", func(r *Report) { r.Chapters[0].Sections = nil }, []string{
			"chapter 1 has no section", "figure:F1 is placed nowhere", "table:asks is placed nowhere", "table:scenarios is placed nowhere",
			"there is no section 1.1", "there is no section 1.2",
		}},
		{"chapter twice", func(r *Report) { r.Chapters = append(r.Chapters, r.Chapters[0]); r.Chapters[1].Sections = nil }, []string{
			"chapter 1 has no section", "chapter 1 is here a second time",
		}},
		{"chapter out of order", func(r *Report) {
			r.Chapters = append([]Chapter{{Number: 2, Title: "T", BottomLine: Text{{Text: "B"}}, Sections: []Section{{Number: "2.1", Title: "T"}}}}, r.Chapters...)
		}, []string{"chapter 1 comes after chapter 2"}},
		{"section of another chapter", func(r *Report) { r.Chapters[0].Sections[1].Number = "2.1" }, []string{
			`"2.1" is no section of chapter 1`, "table:asks belongs to section 1.2 and stands in 2.1", "there is no section 1.2",
		}},
		{"section without title", func(r *Report) { r.Chapters[0].Sections[1].Title = "" }, []string{"the section's title is missing"}},
		{"no bottom line", func(r *Report) { r.Chapters[0].BottomLine = nil }, []string{"bottom_line is missing"}},
		{"table placed twice", func(r *Report) {
			b := &r.Chapters[0].Sections[1].Blocks
			*b = append(*b, Block{Kind: TableBlock, Table: "asks"})
		}, []string{"table:asks is placed a second time"}},
		{"figure nowhere", func(r *Report) { b := &r.Chapters[0].Sections[0].Blocks; *b = (*b)[:2] }, []string{"figure:F1 is placed nowhere"}},
		{"unknown table placed", func(r *Report) { r.Chapters[0].Sections[0].Blocks[1].Table = "cases" }, []string{"table:scenarios is placed nowhere", "there is no table cases"}},
		{"table in a foreign section", func(r *Report) { r.Tables[1].Section = "1.1" }, []string{"table:asks belongs to section 1.1 and stands in 1.2"}},

		// Tables.
		{"table without number", func(r *Report) { r.Tables[1].Number = 0 }, []string{"table asks has no number"}},
		{"table number twice", func(r *Report) { r.Tables[1].Number = 1 }, []string{"table number 1 is here a second time"}},
		{"table without rows", func(r *Report) {
			r.Scenarios = nil
			r.Tables[1].Rows = nil
			r.Gaps = nil
			r.Figures[0].Spec.(*GatesSpec).Points = nil
		}, []string{"table asks has no row"}},
		{"row twice", func(r *Report) { r.Tables[0].Rows = append(r.Tables[0].Rows, r.Tables[0].Rows[0]) }, []string{"row bull is here a second time"}},
		{"row too short", func(r *Report) { r.Tables[1].Rows[0].Cells = r.Tables[1].Rows[0].Cells[:1] }, []string{"row churn has 1 cells, the table has 2 columns", "years to exit: table asks has no column term"}},
		{"rating without scale", func(r *Report) { r.Tables[1].Columns[0].Kind = RatingColumn; r.Tables[1].Columns[0].Scale = "mood" }, []string{`there is no scale "mood"`}},
		{"cell of another unit", func(r *Report) { r.Tables[0].Columns[4].Unit = "multiple" }, []string{`"$12-18B" is money, the column's unit is multiple`, `"$2.5-4B"`}},
		{"reversed cell", func(r *Report) { r.Tables[0].Rows[1].Cells[3].Quantity.Low = 99 }, []string{`Multiple: the range "15-25x" is the wrong way round`, "bear multiple is 15-25x, but"}},

		// Figures.
		{"no kind of figure", func(r *Report) { r.Figures[0].Kind, r.Figures[0].Spec = "pie", nil }, []string{`"pie" is no kind of figure`}},
		{"figure without finding", func(r *Report) { r.Figures[0].Finding = nil }, []string{"the figure's finding is missing"}},
		{"gate without question", func(r *Report) { r.Figures[0].Spec.(*GatesSpec).Gates[0].Question = "" }, []string{"the gate's question is missing"}},
		{"gate with another test", func(r *Report) { r.Figures[0].Spec.(*GatesSpec).Gates[0].Test = "mood" }, []string{`"mood" is no test of a gate`}},
		{"gate to nowhere", func(r *Report) { r.Figures[0].Spec.(*GatesSpec).Gates[0].Refs[0] = "claim:C9" }, []string{"there is no claim C9"}},
		{"point that does not compute", func(r *Report) { r.Figures[0].Spec.(*GatesSpec).Points[0].Value = "1 / 0" }, []string{`the value of "Bull": division by zero`}},
		{"role of no case", func(r *Report) { r.Figures[0].Spec.(*GatesSpec).Points[0].Role = "base" }, []string{`"base" is no role of a line`}},
		{"sensitivity", func(r *Report) {
			r.Figures[0].Spec = &SensitivitySpec{ARR: []string{"$200M", "$100M"}, Multiple: []string{"5x", "much"}}
		}, []string{`arr: "$100M" is out of order`, "multiple:"}},
		{"value range without scenarios", func(r *Report) { r.Scenarios = nil; r.Figures[0].Spec = &ValueRangeSpec{} }, []string{"figure F1 follows the scenario, and the report has none"}},
		{"multiples", func(r *Report) {
			r.Figures[0].Spec = &MultiplesSpec{
				Table: "scenarios", Name: "case", Valuation: "value", Revenue: "case", Multiple: "times", Subject: []string{"us"},
				Cards: []Card{{Label: "A", Value: "claim:C2/arr"}, {Label: "B"}},
			}
		}, []string{"multiple: table scenarios has no column times", "revenue: column case of table scenarios holds no quantities", "has no row us", `the value of card "B" is missing`}},
		{"matrix", func(r *Report) {
			r.Figures[0].Spec = &MatrixSpec{
				Table: "scenarios", Name: "case", Columns: []string{"value", "times"}, Group: "value", Alone: "arr", Order: "totals",
				TagHead: "Ours", Tags: []RowTag{{Row: "base", Refs: []Ref{"claim:C9"}}},
			}
		}, []string{
			"alone: arr is none of the columns", "columns: table scenarios has no column times",
			"group: column value of table scenarios holds no ratings", "table scenarios has no row base",
			"the order is by totals, and score is missing", "the tag's text is missing", "there is no claim C9",
			"what a row without a tag says (tag_rest) is missing",
		}},
		{"matrix of nothing", func(r *Report) {
			r.Figures[0].Spec = &MatrixSpec{Score: []string{"0", "much"}, TagRest: "no"}
		}, []string{`score: "much" is no number`, "table is missing", "there are tags, and tag_head is missing", "what the totals are (totals) is missing"}},
		{"risk grid", func(r *Report) {
			r.Figures[0].Spec = &RiskGridSpec{
				Registers: []RiskRegister{{Table: "scenarios", Name: "case", Likelihood: "chance", Impact: "harm"}, {}},
				Shorts:    []ShortName{{Row: "table:scenarios/base", Text: "B"}, {Text: "C"}},
			}
		}, []string{
			"impact: table scenarios has no column harm", "likelihood: column chance of table scenarios holds no ratings",
			"table scenarios has no row base", "the register's table is missing", `the row of the short name "C" is missing`,
		}},
		{"risk grid of nothing", func(r *Report) { r.Figures[0].Spec = &RiskGridSpec{} }, []string{"figure F1 has no register"}},

		// Scenarios.
		{"sum of 90 %", func(r *Report) { setChance(r, "15%") }, []string{"the probabilities sum to 90 %"}},
		{"sum within rounding", func(r *Report) { setChance(r, "25.04%") }, nil},
		{"sum beyond rounding", func(r *Report) { setChance(r, "25.1%") }, []string{"the probabilities sum to 100.1 %"}},
		{"input of another unit", func(r *Report) { r.Scenarios.Years = r.Scenarios.ARRNow }, []string{"years to exit: \"~$130M\" is money, it has to be a time"}},
		{"input to nowhere", func(r *Report) { r.Scenarios.ARRNow.Ref = "claim:C2/arr-2" }, []string{"ARR now: claim C2 has no value arr-2"}},
		{"input to words", func(r *Report) { r.Scenarios.ARRNow.Ref = "claim:C1" }, []string{"ARR now: claim:C1 is no number"}},
		{"input that differs from its cell", func(r *Report) { r.Scenarios.Cases[0].Value.Quantity.High = 19e9 }, []string{"bull value is $12-18B, but table:scenarios/bull/value says"}},
		{"input missing", func(r *Report) { r.Scenarios.Cases[0].Value = Input{} }, []string{"bull value is missing"}},
		{"no year", func(r *Report) { r.Scenarios.ARRYear = 0 }, []string{"arr_year is missing"}},
		{"case twice", func(r *Report) { r.Scenarios.Cases[1].ID = "Bull" }, []string{"case Bull is here a second time"}},
		{"no case", func(r *Report) { r.Scenarios.Cases = nil; r.Figures[0].Spec.(*GatesSpec).Points = nil }, []string{"the scenarios have no case"}},
		{"today without comparables", func(r *Report) {
			r.Scenarios.Today = &Today{Value: r.Scenarios.Cases[0].Value}
		}, []string{"the value of today has no group"}},
		{"today's weights", func(r *Report) {
			chance := r.Scenarios.Cases[0].Probability
			r.Scenarios.Today = &Today{Value: r.Scenarios.Cases[0].Value, Groups: []TodayGroup{{Weight: chance, Name: "Private", Multiples: []Input{r.Scenarios.Cases[0].Multiple}}, {Weight: chance, Name: "Public"}}}
		}, []string{"group Public has no multiples", "the weights of the comparables sum to 50 %"}},
		{"today's inputs", func(r *Report) {
			r.Scenarios.Today = &Today{Groups: []TodayGroup{{Weight: r.Scenarios.ARRNow, Multiples: []Input{{}}}}}
		}, []string{"the group's name is missing", "unnamed group multiple is missing", `unnamed group weight: "~$130M" is money, it has to be a percentage`, "value today is missing"}},

		// Bound numbers.
		{"words that are not the result", func(r *Report) { r.Chapters[0].Sections[0].Blocks[0].Text[0].Text = "64x" }, []string{`chapters/01.md:9: "64x" is not the result, 53.8462x of price_ceiling / claim:C2/arr (54x)`}},
		{"expression that does not compute", func(r *Report) { r.Overview[0].Expr = "arr_then" }, []string{`"arr_then" is no number, name or reference`}},
		{"scenario key", func(r *Report) { r.Overview[0].Scenario = "weighted" }, []string{`"weighted" is no number of the scenario`}},
		{"scenario key of no case", func(r *Report) { r.Overview[0].Scenario = "value.base" }, []string{`"value.base" names no case`}},
		{"scenario key of a case", func(r *Report) { r.Overview[0].Scenario = "moic.bear" }, nil},
		{"scenario key without scenarios", func(r *Report) {
			r.Scenarios, r.Overview[0].Scenario = nil, "irr"
			r.Figures[0].Spec.(*GatesSpec).Points = nil
		}, []string{"the report has no scenarios to follow"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := linked(tt.change).Validate()
			ok := len(got) == len(tt.want)
			for i := 0; ok && i < len(got); i++ {
				ok = strings.Contains(got[i].Error(), tt.want[i])
			}
			if !ok {
				for _, p := range got {
					t.Log(p)
				}
				t.Errorf("want %q", tt.want)
			}
		})
	}
}

// setChance changes the bull case's probability, in its cell and in the input.
func setChance(r *Report, text string) {
	q := amount(text)
	r.Tables[0].Rows[0].Cells[1] = Cell{Text: text, Quantity: q}
	r.Scenarios.Cases[0].Probability.Quantity = q
}

func TestValidateExceptSkipsWhatFollows(t *testing.T) {
	broken := func(r *Report) {
		r.Tables = r.Tables[:1]
		r.Tables[0].Rows = nil
		r.Claims = r.Claims[:1]
	}
	if n := len(linked(broken).Validate()); n < 8 {
		t.Fatalf("only %d faults", n)
	}
	unread := Unread{"table:scenarios": true, "table:asks": true, "claim:": true}
	for _, p := range linked(broken).ValidateExcept(unread) {
		t.Error(p)
	}
}

func TestValidateIsStable(t *testing.T) {
	r := linked(func(r *Report) {
		r.Claims, r.Sources, r.Scales[0].Scale = nil, nil, quantity.Scale{Synonyms: map[string]string{"a": "b", "c": "d", "e": "f"}}
	})
	first := r.Validate()
	for range 20 {
		again := r.Validate()
		for i, p := range again {
			if p != first[i] {
				t.Fatalf("fault %d is %v, and was %v", i, p, first[i])
			}
		}
	}
}
