package charts

import "testing"

func TestFinding(t *testing.T) {
	r := huggingFace(t)
	for _, c := range []struct {
		name string
		mine []string
		want string
	}{
		{"Unchanged", nil, "Weighted, the cases are worth $8.8B."},
		{"LiveBesideTheAuthorsWords", []string{"bear=40"}, "Weighted, the cases are worth $8.8B (now $7.7B)."},
		{"AnotherInput", []string{"years=5"}, "Weighted, the cases are worth $8.8B."},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := Finding(r, "FV003", evaluate(t, r, c.mine...))
			if got := text.Plain(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			for _, span := range text {
				if span.Scenario != "" {
					t.Errorf("%q still follows %s", span.Text, span.Scenario)
				}
			}
		})
	}
	t.Run("NoSuchFigure", func(t *testing.T) {
		if got := Finding(r, "FV999", evaluate(t, r)); got != nil {
			t.Errorf("got %v", got)
		}
	})
	t.Run("ReportIsNotChanged", func(t *testing.T) {
		f, _ := r.Figure("FV003")
		if f.Finding[1].Scenario != "weighted_value" {
			t.Error("the report's own finding lost its key")
		}
	})
}
