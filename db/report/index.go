package report

// index is what Link builds: every lookup that would otherwise be a search.
// It is never changed after Link returns.
type index struct {
	claims   map[ClaimID]*Claim
	sources  map[SourceID]*Source
	tables   map[TableID]*Table
	figures  map[FigureID]*Figure
	chapters map[int]*Chapter
	sections map[string]sectionAt
	rows     map[TableID]map[string]*Row

	uses         map[ClaimID][]Use
	bearing      map[ClaimID]Bearing
	voices       map[SourceID]voice
	supports     map[SourceID][]ClaimID
	same         map[ClaimID][]ClaimID // with the claim itself
	contradicted map[ClaimID][]ClaimID
}

type sectionAt struct {
	chapter *Chapter
	section *Section
}

// Link builds the report's indexes. Call it once the report is filled and
// before any lookup; calling it again rebuilds them from what the report then
// holds. Where an id occurs twice the first one is found: [Report.Validate]
// names the second.
func (r *Report) Link() {
	x := &index{
		claims:   make(map[ClaimID]*Claim, len(r.Claims)),
		sources:  make(map[SourceID]*Source, len(r.Sources)),
		tables:   make(map[TableID]*Table, len(r.Tables)),
		figures:  make(map[FigureID]*Figure, len(r.Figures)),
		chapters: make(map[int]*Chapter, len(r.Chapters)),
		sections: map[string]sectionAt{},
		rows:     make(map[TableID]map[string]*Row, len(r.Tables)),
	}
	for i := range r.Claims {
		addFirst(x.claims, r.Claims[i].ID, &r.Claims[i])
	}
	for i := range r.Sources {
		addFirst(x.sources, r.Sources[i].ID, &r.Sources[i])
	}
	for i := range r.Tables {
		t := &r.Tables[i]
		addFirst(x.tables, t.ID, t)
		rows := make(map[string]*Row, len(t.Rows))
		for j := range t.Rows {
			addFirst(rows, t.Rows[j].Key, &t.Rows[j])
		}
		addFirst(x.rows, t.ID, rows)
	}
	for i := range r.Figures {
		addFirst(x.figures, r.Figures[i].ID, &r.Figures[i])
	}
	for i := range r.Chapters {
		c := &r.Chapters[i]
		addFirst(x.chapters, c.Number, c)
		for j := range c.Sections {
			addFirst(x.sections, c.Sections[j].Number, sectionAt{c, &c.Sections[j]})
		}
	}
	r.index = x
	x.supports = r.linkSupports()
	x.same = r.linkSameFacts()
	x.contradicted = r.linkContradictions()
	x.voices = r.linkVoices()
	x.uses, x.bearing = r.linkUses()
}

func addFirst[K comparable, V any](m map[K]V, k K, v V) {
	if _, taken := m[k]; !taken {
		m[k] = v
	}
}

// linked is the index. Asking an unlinked report for anything is a
// programmer's error, so it panics rather than finding nothing.
func (r *Report) linked() *index {
	if r.index == nil {
		panic("report: lookup before Link")
	}
	return r.index
}
