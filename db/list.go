package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"dossier/db/report"
)

// An Entry is one report of the library's list.
type Entry struct {
	ID       report.ID
	Version  string
	Subject  string
	Title    string
	AsOf     time.Time // the day the report speaks of
	Imported time.Time // when this version came in
	Claims   int
	Sources  int
}

// List is what the library holds, in order of first import.
func (d *DB) List(ctx context.Context) ([]Entry, error) {
	var list []Entry
	err := d.query(ctx, func(rows *sql.Rows) error {
		var e Entry
		var asOf, imported string
		if err := rows.Scan(&e.ID, &e.Version, &e.Subject, &e.Title, &asOf, &imported, &e.Claims, &e.Sources); err != nil {
			return err
		}
		var errA, errB error
		e.AsOf, errA = time.Parse(time.DateOnly, asOf)
		e.Imported, errB = time.Parse(time.RFC3339, imported)
		if err := errors.Join(errA, errB); err != nil {
			return fmt.Errorf("%w: report %s: %w", ErrDamaged, e.ID, err)
		}
		list = append(list, e)
		return nil
	}, `SELECT id, version, subject, title, as_of, imported,
		(SELECT count(*) FROM claim WHERE report = r.id),
		(SELECT count(*) FROM source WHERE report = r.id)
		FROM report r ORDER BY ord`)
	return list, d.explain("list reports", err)
}

// query runs a read outside a transaction and closes its rows.
func (d *DB) query(ctx context.Context, scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := d.sql.QueryContext(ctx, query, args...)
	return eachRow(rows, err, scan)
}

// eachRow calls scan for every row of a query's outcome and closes the rows
// before it returns: the one connection serves one query at a time.
func eachRow(rows *sql.Rows, err error, scan func(*sql.Rows) error) error {
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // rows.Err has what went wrong
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
