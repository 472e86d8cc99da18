package bundle

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A bracketParser reads what a report writes in square brackets: citations,
// bound numbers, and the places of tables and figures. Brackets that are none
// of these are plain text.
type bracketParser struct {
	known func(id string) bool // whether claims.csv has the id
}

var _ parser.InlineParser = bracketParser{}

// A mark is what a bracketParser found. Exactly one of its kinds is set.
type mark struct {
	ast.BaseInline
	offset int

	cited []string // citation: the ids

	words string // bound number: the author's words
	bind  string // and what stands in the braces

	place string // table or figure in place: "table:scenarios"

	wrong, hint string // none of them: what is wrong
}

// Kind satisfies goldmark; nothing here asks for it.
func (m *mark) Kind() ast.NodeKind { return ast.KindString }

// Dump satisfies goldmark.
func (m *mark) Dump(source []byte, level int) { ast.DumpHelper(m, source, level, nil, nil) }

// The longest text in brackets and in braces, in bytes: it keeps a row of a
// million open brackets from being searched to its end a million times.
const (
	maxBrackets = 2000
	maxBraces   = 1000
)

// Trigger lists the characters Parse is called at.
func (bracketParser) Trigger() []byte { return []byte{'[', '!'} }

// Parse reads a mark, or returns nil, and the bracket is plain text.
func (p bracketParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	m := &mark{offset: segment.Start}
	image := line[0] == '!'
	if image {
		if len(line) < 2 || line[1] != '[' {
			return nil
		}
		block.Advance(1)
	}
	block.Advance(1)
	inside, ok := readUntil(block, ']', maxBrackets)
	if !ok {
		return nil
	}
	switch {
	case image && block.Peek() == '(':
		block.Advance(1)
		place, closed := readUntil(block, ')', maxBrackets)
		if !closed {
			return nil
		}
		m.place = strings.TrimSpace(string(place))
	case image:
		return nil
	case bytes.HasPrefix(bytes.TrimSpace(inside), []byte("@")):
		m.cite(string(inside))
	case block.Peek() == '{':
		block.Advance(1)
		bind, closed := readUntil(block, '}', maxBraces)
		if !closed {
			return nil
		}
		m.words, m.bind = string(inside), strings.Join(strings.Fields(string(bind)), " ")
	case block.Peek() == '(':
		block.Advance(1)
		if _, closed := readUntil(block, ')', maxBrackets); !closed {
			return nil
		}
		m.words, m.wrong, m.hint = string(inside), "a link", "a report has none: name the source in sources.csv"
	case p.isCitation(string(inside)):
		m.wrong, m.hint = "["+string(inside)+"] is no citation", "write [@"+string(inside)+"]"
	default:
		return nil
	}
	return m
}

// cite reads "@CO001; @CO018".
func (m *mark) cite(inside string) {
	for part := range strings.SplitSeq(inside, ";") {
		id, ok := strings.CutPrefix(strings.TrimSpace(part), "@")
		if !ok || id == "" || strings.ContainsAny(id, " ,@\n") {
			m.cited = nil
			m.wrong, m.hint = "["+strings.Join(strings.Fields(inside), " ")+"] is no citation", "write [@CO001; @CO018]"
			return
		}
		m.cited = append(m.cited, id)
	}
}

// isCitation reports whether a claim's id stands in brackets without its @.
func (p bracketParser) isCitation(inside string) bool {
	id, _, _ := strings.Cut(inside, ";")
	return p.known(strings.TrimSpace(id))
}

// readUntil reads up to the closing byte, over line ends, and past it. It
// fails where another bracket opens first, or the text ends, or is too long;
// goldmark then puts the reader back.
func readUntil(block text.Reader, closing byte, most int) ([]byte, bool) {
	var got []byte
	for len(got) <= most {
		line, _ := block.PeekLine()
		if line == nil {
			return nil, false
		}
		i := bytes.IndexByte(line, closing)
		end := i
		if i < 0 {
			end = len(line)
		}
		if closing == ']' && bytes.IndexByte(line[:end], '[') >= 0 {
			return nil, false
		}
		got = append(got, line[:min(end, most+1)]...)
		if i >= 0 {
			block.Advance(i + 1)
			return got, len(got) <= most
		}
		block.AdvanceLine()
	}
	return nil, false
}
