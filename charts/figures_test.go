package charts

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/assets"
	"dossier/charts/drawing"
	"dossier/db/bundle"
	"dossier/db/report"
	"dossier/db/scenario"
)

var (
	update       = flag.Bool("update", false, "rewrite the golden files")
	contactSheet = flag.String("contact-sheet", "", "folder to write a picture of every figure to")
)

// widths are those a figure is looked at in: a column, a window, a screen.
func widths() []float64 {
	if raced {
		return []float64{480, 800} // one layout races no more than another
	}
	return []float64{480, 640, 800, 1100, 1400}
}

// A picture is one thing the package draws.
type picture struct {
	name string
	draw func(th drawing.Theme, width float64) (*drawing.Drawing, error)
}

// evaluate returns the values of the report's own scenario with assignments
// applied, such as "bear=40".
func evaluate(t testing.TB, r *report.Report, assignments ...string) scenario.Values {
	t.Helper()
	set, err := scenario.Default(r)
	if err != nil {
		t.Fatal(err)
	}
	if set, err = scenario.ParseAll(r, set, assignments); err != nil {
		t.Fatal(err)
	}
	v, err := scenario.Evaluate(r, set)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// pictures lists everything drawn of r, each figure in all its views, under
// its own scenario and under another. The first view has the figure's name
// alone.
func pictures(t testing.TB, r *report.Report, mine ...string) []picture {
	t.Helper()
	own, moved := evaluate(t, r), evaluate(t, r, mine...)
	var out []picture
	for _, sc := range []struct {
		name string
		v    scenario.Values
	}{{"own", own}, {"moved", moved}} {
		for _, f := range r.Figures {
			if sc.name == "moved" && !follows(f.Spec) {
				continue
			}
			for i, view := range Views(r, f.ID) {
				name := string(f.ID)
				if i > 0 {
					name += "-" + view.ID
				}
				out = append(out, picture{name + "-" + sc.name, func(th drawing.Theme, width float64) (*drawing.Drawing, error) {
					return DrawView(r, f.ID, view.ID, sc.v, th, width)
				}})
			}
		}
		out = append(out,
			picture{"values-" + sc.name, func(th drawing.Theme, width float64) (*drawing.Drawing, error) {
				return DrawValues(r, sc.v, own, th, width, ValuesOptions{})
			}},
			picture{"price-" + sc.name, func(th drawing.Theme, width float64) (*drawing.Drawing, error) {
				return DrawPrice(r, sc.v, own, th, width)
			}})
	}
	return out
}

// eachView draws a figure in every view it has.
func eachView(r *report.Report, id report.FigureID, v scenario.Values, width float64, look func(view string, d *drawing.Drawing, err error)) {
	for _, view := range Views(r, id) {
		d, err := DrawView(r, id, view.ID, v, drawing.Light(), width)
		look(view.ID, d, err)
	}
}

// obeys holds that every view of a figure is a picture by all the rules.
func obeys(t *testing.T, r *report.Report, id report.FigureID, v scenario.Values, widths ...float64) {
	t.Helper()
	for _, width := range widths {
		eachView(r, id, v, width, func(view string, d *drawing.Drawing, err error) {
			where := fmt.Sprintf("%s, %s at %.0f", id, view, width)
			if err != nil {
				t.Errorf("%s: %v", where, err)
				return
			}
			checkTexts(t, where, d)
			checkMarks(t, where, r, d)
		})
	}
}

// refuses holds that no view of a figure can be drawn, and each says why.
func refuses(t *testing.T, r *report.Report, id report.FigureID, v scenario.Values, width float64, want string) {
	t.Helper()
	eachView(r, id, v, width, func(view string, d *drawing.Drawing, err error) {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %q", view, err, want)
		}
		if d != nil {
			t.Errorf("%s: a drawing came with the error", view)
		}
	})
}

// follows reports whether a figure of the kind shows the reader's scenario.
func follows(s report.Spec) bool {
	switch s.(type) {
	case *report.ValueRangeSpec, *report.SensitivitySpec, *report.GatesSpec:
		return true
	default:
		return false
	}
}

// TestContactSheet writes every figure of the report the program ships with,
// in light, dark and grey, to be looked at. It runs only when asked for.
func TestContactSheet(t *testing.T) {
	if *contactSheet == "" {
		t.Skip("no folder: -contact-sheet DIR")
	}
	if err := os.MkdirAll(*contactSheet, 0o755); err != nil {
		t.Fatal(err)
	}
	shipped, err := bundle.Read(assets.Report())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pictures(t, shipped, "bear=40", "price=6.2B") {
		for _, width := range []float64{480, 640, 1100} {
			for _, look := range []string{"light", "dark", "grey"} {
				th := drawing.Light()
				if look == "dark" {
					th = drawing.Dark()
				}
				d, err := p.draw(th, width)
				if err != nil {
					t.Fatalf("%s: %v", p.name, err)
				}
				writePNG(t, filepath.Join(*contactSheet, fmt.Sprintf("%s-%.0f-%s.png", p.name, width, look)), d, th, look == "grey")
			}
		}
	}
}
