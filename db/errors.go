package db

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Errors of the library, for errors.Is.
var (
	// ErrNotFound: the library holds no such report.
	ErrNotFound = errors.New("not in the library")
	// ErrDamaged: the file is not a sound Dossier library. It was not changed.
	ErrDamaged = errors.New("the library file is damaged or is not a Dossier library")
	// ErrNewer: a newer Dossier wrote the file. It was not changed.
	ErrNewer = errors.New("the library was written by a newer Dossier")
	// ErrInUse: another process has the library open.
	ErrInUse = errors.New("the library is open in another Dossier")
	// ErrDisk: the disk is full or refuses to be written. What was saved
	// before is whole.
	ErrDisk = errors.New("the disk is full or cannot be written")
)

// InUseError says who has the library open. It is [ErrInUse].
type InUseError struct {
	Path  string
	Owner string // "process 4711 on laptop since 09:30"; "" when not known
}

// Error names the owner where it is known.
func (e *InUseError) Error() string {
	if e.Owner == "" {
		return fmt.Sprintf("%s: %v", e.Path, ErrInUse)
	}
	return fmt.Sprintf("%s: %v (%s)", e.Path, ErrInUse, e.Owner)
}

// Is makes errors.Is(err, ErrInUse) true.
func (e *InUseError) Is(target error) bool { return target == ErrInUse }

// explain turns SQLite's result codes into the errors above and says what was
// being done.
func (d *DB) explain(doing string, err error) error {
	if err == nil {
		return nil
	}
	var se *sqlite.Error
	if !errors.As(err, &se) {
		return fmt.Errorf("%s: %w", doing, err)
	}
	const primary = 0xff
	switch se.Code() & primary {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return &InUseError{Path: d.path, Owner: readOwner(d.path)}
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT:
		return fmt.Errorf("%s: %w: %w", doing, ErrDamaged, err)
	case sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY,
		sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return fmt.Errorf("%s: %w: %w", doing, ErrDisk, err)
	}
	return fmt.Errorf("%s: %w", doing, err)
}
