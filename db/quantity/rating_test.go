package quantity_test

import (
	"strings"
	"testing"

	"dossier/db/quantity"
)

func riskScale() quantity.Scale {
	return quantity.Scale{
		Levels:   []string{"Low", "Low-Medium", "Medium", "Medium-High", "High"},
		Synonyms: map[string]string{"Medium-Low": "Low-Medium", "Severe": "Critical"},
	}
}

func TestScaleParse(t *testing.T) {
	type rating = quantity.Rating
	tests := []struct {
		name, text string
		want       rating
	}{
		{"the first level", "Low", rating{Level: 0, State: quantity.Rated}},
		{"any case", "hIgh", rating{Level: 4, State: quantity.Rated}},
		{"any dash", "Medium–High", rating{Level: 3, State: quantity.Rated}},
		{"a synonym", "medium-low", rating{Level: 1, State: quantity.Rated}},
		{"a remark", "High (in progress)", rating{Level: 4, State: quantity.Rated, Note: "in progress"}},
		{"a remark in a remark", "High (as of (Q4) 2025) (est.)", rating{Level: 4, State: quantity.Rated, Note: "as of (Q4) 2025; est."}},
		{"unknown", "Unknown", rating{State: quantity.Unknown}},
		{"not applicable, and why", "N/A (service)", rating{State: quantity.NotApplicable, Note: "service"}},
		{"a dash", "—", rating{State: quantity.NotApplicable}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := riskScale().Parse(tt.text + " ")
			if err != nil {
				t.Fatal(err)
			}
			tt.want.Text = tt.text
			if got != tt.want {
				t.Errorf("got  %+v\nwant %+v", got, tt.want)
			}
		})
	}
}

func TestScaleParseRefuses(t *testing.T) {
	for text, says := range map[string]string{
		"Hihg":        `"Hihg" is not on the scale (Low, Low-Medium, Medium, Medium-High, High)`,
		"":            "nothing written",
		"severe":      `stands for "Critical"`,
		"High, maybe": "not on the scale",
	} {
		r, err := riskScale().Parse(text)
		if err == nil {
			t.Errorf("%q was read as %+v", text, r)
		} else if !strings.Contains(err.Error(), says) {
			t.Errorf("error %q does not say %q", err, says)
		}
	}
}
