package bundle

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"

	"dossier/db/report"
)

// block appends what a block of Markdown is in a report.
func (c *converter) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		c.paragraph(n, report.Paragraph)
	case *ast.Heading:
		if n.Level < 3 {
			c.fault(c.at(n), "use ### for a subheading", "a heading of level %d cannot stand here", n.Level)
			return
		}
		c.add(n, report.Block{Kind: report.Subheading, Level: n.Level, Text: c.text(n)})
	case *ast.List:
		c.list(n, 0)
	case *ast.Blockquote:
		for child := n.FirstChild(); child != nil; child = child.NextSibling() {
			if _, ok := child.(*ast.Paragraph); !ok {
				c.fault(c.at(child), "", "a quotation holds paragraphs only")
				continue
			}
			c.paragraph(child, report.Quotation)
		}
	case *ast.CodeBlock:
		c.fault(c.at(n), "start the line without spaces", "an indented block")
	case *ast.FencedCodeBlock:
		c.fault(c.at(n), "", "a block of code")
	case *ast.HTMLBlock:
		c.fault(c.at(n), `write \< for a plain <`, "HTML")
	case *ast.ThematicBreak:
		c.fault(c.at(n), "use a subheading", "a horizontal line")
	default:
		c.fault(c.at(n), "", "a section cannot hold a %s", n.Kind())
	}
}

func (c *converter) add(n ast.Node, b report.Block) {
	b.Pos = c.at(n)
	c.blocks = append(c.blocks, b)
}

// paragraph appends prose, or the tables and figures a paragraph of nothing
// else puts in place.
func (c *converter) paragraph(n ast.Node, kind report.BlockKind) {
	places, words := 0, 0
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if m, ok := child.(*mark); ok && m.place != "" {
			places++
		} else if t, ok := child.(*ast.Text); !ok || len(strings.TrimSpace(string(t.Value(c.source)))) > 0 {
			words++
		}
	}
	if places == 0 || words > 0 || kind != report.Paragraph {
		c.add(n, report.Block{Kind: kind, Text: c.text(n)})
		return
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if m, ok := child.(*mark); ok {
			c.place(m)
		}
	}
}

// place appends a table or figure where it stands.
func (c *converter) place(m *mark) {
	kind, id, _ := strings.Cut(m.place, ":")
	switch {
	case kind == "table" && id != "":
		c.add(m, report.Block{Kind: report.TableBlock, Table: report.TableID(id)})
	case kind == "figure" && id != "":
		c.add(m, report.Block{Kind: report.FigureBlock, Figure: report.FigureID(id)})
	default:
		c.fault(c.offset(m.offset), "write ![](table:ID) or ![](figure:ID)", "an image that is no table and no figure of the report")
	}
}

// list appends an item for each of a list's, and of the lists in it.
func (c *converter) list(l *ast.List, level int) {
	if level > maxNesting {
		c.fault(c.at(l), "", "lists are nested deeper than %d", maxNesting)
		return
	}
	ordinal := 0
	if l.IsOrdered() {
		ordinal = l.Start
	}
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		c.item(item, level, ordinal)
		if l.IsOrdered() {
			ordinal++
		}
	}
}

func (c *converter) item(item ast.Node, level, ordinal int) {
	first := item.FirstChild()
	switch first.(type) {
	case *ast.TextBlock, *ast.Paragraph:
		c.add(first, report.Block{Kind: report.ListItem, Level: level, Ordinal: ordinal, Text: c.text(first)})
	case nil:
		c.fault(c.at(item), "", "an item without words")
		return
	default:
		c.fault(c.at(first), "", "an item starts with words")
		return
	}
	for n := first.NextSibling(); n != nil; n = n.NextSibling() {
		if l, ok := n.(*ast.List); ok {
			c.list(l, level+1)
			continue
		}
		c.fault(c.at(n), "make it an item of its own, or end the list", "an item holds one paragraph")
	}
}

// heading reads "8.1 Title {claims="CV001 CV002"}".
func (c *converter) heading(n *ast.Heading) report.Section {
	s := report.Section{Pos: c.at(n)}
	line := strings.TrimSpace(string(n.Lines().Value(c.source)))
	if before, braces, ok := strings.Cut(line, "{"); ok && strings.HasSuffix(braces, "}") {
		line = strings.TrimSpace(before)
		s.Claims = c.declared(s.Pos, strings.TrimSuffix(braces, "}"))
	}
	number, title, _ := strings.Cut(line, " ")
	s.Number, s.Title = number, strings.TrimSpace(unescape([]byte(title)))
	return s
}

func (c *converter) declared(at report.Pos, braces string) []report.ClaimID {
	list, ok := strings.CutPrefix(strings.TrimSpace(braces), `claims="`)
	list, closed := strings.CutSuffix(list, `"`)
	if !ok || !closed || strings.Contains(list, `"`) {
		c.fault(at, `write {claims="CV001 CV002"}`, "the braces {%s} of a heading say nothing", braces)
		return nil
	}
	var ids []report.ClaimID
	for _, id := range strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune(" ,;", r) }) {
		if claim, exists := c.cite(at, strings.TrimPrefix(id, "@")); exists {
			ids = append(ids, claim)
		}
	}
	if len(ids) == 0 && list == "" {
		c.fault(at, "", "%s", fmt.Sprintf("the braces {%s} name no claim", braces))
	}
	return ids
}
