package db_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"testing"

	"dossier/db"
	"dossier/db/report"
)

// setVersion writes a library's layout number from outside.
func setVersion(t *testing.T, path string, n int) {
	t.Helper()
	u := url.URL{Scheme: "file", Path: path}
	c, err := sql.Open("sqlite", u.String())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Exec(fmt.Sprintf("PRAGMA user_version = %d", n)); err != nil {
		t.Fatal(err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
}

func asJSON(t testing.TB, r *report.Report) string {
	t.Helper()
	b, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestSave(t *testing.T) {
	ctx := context.Background()

	t.Run("LoadGivesBackWhatWasSaved", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "library.db")
		d := mustOpenAt(t, path)
		want := sample(t)
		if changed, err := d.Save(ctx, want); err != nil || !changed {
			t.Fatalf("Save = %v, %v; want a change", changed, err)
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		got, err := mustOpenAt(t, path).Load(ctx, want.ID)
		if err != nil {
			t.Fatal(err)
		}
		// An absent list comes back as nil: compare what a reader can tell apart.
		if at, same := db.SameContent(want, got); !same {
			t.Errorf("%s differs\n%s", at, asJSON(t, got))
		}
		if c := got.Claims[0]; len(got.Uses(c.ID)) == 0 {
			t.Errorf("the loaded report is not linked: %s is used nowhere", c.ID)
		}
	})

	t.Run("SameContentIsNoChange", func(t *testing.T) {
		d := mustOpen(t)
		for i, want := range []bool{true, false} {
			if changed, err := d.Save(ctx, sample(t)); err != nil || changed != want {
				t.Errorf("save %d: changed = %v, %v; want %v", i+1, changed, err, want)
			}
		}
	})

	t.Run("NextVersionReplacesAndMarksStay", func(t *testing.T) {
		d := mustOpen(t)
		r := sample(t)
		if _, err := d.Save(ctx, r); err != nil {
			t.Fatal(err)
		}
		inputs := map[string]string{"probability.bear": "0.4"}
		if err := d.SetWorking(ctx, r.ID, inputs); err != nil {
			t.Fatal(err)
		}
		next := sample(t)
		next.Version, next.Hash = "2.0.0", "another"
		next.Claims[0].Statement = "A corrected zanzibar statement."
		if changed, err := d.Save(ctx, next); err != nil || !changed {
			t.Fatalf("Save = %v, %v; want a change", changed, err)
		}
		got, err := d.Load(ctx, r.ID)
		if err != nil {
			t.Fatal(err)
		}
		if got.Version != "2.0.0" || got.Claims[0].Statement != next.Claims[0].Statement {
			t.Errorf("got version %s, %q", got.Version, got.Claims[0].Statement)
		}
		if kept, ok, err := d.Working(ctx, r.ID); err != nil || !ok || kept["probability.bear"] != "0.4" {
			t.Errorf("working scenario = %v, %v, %v", kept, ok, err)
		}
		if all, err := d.List(ctx); err != nil || len(all) != 1 {
			t.Errorf("List = %v, %v; want one report", all, err)
		}
		if hits := find(t, d, r, "zanzibar"); len(hits) != 1 || hits[0].Ref != "claim:"+report.Ref(r.Claims[0].ID) {
			t.Errorf("Search finds %v; want the corrected claim alone", hits)
		}
	})

	t.Run("RefusedWhenItCannotBeKeptWhole", func(t *testing.T) {
		d := mustOpen(t)
		r := sample(t)
		if _, err := d.Save(ctx, r); err != nil {
			t.Fatal(err)
		}
		bad := sample(t)
		bad.Hash = "another"
		bad.Claims[1].Sources = append(bad.Claims[1].Sources, "NOSUCH")
		if _, err := d.Save(ctx, bad); err == nil {
			t.Fatal("a claim on a missing source was saved")
		}
		got, err := d.Load(ctx, r.ID)
		if err != nil {
			t.Fatal(err)
		}
		if at, same := db.SameContent(r, got); !same {
			t.Errorf("after the refusal %s differs", at)
		}
	})

	t.Run("ErrDamagedForAnyPart", func(t *testing.T) {
		for _, change := range []string{
			"UPDATE block SET body = '{' WHERE ord = 1", "UPDATE cell SET value = ''", "UPDATE claim SET links = '[]'",
			"UPDATE section SET claims = 'x'", "UPDATE figure SET spec = '{' WHERE ord = 0", "UPDATE report SET head = '['",
		} {
			path := library(t, func(*db.DB, *report.Report) {})
			outside(t, path, change)
			if _, err := mustOpenAt(t, path).Load(ctx, "tidewell"); !errors.Is(err, db.ErrDamaged) {
				t.Errorf("after %s: got %v, want ErrDamaged", change, err)
			}
		}
	})

	t.Run("ErrNotFound", func(t *testing.T) {
		if _, err := mustOpen(t).Load(ctx, "nothing"); !errors.Is(err, db.ErrNotFound) {
			t.Errorf("got %v, want ErrNotFound", err)
		}
	})

	t.Run("CancelledBeforeItBegins", func(t *testing.T) {
		d := mustOpen(t)
		ended, cancel := context.WithCancel(ctx)
		cancel()
		if _, err := d.Save(ended, sample(t)); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want context.Canceled", err)
		}
		if all, err := d.List(ctx); err != nil || len(all) != 0 {
			t.Errorf("List = %v, %v; want nothing", all, err)
		}
	})
}

func TestMarks(t *testing.T) {
	ctx := context.Background()
	d := mustOpen(t)

	t.Run("NewestWins", func(t *testing.T) {
		for _, v := range []string{"light", "dark"} {
			if err := d.SetSetting(ctx, "theme", v); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := d.Setting(ctx, "theme"); err != nil || got != "dark" {
			t.Errorf("Setting = %q, %v; want dark", got, err)
		}
	})
	t.Run("NilTakesItAway", func(t *testing.T) {
		e := db.Edit{Report: "r", Kind: "place", Body: "here"}
		var got string
		for _, body := range []any{"here", nil} {
			e.Body = body
			if err := d.Record(ctx, e); err != nil {
				t.Fatal(err)
			}
			ok, err := d.Mark(ctx, "r", "place", "", &got)
			if err != nil || ok != (body != nil) {
				t.Errorf("after %v: Mark = %v, %v", body, ok, err)
			}
		}
	})
	t.Run("UnsetIsEmpty", func(t *testing.T) {
		if got, err := d.Setting(ctx, "never"); err != nil || got != "" {
			t.Errorf("Setting = %q, %v; want nothing", got, err)
		}
	})
}
