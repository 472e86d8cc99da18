package report

import (
	"fmt"
	"strconv"
	"strings"

	"dossier/db/quantity"
)

// Resolve finds what a reference points at. The error names the part that
// does not exist.
func (r *Report) Resolve(ref Ref) (Target, error) {
	target, err := r.resolve(ref, ref.path())
	if err != nil {
		return Target{}, err
	}
	target.Ref = ref
	return target, nil
}

func (r *Report) resolve(ref Ref, path []string) (Target, error) {
	switch kind := ref.Kind(); {
	case kind == "claim" && len(path) <= 2:
		return r.resolveClaim(path)
	case kind == "table" && len(path) <= 3:
		return r.resolveTable(path)
	case len(path) != 1: // the rest have one part
	case kind == "figure":
		f, ok := r.Figure(FigureID(path[0]))
		if !ok {
			return Target{}, fmt.Errorf("there is no figure %s", path[0])
		}
		return Target{Label: figureLabel(f), Text: f.Title, Claims: f.Claims}, nil
	case kind == "source":
		s, ok := r.Source(SourceID(path[0]))
		if !ok {
			return Target{}, fmt.Errorf("there is no source %s", path[0])
		}
		return Target{Label: string(s.ID), Text: strings.TrimPrefix(s.Publisher+", "+s.Title, ", "), Claims: r.Supports(s.ID)}, nil
	case kind == "section":
		_, s, ok := r.Section(path[0])
		if !ok {
			return Target{}, fmt.Errorf("there is no section %s", path[0])
		}
		return Target{Label: sectionLabel(s), Text: s.Title, Claims: s.Claims}, nil
	case kind == "chapter":
		n, err := strconv.Atoi(path[0])
		c, ok := r.Chapter(n)
		if err != nil || !ok {
			return Target{}, fmt.Errorf("there is no chapter %s", path[0])
		}
		return Target{Label: chapterLabel(c), Text: c.BottomLine.Plain(), Claims: c.BottomLine.Claims()}, nil
	case kind == "warning":
		n, err := strconv.Atoi(path[0])
		if err != nil || n < 1 || n > len(r.Warnings) {
			return Target{}, fmt.Errorf("there is no warning %s: the report has %d", path[0], len(r.Warnings))
		}
		w := r.Warnings[n-1]
		return Target{Label: fmt.Sprintf("Warning %d", n), Text: w.Title, Claims: w.Text.Claims()}, nil
	case kind == "page":
		if label, ok := pageLabel(ref); ok {
			return Target{Label: label, Text: label}, nil
		}
	}
	return Target{}, fmt.Errorf("%q is not a reference: write it like claim:CV001, table:scenarios/bull/value or section:8.3", string(ref))
}

func pageLabel(ref Ref) (string, bool) {
	switch ref {
	case PageCover:
		return "Cover", true
	case PageSummary:
		return "Summary", true
	case PageScenarios:
		return "Scenario page", true
	case PageMethod:
		return "Methodology", true
	}
	return "", false
}

func (r *Report) resolveClaim(path []string) (Target, error) {
	c, ok := r.Claim(ClaimID(path[0]))
	if !ok {
		return Target{}, fmt.Errorf("there is no claim %s", path[0])
	}
	target := Target{Label: string(c.ID), Text: c.Statement, Claims: []ClaimID{c.ID}}
	if len(path) == 1 {
		return target, nil
	}
	v, ok := c.Value(path[1])
	if !ok {
		keys := make([]string, len(c.Values))
		for i, v := range c.Values {
			keys[i] = v.Key
		}
		return Target{}, fmt.Errorf("claim %s has no value %s%s", c.ID, path[1], has(keys))
	}
	target.Label = fmt.Sprintf("%s, %s", c.ID, v.Name)
	target.Text = v.Quantity.Text
	target.Quantity = v.Quantity
	return target, nil
}

func (r *Report) resolveTable(path []string) (Target, error) {
	t, ok := r.Table(TableID(path[0]))
	if !ok {
		return Target{}, fmt.Errorf("there is no table %s", path[0])
	}
	if len(path) == 1 {
		return Target{Label: tableLabel(t), Text: t.Title, Claims: t.Claims}, nil
	}
	row, ok := r.linked().rows[t.ID][path[1]]
	if !ok {
		keys := make([]string, len(t.Rows))
		for i := range t.Rows {
			keys[i] = t.Rows[i].Key
		}
		return Target{}, fmt.Errorf("table %s has no row %s%s", t.ID, path[1], has(keys))
	}
	target := Target{Label: rowLabel(t, row), Claims: row.Claims}
	if len(path) == 2 {
		if len(row.Cells) > 0 {
			target.Text = row.Cells[0].Text
		}
		return target, nil
	}
	i, ok := t.ColumnIndex(path[2])
	if !ok || i >= len(row.Cells) {
		keys := make([]string, len(t.Columns))
		for i := range t.Columns {
			keys[i] = t.Columns[i].Key
		}
		return Target{}, fmt.Errorf("table %s has no column %s%s", t.ID, path[2], has(keys))
	}
	target.Label += ", " + t.Columns[i].Name
	target.Text = row.Cells[i].Text
	target.Quantity = row.Cells[i].Quantity
	if t.Columns[i].Kind == TextColumn {
		// A column of mixed rows ("3-5 years" among sentences) is text as a
		// whole, and still has cells that are amounts.
		if q, err := quantity.Parse(target.Text); err == nil {
			target.Quantity = q
		}
	}
	return target, nil
}

// has names what there is instead of what was asked for; long lists are cut.
func has(keys []string) string {
	const most = 12
	switch {
	case len(keys) == 0:
		return ": it has none"
	case len(keys) > most:
		return fmt.Sprintf(": it has %s and %d more", strings.Join(keys[:most], ", "), len(keys)-most)
	}
	return ": it has " + strings.Join(keys, ", ")
}
