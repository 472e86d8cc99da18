package scenario

import (
	"errors"

	"dossier/db/report"
)

// A Set is one reader's inputs. It is immutable.
type Set struct {
	basis Basis
}

var errSkeleton = errors.New("not evaluated yet")

type Change struct {
	Input    Input
	From, To float64
}

func Default(r *report.Report) (Set, error)                            { return Set{}, errSkeleton }
func (s Set) With(in Input, v float64) (Set, error)                    { return s, errSkeleton }
func (s Set) WithBasis(b Basis) Set                                    { return s }
func (s Set) WithPreference(on bool) Set                               { return s }
func (s Set) WithLock(in Input, on bool) Set                           { return s }
func (s Set) Value(in Input) float64                                   { return 0 }
func (s Set) BasisPoints(c report.CaseID) int                          { return 0 }
func (s Set) Locked(in Input) bool                                     { return false }
func (s Set) Basis() Basis                                             { return s.basis }
func (s Set) Preference() bool                                         { return false }
func (s Set) Range(in Input) (min, max, step float64)                  { return }
func (s Set) Equal(t Set) bool                                         { return s == t }
func (s Set) Inputs() []Input                                          { return nil }
func (s Set) Changed(from Set) []Change                                { return nil }
func (s Set) Encode() map[string]string                                { return nil }
func (s Set) Hash() string                                             { return "" }
func Decode(r *report.Report, m map[string]string) (Set, error)        { return Set{}, errSkeleton }
func Parse(r *report.Report, s Set, assignment string) (Set, error)    { return s, errSkeleton }
func ParseAll(r *report.Report, s Set, assigned []string) (Set, error) { return s, errSkeleton }
