package db

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sort"
)

//go:embed migration/*.sql
var migrations embed.FS

// applicationID marks the file as a Dossier library: "Doss".
const applicationID = 0x446f7373

// migrate applies the migrations the file has not seen, each with its version
// in one transaction. user_version counts those applied.
func (d *DB) migrate(ctx context.Context) error {
	names, err := fs.Glob(migrations, "migration/*.sql")
	if err != nil {
		return err
	}
	sort.Strings(names)
	var app, version, tables int
	for q, v := range map[string]*int{
		"PRAGMA application_id":              &app,
		"PRAGMA user_version":                &version,
		"SELECT count(*) FROM sqlite_schema": &tables,
	} {
		if err = d.sql.QueryRowContext(ctx, q).Scan(v); err != nil {
			return err
		}
	}
	switch {
	case app == 0 && version == 0 && tables == 0: // new
	case app != applicationID:
		return fmt.Errorf("%w: another program's file", ErrDamaged)
	case version > len(names):
		return fmt.Errorf("%w: its layout is %d, this program knows %d; open it with the newer program, nothing was changed", ErrNewer, version, len(names))
	}
	if version == len(names) {
		return nil
	}
	if version == 0 {
		return d.applyFrom(ctx, 0, names)
	}
	// A file that holds somebody's work is copied before it is changed. The
	// copy goes when the new layout is in place and sound.
	kept, err := d.keepCopy(ctx, version)
	if err != nil {
		return fmt.Errorf("copy the library before changing it: %w", err)
	}
	if err := errors.Join(d.applyFrom(ctx, version, names), d.checkSound(ctx)); err != nil {
		return fmt.Errorf("%w; a copy of the library as it was is %s", err, kept)
	}
	return os.Remove(kept)
}

// applyFrom applies the migrations after the version the file is at.
func (d *DB) applyFrom(ctx context.Context, version int, names []string) error {
	for n := version; n < len(names); n++ {
		text, err := migrations.ReadFile(names[n])
		if err != nil {
			return err
		}
		if err := d.apply(ctx, n+1, string(text)); err != nil {
			return fmt.Errorf("migration %s: %w", names[n], err)
		}
	}
	return nil
}

func (d *DB) apply(ctx context.Context, version int, text string) error {
	return d.write(ctx, func(tx *sql.Tx) error {
		stamp := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, version)
		for _, s := range []string{text, stamp} {
			if _, err := tx.ExecContext(ctx, s); err != nil {
				return err
			}
		}
		if version == searchVersion {
			return reindex(ctx, tx)
		}
		return nil
	})
}

// searchVersion is the migration that empties the search table, so that what
// the library holds has to be put into it anew.
const searchVersion = 2

// checkSound asks SQLite whether the file's structure holds.
func (d *DB) checkSound(ctx context.Context) error {
	var word string
	if err := d.sql.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&word); err != nil {
		return err
	}
	if word != "ok" {
		return fmt.Errorf("%w: %s", ErrDamaged, word)
	}
	return nil
}
