package app

import (
	"strconv"
	"strings"

	"dossier/app/widgets"
	"dossier/db/report"
)

// wordsPerMinute is how fast prose with numbers is read.
const wordsPerMinute = 220

// readMark ends a section: whether it has been read, and a way to say so.
func (p *chapterPage) readMark(section string) widgets.Item {
	words := "Mark " + section + " as read"
	if p.w.session.HasRead(section) {
		words = section + " is read. Mark as unread"
	}
	link := widgets.NewLinkText(words, func() { p.w.setRead(section) })
	link.Style = widgets.NoteStyle().With(widgets.Accent)
	return widgets.Item{Kind: widgets.ObjectItem, Object: widgets.NewInset(4, 0, 0, 0, widgets.NewWrap(0, link))}
}

// setRead turns the mark of a section.
func (w *Window) setRead(section string) {
	w.session.SetRead(section, !w.session.HasRead(section), w.now())
	w.remark()
}

// readHere turns the mark of the section in view.
func (w *Window) readHere() {
	if _, ok := w.page.(*chapterPage); !ok {
		return
	}
	section := strings.TrimPrefix(w.route.Anchor, "section:")
	if _, _, ok := w.session.Report().Section(section); ok {
		w.setRead(section)
	}
}

// minutesLeft is how long the unread part of a chapter takes, and the whole.
func minutesLeft(s *Session, c *report.Chapter) (left, all int) {
	unread, total := 0, 0
	for _, sec := range c.Sections {
		n := sectionWords(&sec)
		total += n
		if !s.HasRead(sec.Number) {
			unread += n
		}
	}
	minutes := func(words int) int {
		if words == 0 {
			return 0
		}
		return max(1, words/wordsPerMinute)
	}
	return minutes(unread), minutes(total)
}

// firstUnread is the first section that is not read, of a report of which some
// section is; none of one not begun, or read to its end.
func firstUnread(s *Session) (*report.Chapter, *report.Section, bool) {
	var chapter *report.Chapter
	var section *report.Section
	begun := false
	for i := range s.report.Chapters {
		c := &s.report.Chapters[i]
		for j := range c.Sections {
			switch read := s.HasRead(c.Sections[j].Number); {
			case read:
				begun = true
			case section == nil:
				chapter, section = c, &c.Sections[j]
			}
		}
	}
	return chapter, section, begun && section != nil
}

// timeWords is what is left to read of a chapter.
func timeWords(s *Session, c *report.Chapter) string {
	left, all := minutesLeft(s, c)
	switch left {
	case 0:
		return "read"
	case all:
		return countOf(all, "minute")
	}
	return strconv.Itoa(left) + " of " + countOf(all, "minute") + " left"
}

// sectionWords counts a section's prose.
func sectionWords(s *report.Section) int {
	n := 0
	for _, b := range s.Blocks {
		n += len(strings.Fields(b.Text.Plain()))
	}
	return n
}

// markRead shows what of the sidebar has been read: "read" beside a section,
// and beside a chapter of which every section is.
func (s *sidebar) markRead(e navEntry) {
	if e.route.Page != ChapterPage || s.w.session == nil {
		return
	}
	count := ""
	if e.section {
		if s.w.session.HasRead(strings.TrimPrefix(e.route.Anchor, "section:")) {
			count = "read"
		}
	} else if c, ok := s.w.session.Report().Chapter(e.route.Chapter); ok {
		if left, all := minutesLeft(s.w.session, c); left == 0 && all > 0 {
			count = "read"
		}
	}
	if e.item.Count != count {
		e.item.Count = count
		e.item.Refresh()
	}
}

// countShown is a count beside a name; "" for none.
func countShown(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
