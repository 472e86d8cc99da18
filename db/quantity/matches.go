package quantity

import "math"

// Matches reports whether v is what q says, at the precision q was written
// with: "$8.8B" matches 8.8125 billion, "$8-9B" everything from 7.5 to 9.5,
// "10M+" whatever is not less. A q without readable Text matches its own
// numbers only.
func (q Quantity) Matches(v float64) bool {
	_, lowStep, highStep, err := parse(q.Text)
	if err != nil {
		lowStep, highStep = 0, 0
	}
	if math.IsNaN(v) {
		return false
	}
	const slack = 1e-9 // of the number itself: floats, not opinions
	aboveLow := v >= q.Low-lowStep/2-slack*math.Abs(q.Low)
	belowHigh := v <= q.High+highStep/2+slack*math.Abs(q.High)
	return (aboveLow || q.Under) && (belowHigh || q.Over)
}
