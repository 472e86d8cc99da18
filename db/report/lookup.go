package report

import "dossier/db/quantity"

// Claim finds a claim by its id.
func (r *Report) Claim(id ClaimID) (*Claim, bool) {
	c, ok := r.linked().claims[id]
	return c, ok
}

// Source finds a source by its id.
func (r *Report) Source(id SourceID) (*Source, bool) {
	s, ok := r.linked().sources[id]
	return s, ok
}

// Table finds a table by its id.
func (r *Report) Table(id TableID) (*Table, bool) {
	t, ok := r.linked().tables[id]
	return t, ok
}

// Figure finds a figure by its id.
func (r *Report) Figure(id FigureID) (*Figure, bool) {
	f, ok := r.linked().figures[id]
	return f, ok
}

// Chapter finds a chapter by its number.
func (r *Report) Chapter(n int) (*Chapter, bool) {
	c, ok := r.linked().chapters[n]
	return c, ok
}

// Section finds a section by its number, "8.3", with the chapter it is in.
func (r *Report) Section(number string) (*Chapter, *Section, bool) {
	at, ok := r.linked().sections[number]
	return at.chapter, at.section, ok
}

// Scale finds a rating vocabulary by its name.
func (r *Report) Scale(name string) (quantity.Scale, bool) {
	for _, s := range r.Scales {
		if s.Name == name {
			return s.Scale, true
		}
	}
	return quantity.Scale{}, false
}

// Case finds a scenario case by its id; a report without scenarios has none.
func (r *Report) Case(id CaseID) (*Case, bool) {
	if r.Scenarios == nil {
		return nil, false
	}
	for i := range r.Scenarios.Cases {
		if r.Scenarios.Cases[i].ID == id {
			return &r.Scenarios.Cases[i], true
		}
	}
	return nil, false
}

// Row finds a row by its key.
func (t *Table) Row(key string) (*Row, bool) {
	for i := range t.Rows {
		if t.Rows[i].Key == key {
			return &t.Rows[i], true
		}
	}
	return nil, false
}

// ColumnIndex finds the position of a column by its key.
func (t *Table) ColumnIndex(key string) (int, bool) {
	for i := range t.Columns {
		if t.Columns[i].Key == key {
			return i, true
		}
	}
	return 0, false
}

// Value finds one named number of the claim by its key.
func (c *Claim) Value(key string) (*Value, bool) {
	for i := range c.Values {
		if c.Values[i].Key == key {
			return &c.Values[i], true
		}
	}
	return nil, false
}
