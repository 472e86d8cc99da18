package charts

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// TestGolden compares every figure, operation by operation, with what was
// looked at and kept. Figures of the report's own scenario are kept at every
// width, those of a moved one at one.
func TestGolden(t *testing.T) {
	kept := map[string]bool{}
	built := huggingFace(t)
	all := pictures(t, built, "bear=40", "price=6.2B")
	shipped := reports(t)["shipped"]
	for _, p := range pictures(t, shipped) {
		id, own := strings.CutSuffix(p.name, "-own")
		id, _, _ = strings.Cut(id, "-") // without the view
		if f, ok := shipped.Figure(report.FigureID(id)); ok && own && !follows(f.Spec) {
			if _, twice := built.Figure(f.ID); !twice {
				all = append(all, p)
			}
		}
	}
	for _, p := range all {
		t.Run(p.name, func(t *testing.T) {
			at := []float64{480, 640, 800, 1100, 1400}
			if strings.HasSuffix(p.name, "-moved") {
				at = []float64{640}
			}
			var b strings.Builder
			for _, width := range at {
				d, err := p.draw(drawing.Light(), width)
				if err != nil {
					t.Fatal(err)
				}
				fmt.Fprintf(&b, "# %.0f wide\n# %s\n%s", width, d.Summary, d.Dump())
			}
			compare(t, p.name+".txt", b.String())
		})
		kept[p.name+".txt"] = true
	}
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, f := range files {
		if !kept[filepath.Base(f)] {
			t.Errorf("%s belongs to no figure", f)
		}
	}
}

// compare holds got against a golden file, or rewrites it with -update. What
// differs is left in testdata/failed, to be compared by eye.
func compare(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		write(t, path, got)
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (make it with -update)", err)
	}
	if got == string(want) {
		return
	}
	failed := filepath.Join("testdata", "failed", name)
	write(t, failed, got)
	a, b := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			t.Fatalf("line %d:\n have %s\n want %s\nwhole in %s", i+1, b[i], a[i], failed)
		}
	}
	t.Fatalf("%d lines, want %d; whole in %s", len(b), len(a), failed)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
