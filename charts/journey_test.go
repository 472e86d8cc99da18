package charts

import (
	"math"
	"testing"

	"dossier/charts/drawing"
	"dossier/db/report"
	"dossier/db/scenario"
)

func TestPortion(t *testing.T) {
	for _, c := range []struct{ share, whole, want string }{
		{"~55-70%", "~$130M", "~$71.5–91M"},
		{"20%", "$130M", "$26M"},
		{"20%+", "$130M", "$26M+"},
		{"0%", "~$130M", "$0"},
	} {
		if got := portion(parsed(t, c.share), parsed(t, c.whole)); got != c.want {
			t.Errorf("%s of %s is %q, want %q", c.share, c.whole, got, c.want)
		}
	}
}

func TestJourneySpecs(t *testing.T) {
	journey := func(r *report.Report) *report.JourneySpec { return spec[*report.JourneySpec](t, r, "FU001") }
	checkSpoiled(t, "FU001", []spoiled{
		{"NoSteps", func(r *report.Report) { journey(r).Steps = nil }, "figure FU001: no steps"},
		{"TooManySteps", func(r *report.Report) {
			s := journey(r)
			s.Steps = append(s.Steps, s.Steps...)
		}, "8 steps: at most 6"},
		{"FactMissing", func(r *report.Report) { journey(r).Measures[0].Values = nil }, `"How many" needs a value for each of 4 steps, it has 0`},
		{"FactOfNothing", func(r *report.Report) { journey(r).Measures[0].Values[1] = "claim:XX1/none" }, `"How many": `},
		{"WholeOfNothing", func(r *report.Report) { journey(r).Measures[2].Of = "claim:XX1/none" }, `"Share of ARR": `},
		{"MoveOfNothing", func(r *report.Report) { journey(r).Steps[2].Move = "none" }, "move to Enterprise Hub: "},
		{"NotANumber", func(r *report.Report) {
			table(t, r, "customer-tiers").Rows[1].Cells[3].Quantity.High = math.NaN()
		}, "is not a finite number"},
		{"EmptyTable", func(r *report.Report) { table(t, r, "customer-tiers").Rows = nil }, "has no row"},
		{"OneStep", func(r *report.Report) {
			s := journey(r)
			s.Steps, s.Measures = s.Steps[:1], nil
		}, ""},
		{"Moves", func(r *report.Report) {
			for i := range journey(r).Steps[1:] {
				journey(r).Steps[i+1].Move = "claim:CU001/paying-organisations / claim:CU001/organisations"
			}
		}, ""},
		{"NoFacts", func(r *report.Report) { journey(r).Measures[0].Values = make([]report.Ref, 4) }, ""},
		{"SixSteps", func(r *report.Report) {
			s := journey(r)
			s.Steps = append(s.Steps, s.Steps[:2]...)
			for i := range s.Measures {
				v := s.Measures[i].Values
				s.Measures[i].Values = append(v, v[:2]...)
			}
		}, ""},
		{"LongLabels", func(r *report.Report) { longJourney(t, r, wordy) }, ""},
		{"UnbrokenLabels", func(r *report.Report) { longJourney(t, r, unbroken) }, ""},
	})
}

func longJourney(t *testing.T, r *report.Report, text string) {
	s := spec[*report.JourneySpec](t, r, "FU001")
	for i := range s.Steps {
		s.Steps[i].Name, s.Steps[i].Does = text, text
	}
	for i := range s.Measures {
		s.Measures[i].Label = text
	}
	rows := table(t, r, "customer-tiers").Rows
	for i := range rows {
		rows[i].Cells[1].Text = text
	}
}

// A move nobody measured is a question mark, never a share of sizes.
func TestJourneySays(t *testing.T) {
	r := reports(t)["shipped"]
	d, err := Draw(r, "FU001", scenario.Values{}, drawing.Light(), 1100)
	if err != nil {
		t.Fatal(err)
	}
	saysAll(t, d, "10M+ users", "~10,000 organisations", "~55–70 %", "~$71.5–91M", "$9/user/month", "?")
	unknown := 0
	for _, m := range d.Marks() {
		if m.Value == "not disclosed" {
			unknown++
		}
	}
	if unknown != 3 {
		t.Errorf("%d moves are not disclosed, want 3", unknown)
	}
}
