package export_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"dossier/app/export"
)

func TestFile(t *testing.T) {
	says := func(text string) func(io.Writer) error {
		return func(w io.Writer) error { _, err := io.WriteString(w, text); return err }
	}
	// only asserts that the folder holds the named file with the text, and
	// nothing else: no temporary file is left.
	only := func(t *testing.T, path, want string) {
		t.Helper()
		entries, err := os.ReadDir(filepath.Dir(path))
		if err != nil {
			t.Fatal(err)
		}
		if want == "" {
			if len(entries) != 0 {
				t.Fatalf("left behind: %v", entries)
			}
			return
		}
		if len(entries) != 1 {
			t.Fatalf("in the folder: %v", entries)
		}
		got, err := os.ReadFile(path)
		if err != nil || string(got) != want {
			t.Fatalf("holds %q, %v", got, err)
		}
	}

	t.Run("a new file is readable by others", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "a.pdf")
		if err := export.File(t.Context(), path, says("new")); err != nil {
			t.Fatal(err)
		}
		only(t, path, "new")
		if info, _ := os.Stat(path); info.Mode().Perm() != 0o644 {
			t.Errorf("mode %v", info.Mode())
		}
	})
	t.Run("an old file is replaced", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "a.pdf")
		for _, text := range []string{"old and longer", "new"} {
			if err := export.File(t.Context(), path, says(text)); err != nil {
				t.Fatal(err)
			}
		}
		only(t, path, "new")
	})
	t.Run("a failure leaves the old file", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "a.pdf")
		if err := export.File(t.Context(), path, says("old")); err != nil {
			t.Fatal(err)
		}
		broken := errors.New("broken")
		err := export.File(t.Context(), path, func(w io.Writer) error {
			if _, err := w.Write(make([]byte, 1<<20)); err != nil {
				return err
			}
			return broken
		})
		if !errors.Is(err, broken) {
			t.Errorf("error %v", err)
		}
		only(t, path, "old")
	})
	t.Run("cancelling leaves nothing", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		path := filepath.Join(t.TempDir(), "a.pdf")
		err := export.File(ctx, path, func(w io.Writer) error {
			cancel()
			return says("half")(w)
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
		only(t, path, "")
	})
	t.Run("a full disk is named", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "a.pdf")
		err := export.File(t.Context(), path, func(io.Writer) error { return &os.PathError{Op: "write", Path: path, Err: syscall.ENOSPC} })
		if err == nil || !strings.Contains(err.Error(), "disk is full") {
			t.Errorf("error %v", err)
		}
		only(t, path, "")
	})

	t.Run("a folder that refuses is named", func(t *testing.T) {
		folder := t.TempDir()
		path := filepath.Join(folder, "a.pdf")
		write := says("text")
		if os.Getuid() == 0 { // root is refused nowhere
			write = func(io.Writer) error { return &os.PathError{Op: "open", Path: path, Err: syscall.EACCES} }
		} else if err := os.Chmod(folder, 0o500); err != nil {
			t.Fatal(err)
		}
		if err := export.File(t.Context(), path, write); err == nil || !strings.Contains(err.Error(), "cannot be written to") {
			t.Errorf("error %v", err)
		}
		only(t, path, "")
	})

	unused := func(io.Writer) error { t.Error("asked to write"); return nil }
	for _, c := range []struct {
		rule, want string
		path       func(folder string) string
	}{
		{"no such folder", "does not exist", func(f string) string { return filepath.Join(f, "none", "a.pdf") }},
		{"the path is a folder", "it is a folder", func(f string) string { return f }},
		{"the folder is a file", "is not a folder", func(f string) string {
			if err := os.WriteFile(filepath.Join(f, "file"), nil, 0o600); err != nil {
				t.Fatal(err)
			}
			return filepath.Join(f, "file", "a.pdf")
		}},
	} {
		t.Run(c.rule, func(t *testing.T) {
			path := c.path(t.TempDir())
			if err := export.File(t.Context(), path, unused); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}
