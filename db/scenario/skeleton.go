package scenario

import (
	"dossier/db/quantity"
	"dossier/db/report"
)

type JSON struct{}

func Evaluate(r *report.Report, s Set) (Values, error)                              { return Values{}, errSkeleton }
func (v Values) At(price float64) Return                                            { return Return{} }
func (v Values) Get(key string) (float64, quantity.Unit, bool)                      { return 0, 0, false }
func (v Values) Format(key string) (string, bool)                                   { return "", false }
func (v Values) JSON() JSON                                                         { return JSON{} }
func Sentence(now, base Values) report.Text                                         { return nil }
func Check(r *report.Report) []report.Problem                                       { return nil }
func NeedFor(v Values, target, price float64, c report.CaseID) (p float64, ok bool) { return 0, false }
func MaxPrice(v Values, hurdle float64) float64                                     { return 0 }
