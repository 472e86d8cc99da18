package report

import (
	"reflect"
	"testing"
)

// voicesOf is a report on Acme AI with one claim that rests on sources.
func voicesOf(sources ...Source) *Report {
	r := &Report{Subject: "Acme AI", Claims: []Claim{{ID: "C1"}}}
	for i, s := range sources {
		s.ID = SourceID(rune('A' + i))
		r.Sources = append(r.Sources, s)
		r.Claims[0].Sources = append(r.Claims[0].Sources, s.ID)
	}
	r.Link()
	return r
}

func TestIndependence(t *testing.T) {
	for name, tt := range map[string]struct {
		sources []Source
		want    Independence
	}{
		"None": {nil, Independence{}},
		"TwoVoices": {
			[]Source{{Publisher: "Forbes", Title: "A"}, {Publisher: "Sacra", Title: "B"}},
			Independence{Sources: 2, Publishers: 2, Effective: 2},
		},
		"OnePublisher": {
			[]Source{{Publisher: "Forbes", Title: "A"}, {Publisher: "Forbes", Title: "B"}},
			Independence{Sources: 2, Publishers: 1, Effective: 1},
		},
		"SpeltTwoWays": {
			[]Source{{Publisher: "McKinsey & Company", Title: "A"}, {Publisher: "McKinsey and Company", Title: "B"}, {Publisher: "Sacra", Title: "C"}, {Publisher: "Sacra Research", Title: "D"}},
			Independence{Sources: 4, Publishers: 2, Effective: 2},
		},
		"PrintedTwice": {
			[]Source{{Publisher: "Business Wire", Title: "Acme AI raises $235M at $4.5B"}, {Publisher: "VentureBeat", Title: "Acme AI Raises $235M at $4.5B"}},
			Independence{Sources: 2, Publishers: 2, Repeats: 1, Effective: 1},
		},
		"PagesOfOneName": {
			[]Source{{Publisher: "Forbes", Title: "Company profile"}, {Publisher: "PitchBook", Title: "Company profile"}},
			Independence{Sources: 2, Publishers: 2, Effective: 2},
		},
		"TheCompanyAlone": {
			[]Source{{Publisher: "Acme AI Blog", Title: "A"}, {Publisher: "Acme AI", Title: "B"}, {Publisher: "GitHub", Title: "acmeai/models — repository"}},
			Independence{Sources: 3, Publishers: 2, Own: 3, Effective: 1},
		},
		"AChain": { // the third joins the first two
			[]Source{{Publisher: "Reuters", Title: "A"}, {Publisher: "Wire", Title: "five words make a title"}, {Publisher: "Reuters", Title: "Five words make a title"}},
			Independence{Sources: 3, Publishers: 2, Repeats: 1, Effective: 1},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := voicesOf(tt.sources...).Independence("C1")
			if got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
			if got.OwnOnly() != (name == "TheCompanyAlone") {
				t.Errorf("the company alone: %v", got.OwnOnly())
			}
		})
	}
	if got := voicesOf().Independence("C9"); got != (Independence{}) {
		t.Errorf("an unknown claim has %+v", got)
	}
}

func TestPublishers(t *testing.T) {
	r := &Report{
		Subject: "Acme",
		Sources: []Source{
			{ID: "S1", Publisher: "Zeitung", Title: "unused"},
			{ID: "S2", Publisher: "Acme", Title: "unused too"},
			{ID: "S3", Publisher: "Acme Blog", Title: "A"},
			{ID: "S4", Publisher: "Forbes", Title: "B"},
		},
		Claims: []Claim{
			{ID: "C1", Sources: []SourceID{"S3"}},
			{ID: "C2", Sources: []SourceID{"S3", "S4", "S9"}},
		},
	}
	r.Link()
	want := []Publisher{
		{Name: "Acme", Own: true, Sources: []SourceID{"S3", "S2"}, Claims: 2, Alone: 1},
		{Name: "Forbes", Sources: []SourceID{"S4"}, Claims: 1},
		{Name: "Zeitung", Sources: []SourceID{"S1"}},
	}
	if got := r.Publishers(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}
