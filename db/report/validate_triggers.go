package report

// watched checks the tables that the report declares as triggers, asks and
// unknowns, and the conflicts between its lines.
func (c *checker) watched() {
	r := c.report
	seen := map[TableID]bool{}
	for _, w := range []Watched{r.Triggers, r.Asks, r.Unknowns} {
		for _, id := range w.Tables {
			if _, ok := r.Table(id); !ok && !c.unread.has(tableRef(id)) {
				c.fault(w.Pos, "", "there is no table %s", id)
			}
			if seen[id] {
				c.fault(w.Pos, "a row is a trigger, an ask or an unknown", "table %s is listed a second time", id)
			}
			seen[id] = true
		}
	}
	for _, conflict := range r.Conflicts {
		c.need(conflict.Pos, "the conflict's title", conflict.Title)
		c.need(conflict.Pos, "the conflict's text", conflict.Text.Plain())
		if len(conflict.Places) < 2 {
			c.fault(conflict.Pos, "name every line that disagrees", "a conflict has two places at least")
		}
		c.refs(conflict.Pos, conflict.Places)
	}
}
