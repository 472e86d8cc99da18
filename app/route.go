package app

import (
	"fmt"
	"strconv"
	"strings"

	"dossier/db/report"
)

// A Route says which page is shown and where in it.
type Route struct {
	Page    Page
	Chapter int    // for ChapterPage
	Anchor  string // a section, table or figure to begin at: "8.3", "table:scenarios"; of the evidence, a filter: "weak"; "" for the top
}

// A Page is one kind of page.
type Page uint8

// The pages of the window.
const (
	CoverPage Page = iota
	SummaryPage
	ChapterPage
	ScenariosPage
	CommitteePage
	EvidencePage
	BriefPage
	NotesPage
)

// String is the route as the command line and the library write it.
func (r Route) String() string {
	switch r.Page {
	case SummaryPage:
		return "summary"
	case BriefPage:
		return "brief"
	case NotesPage:
		return "notes"
	case EvidencePage:
		if r.Anchor != "" {
			return "evidence#" + r.Anchor
		}
		return "evidence"
	case ScenariosPage:
		if r.Anchor != "" {
			return "scenarios#" + r.Anchor
		}
		return "scenarios"
	case ChapterPage:
		if r.Anchor != "" {
			return fmt.Sprintf("chapter:%d#%s", r.Chapter, r.Anchor)
		}
		return fmt.Sprintf("chapter:%d", r.Chapter)
	case CommitteePage:
		return "committee"
	case CoverPage:
	}
	return "cover"
}

// parseRoute reads what String wrote, for a report that may have changed
// since: a page it does not have is its cover.
func parseRoute(r *report.Report, s string) Route {
	name, anchor, _ := strings.Cut(s, "#")
	switch {
	case name == "summary":
		return Route{Page: SummaryPage}
	case name == "committee":
		return Route{Page: CommitteePage}
	case name == "brief":
		return Route{Page: BriefPage}
	case name == "notes":
		return Route{Page: NotesPage}
	case name == "evidence":
		return Route{Page: EvidencePage, Anchor: anchor}
	case name == "scenarios" && r.Scenarios != nil:
		return Route{Page: ScenariosPage, Anchor: anchor}
	case strings.HasPrefix(name, "chapter:"):
		n, err := strconv.Atoi(strings.TrimPrefix(name, "chapter:"))
		if _, ok := r.Chapter(n); err == nil && ok {
			return Route{Page: ChapterPage, Chapter: n, Anchor: anchor}
		}
	}
	return Route{}
}

// routeTo is where in the window a reference is read.
func routeTo(r *report.Report, ref report.Ref) (Route, bool) {
	kind, rest, _ := strings.Cut(string(ref), ":")
	id, _, _ := strings.Cut(rest, "/")
	section, anchor := "", string(ref)
	switch kind {
	case "chapter":
		n, err := strconv.Atoi(id)
		_, ok := r.Chapter(n)
		return Route{Page: ChapterPage, Chapter: n}, err == nil && ok
	case "section":
		section = id
	case "table":
		if t, ok := r.Table(report.TableID(id)); ok {
			section = t.Section
		}
	case "figure":
		if f, ok := r.Figure(report.FigureID(id)); ok {
			section = f.Section
		}
	case "page":
		switch ref {
		case report.PageSummary:
			return Route{Page: SummaryPage}, true
		case report.PageScenarios:
			return Route{Page: ScenariosPage}, r.Scenarios != nil
		case report.PageCover:
			return Route{Page: CoverPage}, true
		default: // the method is printed and has no page
		}
	case "warning":
		return Route{Page: CoverPage}, true
	}
	c, _, ok := r.Section(section)
	if !ok {
		return Route{}, false
	}
	return Route{Page: ChapterPage, Chapter: c.Number, Anchor: anchor}, true
}
