package report

import "slices"

// tableOf finds the table a figure is drawn from; false when it is missing,
// which is a fault, or could not be read, which is one already.
func (c *checker) tableOf(f *Figure, id TableID) (*Table, bool) {
	if id == "" {
		c.fault(f.Pos, "", "table is missing")
		return nil, false
	}
	c.ref(f.Pos, tableRef(id))
	t, ok := c.report.Table(id)
	return t, ok && !c.unread.has(tableRef(id))
}

// columnOf checks the key of a column that has to exist and be of one of the
// kinds; of any when none is named.
func (c *checker) columnOf(f *Figure, t *Table, field, key string, kinds ...ColumnKind) {
	c.column(f, t, field, key, TextColumn)
	i, ok := t.ColumnIndex(key)
	if !ok || len(kinds) == 0 || slices.Contains(kinds, t.Columns[i].Kind) {
		return
	}
	c.fault(f.Pos, "a column of kind "+kinds[0].String(), "%s: column %s of table %s is of kind %s", field, key, t.ID, t.Columns[i].Kind)
}

// cards checks a strip of cards. A card may rest on a claim as a whole, which
// then says that there is no number.
func (c *checker) cards(f *Figure, cards []Card) {
	for _, card := range cards {
		at := card.Pos.or(f.Pos)
		c.need(at, "the card's label", card.Label)
		if card.Value == "" {
			c.fault(at, "a cell or a claim's value", "the value of card %q is missing", card.Label)
		}
		c.ref(at, card.Value)
	}
}

// cardRefs lists what cards show.
func cardRefs(cards []Card) []Ref {
	var refs []Ref
	for _, card := range cards {
		refs = append(refs, card.Value)
	}
	return refs
}

// tableRefs is the reference to a table, if there is one.
func tableRefs(id TableID) []Ref {
	if id == "" {
		return nil
	}
	return []Ref{tableRef(id)}
}
