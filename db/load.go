package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"dossier/db/report"
)

// Load reads a report, linked and ready to use. [ErrNotFound] when the library
// does not hold it.
func (d *DB) Load(ctx context.Context, id report.ID) (*report.Report, error) {
	doing := fmt.Sprintf("load report %s", id)
	tx, err := d.sql.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, d.explain(doing, err)
	}
	r, err := load(ctx, tx, id)
	if err = errors.Join(err, tx.Rollback()); err != nil {
		return nil, d.explain(doing, err)
	}
	r.Link()
	return r, nil
}

func load(ctx context.Context, tx *sql.Tx, id report.ID) (*report.Report, error) {
	r := &report.Report{}
	var head string
	err := tx.QueryRowContext(ctx, `SELECT head FROM report WHERE id = ?`, id).Scan(&head)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	l := loader{ctx: ctx, tx: tx, id: id}
	l.unjson(head, r)
	l.chapters(r)
	l.tables(r)
	l.figures(r)
	l.evidence(r)
	if l.err != nil {
		return nil, l.err
	}
	return r, nil
}

// loader reads a report's rows. After its first error it does nothing more.
type loader struct {
	ctx context.Context
	tx  *sql.Tx
	id  report.ID
	err error
}

// each runs the query for the report and calls scan for every row.
func (l *loader) each(query string, scan func(*sql.Rows) error) {
	if l.err != nil {
		return
	}
	rows, err := l.tx.QueryContext(l.ctx, query, l.id)
	// What scan has found wrong is kept: it does not stop at it.
	if err = eachRow(rows, err, scan); l.err == nil {
		l.err = err
	}
}

func (l *loader) unjson(text string, v any) {
	if err := json.Unmarshal([]byte(text), v); err != nil && l.err == nil {
		l.err = fmt.Errorf("%w: %w", ErrDamaged, err)
	}
}

// part is the element a child row belongs to, or nil when the file holds a
// child without its parent.
func part[T any](l *loader, list []T, i int) *T {
	if i < 0 || i >= len(list) {
		if l.err == nil {
			l.err = fmt.Errorf("%w: a row without the row it belongs to", ErrDamaged)
		}
		return nil
	}
	return &list[i]
}

func (l *loader) chapters(r *report.Report) {
	at := map[int]int{} // chapter number to its place, from 1; 0 is none
	l.each(`SELECT number, title, head FROM chapter WHERE report = ? ORDER BY number`, func(rows *sql.Rows) error {
		var c report.Chapter
		var head string
		if err := rows.Scan(&c.Number, &c.Title, &head); err != nil {
			return err
		}
		var h chapterHead
		l.unjson(head, &h)
		c.BottomLine, c.Numbers, c.Key = h.BottomLine, h.Numbers, h.Key
		r.Chapters = append(r.Chapters, c)
		at[c.Number] = len(r.Chapters)
		return nil
	})
	l.each(`SELECT chapter, number, title, claims FROM section WHERE report = ? ORDER BY chapter, ord`, func(rows *sql.Rows) error {
		var s report.Section
		var chapter int
		var claims string
		if err := rows.Scan(&chapter, &s.Number, &s.Title, &claims); err != nil {
			return err
		}
		l.unjson(claims, &s.Claims)
		if c := part(l, r.Chapters, at[chapter]-1); c != nil {
			c.Sections = append(c.Sections, s)
		}
		return nil
	})
	l.each(`SELECT chapter, section, body FROM block WHERE report = ? ORDER BY chapter, section, ord`, func(rows *sql.Rows) error {
		var b report.Block
		var chapter, section int
		var body string
		if err := rows.Scan(&chapter, &section, &body); err != nil {
			return err
		}
		l.unjson(body, &b)
		if c := part(l, r.Chapters, at[chapter]-1); c != nil {
			if s := part(l, c.Sections, section); s != nil {
				s.Blocks = append(s.Blocks, b)
			}
		}
		return nil
	})
}

func (l *loader) tables(r *report.Report) {
	l.each(`SELECT id, number, title, head FROM data_table WHERE report = ? ORDER BY ord`, func(rows *sql.Rows) error {
		var t report.Table
		var head string
		if err := rows.Scan(&t.ID, &t.Number, &t.Title, &head); err != nil {
			return err
		}
		var h tableHead
		l.unjson(head, &h)
		t.Section, t.Note, t.Claims, t.Columns = h.Section, h.Note, h.Claims, h.Columns
		r.Tables = append(r.Tables, t)
		return nil
	})
	l.each(`SELECT data_table, key, claims FROM data_row WHERE report = ? ORDER BY data_table, ord`, func(rows *sql.Rows) error {
		var row report.Row
		var table int
		var claims string
		if err := rows.Scan(&table, &row.Key, &claims); err != nil {
			return err
		}
		l.unjson(claims, &row.Claims)
		if t := part(l, r.Tables, table); t != nil {
			t.Rows = append(t.Rows, row)
		}
		return nil
	})
	l.each(`SELECT data_table, data_row, text, value FROM cell WHERE report = ? ORDER BY data_table, data_row, ord`, func(rows *sql.Rows) error {
		var c report.Cell
		var table, row int
		var value string
		if err := rows.Scan(&table, &row, &c.Text, &value); err != nil {
			return err
		}
		var v cellValue
		l.unjson(value, &v)
		c.Quantity, c.Rating, c.Confidence = v.Quantity, v.Rating, v.Confidence
		if t := part(l, r.Tables, table); t != nil {
			if rw := part(l, t.Rows, row); rw != nil {
				rw.Cells = append(rw.Cells, c)
			}
		}
		return nil
	})
}
