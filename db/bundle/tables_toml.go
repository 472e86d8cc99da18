package bundle

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"dossier/db/quantity"
	"dossier/db/report"
)

// readTables reads tables.toml and the CSV file of each table.
func (r *reader) readTables() {
	named := map[string]report.Pos{}
	if d := r.open("tables.toml"); d != nil {
		for _, t := range d.children("table") {
			t.readTable(named)
		}
		d.done()
	}
	if r.unread["table:"] {
		return // the table of a file may be the one that was not read
	}
	for _, name := range slices.Sorted(maps.Keys(r.files)) {
		if _, ok := named[name]; !ok && strings.HasPrefix(name, "tables/") {
			r.fault(report.Pos{File: name}, "name it in tables.toml, or take it out", "no table has this file")
		}
	}
}

func (d *decoder) readTable(named map[string]report.Pos) {
	t := report.Table{
		Pos:     d.pos(),
		ID:      report.TableID(d.str("id")),
		Number:  d.integer("number"),
		Title:   d.str("title"),
		Section: d.str("section"),
		Note:    d.text("note"),
		Claims:  d.claims("claims"),
	}
	file := d.str("file")
	keys := keySet{}
	for _, c := range d.atMost("column", maxColumns) {
		t.Columns = append(t.Columns, c.readColumn(keys))
	}
	if !d.readRows(&t, file, named) {
		d.unread[report.Ref("table:"+string(t.ID))] = true
	}
	if rows := d.child("row_claims"); rows != nil {
		rows.readRowClaims(&t)
	}
	d.done()
	d.report.Tables = append(d.report.Tables, t)
}

func (d *decoder) readColumn(keys keySet) report.Column {
	defer d.done()
	col := report.Column{Name: d.str("name"), Unit: d.str("unit"), Scale: d.str("scale")}
	col.Key = keys.unique(quantity.Slug(col.Name))
	kind := d.str("kind")
	if kind == "" {
		d.fault(d.pos(), "text, quantity, rating, confidence, date or claim", "the column's kind is missing")
	}
	for k := report.TextColumn; k <= report.ClaimColumn; k++ {
		if k.String() == kind {
			col.Kind = k
		}
	}
	switch {
	case kind != "" && kind != unreadable && col.Kind.String() != kind:
		d.fault(d.lineOf("kind"), "text, quantity, rating, confidence, date or claim", "%q is no kind of column", kind)
	case col.Unit != "" && col.Kind != report.QuantityColumn:
		d.fault(d.lineOf("unit"), "", "a %s column has no unit", col.Kind)
		col.Unit = ""
	case col.Unit != "" && col.Unit != unreadable && !isUnit(col.Unit):
		d.fault(d.lineOf("unit"), "number, money, percent, multiple or duration", "%q is no unit", col.Unit)
		col.Unit = ""
	case col.Scale != "" && col.Kind != report.RatingColumn:
		d.fault(d.lineOf("scale"), "", "a %s column has no scale", col.Kind)
	case col.Kind == report.RatingColumn:
		if _, ok := d.report.Scale(col.Scale); !ok && !d.unread["scale:"] {
			d.fault(d.lineOf("scale"), "a [scale.NAME] of report.toml", "there is no scale %q", col.Scale)
			d.unread[report.Ref("scale:"+col.Scale)] = true
		}
	}
	return col
}

func isUnit(s string) bool {
	for u := quantity.Number; u <= quantity.Duration; u++ {
		if u.String() == s {
			return true
		}
	}
	return false
}

// A keySet holds the keys given out so far, with the number to try next for
// each.
type keySet map[string]int

// unique is the slug, or the slug with the first number that is free.
func (k keySet) unique(slug string) string {
	key := slug
	for k[key] > 0 {
		k[slug]++
		key = fmt.Sprintf("%s-%d", slug, k[slug])
	}
	k[key] = 1
	return key
}

// readRows reads the table's CSV file; it is false when cells could not be
// read, so that nothing more is said about what they hold.
func (d *decoder) readRows(t *report.Table, file string, named map[string]report.Pos) bool {
	at := d.lineOf("file")
	first, twice := named[file]
	switch {
	case file == "":
		d.fault(at, "a file of the folder tables", "the table's file is missing")
		return false
	case file == unreadable:
		return false
	case path.Dir(file) != "tables":
		d.fault(at, "a file of the folder tables", "%q is not in the folder tables", file)
		return false
	case twice:
		d.fault(at, fmt.Sprintf("the first is %s:%d", first.File, first.Line), "%s is the file of two tables", file)
		return false
	}
	named[file] = at
	if _, ok := d.files[file]; !ok {
		if !d.damaged[file] {
			d.fault(at, "", "there is no file %s", file)
		}
		return false
	}
	header := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		header[i] = c.Name
	}
	faults := len(d.faults)
	records, _ := d.readCSV(file, header)
	keys := keySet{}
	for _, rec := range records {
		t.Rows = append(t.Rows, d.readRow(t, report.Pos{File: file, Line: rec.line}, rec, keys))
	}
	return len(d.faults) == faults
}

func (d *decoder) readRow(t *report.Table, at report.Pos, rec record, keys keySet) report.Row {
	row := report.Row{Pos: at, Cells: make([]report.Cell, len(rec.cells))}
	for i, text := range rec.cells {
		row.Cells[i] = report.Cell{Text: text}
		if !rec.short {
			row.Cells[i] = d.readCell(at, t.Columns[i], text, &row)
		}
	}
	if i, ok := t.ColumnIndex("id"); ok {
		row.Key = row.Cells[i].Text // a repeated id is a fault, Validate names it
	} else if len(row.Cells) > 0 {
		slug := quantity.Slug(row.Cells[0].Text)
		if slug == "" {
			d.fault(at, "a cell with letters or digits, or a column named id", "the first cell %s gives the row no name", strconv.Quote(row.Cells[0].Text))
			slug = "row"
		}
		row.Key = keys.unique(slug)
	}
	return row
}

// readCell reads a cell as its column says.
func (d *decoder) readCell(at report.Pos, col report.Column, text string, row *report.Row) report.Cell {
	cell := report.Cell{Text: text}
	absent := quantity.IsUnknown(text) || quantity.IsNotApplicable(text)
	if text == "" && col.Kind != report.TextColumn && col.Kind != report.ClaimColumn {
		d.fault(at, "write Unknown, N/A or -", "%s: the cell is empty", col.Name)
		return cell
	}
	var err error
	switch col.Kind {
	case report.QuantityColumn:
		if !absent {
			cell.Quantity, err = quantity.Parse(text)
		}
	case report.RatingColumn:
		if scale, ok := d.report.Scale(col.Scale); ok {
			cell.Rating, err = scale.Parse(text)
		}
	case report.ConfidenceColumn:
		if !absent {
			cell.Confidence, err = report.ParseConfidence(text)
		}
	case report.DateColumn:
		if !absent && !strings.ContainsAny(text, "0123456789") {
			err = fmt.Errorf("%q is no date", text)
		}
	case report.ClaimColumn:
		for _, id := range d.splitList(at, col.Name, text) {
			if claim, ok := d.cite(at, id); ok && !slices.Contains(row.Claims, claim) {
				row.Claims = append(row.Claims, claim)
			}
		}
	case report.TextColumn:
	}
	if err != nil {
		d.fault(at, "", "%s: %s", col.Name, err)
	}
	return cell
}

// readRowClaims adds to each row the claims that state it.
func (d *decoder) readRowClaims(t *report.Table) {
	rows := make(map[string]*report.Row, len(t.Rows))
	keys := make([]string, 0, len(t.Rows))
	for i := range t.Rows {
		rows[t.Rows[i].Key] = &t.Rows[i]
		keys = append(keys, t.Rows[i].Key)
	}
	for _, key := range d.table.keys {
		claims := d.claims(key)
		row, ok := rows[key]
		switch {
		case ok:
			for _, id := range claims {
				if !slices.Contains(row.Claims, id) {
					row.Claims = append(row.Claims, id)
				}
			}
		case !d.unread[report.Ref("table:"+string(t.ID))]:
			hint := "a row's key is the slug of its first cell"
			if near := nearest(key, keys); near != "" {
				hint = "did you mean " + near + "?"
			}
			d.fault(d.lineOf(key), hint, "table %s has no row %s", t.ID, strconv.Quote(key))
		}
	}
}
