// Package db is the reader's library: one SQLite file that holds imported
// reports and, kept apart from them, what the reader does.
//
// A report's content is replaced whole by its next version, in one
// transaction. The reader's edits are events that point at content by stable
// id and survive the next version. Only this package writes SQL; rows never
// leave it.
//
// The file is opened by one process at a time, with write-ahead logging and
// every commit flushed to disk, so that an edit once acknowledged outlives a
// crash or a power cut.
package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"modernc.org/sqlite"
)

// Options are what the library needs from outside. The zero value works.
type Options struct {
	Now func() time.Time // the clock that stamps imports and edits; nil: time.Now
}

// DB is an open library. Its methods may be called from any goroutine except
// a window's own: they wait for the disk.
type DB struct {
	sql  *sql.DB
	path string
	now  func() time.Time

	matches *sql.Stmt // of a search; preparing it takes longer than most searches
	orders  sync.Map  // of import, by report.ID
}

// Open opens the library at path, making the file and its folder when they are
// not there. The folder is made for this user only, the file likewise.
//
// Errors: [InUseError] when another process has it open, [ErrNewer] when a
// newer Dossier wrote it, [ErrDamaged] when it is not a sound library. None of
// them changes the file.
func Open(ctx context.Context, path string, o Options) (*DB, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open library %s: %w", path, err)
	}
	if err = makeFile(abs); err != nil {
		return nil, fmt.Errorf("open library: %w", err)
	}
	// Without these a second descriptor on the file would strip its locks, and
	// a misspelt pragma would be ignored. Neither can fail in a way that
	// matters here: where the system has no such locks the default holds.
	_, _ = sqlite.OFDLocking(true)
	sqlite.StrictPragmas(true)

	pool, err := sql.Open("sqlite", dsn(abs))
	if err != nil {
		return nil, fmt.Errorf("open library %s: %w", abs, err)
	}
	pool.SetMaxOpenConns(1)
	pool.SetMaxIdleConns(1)
	pool.SetConnMaxLifetime(0)
	d := &DB{sql: pool, path: abs, now: o.Now}
	if err := d.prepare(ctx); err != nil {
		return nil, errors.Join(d.explain("open library "+abs, err), d.close())
	}
	writeOwner(abs, o.Now())
	return d, nil
}

// Close closes the library. The DB must not be used afterwards.
func (d *DB) Close() error {
	removeOwner(d.path)
	if err := d.close(); err != nil {
		return fmt.Errorf("close library %s: %w", d.path, err)
	}
	return nil
}

// Path is the library's file.
func (d *DB) Path() string { return d.path }

// prepare takes the lock, checks what was opened and brings it up to date.
func (d *DB) prepare(ctx context.Context) error {
	if err := d.checkPragmas(ctx); err != nil {
		return err
	}
	if err := d.migrate(ctx); err != nil {
		return err
	}
	if err := d.checkSound(ctx); err != nil {
		return err
	}
	var err error
	d.matches, err = d.sql.PrepareContext(ctx, `SELECT rowid, body, ref, label, more
		FROM search WHERE search MATCH ? AND rowid >= ? AND rowid < ? LIMIT ?`)
	return err
}

func (d *DB) close() error {
	if d.matches == nil {
		return d.sql.Close()
	}
	return errors.Join(d.matches.Close(), d.sql.Close())
}

// makeFile creates an empty library file readable by this user alone; SQLite
// itself would let everybody read it.
func makeFile(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	info, err := os.Lstat(path)
	switch {
	case err == nil && !info.Mode().IsRegular():
		return fmt.Errorf("%s is not a plain file: %w", path, ErrDamaged)
	case err == nil:
		return nil
	case !errors.Is(err, os.ErrNotExist):
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, os.ErrExist) {
		return nil // another start was quicker; the lock decides which of us wins
	}
	if err != nil {
		return err
	}
	return f.Close()
}
