package charts

import (
	"dossier/db/report"
	"dossier/db/scenario"
)

// Finding returns what the figure shows, for its caption line. A number that
// follows the scenario keeps its author's words; where v gives another value
// than the report's own scenario, that value stands behind it in brackets.
// The spans are plain: they no longer name the key they follow, since the
// live value is already there. Nil for a figure the report does not have.
func Finding(r *report.Report, id report.FigureID, v scenario.Values) report.Text {
	f, ok := r.Figure(id)
	if !ok {
		return nil
	}
	var own scenario.Values
	if set, err := scenario.Default(r); err == nil {
		// Without scenarios there is nothing to follow: own stays empty and
		// knows no key.
		own, _ = scenario.Evaluate(r, set)
	}
	var out report.Text
	for _, span := range f.Finding {
		key := span.Scenario
		span.Scenario = ""
		out = append(out, span)
		if key == "" {
			continue
		}
		now, ok := v.Format(key)
		was, had := own.Format(key)
		if ok && had && now != was {
			out = append(out, report.Span{Text: " (now " + now + ")", Bold: true})
		}
	}
	return out
}
