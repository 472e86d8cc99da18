package bundle

import (
	"bytes"
	"html"
	"strings"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"dossier/db/report"
)

// markup holds the two Markdown parsers: one for a line of prose, in which
// nothing starts a block, and one for sections.
type markup struct {
	line, section parser.Parser
}

// newMarkup sets the parsers up. Links, HTML, images and raw URLs are parsed
// only to be named as faults; link definitions and underlined headings are
// plain text.
func newMarkup(known func(id string) bool) markup {
	inline := parser.WithInlineParsers(
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(bracketParser{known}, 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(parser.NewRawHTMLParser(), 400),
		util.Prioritized(parser.NewEmphasisParser(), 500),
	)
	return markup{
		line: parser.NewParser(inline, parser.WithBlockParsers(
			util.Prioritized(parser.NewParagraphParser(), 1000),
		)),
		section: parser.NewParser(inline, parser.WithBlockParsers(
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		)),
	}
}

// inline reads one paragraph of prose that starts at the line given.
func (r *reader) inline(at report.Pos, source string) report.Text {
	c := r.converter(at, source)
	if c == nil {
		return report.Text{{Text: unreadable}}
	}
	doc := r.markup.line.Parse(text.NewReader(c.source))
	first := doc.FirstChild()
	if first == nil {
		return nil
	}
	if second := first.NextSibling(); second != nil {
		c.fault(c.at(second), "one paragraph", "this text has several paragraphs")
	}
	return c.text(first)
}

// prose reads paragraphs, lists and quotations.
func (r *reader) prose(at report.Pos, source string) []report.Block {
	c := r.converter(at, source)
	if c == nil {
		return nil
	}
	doc := r.markup.section.Parse(text.NewReader(c.source))
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		c.block(n)
	}
	return c.blocks
}

// converter prepares a text for the parsers; nil when it is built to overwhelm
// them, which is a fault.
func (r *reader) converter(at report.Pos, source string) *converter {
	c := &converter{reader: r, file: at.File, source: []byte(source)}
	c.lines = newLines(c.source, at.Line)
	line, paragraph := at.Line, 0
	for s := range bytes.Lines(c.source) {
		if len(bytes.TrimSpace(s)) == 0 {
			paragraph = 0
		}
		if paragraph += len(s); paragraph > maxParagraph {
			r.fault(report.Pos{File: at.File, Line: line}, "", "the paragraph is longer than %d KB", maxParagraph>>10)
			return nil
		}
		if nesting(s) > maxNesting {
			r.fault(report.Pos{File: at.File, Line: line}, "", "lists or quotations are nested deeper than %d", maxNesting)
			return nil
		}
		line++
	}
	return c
}

// nesting counts the list and quotation marks a line starts with; indentation
// counts as the list it may belong to.
func nesting(line []byte) int {
	n, spaces := 0, 0
	for len(line) > 0 {
		switch c := line[0]; {
		case c == ' ':
			spaces++
		case c == '\t':
			spaces += 4
		case c == '>':
			n++
		case strings.ContainsRune("-+*", rune(c)) && len(line) > 1 && (line[1] == ' ' || line[1] == '\t'):
			n++
		case c >= '0' && c <= '9', c == '.', c == ')': // an ordinal
			if c == '.' || c == ')' {
				n++
			}
		default:
			return n + spaces/2
		}
		line = line[1:]
	}
	return n
}

// unescape resolves backslashes before punctuation, and entities.
func unescape(b []byte) string {
	var out strings.Builder
	for i := 0; i < len(b); i++ {
		switch {
		case b[i] == '\\' && i+1 < len(b) && util.IsPunct(b[i+1]):
			i++
			out.WriteByte(b[i])
		case b[i] == '&':
			const longest = 34 // of HTML's entities
			end := bytes.IndexByte(b[i:min(len(b), i+longest)], ';')
			if end < 0 {
				out.WriteByte('&')
				continue
			}
			out.WriteString(html.UnescapeString(string(b[i : i+end+1])))
			i += end
		default:
			out.WriteByte(b[i])
		}
	}
	return out.String()
}
