package cli

import (
	"encoding/json"
	"fmt"
	"text/tabwriter"

	"dossier/db/quantity"
	"dossier/db/scenario"
)

// scenario prints what the scenarios give, for people or as JSON in base
// units.
func (r *run) scenario() error {
	var w which
	f := flags("scenario")
	w.reportFlags(f)
	w.scenarioFlags(f)
	asJSON := f.Bool("json", false, "print JSON in base units")
	if _, err := r.parse(f, 0, 0); err != nil {
		return err
	}
	rep, err := r.load(w)
	if err != nil {
		return err
	}
	now, base, err := evaluate(rep, w.set)
	if err != nil {
		return err
	}
	if *asJSON {
		out := json.NewEncoder(r.stdout)
		out.SetIndent("", "  ")
		return out.Encode(now.JSON())
	}
	r.printf("%s\n\n", scenario.Sentence(now, base).Plain())
	// The table holds what is written until Flush, which has the error.
	t := tabwriter.NewWriter(r.stdout, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprint(t, "scenario\tchance\tas stated\tARR x multiple\treturn\n")
	for _, c := range now.Cases {
		_, _ = fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", c.Name, quantity.Share(c.Probability),
			span(c.Stated), span(c.Computed), quantity.Times(c.MOIC))
	}
	_, _ = fmt.Fprintf(t, "weighted\t\t%s\t%s\t%s\n", quantity.Dollars(now.Stated), quantity.Dollars(now.Computed), quantity.Times(now.Price.MOIC))
	return t.Flush()
}

func span(x scenario.Range) string {
	return quantity.Quantity{Low: x.Low, High: x.High, Unit: quantity.Money, Currency: "USD"}.String()
}
