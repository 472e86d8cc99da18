package report

import "strings"

// Watched names the tables whose rows a reader follows one by one. The zero
// Watched names none.
type Watched struct {
	Tables []TableID
	Pos    Pos `json:"-"`
}

// A Conflict is a measure on which the report itself draws lines that do not
// agree: a reader of one of them has to see the others.
type Conflict struct {
	Title  string // the measure, in a few words: "ARR growth"
	Text   Text   // how they disagree
	Places []Ref  // the lines: cells, rows, claims, sections; two at least
	Pos    Pos    `json:"-"`
}

// A RowAt is a row with the table it is in.
type RowAt struct {
	Table *Table
	Row   *Row
	Ref   Ref // "table:triggers/down-round"
}

// TriggerRows lists the report's kill triggers, table by table in the order
// that the report names them. A report that names none has none.
func (r *Report) TriggerRows() []RowAt { return r.rowsOf(r.Triggers) }

// AskRows lists what the report would have the reader ask.
func (r *Report) AskRows() []RowAt { return r.rowsOf(r.Asks) }

// UnknownRows lists what the report says it does not know, where it does so in
// tables; [Report.Gaps] are the ones it puts in the summary.
func (r *Report) UnknownRows() []RowAt { return r.rowsOf(r.Unknowns) }

func (r *Report) rowsOf(w Watched) []RowAt {
	var rows []RowAt
	for _, id := range w.Tables {
		t, ok := r.Table(id)
		if !ok {
			continue // Validate names it
		}
		for i := range t.Rows {
			rows = append(rows, RowAt{t, &t.Rows[i], rowRef(t.ID, t.Rows[i].Key)})
		}
	}
	return rows
}

// ConflictsAt lists the conflicts that a place has a part in: the place
// itself, or for a row one of its cells.
func (r *Report) ConflictsAt(ref Ref) []Conflict {
	var list []Conflict
	for _, c := range r.Conflicts {
		for _, place := range c.Places {
			if place == ref || strings.HasPrefix(string(place), string(ref)+"/") {
				list = append(list, c)
				break
			}
		}
	}
	return list
}

// walkConflicts visits what the conflicts say: the scenario page shows them.
func (r *Report) walkConflicts(visit func(place)) {
	for _, c := range r.Conflicts {
		visit(place{Use: Use{PageScenarios, "Conflicting lines: " + c.Title}, pos: c.Pos, text: c.Text})
	}
}
