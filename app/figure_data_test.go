package app

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/app/widgets"
	"dossier/charts/drawing"
	"dossier/db/report"
)

func TestFigureData(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8", Set: []string{"bear=40"}})

	t.Run("IsTheMarksOfEveryFigure", func(t *testing.T) {
		for _, e := range w.exhibits() {
			d, err := e.drawing(savedWidth)
			if err != nil {
				t.Fatal(err)
			}
			data := newFigureData(e, d)
			marks := d.Marks()
			if len(marks) == 0 || len(data.table.Rows) != len(marks) {
				t.Errorf("%s: %d rows for %d marks", e.name, len(data.table.Rows), len(marks))
				continue
			}
			read, err := csv.NewReader(strings.NewReader(data.csv())).ReadAll()
			if err != nil {
				t.Fatalf("%s: %v", e.name, err)
			}
			for i, m := range marks {
				for j, want := range []string{m.Label, m.Value} {
					if got := data.table.Rows[i].Cells[j].Text; got != want {
						t.Errorf("%s, row %d says %q, the mark %q", e.name, i, got, want)
					}
					if got := strings.TrimPrefix(read[i+1][j], "'"); got != want {
						t.Errorf("%s, row %d is copied as %q, the mark says %q", e.name, i, got, want)
					}
				}
				for _, id := range data.table.Rows[i].Claims {
					if _, ok := w.session.Report().Claim(id); !ok {
						t.Errorf("%s, row %d cites %s, which the report lacks", e.name, i, id)
					}
				}
			}
			if lines := strings.Count(data.markdown(), "\n| "); lines != len(marks)+1 && lines != len(marks)+2 {
				t.Errorf("%s: %d lines of Markdown for %d marks", e.name, lines, len(marks))
			}
		}
	})

	t.Run("NoCellIsAFormula", func(t *testing.T) {
		e, _ := w.figureExhibit("FV003")
		d := &drawing.Drawing{}
		d.Link(drawing.Link{Box: drawing.Rect{W: 1, H: 1}, Label: "=1+1", Value: "@SUM(A1)|x"})
		data := newFigureData(e, d)
		if got := data.csv(); !strings.Contains(got, "'=1+1,'@SUM(A1)|x") {
			t.Errorf("a spreadsheet would compute\n%s", got)
		}
		if got := data.markdown(); !strings.Contains(got, `@SUM(A1)\|x |`) {
			t.Errorf("the table breaks at a bar:\n%s", got)
		}
	})

	t.Run("OpensWhatIsBehindARow", func(t *testing.T) {
		figure := figureOn(t, w, "FV003")
		e, _ := w.figureExhibit("FV003")
		w.showData(e, figure.Drawing())
		table := within(w.top(), func(o fyne.CanvasObject) bool { _, ok := o.(*widgets.DataTable); return ok })[0].(*widgets.DataTable)
		opened := 0
		for i, m := range figure.Drawing().Marks() {
			w.top().drawer.hide()
			table.OnRow(fmt.Sprint(i))
			if !w.top().drawer.object().Visible() {
				t.Errorf("row %d, %s, opens nothing", i, m.Label)
			}
			if behind(w.session.Report(), m) {
				opened++
			}
		}
		if opened == 0 {
			t.Error("no row has anything behind it")
		}
		if w.frame.drawer.object().Visible() {
			t.Error("the drawer opens where it cannot be seen, below the data")
		}
		press(w, fyne.KeyEscape)
		if w.top() == nil || w.top().drawer.object().Visible() {
			t.Error("Escape does not close the drawer first")
		}
	})

	t.Run("CopiesAndFollows", func(t *testing.T) {
		face := w.top().face.(*dataFace)
		for _, label := range []string{"Copy as CSV", "Copy as Markdown"} {
			b := within(w.top(), func(o fyne.CanvasObject) bool {
				b, ok := o.(*widgets.Button)
				return ok && b.Text == label
			})
			if len(b) != 1 {
				t.Fatalf("%d buttons %q", len(b), label)
			}
			test.Tap(b[0].(*widgets.Button))
			want := face.data.csv()
			if label == "Copy as Markdown" {
				want = face.data.markdown()
			}
			if got := w.app.Clipboard().Content(); got != want {
				t.Errorf("%s copies %q", label, got)
			}
		}
		before := face.data.csv()
		if err := w.session.Put("price", 5e9); err != nil {
			t.Fatal(err)
		}
		if face.data.csv() == before {
			t.Error("the data stays as it was when the scenario moves")
		}
		press(w, fyne.KeyEscape)
		if w.top() != nil {
			t.Error("Escape leaves the data there")
		}
	})
}

// behind reports whether there is anything to open behind a mark.
func behind(r *report.Report, m drawing.Link) bool {
	for _, ref := range m.Refs {
		target, err := r.Resolve(report.Ref(ref))
		if err != nil {
			continue
		}
		if _, _, row := cutRow(report.Ref(ref)); row || len(target.Claims) > 0 {
			return true
		}
	}
	return false
}

// TestMarksOpenTheDrawer clicks every mark of every figure: there is evidence
// behind it, or the drawer says that there is none.
func TestMarksOpenTheDrawer(t *testing.T) {
	w := openAt(t, Options{Page: "cover"})
	evident := 0
	for _, e := range w.exhibits() {
		d, err := e.drawing(savedWidth)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range d.Marks() {
			w.frame.drawer.hide()
			w.mark(m)
			said := strings.Join(sentences(w.frame.drawer.object()), "\n")
			switch has := behind(w.session.Report(), m); {
			case !w.frame.drawer.object().Visible():
				t.Errorf("%s: %s, %s opens nothing", e.name, m.Label, m.Value)
			case has:
				evident++
			case !strings.Contains(said, m.Value) || !strings.Contains(said, "works it out"):
				t.Errorf("%s: %s, %s opens\n%s", e.name, m.Label, m.Value, said)
			}
		}
	}
	if evident == 0 {
		t.Error("no mark has anything behind it")
	}
}
