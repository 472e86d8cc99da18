package scenario

import "dossier/db/report"

// Values is what a report's cases are worth under one [Set]. Money is in
// dollars, before fees and carry (gross).
type Values struct {
	Set      Set
	Cases    []CaseValue // in the report's order
	Stated   float64     // weighted exit value as the report states the cases
	Computed float64     // weighted exit value as ARR times multiple gives them
	Weighted float64     // the one of the two that the set's basis names
	Low      float64     // weighted low ends of the driving ranges
	High     float64     // weighted high ends
	Price    Return      // at the set's price
	Ceiling  Return      // at the highest price the report would pay; zero when it names none
	Last     Return      // at the last price anybody paid; zero when there is none
}

// A CaseValue is one case under a set.
type CaseValue struct {
	ID                report.CaseID
	Name              string
	Probability       float64 // a fraction, of the set
	ReportProbability float64 // a fraction, of the report
	Stated            Range   // exit value as the report states it
	Computed          Range   // ARR times multiple
	Driving           Range   // the one the set's basis names
	MOIC              float64 // gross multiple of the money at the set's price, were this case certain
}
