package charts

import (
	"fmt"
	"math"
	"slices"
	"time"

	"dossier/db/quantity"
	"dossier/db/report"
)

// An amountRow is one row of a panel with its amount read.
type amountRow struct {
	report.RangesRow
	known     bool
	low, high float64 // on the panel's axis; a calendar counts years since 0
	over      bool    // open above
	text      string  // the amount for people
	refs      []string
	computed  bool // ours, from expressions

	stated, implied string // growth a year; "" for none
	growRefs        []string
	apart           bool // the two do not meet
}

// An amountPanel is a panel with its rows read.
type amountPanel struct {
	report.RangesPanel
	rows  []amountRow
	unit  quantity.Unit
	start time.Time // of a calendar
	scale scaled    // its places are set when it is laid out
}

func (s *sheet) amountPanel(p report.RangesPanel) (amountPanel, error) {
	out := amountPanel{RangesPanel: p}
	switch p.Axis {
	case "", "log":
	case "calendar":
		start, err := s.dateOf(p.Start)
		if err != nil {
			return out, err
		}
		out.start, out.unit = start, quantity.Duration
	default:
		return out, fmt.Errorf("there is no axis %q", p.Axis)
	}
	if len(p.Rows) == 0 {
		return out, fmt.Errorf("panel %q has no rows", p.Label)
	}
	first := ""
	for _, in := range p.Rows {
		row, unit, err := s.amountRow(in)
		if err != nil {
			return out, fmt.Errorf("%s: %w", in.Label, err)
		}
		if row.known && p.Axis == "calendar" {
			if unit == quantity.Money || unit == quantity.Percent {
				return out, fmt.Errorf("%s: a %s is no span of time", in.Label, unit)
			}
			if row.computed {
				row.text = spanText(row.low, row.high, quantity.Duration)
			}
			row.low, row.high = yearOf(out.start)+row.low, yearOf(out.start)+row.high
		} else if row.known {
			if first == "" {
				first, out.unit = in.Label, unit
			}
			if unit != out.unit {
				return out, fmt.Errorf("%q is a %s, but %q is a %s: one axis holds one of them", first, out.unit, in.Label, unit)
			}
			if p.Axis == "log" && row.low <= 0 {
				return out, fmt.Errorf("%s: a log axis has no place for %s", in.Label, row.text)
			}
		}
		out.rows = append(out.rows, row)
	}
	out.scale = s.amountScale(out)
	return out, nil
}

// amountRow reads one row; an amount nobody knows is no error.
func (s *sheet) amountRow(in report.RangesRow) (amountRow, quantity.Unit, error) {
	row := amountRow{RangesRow: in}
	if in.Value == "" {
		low, unit, err := s.r.Eval(in.Low)
		if err != nil {
			return row, unit, err
		}
		high, other, err := s.r.Eval(in.High)
		if err != nil {
			return row, unit, err
		}
		if unit != other {
			return row, unit, fmt.Errorf("from a %s to a %s", unit, other)
		}
		row.known, row.computed = true, true
		row.low, row.high = min(low, high), max(low, high)
		row.text = spanText(row.low, row.high, unit)
		row.refs = refs(exprRefs(in.Low), exprRefs(in.High))
		return row, unit, nil
	}
	t, err := s.r.Resolve(in.Value)
	if err != nil {
		return row, quantity.Number, err
	}
	row.refs = []string{string(in.Value)}
	q := t.Quantity
	switch {
	case !q.IsZero():
	case quantity.IsUnknown(t.Text), quantity.IsNotApplicable(t.Text):
		row.text = t.Text
		return row, quantity.Number, nil
	default:
		return row, quantity.Number, fmt.Errorf("%s is no number: it says %q", in.Value, t.Text)
	}
	if !finite(q.Low, q.High) {
		return row, q.Unit, fmt.Errorf("%s is not a finite number", in.Value)
	}
	row.known, row.over = true, q.Over
	row.low, row.high, row.text = q.Low, q.High, q.String()
	return row, q.Unit, s.growth(&row, q)
}

// stating returns what a row's confidence is that of: the claims of its cell
// that name this very amount, since a row's claim may state another cell of
// it. What is computed rests on all it is made of.
func (s *sheet) stating(row amountRow) []string {
	t, err := s.r.Resolve(row.Value)
	if row.computed || err != nil {
		return row.refs
	}
	var out []string
	for _, id := range t.Claims {
		claim, _ := s.r.Claim(id)
		if claim == nil {
			continue
		}
		if slices.ContainsFunc(claim.Values, func(v report.Value) bool {
			return v.Quantity.Unit == t.Quantity.Unit && v.Quantity.Low == t.Quantity.Low && v.Quantity.High == t.Quantity.High
		}) {
			out = append(out, "claim:"+string(id))
		}
	}
	return out
}

// growth fills in the growth a year that is stated and the one that leads
// from the amount to the later one, end against far end.
func (s *sheet) growth(row *amountRow, now quantity.Quantity) error {
	if row.Later == "" || row.Rate == "" || row.Years < 1 {
		return nil
	}
	later, err := s.r.Resolve(row.Later)
	if err != nil {
		return err
	}
	rate, err := s.r.Resolve(row.Rate)
	if err != nil {
		return err
	}
	row.stated = rate.Text
	if !rate.Quantity.IsZero() {
		row.stated = rate.Quantity.String()
	}
	row.growRefs = refs([]report.Ref{row.Value, row.Later, row.Rate})
	q := later.Quantity
	low := math.Pow(q.Low/now.High, 1/float64(row.Years)) - 1
	high := math.Pow(q.High/now.Low, 1/float64(row.Years)) - 1
	if q.IsZero() || !(now.Low > 0) || !finite(low, high) {
		row.implied = "?"
		return nil
	}
	row.implied = quantity.Rate(high)
	if from := decimal(low*100, 0); from != decimal(high*100, 0) {
		row.implied = from + "–" + row.implied
	}
	if now.Approx || q.Approx {
		row.implied = "~" + row.implied
	}
	if q.Over {
		row.implied += "+"
	}
	const slack = 1.1 // more than rounding explains
	said := rate.Quantity
	row.apart = !said.IsZero() && (low > said.High*slack || high*slack < said.Low && !q.Over)
	return nil
}

// amountScale is the axis that holds the panel's amounts, without places.
func (s *sheet) amountScale(p amountPanel) scaled {
	low, high := math.Inf(1), math.Inf(-1)
	for _, row := range p.rows {
		if row.known {
			low, high = min(low, row.low), max(high, row.high)
		}
	}
	if low > high { // nothing is known
		low, high = 0, 0
	}
	switch p.Axis {
	case "log":
		return logAxis(low, high)
	case "calendar":
		if high == 0 {
			low, high = yearOf(p.start), yearOf(p.start)
		}
		low, high = min(low, yearOf(p.start), yearOf(s.r.AsOf)), max(high, yearOf(s.r.AsOf))
		return scaled{axis: axis{low: math.Floor(low), high: math.Max(math.Ceil(high), math.Floor(low)+1)}}
	}
	low, high = min(low, 0), max(high, 0)
	if high == low {
		high = 1
	}
	step := roundStep(high-low, rangeTicks)
	return scaled{axis: axis{low: math.Floor(low/step+1e-9) * step, high: math.Ceil(high/step-1e-9) * step}}
}
