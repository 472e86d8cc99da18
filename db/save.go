package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"dossier/db/report"
)

// Save puts a report into the library, replacing the version it held, in one
// transaction. It reports whether anything changed: the same content again is
// no change. The reader's marks on the report stay.
//
// Before the transaction is committed the report is read back and compared
// with r; a difference undoes everything.
func (d *DB) Save(ctx context.Context, r *report.Report) (changed bool, err error) {
	doing := fmt.Sprintf("save report %s", r.ID)
	err = d.write(ctx, func(tx *sql.Tx) error {
		ord, hash, found := int64(0), "", true
		switch e := tx.QueryRowContext(ctx, `SELECT ord, hash FROM report WHERE id = ?`, r.ID).Scan(&ord, &hash); {
		case errors.Is(e, sql.ErrNoRows):
			found = false
		case e != nil:
			return e
		}
		if found && hash == r.Hash && hash != "" {
			return nil
		}
		if !found {
			if e := tx.QueryRowContext(ctx, `SELECT coalesce(max(ord), 0) + 1 FROM report`).Scan(&ord); e != nil {
				return e
			}
		}
		changed = true
		return d.replace(ctx, tx, r, ord)
	})
	if err != nil {
		return false, d.explain(doing, err)
	}
	return changed, nil
}

// replace writes the report's rows, reads them back and makes them findable.
func (d *DB) replace(ctx context.Context, tx *sql.Tx, r *report.Report, ord int64) error {
	s := saver{ctx: ctx, tx: tx, r: r}
	s.replace(ord, d.now().UTC().Format(time.RFC3339))
	if s.err != nil {
		return s.err
	}
	back, err := load(ctx, tx, r.ID)
	if err != nil {
		return fmt.Errorf("read back: %w", err)
	}
	if at, same := sameContent(r, back); !same {
		return fmt.Errorf("read back: %s differs from what was to be saved", at)
	}
	// What was read back is ours to link; the caller's may be in use.
	back.Link()
	s.r = back
	s.index(ord)
	// One run of the index instead of many is the quicker to search.
	s.exec(`INSERT INTO search(search) VALUES ('optimize')`)
	return s.err
}

// write runs do in one transaction. A cancelled context must not leave the
// connection half-way, so a write once begun is not interrupted.
func (d *DB) write(ctx context.Context, do func(*sql.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	tx, err := d.sql.BeginTx(context.WithoutCancel(ctx), nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// saver writes a report's rows. After its first error it does nothing more.
type saver struct {
	ctx context.Context
	tx  *sql.Tx
	r   *report.Report
	err error
}

func (s *saver) exec(query string, args ...any) {
	if s.err != nil {
		return
	}
	_, s.err = s.tx.ExecContext(context.WithoutCancel(s.ctx), query, args...)
}

// fail keeps the first error.
func (s *saver) fail(err error) {
	if s.err == nil {
		s.err = err
	}
}

// json is v as JSON text.
func (s *saver) json(v any) string {
	b, err := json.Marshal(v)
	s.fail(err)
	return string(b)
}

func (s *saver) replace(ord int64, imported string) {
	r := s.r
	s.exec(`DELETE FROM report WHERE id = ?`, r.ID)
	head := *r
	head.Chapters, head.Tables, head.Figures, head.Claims, head.Sources = nil, nil, nil, nil, nil
	s.exec(`INSERT INTO report VALUES (?,?,?,?,?,?,?,?,?)`, r.ID, ord, r.Version, r.Hash,
		r.Subject, r.Title, r.AsOf.Format(time.DateOnly), imported, s.json(&head))
	s.chapters()
	s.tables()
	for i, f := range r.Figures {
		s.exec(`INSERT INTO figure VALUES (?,?,?,?,?,?,?)`, r.ID, i, f.ID, f.Title, f.Kind,
			s.json(figureHead{f.Section, f.Caption, f.Finding, f.Note, f.Claims}), s.json(f.Spec))
	}
	s.evidence()
}

func (s *saver) chapters() {
	for _, c := range s.r.Chapters {
		s.exec(`INSERT INTO chapter VALUES (?,?,?,?)`, s.r.ID, c.Number, c.Title,
			s.json(chapterHead{c.BottomLine, c.Numbers, c.Key}))
		for i, sec := range c.Sections {
			s.exec(`INSERT INTO section VALUES (?,?,?,?,?,?)`, s.r.ID, c.Number, i, sec.Number, sec.Title, s.json(sec.Claims))
			for j, b := range sec.Blocks {
				s.exec(`INSERT INTO block VALUES (?,?,?,?,?)`, s.r.ID, c.Number, i, j, s.json(b))
			}
		}
	}
}

func (s *saver) tables() {
	for i, t := range s.r.Tables {
		s.exec(`INSERT INTO data_table VALUES (?,?,?,?,?,?)`, s.r.ID, i, t.ID, t.Number, t.Title,
			s.json(tableHead{t.Section, t.Note, t.Claims, t.Columns}))
		for j, row := range t.Rows {
			s.exec(`INSERT INTO data_row VALUES (?,?,?,?,?)`, s.r.ID, i, j, row.Key, s.json(row.Claims))
			for k, c := range row.Cells {
				s.exec(`INSERT INTO cell VALUES (?,?,?,?,?,?)`, s.r.ID, i, j, k, c.Text,
					s.json(cellValue{c.Quantity, c.Rating, c.Confidence}))
			}
		}
	}
}

func (s *saver) evidence() {
	for i, src := range s.r.Sources {
		s.exec(`INSERT INTO source VALUES (?,?,?,?,?,?,?,?)`, s.r.ID, i, src.ID, src.Publisher, src.Title, src.URL, src.Date, src.Quote)
	}
	for i, c := range s.r.Claims {
		s.exec(`INSERT INTO claim VALUES (?,?,?,?,?,?,?,?)`, s.r.ID, i, c.ID, c.Statement, c.Confidence.String(), c.Basis, c.AsOf,
			s.json(claimLinks{c.SameAs, c.Contradicts, c.Values}))
		for j, src := range c.Sources {
			s.exec(`INSERT INTO claim_source VALUES (?,?,?,?)`, s.r.ID, c.ID, j, src)
		}
	}
}
