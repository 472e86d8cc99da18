// Package scenario values a company under a report's cases: what the cases are
// worth together, what paying a price returns, how likely a loss is.
//
// A [Set] holds one reader's inputs, [Evaluate] gives the [Values] under it.
// Everything is pure: no clock, no randomness, the same inputs give the same
// numbers.
//
// What the numbers leave out: they are gross of fees and carry, the revenue
// they rest on is as unaudited as the report's, probabilities are judgement
// and not confidence, liquidation preferences are unknown unless
// [Set.WithPreference] assumes one, and a price is as old as it is.
package scenario
