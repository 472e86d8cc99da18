package bundle_test

import (
	"errors"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"dossier/db/bundle"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// A case of the corpus is a txtar archive: the comment says what goes wrong,
// "edits" changes the sound report of testdata/tidewell, and "want" is what
// Read says of the outcome. An edit is one line:
//
//	FILE "old" "new"    replace the first occurrence
//	FILE + "text"       append
//	FILE = "text"       the whole file
//	FILE -              take the file away
func TestFaults(t *testing.T) {
	files, err := filepath.Glob("testdata/faults/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 50 {
		t.Fatalf("the corpus has only %d cases", len(files))
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			pkg := tidewell(t)
			edit(t, pkg, section(t, archive, "edits"))
			_, err = bundle.Read(pkg)
			var faults bundle.Faults
			if !errors.As(err, &faults) {
				t.Fatalf("got %v, want faults", err)
			}
			got := err.Error() + "\n"
			if *update {
				setSection(archive, "want", got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := section(t, archive, "want"); got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

// tidewell is the sound report, in memory, to be changed.
func tidewell(t testing.TB) fstest.MapFS {
	t.Helper()
	pkg := fstest.MapFS{}
	root := os.DirFS("testdata/tidewell")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		pkg[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

func edit(t *testing.T, pkg fstest.MapFS, edits string) {
	t.Helper()
	for line := range strings.Lines(edits) {
		name, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		var texts []string
		verb := ""
		if rest != "" && rest[0] != '"' {
			verb, rest, _ = strings.Cut(rest, " ")
		}
		for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
			quoted, err := strconv.QuotedPrefix(rest)
			if err != nil {
				t.Fatalf("edit %q: %v", line, err)
			}
			text, _ := strconv.Unquote(quoted) // a quoted prefix is one that unquotes
			texts = append(texts, text)
			rest = rest[len(quoted):]
		}
		switch {
		case verb == "-" && len(texts) == 0:
			delete(pkg, name)
		case verb == "=" && len(texts) == 1:
			pkg[name] = &fstest.MapFile{Data: []byte(texts[0])}
		case verb == "+" && len(texts) == 1:
			pkg[name] = &fstest.MapFile{Data: append(slices.Clone(pkg[name].Data), texts[0]...)}
		case verb == "" && len(texts) == 2:
			data := string(pkg[name].Data)
			if !strings.Contains(data, texts[0]) {
				t.Fatalf("%s has no %q", name, texts[0])
			}
			pkg[name] = &fstest.MapFile{Data: []byte(strings.Replace(data, texts[0], texts[1], 1))}
		default:
			t.Fatalf("no edit: %q", line)
		}
	}
}

func section(t *testing.T, a *txtar.Archive, name string) string {
	t.Helper()
	for _, f := range a.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	t.Fatalf("the case has no section %s", name)
	return ""
}

func setSection(a *txtar.Archive, name, text string) {
	for i := range a.Files {
		if a.Files[i].Name == name {
			a.Files[i].Data = []byte(text)
			return
		}
	}
	a.Files = append(a.Files, txtar.File{Name: name, Data: []byte(text)})
}

// archived is a package as one txtar text, for the fuzzer.
func archived(pkg fstest.MapFS) []byte {
	a := &txtar.Archive{}
	for _, name := range slices.Sorted(maps.Keys(pkg)) {
		a.Files = append(a.Files, txtar.File{Name: name, Data: pkg[name].Data})
	}
	return txtar.Format(a)
}
