package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
)

// copyPath is where the library's copy lies while it is migrated.
func copyPath(path string, version int) string { return fmt.Sprintf("%s.layout-%d", path, version) }

// keepCopy writes a copy of the library beside it and checks that it can be
// opened, is sound and holds as much. Only a checked copy gets the name that
// lasts, so that one left behind by a start that failed is never replaced by a
// worse one.
func (d *DB) keepCopy(ctx context.Context, version int) (path string, err error) {
	path = copyPath(d.path, version)
	half := path + ".part"
	if err = os.Remove(half); err != nil && !errors.Is(err, os.ErrNotExist) {
		return "", err
	}
	// SQLite would make a file that everybody may read; it takes an empty one.
	f, err := os.OpenFile(half, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(half))
		}
	}()
	if err = f.Close(); err != nil {
		return "", err
	}
	if _, err = d.sql.ExecContext(ctx, `VACUUM INTO ?`, half); err != nil {
		return "", err
	}
	if err = d.checkCopy(ctx, half); err != nil {
		return "", fmt.Errorf("check the copy: %w", err)
	}
	if err = syncFile(half); err != nil {
		return "", err
	}
	return path, os.Rename(half, path)
}

// checkCopy compares the copy with the library it was made of.
func (d *DB) checkCopy(ctx context.Context, path string) (err error) {
	slash := filepath.ToSlash(path)
	if slash[0] != '/' {
		slash = "/" + slash
	}
	u := url.URL{Scheme: "file", Path: slash, RawQuery: "mode=ro"}
	c, err := sql.Open("sqlite", u.String())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.Close()) }()
	var word string
	if err := c.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&word); err != nil {
		return err
	}
	if word != "ok" {
		return errors.New(word)
	}
	for _, q := range []string{
		"PRAGMA user_version", "SELECT count(*) FROM event", "SELECT coalesce(max(seq), 0) FROM event",
		"SELECT count(*) FROM mark", "SELECT count(*) FROM report", "SELECT count(*) FROM claim",
	} {
		var have, want int64
		if err := errors.Join(c.QueryRowContext(ctx, q).Scan(&have), d.sql.QueryRowContext(ctx, q).Scan(&want)); err != nil {
			return err
		}
		if have != want {
			return fmt.Errorf("%s: %d in the copy, %d in the library", q, have, want)
		}
	}
	return nil
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
