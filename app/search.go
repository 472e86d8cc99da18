package app

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db"
	"dossier/db/report"
)

// searchWidth and searchHeight are the size of the search at 100 % text.
const (
	searchWidth  = 900
	searchHeight = 700
	facetWidth   = 200
)

// A searchBox looks through everything as the reader types. Each keystroke
// asks anew away from the window's goroutine; an answer that comes too late is
// dropped.
type searchBox struct {
	*box

	field *widgets.KeyedEntry
	list  *widgets.HitList
	foot  *widgets.Sentence

	kinds, chapters, levels, publishers *widgets.FilterChips
	chapterNumbers                      []int    // behind the chips; the first is all
	publisherNames                      []string // likewise

	publisher       *widgets.KeyedEntry // narrows the publishers on offer
	knownPublishers []string            // all that carry a claim, the one that carries most first
	morePublishers  *widgets.Sentence   // how many are not on offer
	facets          *widgets.Page       // holds the chips; nil until shown

	hits []db.Hit // in the order of the list

	asked int                // number of the last question
	stop  context.CancelFunc // of the question under way
	start func(func())       // runs a search; in its own goroutine unless a test says otherwise
}

// searchKind is a chip of kinds that belong together for a reader.
type searchKind struct {
	name  string
	kinds []db.HitKind
}

func searchKinds() []searchKind {
	return []searchKind{
		{"Everything", nil},
		{"Not known", []db.HitKind{db.GapHit, db.AskHit}},
		{"Claims", []db.HitKind{db.ClaimHit}},
		{"Text", []db.HitKind{db.SectionHit, db.ProseHit}},
		{"Tables", []db.HitKind{db.TableHit, db.RowHit}},
		{"Figures", []db.HitKind{db.FigureHit}},
		{"Sources", []db.HitKind{db.SourceHit}},
		{"My notes", []db.HitKind{db.NoteHit}},
	}
}

// hitHeading names a group for people.
func hitHeading(k db.HitKind) string {
	switch k {
	case db.GapHit:
		return "Not known"
	case db.AskHit:
		return "Asks"
	case db.NoteHit:
		return "My notes"
	case db.ClaimHit:
		return "Claims"
	case db.SectionHit:
		return "Sections"
	case db.ProseHit:
		return "Text"
	case db.TableHit:
		return "Tables"
	case db.RowHit:
		return "Rows of tables"
	case db.FigureHit:
		return "Figures"
	case db.SourceHit:
		return "Sources"
	}
	return string(k)
}

// showSearch opens the search over the window.
func (w *Window) showSearch() {
	if w.session != nil && w.lib != nil {
		newSearchBox(w).show()
	}
}

func newSearchBox(w *Window) *searchBox {
	s := &searchBox{box: newBox(w, searchWidth), start: func(f func()) { go f() }}
	s.tall, s.leave = searchHeight, s.close
	s.field = widgets.NewKeyedEntry(lang.L("Search claims, tables, prose, sources, what is not known…"))
	s.field.OnChanged = func(string) { s.ask() }
	s.field.OnKey = s.key
	s.list = widgets.NewHitList()
	s.list.OnOpen = s.open
	s.foot = widgets.NewText(lang.L("↑ ↓ choose · Enter goes there · Tab narrows · Esc closes"), widgets.NoteStyle())
	s.makeFacets()
	s.answer(nil, "")
	return s
}

// makeFacets builds the chips that narrow a search.
func (s *searchBox) makeFacets() {
	r := s.w.session.Report()
	again := func(int) { s.ask() }
	var kinds []widgets.FilterChip
	for _, k := range searchKinds() {
		kinds = append(kinds, widgets.FilterChip{Text: k.name})
	}
	s.kinds = widgets.NewFilterChips(kinds, again)
	chapters := []widgets.FilterChip{{Text: "All"}}
	s.chapterNumbers = []int{0}
	for _, c := range r.Chapters {
		chapters = append(chapters, widgets.FilterChip{Text: strconv.Itoa(c.Number)})
		s.chapterNumbers = append(s.chapterNumbers, c.Number)
	}
	s.chapters = widgets.NewFilterChips(chapters, again)
	s.levels = widgets.NewFilterChips([]widgets.FilterChip{{Text: "All"}, {Text: "High"}, {Text: "Medium"}, {Text: "Low"}}, again)
	for _, p := range r.Publishers() {
		if p.Claims > 0 {
			s.knownPublishers = append(s.knownPublishers, p.Name)
		}
	}
	s.publishers = widgets.NewFilterChips(nil, again)
	s.morePublishers = widgets.NewText("", widgets.NoteStyle())
	s.publisher = widgets.NewKeyedEntry(lang.L("Find a publisher"))
	s.publisher.OnChanged = func(string) { s.offerPublishers() }
	s.publisher.OnSubmitted = func(text string) {
		words := strings.Fields(strings.ToLower(text))
		named := func(name string) bool { return name != "" && hasAll(strings.ToLower(name), words) }
		if at := slices.IndexFunc(s.publisherNames, named); at > 0 {
			s.publishers.SetSelected(at)
			s.ask()
		}
	}
	s.offerPublishers()
}

// offerPublishers shows chips of the publishers whose names have the words
// typed, those that carry most first. The one chosen stays on offer.
func (s *searchBox) offerPublishers() {
	chosen := ""
	if at := s.publishers.Selected(); at < len(s.publisherNames) {
		chosen = s.publisherNames[at]
	}
	const most = 5
	words := strings.Fields(strings.ToLower(s.publisher.Text))
	s.publisherNames = []string{""}
	rest, at := 0, 0
	for _, name := range s.knownPublishers {
		switch {
		case name == chosen:
			at = len(s.publisherNames)
			s.publisherNames = append(s.publisherNames, name)
		case !hasAll(strings.ToLower(name), words):
		case len(s.publisherNames) > most:
			rest++
		default:
			s.publisherNames = append(s.publisherNames, name)
		}
	}
	chips := []widgets.FilterChip{{Text: "All"}}
	for _, name := range s.publisherNames[1:] {
		chips = append(chips, widgets.FilterChip{Text: name})
	}
	s.publishers.SetChoices(chips)
	s.publishers.SetSelected(at)
	s.morePublishers.SetWords("")
	if rest > 0 {
		s.morePublishers.SetWords(strconv.Itoa(rest) + " more: type to find one")
	}
	if s.facets != nil {
		s.facets.Reflow()
	}
}

func (s *searchBox) show() {
	facets := widgets.NewColumn(6,
		widgets.NewSectionLabel(lang.L("What")), s.kinds, gap(6),
		widgets.NewSectionLabel(lang.L("Chapter")), s.chapters, gap(6),
		widgets.NewSectionLabel(lang.L("Weakest evidence")), s.levels, gap(6),
		widgets.NewSectionLabel(lang.L("Publisher")), s.publisher, s.publishers, s.morePublishers)
	s.facets = widgets.NewPage(widgets.NewInset(0, 10, 0, 0, facets)) // clear of its scroll bar
	scale := s.w.theme.Scale()
	side := container.New(sideLayout{facetWidth * scale, 18}, s.facets, s.list)
	content := container.NewBorder(s.field, widgets.NewInset(8, 0, 0, 0, s.foot), nil, nil, widgets.NewInset(12, 0, 0, 0, side))
	s.box.show(content, s.field)
}

// close gives up the question under way.
func (s *searchBox) close() {
	if s.stop != nil {
		s.stop()
	}
	s.box.close()
}

// key takes what moves in the list; the rest is the field's.
func (s *searchBox) key(e *fyne.KeyEvent) bool {
	const page = 5
	switch e.Name {
	case fyne.KeyDown:
		s.list.Step(1)
	case fyne.KeyUp:
		s.list.Step(-1)
	case fyne.KeyPageDown:
		s.list.Step(page)
	case fyne.KeyPageUp:
		s.list.Step(-page)
	case fyne.KeyReturn, fyne.KeyEnter:
		if at := s.list.Chosen(); at >= 0 {
			s.open(at)
		}
	default:
		return false
	}
	return true
}

// query is what the field and the chips ask.
func (s *searchBox) query() db.Query {
	q := db.Query{
		Text: s.field.Text, Kinds: searchKinds()[s.kinds.Selected()].kinds,
		Chapter: s.chapterNumbers[s.chapters.Selected()], Confidence: report.Confidence(s.levels.Selected()),
		Publisher: s.publisherNames[s.publishers.Selected()],
	}
	if q.Kinds != nil {
		const ofOneKind = 40
		q.Limit = ofOneKind
	}
	return q
}

// ask looks for what is asked now.
func (s *searchBox) ask() {
	if s.stop != nil {
		s.stop()
	}
	ctx, cancel := context.WithCancel(context.Background())
	s.stop = cancel
	s.asked++
	number, q, lib, id := s.asked, s.query(), s.w.lib, s.w.session.Report().ID
	s.start(func() {
		groups, err := lib.Search(ctx, id, q)
		fyne.Do(func() {
			defer cancel()
			if number != s.asked || ctx.Err() != nil {
				return
			}
			if err != nil {
				s.answer(nil, message("search", err))
				return
			}
			s.answer(groups, "")
		})
	})
}

// answer shows what was found; fault is said in its place.
func (s *searchBox) answer(groups []db.HitGroup, fault string) {
	s.hits = nil
	var rows []widgets.HitRow
	for _, g := range groups {
		if len(g.Hits) == 0 {
			continue
		}
		rows = append(rows, widgets.HitRow{Heading: headingOf(g)})
		for _, h := range g.Hits {
			s.hits = append(s.hits, h)
			rows = append(rows, s.row(h))
		}
	}
	switch {
	case fault != "":
		s.list.Empty = fault
	case s.field.Text == "":
		s.list.Empty = "Type what you are asked about: churn, burn, pricing, a claim’s number, a publisher."
	default:
		s.list.Empty = "Nothing has all of these words. Try fewer, or the beginning of one."
	}
	s.list.SetRows(rows)
}

// headingOf is a group's name with how many there are.
func headingOf(g db.HitGroup) string {
	heading := hitHeading(g.Kind)
	switch {
	case g.More:
		return heading + " · more than " + strconv.Itoa(g.Total)
	case g.Total > len(g.Hits):
		return heading + " · " + strconv.Itoa(len(g.Hits)) + " of " + strconv.Itoa(g.Total)
	}
	return heading
}

// row is a hit as the list shows it.
func (s *searchBox) row(h db.Hit) widgets.HitRow {
	row := widgets.HitRow{Label: h.Label, Marked: h.Kind == db.ClaimHit || h.Confidence != report.NoClaim, Confidence: h.Confidence}
	for _, p := range h.Snippet {
		row.Snippet = append(row.Snippet, report.Span{Text: p.Text, Bold: p.Found})
	}
	if h.Ask != "" && h.Kind == db.GapHit {
		if target, err := s.w.session.Report().Resolve(h.Ask); err == nil && target.Text != "" {
			row.Below = "Ask: " + target.Text
		}
	}
	return row
}

// open goes to the place of a hit.
func (s *searchBox) open(at int) {
	if at < 0 || at >= len(s.hits) {
		return
	}
	s.close()
	s.w.goToHit(s.hits[at])
}

// sideLayout sets a column of fixed width beside what takes the rest.
type sideLayout struct{ wide, gap float32 }

func (l sideLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.wide+l.gap+200, 120)
}

func (l sideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(l.wide, size.Height))
	o[1].Move(fyne.NewPos(l.wide+l.gap, 0))
	o[1].Resize(fyne.NewSize(max(size.Width-l.wide-l.gap, 0), size.Height))
}
