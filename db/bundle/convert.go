package bundle

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"dossier/db/report"
)

// A converter turns goldmark's tree of one text into the report's own blocks
// and spans. What a report cannot have is a fault where it stands.
type converter struct {
	*reader
	file   string
	source []byte
	lines  lines

	spans  []report.Span // of the text at hand
	blocks []report.Block
}

// at is where a node starts.
func (c *converter) at(n ast.Node) report.Pos { return c.offset(c.start(n)) }

func (c *converter) offset(offset int) report.Pos {
	return report.Pos{File: c.file, Line: c.lines.at(offset)}
}

// start is a node's first byte. Blocks that hold only blocks have none of
// their own.
func (c *converter) start(n ast.Node) int {
	for ; n != nil; n = n.FirstChild() {
		switch n := n.(type) {
		case *mark:
			return n.offset
		case *ast.Text:
			return n.Segment.Start
		case *ast.RawHTML:
			if n.Segments.Len() > 0 {
				return n.Segments.At(0).Start
			}
		}
		if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
			return n.Lines().At(0).Start
		}
		if n.Pos() > 0 {
			return n.Pos()
		}
	}
	return 0
}

// text is the prose of a block of its own.
func (c *converter) text(n ast.Node) report.Text {
	c.spans = c.spans[:0]
	c.children(n, report.Span{})
	if len(c.spans) > 0 {
		first, last := &c.spans[0], &c.spans[len(c.spans)-1]
		first.Text = strings.TrimLeft(first.Text, " \n\t")
		last.Text = strings.TrimRight(last.Text, " \n\t")
	}
	c.spans = slices.DeleteFunc(c.spans, func(s report.Span) bool { return s.Text == "" && s.Claims == nil })
	if len(c.spans) == 0 {
		return nil
	}
	return slices.Clone(report.Text(c.spans))
}

func (c *converter) children(n ast.Node, style report.Span) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		c.span(child, style)
	}
}

func (c *converter) span(n ast.Node, style report.Span) {
	switch n := n.(type) {
	case *ast.Text:
		value := n.Value(c.source)
		if style.Code || n.IsRaw() {
			c.words(n, style, string(value))
		} else {
			c.words(n, style, unescape(value))
		}
		if n.SoftLineBreak() || n.HardLineBreak() {
			c.words(n, style, " ")
		}
	case *ast.Emphasis:
		if n.Level == 1 {
			style.Italic = true
		} else {
			style.Bold = true
		}
		c.children(n, style)
	case *ast.CodeSpan:
		style.Code = true
		c.children(n, style)
	case *mark:
		c.mark(n, style)
	case *ast.AutoLink:
		c.fault(c.within(n), "a report has none: name the source in sources.csv", "a link")
	case *ast.RawHTML:
		c.fault(c.at(n), `write \< for a plain <`, "HTML")
	default:
		c.fault(c.within(n), "", "prose cannot hold a %s", n.Kind())
	}
}

// within is the place of a node that has none: its parent's.
func (c *converter) within(n ast.Node) report.Pos {
	if before := n.PreviousSibling(); before != nil && c.start(before) > 0 {
		return c.at(before)
	}
	for n.Parent() != nil && n.Type() == ast.TypeInline {
		n = n.Parent()
	}
	return c.at(n)
}

// words appends prose, to the span before it when the style is the same.
func (c *converter) words(n ast.Node, style report.Span, s string) {
	if r, ok := controlIn(s); ok {
		c.fault(c.at(n), "remove it", "a control character, %U", r)
		return
	}
	if len(c.spans) > 0 {
		last := &c.spans[len(c.spans)-1]
		if last.Bold == style.Bold && last.Italic == style.Italic && last.Code == style.Code &&
			last.Claims == nil && last.Scenario == "" && last.Expr == "" {
			last.Text += s
			return
		}
	}
	style.Text = s
	c.spans = append(c.spans, style)
}

func (c *converter) mark(m *mark, style report.Span) {
	at := c.offset(m.offset)
	switch {
	case m.wrong != "":
		c.fault(at, m.hint, "%s", m.wrong)
	case m.place != "":
		c.fault(at, "a table or figure stands on a line of its own, like ![](table:asks)", "an image among words")
	case m.cited != nil:
		c.citation(at, m.cited)
	default:
		c.bound(at, m, style)
	}
}

// citation appends a chip. The space before it belongs to the chip, not to the
// words, so that the words alone read right.
func (c *converter) citation(at report.Pos, cited []string) {
	span := report.Span{Pos: at, Claims: []report.ClaimID{}}
	for _, id := range cited {
		if claim, ok := c.cite(at, id); ok && !slices.Contains(span.Claims, claim) {
			span.Claims = append(span.Claims, claim)
		}
	}
	if len(c.spans) > 0 {
		last := &c.spans[len(c.spans)-1]
		last.Text = strings.TrimRight(last.Text, " \n\t")
	}
	c.spans = append(c.spans, span)
}

// bound appends a number that follows the scenario or is recomputed.
func (c *converter) bound(at report.Pos, m *mark, style report.Span) {
	style.Text, style.Pos = strings.Join(strings.Fields(unescape([]byte(m.words))), " "), at
	key, value, _ := strings.Cut(m.bind, "=")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	switch {
	case style.Text == "":
		c.fault(at, "write [54x]{=…}", "a bound number without words")
	case strings.ContainsAny(m.words, "*_`"):
		c.fault(at, "write **[54x]{=…}**", "style goes around a bound number, not into it")
	case value == "":
		c.fault(at, "write {=expression} or {scenario=key}", "the braces {%s} bind to nothing", m.bind)
	case key == "":
		style.Expr = value
	case key == "scenario":
		style.Scenario = value
	default:
		c.fault(at, "write {=expression} or {scenario=key}", "%q is nothing a number can be bound to", key)
	}
	c.spans = append(c.spans, style)
}
