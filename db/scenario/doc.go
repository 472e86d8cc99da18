// Package scenario values a company under a report's cases: what the cases are
// worth together, what paying a price returns, how likely a loss is.
//
// A [Set] holds one reader's inputs, [Evaluate] gives the [Values] under it.
// [Values.Bridge] and [Values.Tornado] say why, [Questions] and [Solve] what must
// be true, [Sampler] how widely the return spreads, [CapTable] who is paid, and
// [Spread] how far people are apart.
//
// Everything is pure: no clock, no randomness but what a [Sampler] draws from
// the seed it is given. The same inputs give the same numbers.
//
// What the numbers leave out: they are gross of fees and carry, the revenue
// they rest on is as unaudited as the report's, probabilities are judgement
// and not confidence, liquidation preferences are unknown unless
// [Set.WithPreference] assumes one, and a price is as old as it is.
package scenario
