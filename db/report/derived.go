package report

// PriceAgeDays is the number of whole days from the last price to the day the
// report speaks of; 0 when the report dates no price.
func (r *Report) PriceAgeDays() int {
	if r.LastPrice.Date.IsZero() || r.AsOf.IsZero() {
		return 0
	}
	const day = 24 * 60 * 60 // not time.Duration, which ends after 292 years
	return int(r.AsOf.Unix()/day - r.LastPrice.Date.Unix()/day)
}

// CaseGrowth is the growth that leads from the revenue of today to a case's
// revenue, middle to middle, as a fraction: what the stated growth should be.
// It is false when the report has no such case or no revenue of today.
func (r *Report) CaseGrowth(id CaseID) (float64, bool) {
	c, ok := r.Case(id)
	if !ok || r.Scenarios.ARRNow.Quantity.Mid() == 0 {
		return 0, false
	}
	return c.ARR.Quantity.Mid()/r.Scenarios.ARRNow.Quantity.Mid() - 1, true
}
