package scenario

import "math"

// MostPostMoney is the venture method's highest post-money price: what the exit
// value leaves after dilution, discounted at the hurdle, a fraction a year. 0
// for a hurdle that is no rate above -100 %.
func MostPostMoney(exit, dilution, hurdle, years float64) float64 {
	if !(hurdle > -1) || math.IsInf(hurdle, 0) {
		return 0
	}
	return exit * (1 - dilution) / math.Pow(1+hurdle, years)
}

// OwnershipNeeded is the part of the company that a cheque must buy today to
// earn the hurdle at an exit value; above 1 it cannot. It is infinite when the
// exit leaves nothing.
func OwnershipNeeded(cheque, exit, dilution, hurdle, years float64) float64 {
	return cheque / MostPostMoney(exit, dilution, hurdle, years)
}

// EffectivePreMoney is what a pre-money price really pays for the shares there
// are when a new option pool, a part of the post-money company, is counted in
// it. The new money comes on top of the price.
func EffectivePreMoney(pre, newMoney, pool float64) float64 {
	return pre - pool*(pre+newMoney)
}

// WeightedAveragePrice is the conversion price of an earlier round after a
// round at a lower price, by the broad-based weighted average: earlier price x
// (A+B) / (A+C), where A is the shares outstanding, B what the new money would
// have bought at the earlier price, C what it buys. A full ratchet is simply
// the new price. A round at a higher price changes nothing.
func WeightedAveragePrice(price, outstanding, newMoney, newPrice float64) float64 {
	if newPrice >= price {
		return price
	}
	return price * (outstanding + newMoney/price) / (outstanding + newMoney/newPrice)
}
