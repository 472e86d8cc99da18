package db_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"dossier/db"
	"dossier/db/bundle"
	"dossier/db/report"
)

// at is the clock of these tests.
var at = time.Date(2026, 5, 9, 12, 0, 0, 0, time.UTC)

// mustOpen opens a library on a real file and closes it with the test.
func mustOpen(t testing.TB) *db.DB {
	t.Helper()
	return mustOpenAt(t, filepath.Join(t.TempDir(), "library.db"))
}

func mustOpenAt(t testing.TB, path string) *db.DB {
	t.Helper()
	d, err := db.Open(context.Background(), path, db.Options{Now: func() time.Time { return at }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return d
}

// sample is the small report of the package reader's tests.
func sample(t testing.TB) *report.Report {
	t.Helper()
	r, err := bundle.Read(os.DirFS("bundle/testdata/tidewell"))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestOpen(t *testing.T) {
	ctx := context.Background()

	t.Run("FileIsTheUsersAlone", func(t *testing.T) {
		d := mustOpenAt(t, filepath.Join(t.TempDir(), "new", "library.db"))
		for _, path := range []string{d.Path(), d.Path() + "-wal"} {
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			if info.Mode().Perm()&0o077 != 0 {
				t.Errorf("%s is readable by others: %v", path, info.Mode())
			}
		}
	})

	t.Run("PathMayHoldAnyCharacter", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "a b?c#d%20ü.db")
		mustOpenAt(t, path)
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	})

	t.Run("SecondStartSaysWhoHasIt", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "library.db")
		mustOpenAt(t, path)
		_, err := db.Open(ctx, path, db.Options{})
		var inUse *db.InUseError
		if !errors.Is(err, db.ErrInUse) || !errors.As(err, &inUse) {
			t.Fatalf("got %v, want ErrInUse", err)
		}
		if inUse.Owner == "" {
			t.Error("the owner is not named")
		}
	})

	t.Run("OpensAgainAfterClose", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "library.db")
		if err := mustOpenAt(t, path).Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(path + ".open"); !errors.Is(err, os.ErrNotExist) {
			t.Error("the owner's note is left behind")
		}
		mustOpenAt(t, path)
	})

	t.Run("ErrDamagedForAnotherFile", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "library.db")
		text := []byte("this is a shopping list, long enough to be mistaken for nothing else at all")
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := db.Open(ctx, path, db.Options{}); !errors.Is(err, db.ErrDamaged) {
			t.Errorf("got %v, want ErrDamaged", err)
		}
		if now, _ := os.ReadFile(path); string(now) != string(text) {
			t.Error("the file was changed")
		}
	})

	t.Run("ErrDamagedForAFolder", func(t *testing.T) {
		if _, err := db.Open(ctx, t.TempDir(), db.Options{}); !errors.Is(err, db.ErrDamaged) {
			t.Errorf("got %v, want ErrDamaged", err)
		}
	})

	t.Run("ErrNewer", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "library.db")
		if err := mustOpenAt(t, path).Close(); err != nil {
			t.Fatal(err)
		}
		setVersion(t, path, 99)
		before, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Open(ctx, path, db.Options{}); !errors.Is(err, db.ErrNewer) {
			t.Errorf("got %v, want ErrNewer", err)
		}
		after, _ := os.ReadFile(path)
		if string(before) != string(after) {
			t.Error("the file was changed")
		}
	})
}
