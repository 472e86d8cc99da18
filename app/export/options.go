package export

import "time"

// Options are the choices of one export. The zero value is an A4 document of
// the report's own view, dated on the day the report speaks of.
type Options struct {
	Paper Paper

	// Created is the date the document carries; zero takes the report's own.
	// Nothing else in it depends on a clock, so the same input gives the same
	// bytes.
	Created time.Time

	// View names whose assumptions the document shows; "" is "report's own".
	View string

	// Author is who made the view; "" for the report's own or nobody named.
	Author string

	// Recipient is who the copy is for, printed at the foot of every page and
	// across it; "" prints nothing.
	Recipient string

	// Confidential is a line printed at the foot of every page, "For the
	// committee only"; "" prints nothing.
	Confidential string

	// Preset chooses the blocks of a memo; the report is always whole.
	Preset Preset

	// Judgement is what readers think, for a memo.
	Judgement Judgement

	// Progress is told how many steps of how many are done and what comes
	// next. It is called from the exporting goroutine, and may be nil.
	Progress func(done, total int, what string)
}

// view is the view's name as printed.
func (o Options) view() string {
	if o.View == "" {
		return "report's own"
	}
	return o.View
}

func (o Options) report(done, total int, what string) {
	if o.Progress != nil {
		o.Progress(done, total, what)
	}
}
