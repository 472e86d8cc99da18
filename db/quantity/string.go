package quantity

import "strings"

// String is q for people, normalised and exact: "~$130M", "$12–18B", "80 %+",
// "55–65 %", "50–65x", "<5 %", "$0.06–7.50/hour", "18–24 months", "8.5/10". It
// leaves the note out, and reading it again gives the same numbers. It is ""
// for the zero Quantity.
func (q Quantity) String() string {
	if q.IsZero() {
		return ""
	}
	var b strings.Builder
	if q.Approx {
		b.WriteString("~")
	}
	if q.Under {
		b.WriteString("<")
	}
	w := q.writer()
	switch {
	case !q.IsRange():
		b.WriteString(w.number(q.High, w.high) + w.high.suffix)
	case q.Low < 0: // a dash beside a minus sign is a riddle
		b.WriteString(w.number(q.Low, w.low) + w.low.suffix + " to " + w.number(q.High, w.high) + w.high.suffix)
	case w.low == w.high:
		b.WriteString(w.number(q.Low, w.low) + "–")
		w.sign = ""
		b.WriteString(w.number(q.High, w.high) + w.high.suffix)
	default:
		b.WriteString(w.number(q.Low, w.low) + w.low.suffix + "–" + w.number(q.High, w.high) + w.high.suffix)
	}
	b.WriteString(w.unit)
	if q.Over {
		b.WriteString("+")
	}
	if q.Per != "" {
		b.WriteString("/" + q.Per)
	}
	return b.String()
}
