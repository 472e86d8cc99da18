package bundle

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"dossier/db/report"
)

// A tomlTable is a table with the line of every key and value, which go-toml's
// own decoder does not give for what is well-formed.
type tomlTable struct {
	line   int
	keys   []string // in the order written
	values map[string]*tomlValue
	// sealed tables were written in braces, or have had their own header: a
	// second header of the same name is a fault.
	sealed bool
}

// A tomlValue is one value. Kind is the parser's, but for tables, whether by
// header or in braces, it is [unstable.Table], and [unstable.ArrayTable] for a
// list of them by headers.
type tomlValue struct {
	kind  unstable.Kind
	line  int
	text  string // strings, and numbers and dates as written
	body  int    // line on which a string's content starts
	items []*tomlValue
	table *tomlTable
}

// parseTOML reads a document. A syntax fault ends the reading, as go-toml
// cannot go on; whatever else is wrong is collected.
func parseTOML(file string, data []byte) (*tomlTable, []report.Problem) {
	p := tomlParser{file: file, data: data, lines: newLines(data, 1)}
	root := newTOMLTable(1)
	current := root
	p.parser.Reset(data)
	for p.parser.NextExpression() {
		e := p.parser.Expression()
		switch e.Kind {
		case unstable.KeyValue:
			p.assign(current, e, 0)
		case unstable.Table, unstable.ArrayTable:
			current = p.header(root, e)
		default: // the parser leaves comments out
		}
	}
	if err := p.parser.Error(); err != nil {
		p.syntax(err)
	}
	return root, p.problems
}

type tomlParser struct {
	file     string
	data     []byte
	lines    lines
	parser   unstable.Parser
	problems []report.Problem
}

func newTOMLTable(line int) *tomlTable {
	return &tomlTable{line: line, values: map[string]*tomlValue{}}
}

func (t *tomlTable) put(key string, v *tomlValue) {
	t.keys = append(t.keys, key)
	t.values[key] = v
}

func (p *tomlParser) fault(line int, format string, args ...any) {
	p.problems = append(p.problems, report.Problem{File: p.file, Line: line, Msg: fmt.Sprintf(format, args...)})
}

// syntax reports the parser's error at the bytes it points at, which are a
// part of the document.
func (p *tomlParser) syntax(err error) {
	line := 0
	var parse *unstable.ParserError
	if errors.As(err, &parse) {
		if offset := cap(p.data) - cap(parse.Highlight); offset >= 0 && offset <= len(p.data) {
			line = p.lines.at(offset)
		}
	}
	p.fault(line, "%s", err)
}

// header opens the table a [header] or [[header]] names.
func (p *tomlParser) header(root *tomlTable, e *unstable.Node) *tomlTable {
	parts, line := p.key(e.Key())
	lost := newTOMLTable(line) // takes in what follows a header that is a fault
	if len(parts) > maxNesting {
		p.fault(line, "tables are nested deeper than %d", maxNesting)
		return lost
	}
	parent, ok := p.descend(root, parts[:len(parts)-1], line)
	if !ok {
		return lost
	}
	name := parts[len(parts)-1]
	v, exists := parent.values[name]
	if e.Kind == unstable.ArrayTable {
		if !exists {
			v = &tomlValue{kind: unstable.ArrayTable, line: line}
			parent.put(name, v)
		}
		if v.kind != unstable.ArrayTable {
			p.fault(line, "%s is already something else than a list of tables, on line %d", strings.Join(parts, "."), v.line)
			return lost
		}
		t := newTOMLTable(line)
		v.items = append(v.items, &tomlValue{kind: unstable.Table, line: line, table: t})
		return t
	}
	if !exists {
		v = &tomlValue{kind: unstable.Table, line: line, table: newTOMLTable(line)}
		parent.put(name, v)
	} else if v.kind != unstable.Table || v.table.sealed {
		p.fault(line, "%s is here a second time, the first is on line %d", strings.Join(parts, "."), v.line)
		return lost
	}
	v.table.sealed = true
	return v.table
}

// descend walks down to a table, making the ones that are not there yet. A
// list of tables stands for its last one.
func (p *tomlParser) descend(t *tomlTable, parts []string, line int) (*tomlTable, bool) {
	for i, part := range parts {
		v, ok := t.values[part]
		switch {
		case !ok:
			v = &tomlValue{kind: unstable.Table, line: line, table: newTOMLTable(line)}
			t.put(part, v)
			t = v.table
		case v.kind == unstable.ArrayTable:
			t = v.items[len(v.items)-1].table
		case v.kind == unstable.Table:
			t = v.table
		default:
			p.fault(line, "%s is no table, it has a value on line %d", strings.Join(parts[:i+1], "."), v.line)
			return nil, false
		}
	}
	return t, true
}

func (p *tomlParser) assign(t *tomlTable, e *unstable.Node, depth int) {
	parts, line := p.key(e.Key())
	if len(parts)+depth > maxNesting {
		p.fault(line, "keys are nested deeper than %d", maxNesting)
		return
	}
	t, ok := p.descend(t, parts[:len(parts)-1], line)
	if !ok {
		return
	}
	name := parts[len(parts)-1]
	if first, taken := t.values[name]; taken {
		p.fault(line, "%s is here a second time, the first is on line %d", name, first.line)
		return
	}
	if v := p.value(e.Value(), line, depth+len(parts)); v != nil {
		t.put(name, v)
	}
}

// key reads a key's parts, with the line of the first. Parts past the limit
// are not looked at: there may be a million.
func (p *tomlParser) key(it unstable.Iterator) (parts []string, line int) {
	for it.Next() && len(parts) <= maxNesting {
		n := it.Node()
		if line == 0 {
			line = p.lines.at(int(n.Raw.Offset))
		}
		parts = append(parts, string(n.Data))
	}
	return parts, line
}

// value copies a value out of the parser, which reuses its memory. Arrays have
// no place of their own, so they take their key's line.
func (p *tomlParser) value(n *unstable.Node, line, depth int) *tomlValue {
	if depth > maxNesting {
		p.fault(line, "values are nested deeper than %d", maxNesting)
		return nil
	}
	v := &tomlValue{kind: n.Kind, line: line, text: string(n.Data)}
	switch n.Kind {
	case unstable.Array:
		for it := n.Children(); it.Next(); {
			if item := p.value(it.Node(), line, depth+1); item != nil {
				v.items = append(v.items, item)
				line = item.line
			}
		}
	case unstable.InlineTable:
		v.kind, v.table = unstable.Table, newTOMLTable(p.lines.at(int(n.Raw.Offset)))
		for it := n.Children(); it.Next(); {
			p.assign(v.table, it.Node(), depth+1)
		}
		v.table.sealed = true
	default:
		if n.Raw.Length > 0 {
			v.line = p.lines.at(int(n.Raw.Offset))
		}
		v.body = v.line
		raw := p.parser.Raw(n.Raw)
		if bytes.HasPrefix(raw, []byte("\"\"\"\n")) || bytes.HasPrefix(raw, []byte("'''\n")) {
			v.body++
		}
	}
	return v
}

// lines tells the line an offset is on.
type lines struct {
	starts []int
	first  int
}

// newLines counts the lines of data, the first having the number given.
func newLines(data []byte, first int) lines {
	starts := make([]int, 1, 1+bytes.Count(data, []byte("\n")))
	for i, c := range data {
		if c == '\n' {
			starts = append(starts, i+1)
		}
	}
	return lines{starts, first}
}

func (l lines) at(offset int) int {
	i, found := slices.BinarySearch(l.starts, offset)
	if !found {
		i--
	}
	return l.first + i
}
