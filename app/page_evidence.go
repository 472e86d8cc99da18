package app

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/report"
)

// sourcesAnchor is the evidence page's second tab in a route.
const sourcesAnchor = "sources"

// evidencePage lists every claim, or every source by who published it. What is
// chosen of them is part of the route, so that going back finds it.
type evidencePage struct {
	w    *Window
	root *fyne.Container
	tabs *widgets.TabBar
	text *widgets.KeyedEntry

	rows    []claimRow
	order   []int32 // of rows, as shown
	chosen  int     // filter
	sorted  int     // column; -1 for the filter's own order
	turned  bool
	filters []claimFilter
	chips   *widgets.FilterChips
	claims  *widgets.Listing

	sources *sourceList
}

func newEvidencePage(w *Window, anchor string) page {
	r := w.session.Report()
	p := &evidencePage{w: w, rows: claimRows(r), sorted: -1, filters: claimFilters()}
	p.tabs = widgets.NewTabBar([]string{
		fmt.Sprintf("Claims  %d", len(r.Claims)), fmt.Sprintf("Sources  %d", len(r.Sources)),
	}, func(int) { p.turn() })
	p.text = widgets.NewKeyedEntry("")
	p.text.OnChanged = func(string) { p.turn() }
	p.chips = widgets.NewFilterChips(p.counted(), func(i int) {
		p.chosen, p.sorted, p.turned = i, -1, false
		p.turn()
	})
	p.claims = widgets.NewListing(
		widgets.ListingColumn{Name: "Confidence", Width: 106},
		widgets.ListingColumn{Name: "Claim", Width: 74},
		widgets.ListingColumn{Name: "Statement"},
		widgets.ListingColumn{Name: "As of", Width: 92, From: 820},
		widgets.ListingColumn{Name: "Sources", Width: 158, From: 640},
		widgets.ListingColumn{Name: "Used", Width: 66, Trailing: true, From: 480},
	)
	p.claims.Cell = p.cell
	p.claims.OnSort = p.sortBy
	p.claims.OnOpen = func(row int) {
		p.claims.Select(row)
		w.cite([]report.ClaimID{p.rows[p.order[row]].claim.ID})
	}
	p.sources = newSourceList(w)
	p.root = container.New(&evidenceLayout{p: p})
	p.take(anchor)
	return p
}

// take shows what an anchor names: a filter or the sources, and the words
// searched for.
func (p *evidencePage) take(anchor string) {
	name, text, _ := strings.Cut(anchor, "/")
	p.chosen = 0
	for i, f := range p.filters {
		if f.anchor == name {
			p.chosen = i
		}
	}
	p.chips.SetSelected(p.chosen)
	p.tabs.SetSelected(0)
	if name == sourcesAnchor {
		p.tabs.SetSelected(1)
	}
	p.text.OnChanged = nil
	p.text.SetText(text)
	p.text.OnChanged = func(string) { p.turn() }
	p.turn()
}

// turn shows the tab, the filter and the words now chosen.
func (p *evidencePage) turn() {
	words := strings.Fields(strings.ToLower(p.text.Text))
	anchor := p.filters[p.chosen].anchor
	if p.onSources() {
		anchor = sourcesAnchor
		p.text.SetPlaceHolder(lang.L("Filter by publisher or title"))
		p.sources.filter(words)
		p.root.Objects = []fyne.CanvasObject{p.head(), p.sources.list}
	} else {
		p.text.SetPlaceHolder(lang.L("Filter by words, id or publisher"))
		p.pick(words)
		p.root.Objects = []fyne.CanvasObject{p.head(), p.claims}
	}
	if p.text.Text != "" {
		anchor += "/" + p.text.Text
	}
	if p.w.route.Page == EvidencePage {
		p.w.route.Anchor = anchor
	}
	p.root.Refresh()
}

func (p *evidencePage) onSources() bool { return p.tabs.Selected() == 1 }

// pick gathers and orders the claims the filter and the words leave.
func (p *evidencePage) pick(words []string) {
	r := p.w.session.Report()
	keeps := p.filters[p.chosen].keeps
	p.order = p.order[:0]
	for i := range p.rows {
		if keeps(p.rows[i]) && p.rows[i].matches(r, words) {
			p.order = append(p.order, int32(i))
		}
	}
	p.sortOrder()
	p.claims.Rows = len(p.order)
	p.claims.Empty = "No claim has these words."
	if len(words) == 0 {
		p.claims.Empty = "No claim of this report is so."
	}
	p.claims.Select(-1)
	p.claims.SetOffset(0)
	p.claims.Refresh()
}

func (p *evidencePage) sortOrder() {
	switch {
	case p.sorted >= 0:
		column := p.sorted
		sortClaims(p.rows, p.order, func(a, b claimRow) int { return compareClaims(column, a, b) }, p.turned)
	case p.filters[p.chosen].anchor == "load-bearing":
		sortClaims(p.rows, p.order, byImportance, false)
	}
	p.claims.Sorted, p.claims.Reversed = p.sorted, p.turned
}

// sortBy is what a tap on a header does: sort, turn the order, restore it.
func (p *evidencePage) sortBy(column int) {
	switch {
	case p.sorted != column:
		p.sorted, p.turned = column, false
	case !p.turned:
		p.turned = true
	default:
		p.sorted, p.turned = -1, false
	}
	p.pick(strings.Fields(strings.ToLower(p.text.Text)))
}

// cell is what the table of claims shows.
func (p *evidencePage) cell(row, column int) widgets.ListingCell {
	c := &p.rows[p.order[row]]
	switch column {
	case confidenceColumn:
		if p.w.session.Doubted(c.claim.ID) {
			return widgets.ListingCell{Text: "Doubted", Strong: true, Tone: widgets.Warning}
		}
		return widgets.ListingCell{Text: c.claim.Confidence.String(), Marked: true, Confidence: c.claim.Confidence}
	case idColumn:
		return widgets.ListingCell{Text: string(c.claim.ID), Tone: widgets.Muted}
	case asOfColumn:
		return widgets.ListingCell{Text: c.claim.AsOf, Tone: widgets.Muted}
	case sourcesColumn:
		tone := widgets.Muted
		if c.voices.OwnOnly() || c.voices.Sources == 0 {
			tone = widgets.Ink // few stand behind it: that is to be seen
		}
		return widgets.ListingCell{Text: voicesWords(c.voices), Tone: tone}
	case usedColumn:
		return widgets.ListingCell{Text: strconv.Itoa(c.bearing.Total()) + "×"}
	}
	return widgets.ListingCell{Text: c.claim.Statement}
}

// counted is the filters with how many claims each leaves.
func (p *evidencePage) counted() []widgets.FilterChip {
	chips := make([]widgets.FilterChip, len(p.filters))
	for i, f := range p.filters {
		n := 0
		for _, c := range p.rows {
			if f.keeps(c) {
				n++
			}
		}
		chips[i] = widgets.FilterChip{Text: f.name, Count: strconv.Itoa(n)}
	}
	return chips
}

// head is what stands above the list.
func (p *evidencePage) head() fyne.CanvasObject {
	rows := []fyne.CanvasObject{
		widgets.NewColumns(24, []float32{1, -260 * p.w.theme.Scale()}, widgets.NewText(lang.L("Evidence"), widgets.HeadingStyle(2)), p.text),
		gap(4), p.tabs, gap(12),
	}
	if p.onSources() {
		rows = append(rows, widgets.NewText(p.sources.summary(), widgets.NoteStyle()))
	} else {
		rows = append(rows, p.chips)
	}
	return widgets.NewColumn(0, append(rows, gap(8))...)
}

func (p *evidencePage) object() fyne.CanvasObject { return p.root }

func (p *evidencePage) list() *widgets.Listing {
	if p.onSources() {
		return p.sources.list
	}
	return p.claims
}

func (p *evidencePage) offset() float32     { return p.list().Offset() }
func (p *evidencePage) setOffset(y float32) { p.list().SetOffset(y) }

// show takes up another filter, when the reader comes from within the page.
func (p *evidencePage) show(anchor string) {
	if anchor != "" {
		p.take(anchor)
	}
}

// refresh does nothing: evidence does not move with the scenario.
func (p *evidencePage) refresh() {}
func (p *evidencePage) close()   {}

// remark implements remarked: doubts show in the list.
func (p *evidencePage) remark() { p.claims.Refresh() }

// besideDrawer implements the frame's: the list makes room for the drawer,
// which lies over pages that are read.
func (p *evidencePage) besideDrawer(open bool) {
	if !open {
		p.claims.Select(-1)
		p.sources.list.Select(-1)
	}
}

// evidenceLayout sets the list below its head, to the window's foot.
type evidenceLayout struct{ p *evidencePage }

func (l *evidenceLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(420, 240) }

func (l *evidenceLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const side, top = 32, 22
	if len(objects) < 2 {
		return
	}
	wide := min(size.Width-2*side, 1240*l.p.w.theme.Scale())
	high := widgets.HeightFor(objects[0], wide)
	objects[0].Move(fyne.NewPos(side, top))
	objects[0].Resize(fyne.NewSize(wide, high))
	objects[1].Move(fyne.NewPos(side, top+high))
	objects[1].Resize(fyne.NewSize(wide, max(size.Height-top-high, 0)))
}
