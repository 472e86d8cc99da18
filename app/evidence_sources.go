package app

import (
	"fmt"
	"strconv"
	"strings"

	"dossier/app/widgets"
	"dossier/db/report"
)

// sourceList is the evidence page's second tab: publishers, what carries
// nothing last. The sources a search finds stand below theirs.
type sourceList struct {
	w          *Window
	publishers []report.Publisher
	rows       []sourceRow
	list       *widgets.Listing
}

// sourceRow is a publisher, or with a source one of its sources.
type sourceRow struct {
	publisher *report.Publisher
	source    *report.Source // nil: the publisher itself
}

func newSourceList(w *Window) *sourceList {
	s := &sourceList{w: w, publishers: w.session.Report().Publishers()}
	s.list = widgets.NewListing(
		widgets.ListingColumn{Name: "Publisher", Fixed: true},
		widgets.ListingColumn{Name: "Sources", Width: 76, Trailing: true, Fixed: true, From: 560},
		widgets.ListingColumn{Name: "Carries", Width: 96, Trailing: true, Fixed: true},
		widgets.ListingColumn{Name: "Alone", Width: 96, Trailing: true, Fixed: true},
	)
	s.list.Lines = 1
	s.list.Cell = s.cell
	s.list.Empty = "No publisher or title has these words."
	s.list.OnOpen = func(row int) {
		s.list.Select(row)
		if at := s.rows[row]; at.source != nil {
			w.evidence().showSource(at.source.ID)
		} else {
			w.evidence().showPublisher(*at.publisher)
		}
	}
	return s
}

// filter leaves publishers and sources that have every word.
func (s *sourceList) filter(words []string) {
	r := s.w.session.Report()
	s.rows = s.rows[:0]
	for i := range s.publishers {
		p := &s.publishers[i]
		at := len(s.rows)
		if len(words) == 0 {
			s.rows = append(s.rows, sourceRow{publisher: p})
			continue
		}
		for _, id := range p.Sources {
			src, ok := r.Source(id)
			if ok && hasAll(strings.ToLower(string(id)+" "+src.Publisher+" "+src.Title), words) {
				s.rows = append(s.rows, sourceRow{p, src})
			}
		}
		if len(s.rows) > at {
			s.rows = append(s.rows, sourceRow{})
			copy(s.rows[at+1:], s.rows[at:])
			s.rows[at] = sourceRow{publisher: p}
		}
	}
	s.list.Rows = len(s.rows)
	s.list.Select(-1)
	s.list.SetOffset(0)
	s.list.Refresh()
}

func hasAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

func (s *sourceList) cell(row, column int) widgets.ListingCell {
	at := s.rows[row]
	if at.source == nil {
		return publisherCell(at.publisher, column)
	}
	n := len(s.w.session.Report().Supports(at.source.ID))
	tone := widgets.Ink
	if n == 0 {
		tone = widgets.Muted
	}
	switch column {
	case 0:
		return widgets.ListingCell{Text: string(at.source.ID) + "  " + at.source.Title, Indent: 20, Tone: tone}
	case 2:
		if n == 0 {
			return widgets.ListingCell{Text: "nothing", Tone: tone}
		}
		return widgets.ListingCell{Text: countOf(n, "claim"), Tone: tone}
	}
	return widgets.ListingCell{}
}

func publisherCell(p *report.Publisher, column int) widgets.ListingCell {
	switch column {
	case 0:
		name := p.Name
		if p.Own {
			name += ", the company’s own words"
		}
		return widgets.ListingCell{Text: name, Strong: true}
	case 1:
		return widgets.ListingCell{Text: strconv.Itoa(len(p.Sources)), Strong: true}
	case 2:
		if p.Claims == 0 {
			return widgets.ListingCell{Text: "nothing", Tone: widgets.Muted}
		}
		return widgets.ListingCell{Text: countOf(p.Claims, "claim"), Strong: true}
	}
	if p.Alone == 0 {
		return widgets.ListingCell{}
	}
	return widgets.ListingCell{Text: countOf(p.Alone, "claim"), Strong: true, Tone: widgets.Warning}
}

// summary is the list in one line: who carries most without anybody beside
// them, and what was listed for nothing.
func (s *sourceList) summary() string {
	r := s.w.session.Report()
	idle := 0
	for _, src := range r.Sources {
		if len(r.Supports(src.ID)) == 0 {
			idle++
		}
	}
	var most *report.Publisher
	for i := range s.publishers {
		if p := &s.publishers[i]; most == nil || p.Alone > most.Alone {
			most = p
		}
	}
	words := fmt.Sprintf("%s by %s.", countOf(len(r.Sources), "source"), countOf(len(s.publishers), "publisher"))
	if most != nil && most.Alone > 0 {
		whose := ""
		if most.Own {
			whose = ", own words"
		}
		words += fmt.Sprintf(" %s%s: %s, carries %s alone.", most.Name, whose, countOf(len(most.Sources), "source"), countOf(most.Alone, "claim"))
	}
	if idle > 0 {
		words += fmt.Sprintf(" %s carry nothing.", countOf(idle, "source"))
	}
	return words
}
