package scenario

import "dossier/db/report"

// JSON is [Values] for machines: base units, nothing rounded. Its field names
// are part of the command line's promise and change with a major version only.
type JSON struct {
	Weighted     float64                   `json:"weighted_value"`
	Stated       float64                   `json:"weighted_value_stated"`
	Computed     float64                   `json:"weighted_value_computed"`
	Low          float64                   `json:"weighted_value_low"`
	High         float64                   `json:"weighted_value_high"`
	MOIC         float64                   `json:"moic"`
	IRR          *float64                  `json:"irr"` // null when nothing comes back
	ChanceOfLoss float64                   `json:"chance_of_loss"`
	Probability  map[report.CaseID]float64 `json:"probability"`
	Price        float64                   `json:"price"`
	Years        float64                   `json:"years"`
	Dilution     float64                   `json:"dilution"`
	Basis        string                    `json:"basis"`
	Preference   bool                      `json:"preference"`
	AtCeiling    *ReturnJSON               `json:"at_ceiling,omitempty"`
	AtLastPrice  *ReturnJSON               `json:"at_last_price,omitempty"`
	Cases        []CaseJSON                `json:"cases"`
}

// ReturnJSON is a [Return] for machines.
type ReturnJSON struct {
	Price        float64  `json:"price"`
	MOIC         float64  `json:"moic"`
	IRR          *float64 `json:"irr"`
	ChanceOfLoss float64  `json:"chance_of_loss"`
}

// CaseJSON is a [CaseValue] for machines.
type CaseJSON struct {
	ID                report.CaseID `json:"id"`
	Name              string        `json:"name"`
	Probability       float64       `json:"probability"`
	ReportProbability float64       `json:"report_probability"`
	Stated            RangeJSON     `json:"stated"`
	Computed          RangeJSON     `json:"computed"`
	MOIC              float64       `json:"moic"`
}

// RangeJSON is a [Range] for machines.
type RangeJSON struct {
	Low  float64 `json:"low"`
	Mid  float64 `json:"mid"`
	High float64 `json:"high"`
}

// JSON is the values in the form the command line prints.
func (v Values) JSON() JSON {
	j := JSON{
		Weighted: v.Weighted, Stated: v.Stated, Computed: v.Computed, Low: v.Low, High: v.High,
		MOIC: v.Price.MOIC, IRR: v.Price.rate(), ChanceOfLoss: v.Price.ChanceOfLoss,
		Probability: make(map[report.CaseID]float64, len(v.Cases)),
		Price:       v.Set.price, Years: v.Set.years, Dilution: v.Set.dilution,
		Basis: v.Set.basis.String(), Preference: v.Set.preference,
		AtCeiling: v.Ceiling.json(), AtLastPrice: v.Last.json(),
		Cases: make([]CaseJSON, 0, len(v.Cases)),
	}
	for i := range v.Cases {
		c := &v.Cases[i]
		j.Probability[c.ID] = c.Probability
		j.Cases = append(j.Cases, CaseJSON{
			ID: c.ID, Name: c.Name, Probability: c.Probability, ReportProbability: c.ReportProbability,
			Stated: c.Stated.json(), Computed: c.Computed.json(), MOIC: c.MOIC,
		})
	}
	return j
}

func (r Return) json() *ReturnJSON {
	if r.Price == 0 {
		return nil
	}
	return &ReturnJSON{Price: r.Price, MOIC: r.MOIC, IRR: r.rate(), ChanceOfLoss: r.ChanceOfLoss}
}

// rate is the yearly rate, or nil when it is not defined.
func (r Return) rate() *float64 {
	if !r.IRRDefined {
		return nil
	}
	return &r.IRR
}

func (r Range) json() RangeJSON { return RangeJSON{Low: r.Low, Mid: r.Mid(), High: r.High} }
