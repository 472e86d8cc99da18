package charts

import (
	"errors"
	"fmt"

	"dossier/db/quantity"
	"dossier/db/report"
)

// A position is a place of the map with all that share it.
type position struct {
	x, y    float64
	names   []string
	refs    []string
	subject bool // the company itself is among them
	partly  bool // some of its ratings are unknown
}

// mapped computes where each rated column stands, those at one place as one.
// What has no rating at all on an axis is named apart.
func (s *sheet) mapped(spec *report.PositionsSpec, t *report.Table) (all []position, unplaced []string, err error) {
	single, unplaced, err := s.positioned(spec, t)
	if err != nil {
		return nil, nil, err
	}
	for _, p := range single {
		all = join(all, p)
	}
	return all, unplaced, nil
}

// positioned computes where each rated column stands, each on its own.
func (s *sheet) positioned(spec *report.PositionsSpec, t *report.Table) (all []position, unplaced []string, err error) {
	for i, col := range t.Columns {
		if col.Kind != report.RatingColumn {
			continue
		}
		scale, ok := s.r.Scale(col.Scale)
		if !ok || len(scale.Levels) < 2 {
			return nil, nil, fmt.Errorf("column %s of table %s: there is no scale %q of two levels or more", col.Key, t.ID, col.Scale)
		}
		p := position{names: []string{col.Name}, subject: col.Key == spec.Subject}
		var known [2]int
		for k, a := range []report.PositionAxis{spec.X, spec.Y} {
			sum := 0.0
			for _, key := range a.Rows {
				row, found := t.Row(key)
				if !found || i >= len(row.Cells) {
					return nil, nil, fmt.Errorf("table %s has no row %q, or it has no cell for %s", t.ID, key, col.Key)
				}
				p.refs = append(p.refs, fmt.Sprintf("table:%s/%s/%s", t.ID, key, col.Key))
				rating := row.Cells[i].Rating
				if rating.State != quantity.Rated {
					p.partly = true
					continue
				}
				known[k]++
				sum += float64(rating.Level) / float64(len(scale.Levels)-1)
			}
			if known[k] > 0 && k == 0 {
				p.x = sum / float64(known[k])
			} else if known[k] > 0 {
				p.y = sum / float64(known[k])
			}
		}
		if known[0] == 0 || known[1] == 0 {
			unplaced = append(unplaced, col.Name)
			continue
		}
		all = append(all, p)
	}
	switch {
	case len(all)+len(unplaced) == 0:
		return nil, nil, errors.New("no column of ratings")
	case len(all) == 0:
		return nil, nil, errors.New("nothing is rated on both axes")
	}
	return all, unplaced, nil
}

// join adds a position, to the one at the same place if there is one.
func join(all []position, p position) []position {
	const same = 1e-9
	for i := range all {
		a := &all[i]
		if dx, dy := a.x-p.x, a.y-p.y; dx*dx+dy*dy < same && a.partly == p.partly {
			a.names, a.refs, a.subject = append(a.names, p.names...), refs(a.refs, p.refs), a.subject || p.subject
			return all
		}
	}
	return append(all, p)
}

// shared reports whether several stand there.
func (p position) shared() bool { return len(p.names) > 1 }

// place writes the two means: "(0.5, 1)".
func (p position) place() string { return "(" + decimal(p.x, 3) + ", " + decimal(p.y, 3) + ")" }
