package cli_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// house is every package of the program and what of ours it may import. An
// arrow that is missing here is missing on purpose: adding one is a decision
// about the architecture, not a fix for a compile error.
func house() map[string][]string {
	return map[string][]string{
		"assets":         {},
		"db/quantity":    {},
		"db/report":      {"db/quantity"},
		"db/scenario":    {"db/quantity", "db/report"},
		"db/bundle":      {"db/quantity", "db/report"},
		"db/judgement":   {"db/report"},
		"db":             {"db/judgement", "db/quantity", "db/report"},
		"charts/drawing": {"assets"},
		"charts":         {"charts/drawing", "db/judgement", "db/quantity", "db/report", "db/scenario"},
		"app/export":     {"charts", "charts/drawing", "db/judgement", "db/quantity", "db/report", "db/scenario"},
		"app/widgets":    {"assets", "charts/drawing", "db/quantity", "db/report"},
		"app": {
			"app/export", "app/widgets", "assets", "charts", "charts/drawing",
			"db", "db/bundle", "db/judgement", "db/quantity", "db/report", "db/scenario",
		},
		"app/desktop": {"app"},
		"app/cli": {
			"app/export", "assets", "charts", "charts/drawing",
			"db", "db/bundle", "db/judgement", "db/quantity", "db/report", "db/scenario",
		},
		".": {"app/cli", "app/desktop"},
	}
}

// testArrows are the arrows that only tests may add: reading a real report is
// how most packages are tested. The two leaves have none; the real-window tests
// hold what the window left behind against the library and the maths.
func testArrows(pkg string) []string {
	switch pkg {
	case "assets", "db/quantity":
		return nil
	case "app/desktop":
		return []string{"app/widgets", "assets", "db", "db/bundle", "db/judgement", "db/quantity", "db/report", "db/scenario"}
	}
	return []string{"assets", "db/bundle", "db/quantity", "db/report"}
}

// A ban keeps one import out of most packages, and says why.
type ban struct {
	path    string   // import path; it and everything below it
	only    []string // the packages that may import it nevertheless
	tests   bool     // whether test files may
	through []string // these may not even reach it through others; "x/..." is all below x
	why     string
}

func bans() []ban {
	return []ban{{
		path: "fyne.io", only: []string{"app", "app/desktop", "app/widgets"},
		through: []string{"assets", "db", "db/...", "charts", "charts/...", "app/export", "app/cli"},
		why:     "reports are checked, computed and exported without a window; the GUI stays in app/",
	}, {
		path: "fyne.io/fyne/v2/app", only: []string{"app/desktop"},
		through: []string{"app", "app/widgets"},
		why:     "it brings OpenGL and cgo; one package alone may need them, so that all others are tested without",
	}, {
		path: "fyne.io/fyne/v2/test", tests: true,
		why: "importing it starts a test application",
	}, {
		path: "modernc.org/sqlite", only: []string{"db"},
		through: []string{"assets", "db/...", "charts", "charts/...", "app/export", "app/widgets"},
		why:     "only db writes SQL, and rows never leave it",
	}, {
		path: "database/sql", only: []string{"db"},
		through: []string{"assets", "db/...", "charts", "charts/...", "app/export", "app/widgets"},
		why:     "only db writes SQL, and rows never leave it",
	}, {
		path: "net", why: "nothing leaves the reader's machine, so nothing of ours opens a connection",
	}, {
		path: "github.com/go-pdf/fpdf", only: []string{"charts/drawing", "app/export"},
		why: "PDF is written by one sink and the report around it",
	}, {
		path: "codeberg.org/go-pdf/fpdf",
		why:  "the same library as github.com/go-pdf/fpdf under its other name: two copies would embed fonts differently",
	}, {
		path: "github.com/wcharczuk/go-chart", only: []string{"charts"},
		why: "its charts are recorded into our drawings; its own PNG and SVG lay text out differently",
	}, {
		path: "gonum.org/v1/gonum", only: []string{"db/scenario"},
		why: "valuation is computed in one place",
	}, {
		path: "github.com/yuin/goldmark", only: []string{"db/bundle"},
		why: "text becomes our own blocks when a package is read; nothing later sees Markdown",
	}, {
		path: "github.com/pelletier/go-toml", only: []string{"db/bundle"},
		why: "package files are read in one place, where faults get their file and line",
	}, {
		path: "testing", tests: true, why: "it is for tests; the program would carry its flags",
	}, {
		path: "pgregory.net/rapid", tests: true, why: "it is for tests",
	}, {
		path: "github.com/rogpeppe/go-internal", tests: true, why: "it is for tests",
	}, {
		path: "math/rand", why: "its global source makes two runs differ; math/rand/v2 with a seed does not",
	}, {
		path: "C", why: "only other people's packages need a C compiler",
	}}
}

// longFiles are the Go files over maxLines, and why each may be.
func longFiles() map[string]string { return map[string]string{} }

const maxLines = 400

// TestHouse: the folders are the ones decided on, each package once and by its
// folder's name.
func TestHouse(t *testing.T) {
	t.Chdir("../..") // the whole module
	files := goFiles(t)
	for _, pkg := range slices.Sorted(maps.Keys(house())) {
		if !slices.ContainsFunc(files, func(f goFile) bool { return f.pkg == pkg && !f.test }) {
			t.Errorf("%s: listed in house but holds no Go file", pkg)
		}
	}
	for _, f := range files {
		if _, ok := house()[f.pkg]; !ok {
			t.Errorf("%s: package %s is not in house; a new package needs a reason and its arrows", f.path, f.pkg)
		}
		want := filepath.Base(f.pkg)
		if f.pkg == "." {
			want = "main"
		}
		if f.name != want && (!f.test || f.name != want+"_test") {
			t.Errorf("%s: package %s, want %s, its folder's name", f.path, f.name, want)
		}
	}

	names := strings.Fields("CHANGELOG.md FyneApp.toml LICENSE Makefile README.md go.mod go.sum main.go " +
		"app artifacts assets build charts db docs")
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		// Hidden names belong to tools, profiles to whoever is measuring.
		if strings.HasPrefix(e.Name(), ".") || strings.HasSuffix(e.Name(), ".prof") || slices.Contains(names, e.Name()) {
			continue
		}
		t.Errorf("%s: not one of the names the top folder may hold (%s)", e.Name(), strings.Join(names, ", "))
	}
}

// TestArrows: our packages import each other only as house says, whatever the
// build tags.
func TestArrows(t *testing.T) {
	t.Chdir("../..") // the whole module
	for _, f := range goFiles(t) {
		allowed := house()[f.pkg]
		if f.test {
			allowed = append(append(slices.Clone(allowed), testArrows(f.pkg)...), f.pkg)
		}
		for _, path := range f.imports {
			if ours, ok := inHouse(path); ok && !slices.Contains(allowed, ours) {
				t.Errorf("%s: imports %s; %s may import of ours only: %s", f.path, path, f.pkg, orNothing(allowed))
			}
		}
	}
}

// TestBans: what is kept in one place is imported nowhere else.
func TestBans(t *testing.T) {
	t.Chdir("../..") // the whole module
	files := goFiles(t)
	for _, b := range bans() {
		t.Run(b.path, func(t *testing.T) {
			for _, pkg := range b.only {
				if _, ok := house()[pkg]; !ok {
					t.Errorf("the ban excepts %s, which is no package of ours", pkg)
				}
			}
			for _, f := range files {
				if slices.Contains(b.only, f.pkg) || b.tests && f.test || !slices.ContainsFunc(f.imports, b.covers) {
					continue
				}
				t.Errorf("%s: imports %s: %s", f.path, b.path, b.why)
			}
		})
	}
}

// TestBansThroughOthers: nor is it reached through a third package, in the
// build with cgo or the one without.
func TestBansThroughOthers(t *testing.T) {
	t.Chdir("../..") // the whole module
	for _, cgo := range []string{"1", "0"} {
		t.Run("CGO_ENABLED="+cgo, func(t *testing.T) {
			deps := listDeps(t, cgo)
			for _, pkg := range slices.Sorted(maps.Keys(deps)) {
				for _, b := range bans() {
					if i := slices.IndexFunc(deps[pkg], b.covers); i >= 0 && b.stops(pkg) {
						t.Errorf("%s: reaches %s: %s", pkg, deps[pkg][i], b.why)
					}
				}
			}
			if gui := (ban{path: "fyne.io"}); cgo == "0" && slices.ContainsFunc(deps["."], gui.covers) {
				t.Error("the build without cgo reaches fyne.io: it has no window to show")
			}
		})
	}
}

// TestPackageDocs: every package says what it is.
func TestPackageDocs(t *testing.T) {
	t.Chdir("../..") // the whole module
	docs := map[string]string{}
	for _, f := range goFiles(t) {
		if f.doc != "" && !f.test {
			docs[f.pkg] = f.doc
		}
	}
	for _, pkg := range slices.Sorted(maps.Keys(house())) {
		want := "Package " + filepath.Base(pkg) + " "
		if pkg == "." {
			want = "Dossier "
		}
		if !strings.HasPrefix(docs[pkg], want) {
			t.Errorf("%s: package comment starts %.40q, want %q and what the package is for", pkg, docs[pkg], want)
		}
	}
}

// TestFileLength: a file that no longer fits in a head is split, or listed
// with a reason.
func TestFileLength(t *testing.T) {
	t.Chdir("../..") // the whole module
	excused := longFiles()
	for _, f := range goFiles(t) {
		reason, listed := excused[f.path]
		delete(excused, f.path)
		switch {
		case f.lines > maxLines && !listed:
			t.Errorf("%s: %d lines, over %d: split it by subject", f.path, f.lines, maxLines)
		case f.lines <= maxLines && listed:
			t.Errorf("%s: %d lines: take it off the list of long files", f.path, f.lines)
		case listed && reason == "":
			t.Errorf("%s: on the list of long files without a reason", f.path)
		}
	}
	for path := range excused {
		t.Errorf("%s: on the list of long files but not in the tree", path)
	}
}

// covers reports whether the import path is the banned one or below it.
func (b ban) covers(path string) bool {
	switch path {
	case "net/url", "net/netip", "net/mail", "math/rand/v2":
		// They only read text, or are what to use instead of what is banned.
		return false
	}
	return path == b.path || strings.HasPrefix(path, b.path+"/")
}

// stops reports whether pkg may not even reach the banned path.
func (b ban) stops(pkg string) bool {
	return slices.ContainsFunc(b.through, func(pattern string) bool {
		if root, ok := strings.CutSuffix(pattern, "/..."); ok {
			return strings.HasPrefix(pkg, root+"/")
		}
		return pkg == pattern
	})
}

// inHouse is the folder of an import path of this module.
func inHouse(path string) (string, bool) {
	if path == "dossier" {
		return ".", true
	}
	return strings.CutPrefix(path, "dossier/")
}

func orNothing(pkgs []string) string {
	if len(pkgs) == 0 {
		return "nothing"
	}
	return strings.Join(pkgs, ", ")
}

// goFile is what the tests look at in one Go file of ours, whatever its tags.
type goFile struct {
	path, pkg, name string // "app/cli/run.go", "app/cli", "cli"
	test            bool
	imports         []string
	doc             string // its package comment
	lines           int
}

// goFiles reads every Go file of the module where the go tool would look.
func goFiles(t *testing.T) []goFile {
	t.Helper()
	var files []goFile
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() {
			if path != "." && (name == "testdata" || path == "build" || path == "artifacts" || strings.ContainsAny(name[:1], "._")) {
				return fs.SkipDir
			}
			return nil
		}
		if filepath.Ext(name) != ".go" || strings.ContainsAny(name[:1], "._") {
			return nil
		}
		f, err := readGoFile(path)
		files = append(files, f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 2 {
		t.Fatal("found no Go files: the test must run in the module's top folder")
	}
	return files
}

func readGoFile(path string) (goFile, error) {
	src, err := os.ReadFile(path)
	if err != nil {
		return goFile{}, err
	}
	ast, err := parser.ParseFile(token.NewFileSet(), path, src, parser.ImportsOnly|parser.ParseComments)
	if err != nil {
		return goFile{}, err
	}
	f := goFile{
		path:  filepath.ToSlash(path),
		pkg:   filepath.ToSlash(filepath.Dir(path)),
		name:  ast.Name.Name,
		test:  strings.HasSuffix(path, "_test.go"),
		doc:   ast.Doc.Text(),
		lines: bytes.Count(src, []byte("\n")),
	}
	for _, spec := range ast.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return f, err
		}
		f.imports = append(f.imports, imported)
	}
	return f, nil
}

// listDeps is every package of ours in one build, with all it reaches.
func listDeps(t *testing.T, cgo string) map[string][]string {
	t.Helper()
	cmd := exec.Command("go", "list", "-tags", "accessibility", "-json=ImportPath,Deps", "./...")
	cmd.Env = append(os.Environ(), "CGO_ENABLED="+cgo)
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			t.Fatalf("go list: %v\n%s", err, exit.Stderr)
		}
		t.Fatalf("go list: %v", err)
	}
	deps := map[string][]string{}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var pkg struct {
			ImportPath string
			Deps       []string
		}
		switch err := dec.Decode(&pkg); {
		case errors.Is(err, io.EOF):
			return deps
		case err != nil:
			t.Fatalf("go list: %v", err)
		}
		if ours, ok := inHouse(pkg.ImportPath); ok {
			deps[ours] = pkg.Deps
		}
	}
}
