package drawing

import (
	"fmt"
	"strings"
)

// Dump returns d as text, one operation a line with two decimals, for tests
// to compare. It leaves colours out, so both themes must give the same dump.
func (d *Drawing) Dump() string {
	var b strings.Builder
	fmt.Fprintf(&b, "drawing %.2f %.2f %q\n", d.Size.W, d.Size.H, d.Title)
	for _, op := range d.Ops {
		switch op := op.(type) {
		case Path:
			dumpPath(&b, op)
		case Text:
			fmt.Fprintf(&b, "text %.2f %.2f %q %s %.2f", op.At.X, op.At.Y, op.S, op.Face, op.Size)
			if op.Anchor != Start {
				fmt.Fprintf(&b, " %s", op.Anchor)
			}
			if op.Angle != 0 {
				fmt.Fprintf(&b, " angle %.2f", op.Angle)
			}
			dumpRefs(&b, op.Refs)
		case Link:
			fmt.Fprintf(&b, "link %.2f %.2f %.2f %.2f %q %q",
				op.Box.X, op.Box.Y, op.Box.W, op.Box.H, op.Label, op.Value)
			dumpRefs(&b, op.Refs)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func dumpPath(b *strings.Builder, p Path) {
	b.WriteString("path")
	for _, s := range p.Segs {
		switch s.Kind {
		case Move:
			fmt.Fprintf(b, " M %.2f %.2f", s.To.X, s.To.Y)
		case Line:
			fmt.Fprintf(b, " L %.2f %.2f", s.To.X, s.To.Y)
		case Curve:
			fmt.Fprintf(b, " C %.2f %.2f %.2f %.2f %.2f %.2f",
				s.C1.X, s.C1.Y, s.C2.X, s.C2.Y, s.To.X, s.To.Y)
		case Close:
			b.WriteString(" Z")
		}
	}
	if !p.Fill.IsNone() {
		b.WriteString(" fill")
	}
	if p.stroked() {
		fmt.Fprintf(b, " stroke %.2f", p.Width)
		for i, v := range p.Dash {
			fmt.Fprintf(b, "%s%.2f", []string{" dash ", ","}[min(i, 1)], v)
		}
		if p.RoundCap {
			b.WriteString(" round")
		}
	}
}

func dumpRefs(b *strings.Builder, refs []string) {
	if len(refs) > 0 {
		fmt.Fprintf(b, " refs %s", strings.Join(refs, " "))
	}
}
