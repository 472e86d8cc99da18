package bundle

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"dossier/db/report"
)

// readChapters reads the chapters in the order of their files' names.
func (r *reader) readChapters() {
	for _, name := range slices.Sorted(maps.Keys(r.files)) {
		if strings.HasPrefix(name, "chapters/") {
			r.readChapter(name)
		}
	}
}

func (r *reader) readChapter(name string) {
	source := string(r.files[name])
	ch := report.Chapter{Pos: report.Pos{File: name, Line: 1}}
	front, body, ok := cutFrontMatter(source)
	if !ok {
		r.fault(ch.Pos, "start with ---, number: and title:, and end with ---", "the front matter is missing")
		r.unreadFile(name)
		return
	}
	r.readFrontMatter(&ch, front)
	at := report.Pos{File: name, Line: 1 + strings.Count(source[:len(source)-len(body)], "\n")}
	c := r.converter(at, body)
	if c == nil {
		r.unreadFile(name)
		return
	}
	doc := r.markup.section.Parse(text.NewReader(c.source))
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if h, isHeading := n.(*ast.Heading); isHeading && h.Level == 2 {
			c.close(&ch)
			ch.Sections = append(ch.Sections, c.heading(h))
			continue
		}
		if len(ch.Sections) == 0 {
			c.fault(c.at(n), "start with a line like ## 8.1 Title", "this stands before the first section")
			c.blocks = nil
		}
		c.block(n)
	}
	c.close(&ch)
	if ch.Number == unnumbered && len(ch.Sections) > 0 {
		number, _, _ := strings.Cut(ch.Sections[0].Number, ".")
		ch.Number, _ = strconv.Atoi(number) // 0 is a fault Validate names
	}
	r.report.Chapters = append(r.report.Chapters, ch)
}

// close gives the blocks gathered so far to the section they belong to.
func (c *converter) close(ch *report.Chapter) {
	if n := len(ch.Sections); n > 0 {
		ch.Sections[n-1].Blocks = c.blocks
	}
	c.blocks = nil
}
