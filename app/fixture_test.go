package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"dossier/assets"
	"dossier/db"
	"dossier/db/bundle"
)

// library returns a library file of the test's own that holds both reports
// already, as it does from the second start on. Saving them takes longer than
// all else a window does, so it is done once.
func library(t testing.TB) string {
	t.Helper()
	content, err := savedLibrary()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "library.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

//nolint:gochecknoglobals // once a process, and never changed
var savedLibrary = sync.OnceValues(func() (content []byte, err error) {
	dir, err := os.MkdirTemp("", "dossier")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	path := filepath.Join(dir, "library.db")
	lib, err := db.Open(context.Background(), path, db.Options{})
	if err != nil {
		return nil, err
	}
	for _, fsys := range []string{"", tidewellPath} {
		files := assets.Report()
		if fsys != "" {
			files = os.DirFS(fsys)
		}
		r, err := bundle.Read(files)
		if err == nil {
			_, err = lib.Save(context.Background(), r)
		}
		if err != nil {
			return nil, errors.Join(err, lib.Close())
		}
	}
	if err := lib.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})
