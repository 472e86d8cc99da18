package app

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/charts/drawing"
	"dossier/db/report"
)

// sidebar is the list of the report's parts. The chapter being read unfolds
// its sections.
type sidebar struct {
	w       *Window
	root    *fyne.Container
	entries []navEntry
	divide  int // the first entry below the chapters
	notes   *widgets.NavItem
}

// navEntry is one row and where it leads.
type navEntry struct {
	item    *widgets.NavItem
	route   Route
	section bool
}

func newSidebar(w *Window) *sidebar { return &sidebar{w: w, root: container.NewStack()} }

func (s *sidebar) object() fyne.CanvasObject { return s.root }

// setReport lists a report's parts.
func (s *sidebar) setReport(r *report.Report) {
	s.entries = nil
	s.add(lang.L("Cover"), Route{Page: CoverPage})
	s.add(lang.L("Brief"), Route{Page: BriefPage})
	s.add(lang.L("Summary"), Route{Page: SummaryPage})
	for i := range r.Chapters {
		c := &r.Chapters[i]
		s.add(fmt.Sprintf("%d  %s", c.Number, c.Title), Route{Page: ChapterPage, Chapter: c.Number})
		for _, sec := range c.Sections {
			route := Route{Page: ChapterPage, Chapter: c.Number, Anchor: "section:" + sec.Number}
			item := widgets.NewNavItem(sec.Number+"  "+sec.Title, 1, func() { s.w.goTo(route) })
			s.entries = append(s.entries, navEntry{item: item, route: route, section: true})
		}
	}
	s.divide = len(s.entries)
	if r.Scenarios != nil {
		s.add(lang.L("Scenarios"), Route{Page: ScenariosPage})
	}
	s.add(lang.L("Committee"), Route{Page: CommitteePage})
	s.add(lang.L("Evidence"), Route{Page: EvidencePage}).Count = strconv.Itoa(len(r.Claims))
	s.notes = s.add(lang.L("My notes"), Route{Page: NotesPage})
	s.build()
}

func (s *sidebar) add(name string, r Route) *widgets.NavItem {
	item := widgets.NewNavItem(name, 0, func() { s.w.goTo(r) })
	s.entries = append(s.entries, navEntry{item: item, route: r})
	return item
}

func (s *sidebar) build() {
	var rows []fyne.CanvasObject
	for i, e := range s.entries {
		if i == s.divide {
			rows = append(rows, widgets.NewInset(8, 16, 8, 16, widgets.NewHairline()))
		}
		rows = append(rows, e.item)
	}
	list := widgets.NewPage(widgets.NewColumn(0, rows...))
	offline := widgets.NewText(lang.L("Offline. Nothing leaves this machine."), widgets.NoteStyle())
	ground := newGround(s.w, func(p drawing.Theme) drawing.Color { return p.Wash })
	s.root.Objects = []fyne.CanvasObject{
		ground,
		container.NewBorder(nil, widgets.NewInset(8, 12, 12, 18, offline), nil, nil, widgets.NewInset(14, 0, 0, 0, list)),
	}
	s.root.Refresh()
}

// mark shows where the reader is.
func (s *sidebar) mark(at Route) {
	if s.notes != nil {
		s.notes.Count = countShown(len(s.w.session.Notes()))
		s.notes.Refresh()
	}
	for _, e := range s.entries {
		s.markRead(e)
		same := e.route.Page == at.Page && e.route.Chapter == at.Chapter
		if e.section {
			if same {
				e.item.Show()
			} else {
				e.item.Hide()
			}
			e.item.SetSelected(same && e.route.Anchor == at.Anchor)
			continue
		}
		e.item.SetSelected(same)
	}
	s.root.Refresh()
}
