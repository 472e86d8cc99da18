package report

import "dossier/db/quantity"

// Rated is a cell of a rating column with what it means on its scale.
type Rated struct {
	Rating quantity.Rating
	Column string  // the column's name: "Likelihood"
	Share  float64 // 0 for the scale's lowest level, 1 for its highest; 0 unless rated
}

// RatingOf finds the rating a reference leads to; false when that is no cell
// of a rating column.
func (r *Report) RatingOf(ref Ref) (Rated, bool) {
	path := ref.path()
	if ref.Kind() != "table" || len(path) != 3 {
		return Rated{}, false
	}
	t, ok := r.Table(TableID(path[0]))
	if !ok {
		return Rated{}, false
	}
	row, ok := r.linked().rows[t.ID][path[1]]
	i, found := t.ColumnIndex(path[2])
	if !ok || !found || i >= len(row.Cells) || t.Columns[i].Kind != RatingColumn {
		return Rated{}, false
	}
	out := Rated{Rating: row.Cells[i].Rating, Column: t.Columns[i].Name}
	scale, _ := r.Scale(t.Columns[i].Scale)
	if n := len(scale.Levels); out.Rating.State == quantity.Rated && n > 1 {
		out.Share = float64(out.Rating.Level) / float64(n-1)
	}
	return out, true
}
