package charts

import (
	"math"
	"strings"
	"testing"

	"dossier/charts/drawing"
	"dossier/db/report"
	"dossier/db/scenario"
)

func TestPartText(t *testing.T) {
	for _, c := range []struct{ n, whole, want string }{
		{"~10,000", "50,000+", "at most ~20 %"},
		{"~10,000", "215,000", "~4.7 %"},
		{"10,000+", "40,000", "at least 25 %"},
		{"10,000+", "40,000+", "25 %"},
		{"3,000-5,000", "30,000", "10 %–16.7 %"},
		{"0", "30,000", "0 %"},
		{"30,000", "0", ""},
		{"$5M", "30,000", ""},
		{"-5", "30,000", ""},
	} {
		got := strings.ReplaceAll(partText(parsed(t, c.n), parsed(t, c.whole)), "\u00a0", " ")
		if got != c.want {
			t.Errorf("%s of %s is %q, want %q", c.n, c.whole, got, c.want)
		}
	}
}

func TestLadderSpecs(t *testing.T) {
	ladder := func(r *report.Report) *report.LadderSpec { return spec[*report.LadderSpec](t, r, "FU002") }
	first := func(r *report.Report) *report.Value {
		c, _ := r.Claim("CU001")
		return &c.Values[0]
	}
	checkSpoiled(t, "FU002", []spoiled{
		{"NoSteps", func(r *report.Report) { ladder(r).Steps = nil }, "figure FU002: no steps"},
		{"MissingValue", func(r *report.Report) { ladder(r).Steps[1].Value = "claim:CU001/none" }, `step "With an account of any kind": `},
		{"NotANumber", func(r *report.Report) { first(r).Quantity.High = math.Inf(1) }, "is not a finite number"},
		{"ConversionFromNothing", func(r *report.Report) { ladder(r).Conversions[0].From = "none" }, "there is no such step"},
		{"ConversionUpwards", func(r *report.Report) {
			c := &ladder(r).Conversions[0]
			c.From, c.To = c.To, c.From
		}, "the first has to stand above"},
		{"OneStep", func(r *report.Report) {
			s := ladder(r)
			s.Steps, s.Conversions = s.Steps[:1], nil
		}, ""},
		{"NoValue", func(r *report.Report) { ladder(r).Steps[0].Value = "" }, ""},
		{"Zero", func(r *report.Report) { first(r).Quantity = parsed(t, "0") }, ""},
		{"Range", func(r *report.Report) { first(r).Quantity = parsed(t, "~3,000-5,000,000,000+") }, ""},
		{"Negative", func(r *report.Report) { first(r).Quantity = parsed(t, "-7") }, ""},
		{"LongLabels", func(r *report.Report) { longLadder(ladder(r), wordy) }, ""},
		{"UnbrokenLabels", func(r *report.Report) { longLadder(ladder(r), unbroken) }, ""},
	})
}

func longLadder(s *report.LadderSpec, text string) {
	s.Break = text
	for i := range s.Steps {
		step := &s.Steps[i]
		step.Group, step.Label, step.Note, step.BeforeDate = step.Group[:1]+text, text, text, text
	}
}

func TestLadderSays(t *testing.T) {
	d, err := Draw(reports(t)["shipped"], "FU002", scenario.Values{}, drawing.Light(), 1100)
	if err != nil {
		t.Fatal(err)
	}
	saysAll(t, d, "10M+", "215,000", "50,000+", "~10,000", "at most ~20 %", "of 50,000+", "~4.7 %", "of 215,000", "~1,000 in 2022", "30 %+")
}
