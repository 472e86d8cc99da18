package charts

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"dossier/assets"
	"dossier/charts/drawing"
	"dossier/db/bundle"
	"dossier/db/report"
	"dossier/db/scenario"
)

// reports are those every rule of layout is tried on.
func reports(t testing.TB) map[string]*report.Report {
	t.Helper()
	out := map[string]*report.Report{"built": huggingFace(t)}
	shipped, err := bundle.Read(assets.Report())
	if err != nil {
		t.Fatal(err)
	}
	small, err := bundle.Read(os.DirFS("../db/bundle/testdata/tidewell"))
	if err != nil {
		t.Fatal(err)
	}
	out["shipped"], out["small"] = shipped, small
	return out
}

// scenariosOf are the places a reader may drag to, the ends included.
func scenariosOf(r *report.Report) [][]string {
	first := string(r.Scenarios.Cases[0].ID)
	last := string(r.Scenarios.Cases[len(r.Scenarios.Cases)-1].ID)
	ceiling := r.PriceCeiling.Amount
	at := func(f float64) string { return fmt.Sprintf("price=%.0f", ceiling*f) }
	return [][]string{
		nil,
		{last + "=40"},
		{last + "=40", at(0.9)},
		{last + "=0"},
		{last + "=100"},
		{first + "=100", at(1.6)},
		{first + "=35", at(0.66)},
		{at(0.3), "values=computed"},
		{at(1.01), "years=1"},
		{at(1.25), "years=10", "dilution=40"},
		{at(0.02)},
		{at(3), last + "=60"},
		{last + "=47", "values=computed", "dilution=20"},
	}
}

// sweep are the widths every rule of layout is tried at.
func sweep() []float64 {
	if raced {
		return widths()
	}
	return append(widths(), 0, 557, 595, 713)
}

func TestLayout(t *testing.T) {
	for name, r := range reports(t) {
		for i, mine := range scenariosOf(r) {
			for _, p := range pictures(t, r, mine...) {
				if i > 0 && strings.HasSuffix(p.name, "-own") {
					continue // the same as before
				}
				for _, width := range sweep() {
					d, err := p.draw(drawing.Light(), width)
					if err != nil {
						t.Fatalf("%s, %s %v at %.0f: %v", name, p.name, mine, width, err)
					}
					where := fmt.Sprintf("%s, %s %v at %.0f", name, p.name, mine, width)
					checkTexts(t, where, d)
					checkMarks(t, where, r, d)
					if d.Size.W != max(width, minWidth) {
						t.Errorf("%s: is %.2f wide", where, d.Size.W)
					}
				}
			}
		}
	}
}

// ink is the space a text's letters take, by another reckoning than the
// layout's own.
func ink(text drawing.Text) drawing.Rect {
	w := drawing.Width(text.Face, text.Size, text.S)
	x := text.At.X
	switch text.Anchor {
	case drawing.Middle:
		x -= w / 2
	case drawing.End:
		x -= w
	case drawing.Start:
	}
	return drawing.Rect{X: x, Y: text.At.Y - 0.70*text.Size, W: w, H: 0.92 * text.Size}
}

// checkTexts holds that no two texts overlap, none leaves the figure, and
// none is too small or says what no font can.
func checkTexts(t *testing.T, where string, d *drawing.Drawing) {
	t.Helper()
	var texts []drawing.Text
	for _, op := range d.Ops {
		if text, ok := op.(drawing.Text); ok {
			texts = append(texts, text)
		}
	}
	if len(texts) == 0 {
		t.Errorf("%s: no text", where)
	}
	page := drawing.Rect{W: d.Size.W, H: d.Size.H}
	for i, a := range texts {
		if a.Size < axisSize {
			t.Errorf("%s: %q is %.1f pt", where, a.S, a.Size)
		}
		if len(drawing.Missing(a.S)) > 0 {
			t.Errorf("%s: %q has letters no font has", where, a.S)
		}
		if !within(ink(a), page) {
			t.Errorf("%s: %q at %v leaves the figure of %v", where, a.S, ink(a), d.Size)
		}
		for _, b := range texts[i+1:] {
			if overlap(ink(a), ink(b)) {
				t.Errorf("%s: %q overlaps %q", where, a.S, b.S)
			}
		}
	}
}

// checkMarks holds that every mark can be read and lies in the figure, and
// every reference leads somewhere.
func checkMarks(t *testing.T, where string, r *report.Report, d *drawing.Drawing) {
	t.Helper()
	if d.Title == "" || !strings.HasSuffix(d.Summary, ".") {
		t.Errorf("%s: title %q, summary %q", where, d.Title, d.Summary)
	}
	marks := d.Marks()
	if len(marks) == 0 {
		t.Errorf("%s: nothing to point at", where)
	}
	resolve := func(refs []string) {
		for _, ref := range refs {
			if _, err := r.Resolve(report.Ref(ref)); err != nil {
				t.Errorf("%s: %v", where, err)
			}
		}
	}
	for _, m := range marks {
		if m.Label == "" || m.Value == "" || m.Box.W <= 0 || m.Box.H <= 0 {
			t.Errorf("%s: mark %+v says nothing", where, m)
		}
		// A mark about a line at the edge may reach a little beyond it.
		if !within(m.Box, drawing.Rect{W: d.Size.W, H: d.Size.H}.Inset(-8)) {
			t.Errorf("%s: mark %q at %v leaves the figure of %v", where, m.Label, m.Box, d.Size)
		}
		resolve(m.Refs)
	}
	for _, op := range d.Ops {
		if text, ok := op.(drawing.Text); ok {
			resolve(text.Refs)
		}
	}
}

func TestThemesShareGeometry(t *testing.T) {
	r := huggingFace(t)
	for _, p := range pictures(t, r, "bear=40", "price=6.2B") {
		for _, width := range widths() {
			light, err := p.draw(drawing.Light(), width)
			if err != nil {
				t.Fatal(err)
			}
			dark, err := p.draw(drawing.Dark(), width)
			if err != nil {
				t.Fatal(err)
			}
			if light.Dump() != dark.Dump() {
				t.Errorf("%s at %.0f differs between light and dark", p.name, width)
			}
		}
	}
}

// A drag changes what is drawn and not the frame it is drawn in.
func TestNothingRescales(t *testing.T) {
	r := huggingFace(t)
	base := evaluate(t, r)
	ticks := func(d *drawing.Drawing) string {
		var b strings.Builder
		if d.Title != "Why it changed" && d.Title != "What moves it most" { // whose rows have sentences
			fmt.Fprint(&b, d.Size)
		}
		for _, op := range d.Ops {
			if text, ok := op.(drawing.Text); ok && text.Size == axisSize && strings.Trim(text.S, "0123456789.x") == "" {
				fmt.Fprintf(&b, " %s@%v", text.S, text.At.X)
			}
		}
		return b.String()
	}
	var values, price, why, tornado, odds string
	for bear := 0; bear <= 100; bear += 5 {
		v := evaluate(t, r, fmt.Sprintf("bear=%d", bear), fmt.Sprintf("price=%.1fB", 2+float64(bear)/10))
		for _, one := range []struct {
			want *string
			draw func() (*drawing.Drawing, error)
		}{
			{&values, func() (*drawing.Drawing, error) {
				return DrawValues(r, v, base, drawing.Light(), 640, ValuesOptions{})
			}},
			{&price, func() (*drawing.Drawing, error) { return DrawPrice(r, v, base, drawing.Light(), 640) }},
			{&why, func() (*drawing.Drawing, error) {
				return DrawBridge(v.Bridge(base), WidestValue(v), drawing.Light(), 640)
			}},
			{&odds, func() (*drawing.Drawing, error) {
				return DrawOdds(simulate(t, v, scenario.Simulation{}), OddsAxis(), drawing.Light(), 640)
			}},
			{&tornado, func() (*drawing.Drawing, error) {
				swings, err := v.Tornado(scenario.TornadoOptions{Most: 5})
				if err != nil {
					return nil, err
				}
				return DrawTornado(swings, TornadoAxis(scenario.MOIC, v), drawing.Light(), 640)
			}},
		} {
			d, err := one.draw()
			if err != nil {
				t.Fatal(err)
			}
			if *one.want == "" {
				*one.want = ticks(d)
			}
			if got := ticks(d); got != *one.want {
				t.Errorf("bear %d %%: %s: axes moved:\n%s\n%s", bear, d.Title, got, *one.want)
			}
		}
	}
}

func TestValuesThickness(t *testing.T) {
	p := valuePlot{grow: 1}
	if got, want := p.thickness(0.5)/p.thickness(0.25), 2.0; math.Abs(got-want) > 1e-9 {
		t.Errorf("twice as likely is %.3f times as thick", got)
	}
	if p.thickness(0) <= 0 {
		t.Error("an impossible case cannot be seen")
	}
}

func TestValuesHeight(t *testing.T) {
	r := huggingFace(t)
	v := evaluate(t, r)
	for _, c := range []struct{ ask, want float64 }{{0, 212}, {100, 212}, {250, 250}, {1000, 278}} {
		d, err := DrawValues(r, v, v, drawing.Light(), 640, ValuesOptions{Height: c.ask})
		if err != nil {
			t.Fatal(err)
		}
		if d.Size.H != c.want {
			t.Errorf("asked for %.0f: %.2f, want %.0f", c.ask, d.Size.H, c.want)
		}
	}
}
