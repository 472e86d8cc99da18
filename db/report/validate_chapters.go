package report

import (
	"strconv"
	"strings"
)

func (c *checker) chapters() {
	r := c.report
	if len(r.Chapters) == 0 && !c.unread.has("section:") {
		c.fault(r.Pos, "", "the report has no chapter")
	}
	last := 0
	chapters, sections := newIDs("chapter"), newIDs("section")
	for i := range r.Chapters {
		ch := &r.Chapters[i]
		c.once(chapters, ch.Pos, strconv.Itoa(ch.Number))
		switch {
		case ch.Number < 1:
			c.fault(ch.Pos, "chapters count from 1", "%d is no chapter number", ch.Number)
		case ch.Number < last:
			c.fault(ch.Pos, "", "chapter %d comes after chapter %d", ch.Number, last)
		}
		last = max(last, ch.Number)
		c.need(ch.Pos, "the chapter's title", ch.Title)
		c.need(ch.Pos, "the chapter's bottom_line", ch.BottomLine.Plain())
		c.facts("numbers", ch.Numbers)
		c.points("key", ch.Key)
		c.sections(ch, sections)
	}
}

func (c *checker) sections(ch *Chapter, seen ids) {
	if len(ch.Sections) == 0 {
		c.fault(ch.Pos, "a section starts with ## and its number", "chapter %d has no section", ch.Number)
	}
	last := 0
	for _, s := range ch.Sections {
		c.once(seen, s.Pos, s.Number)
		chapter, number, _ := strings.Cut(s.Number, ".")
		n, err := strconv.Atoi(number)
		switch {
		case err != nil || n < 1 || chapter != strconv.Itoa(ch.Number):
			c.fault(s.Pos, "a number like "+strconv.Itoa(ch.Number)+".1", "%q is no section of chapter %d", s.Number, ch.Number)
		case n < last:
			c.fault(s.Pos, "", "section %s comes after section %d.%d", s.Number, ch.Number, last)
		}
		last = max(last, n)
		c.need(s.Pos, "the section's title", s.Title)
	}
}

// placement checks that each table and figure stands once, in its own section.
func (c *checker) placement() {
	r := c.report
	placed := map[Ref]Pos{}
	for i := range r.Chapters {
		for j := range r.Chapters[i].Sections {
			s := &r.Chapters[i].Sections[j]
			for _, b := range s.Blocks {
				switch b.Kind {
				case TableBlock:
					ref, home := tableRef(b.Table), ""
					if t, ok := r.Table(b.Table); ok {
						home = t.Section
					}
					c.place(placed, ref, b.Pos, s.Number, home)
				case FigureBlock:
					ref, home := figureRef(b.Figure), ""
					if f, ok := r.Figure(b.Figure); ok {
						home = f.Section
					}
					c.place(placed, ref, b.Pos, s.Number, home)
				case Paragraph, Subheading, ListItem, Quotation:
				}
			}
		}
	}
	if c.unread.has("section:") {
		return // it may stand in what was not read
	}
	for _, t := range r.Tables {
		c.placedOnce(placed, tableRef(t.ID), t.Pos, t.Section)
	}
	for _, f := range r.Figures {
		c.placedOnce(placed, figureRef(f.ID), f.Pos, f.Section)
	}
}

func (c *checker) place(placed map[Ref]Pos, ref Ref, at Pos, section, home string) {
	first, twice := placed[ref]
	if !twice {
		placed[ref] = at
	}
	switch {
	case twice:
		hint := ""
		if first.Line > 0 {
			hint = "the first is " + first.File + ":" + strconv.Itoa(first.Line)
		}
		c.fault(at, hint, "%s is placed a second time", ref)
	case home == "" && !c.unread.has(ref):
		c.ref(at, ref)
	case home != "" && home != section:
		c.fault(at, "", "%s belongs to section %s and stands in %s", ref, home, section)
	}
}

func (c *checker) placedOnce(placed map[Ref]Pos, ref Ref, at Pos, section string) {
	if _, ok := placed[ref]; !ok && ref.path()[0] != "" {
		c.fault(at, "a line ![]("+string(ref)+") in section "+section, "%s is placed nowhere", ref)
	}
}

// home checks the section a table or figure says it belongs to.
func (c *checker) home(at Pos, section string) {
	if section == "" {
		c.fault(at, "", "section is missing")
		return
	}
	c.ref(at, sectionRef(section))
}
