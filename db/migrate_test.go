package db_test

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/db"
	"dossier/db/judgement"
	"dossier/db/report"
)

// outside runs statements on a closed library.
func outside(t *testing.T, path string, statements ...string) {
	t.Helper()
	u := url.URL{Scheme: "file", Path: path}
	c, err := sql.Open("sqlite", u.String())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range statements {
		if _, err := c.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
}

// firstLayout makes a library as the first version of the program left it,
// with a report and what a reader did.
func firstLayout(t *testing.T) string {
	t.Helper()
	path := library(t, func(d *db.DB, r *report.Report) {
		ctx := context.Background()
		must(t, d.SetWorking(ctx, r.ID, map[string]string{"years": "4"}))
		n, err := judgement.NewNote(r, "claim:TW001", "Ask the Zanzibar office.", "", at)
		must(t, err)
		must(t, d.SetNote(ctx, r.ID, n))
	})
	first, err := os.ReadFile("migration/001_library.sql")
	must(t, err)
	_, search, _ := strings.Cut(string(first), "CREATE VIRTUAL TABLE search")
	search, _, _ = strings.Cut(search, ";")
	outside(t, path, "DROP TABLE search", "CREATE VIRTUAL TABLE search"+search,
		"INSERT INTO search VALUES ('tidewell', 'claim', 'claim:TW001', 'TW001', 'old')", "PRAGMA user_version = 1")
	return path
}

// rest is a library's dump without its search entries.
func rest(t *testing.T, path string) string {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(dump(t, path)) {
		if !strings.HasPrefix(line, "search ") {
			b.WriteString(line)
		}
	}
	return b.String()
}

func copies(t *testing.T, path string) []string {
	t.Helper()
	list, err := filepath.Glob(path + ".layout*")
	must(t, err)
	return list
}

func TestMigrate(t *testing.T) {
	ctx := context.Background()

	t.Run("FromTheFirstLayout", func(t *testing.T) {
		path := firstLayout(t)
		before := rest(t, path)
		d := mustOpenAt(t, path)
		r := sample(t)
		if got := find(t, d, r, "churn"); len(got) == 0 || got[0].Kind != db.GapHit {
			t.Errorf("the report's text is not found: %v", got)
		}
		if got := find(t, d, r, "zanzibar"); len(got) != 1 || got[0].Kind != db.NoteHit {
			t.Errorf("the note is not found: %v", got)
		}
		if left := copies(t, path); len(left) != 0 {
			t.Errorf("the copy was left behind: %v", left)
		}
		must(t, d.Close())
		if rest(t, path) != before {
			t.Error("more than the search was changed")
		}
		fresh := library(t, func(*db.DB, *report.Report) {})
		if strings.Count(dump(t, path), "search ") != strings.Count(dump(t, fresh), "search ")+1 {
			t.Error("not every entry is there")
		}
	})

	t.Run("FailureLeavesLibraryAndCopy", func(t *testing.T) {
		path := firstLayout(t)
		outside(t, path, "UPDATE block SET body = '{'")
		before := dump(t, path)
		_, err := db.Open(ctx, path, db.Options{})
		if !errors.Is(err, db.ErrDamaged) || !strings.Contains(err.Error(), path+".layout-1") {
			t.Fatalf("got %v; want ErrDamaged and where the copy is", err)
		}
		if dump(t, path) != before {
			t.Error("the library was changed")
		}
		left := copies(t, path)
		if len(left) != 1 || dump(t, left[0]) != before {
			t.Fatalf("the copy is not the library: %v", left)
		}
		if info, err := os.Stat(left[0]); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("the copy is readable by others: %v, %v", info.Mode(), err)
		}
		if _, err := db.Open(ctx, path, db.Options{}); !errors.Is(err, db.ErrDamaged) {
			t.Errorf("a second start: %v", err)
		}
		if left := copies(t, path); len(left) != 1 || dump(t, left[0]) != before {
			t.Errorf("after a second start the copy is not the library: %v", left)
		}
	})

	t.Run("WithoutACopyNothingIsChanged", func(t *testing.T) {
		path := firstLayout(t)
		before := dump(t, path)
		must(t, os.MkdirAll(filepath.Join(path+".layout-1.part", "in the way"), 0o700))
		if _, err := db.Open(ctx, path, db.Options{}); err == nil || !strings.Contains(err.Error(), "copy the library") {
			t.Fatalf("got %v", err)
		}
		if dump(t, path) != before {
			t.Error("the library was changed")
		}
	})

	t.Run("NoCopyOfANewLibrary", func(t *testing.T) {
		d := mustOpen(t)
		if left := copies(t, d.Path()); len(left) != 0 {
			t.Errorf("a new library was copied: %v", left)
		}
	})
}
