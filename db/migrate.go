package db

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
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
		if err := d.sql.QueryRowContext(ctx, q).Scan(v); err != nil {
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
	tx, err := d.sql.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // no effect after Commit
	stamp := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, version)
	for _, s := range []string{text, stamp} {
		if _, err := tx.ExecContext(ctx, s); err != nil {
			return err
		}
	}
	return tx.Commit()
}

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
