package db

import (
	"context"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
)

// pragma is one setting of the connection and how SQLite reads it back.
type pragma struct{ name, set, want string }

// pragmas are checked after opening: SQLite ignores a pragma it does not know.
//
// WAL with synchronous FULL keeps every acknowledged commit through a power
// cut; exclusive locking needs no shared-memory file and turns a second start
// away at once; the rest is SQLite's own advice for files one did not make,
// and keeps deleted deal text from staying on disk.
func pragmas() []pragma {
	return []pragma{
		{"locking_mode", "EXCLUSIVE", "exclusive"},
		{"journal_mode", "WAL", "wal"},
		{"synchronous", "FULL", "2"},
		{"foreign_keys", "1", "1"},
		{"busy_timeout", "250", "250"},
		{"trusted_schema", "0", "0"},
		{"cell_size_check", "1", "1"},
		{"mmap_size", "0", "0"},
		{"secure_delete", "1", "1"},
		{"temp_store", "2", "2"},
		{"fullfsync", "1", "1"},
		{"checkpoint_fullfsync", "1", "1"},
		{"journal_size_limit", "16777216", "16777216"},
	}
}

// dsn is the address of the file for the driver. It is built as a URL so that
// a path may hold any character.
func dsn(path string) string {
	q := url.Values{}
	q.Set("_defensive", "1")
	q.Set("_dqs", "0")
	q.Set("_error_rc", "1")
	q.Set("_txlock", "immediate")
	q.Set("_busy_timeout", "250")
	for _, p := range pragmas() {
		q.Add("_pragma", p.name+"("+p.set+")")
	}
	slash := filepath.ToSlash(path)
	if !strings.HasPrefix(slash, "/") {
		slash = "/" + slash // C:/…
	}
	u := url.URL{Scheme: "file", Path: slash, RawQuery: q.Encode()}
	return u.String()
}

// checkPragmas fails when a setting did not take. Its first statement takes
// the lock, so it is also where a second start is noticed.
func (d *DB) checkPragmas(ctx context.Context) error {
	for _, p := range pragmas() {
		var got string
		// The names are constants of ours; a pragma takes no parameters.
		if err := d.sql.QueryRowContext(ctx, "PRAGMA "+p.name).Scan(&got); err != nil {
			return fmt.Errorf("read setting %s: %w", p.name, err)
		}
		if got != p.want {
			return fmt.Errorf("setting %s is %s, not %s", p.name, got, p.want)
		}
	}
	return nil
}
