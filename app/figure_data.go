package app

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/charts/drawing"
	"dossier/db/report"
)

// figureData is what a figure shows, as a table. Its rows are the marks of the
// drawing itself, so that they cannot disagree with the picture.
type figureData struct {
	w     *Window
	e     *exhibit
	marks []drawing.Link
	table *report.Table
}

// newFigureData reads the marks of a drawing of the exhibit.
func newFigureData(e *exhibit, d *drawing.Drawing) *figureData {
	f := &figureData{w: e.w, e: e, marks: d.Marks()}
	f.table = &report.Table{
		ID: report.TableID("data"), Title: "data of " + e.name,
		Columns: []report.Column{{Key: "mark", Name: "Mark"}, {Key: "value", Name: "Shows"}, {Key: "from", Name: "From"}},
	}
	for i, m := range f.marks {
		f.table.Rows = append(f.table.Rows, report.Row{
			Key:    strconv.Itoa(i),
			Claims: e.w.behind(m),
			Cells:  []report.Cell{{Text: m.Label}, {Text: m.Value}, {Text: f.from(m)}},
		})
	}
	return f
}

// from is where a mark's value is read, in words: "Table 36, row Base,
// Probability"; "" where nothing states it.
func (f *figureData) from(m drawing.Link) string {
	var all []string
	for _, ref := range m.Refs {
		target, err := f.w.session.Report().Resolve(report.Ref(ref))
		if err != nil {
			continue // a mark may name what is not the report's, such as an input
		}
		said := slices.ContainsFunc(all, func(s string) bool {
			return s == target.Label || strings.HasPrefix(s, target.Label+",")
		})
		if !said {
			all = append(all, target.Label)
		}
	}
	return strings.Join(all, "; ")
}

// csv is the table for a spreadsheet. What one would take for a formula is
// marked as the text it is.
func (f *figureData) csv() string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	write := func(cells ...string) {
		for i, c := range cells {
			if strings.HasPrefix(c, "=") || strings.HasPrefix(c, "@") || strings.HasPrefix(c, "\t") {
				cells[i] = "'" + c
			}
		}
		_ = w.Write(cells) // a strings.Builder takes everything
	}
	write("Mark", "Shows", "From", "Claims")
	for _, r := range f.table.Rows {
		write(r.Cells[0].Text, r.Cells[1].Text, r.Cells[2].Text, joinClaims(r.Claims))
	}
	w.Flush()
	return b.String()
}

// markdown is the table for notes and mails, with what it is and where it is
// from.
func (f *figureData) markdown() string {
	var b strings.Builder
	r := f.w.session.Report()
	fmt.Fprintf(&b, "**%s.** %s\n\n", f.e.name, f.e.title().Plain())
	row := func(cells ...string) {
		for _, c := range cells {
			c = strings.NewReplacer("|", `\|`, "\n", " ").Replace(c)
			b.WriteString("| " + c + " ")
		}
		b.WriteString("|\n")
	}
	row("Mark", "Shows", "From", "Claims")
	row("---", "---", "---", "---")
	for _, x := range f.table.Rows {
		row(x.Cells[0].Text, x.Cells[1].Text, x.Cells[2].Text, joinClaims(x.Claims))
	}
	fmt.Fprintf(&b, "\n%s, %s, version %s\n", r.Title, r.AsOf.Format("2006-01-02"), r.Version)
	return b.String()
}

func joinClaims(ids []report.ClaimID) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = string(id)
	}
	return strings.Join(words, " ")
}

// dataFace is the table of a figure on a sheet over the window.
type dataFace struct {
	w     *Window
	data  *figureData
	outer *fyne.Container
	leave func()
}

// showData shows the table of a figure that is drawn as d; nil for one that
// cannot be drawn shows nothing.
func (w *Window) showData(e *exhibit, d *drawing.Drawing) {
	if d == nil {
		return
	}
	f := &dataFace{w: w, data: newFigureData(e, d), outer: container.New(sheetLayout{w})}
	f.build()
	s := w.raise(f, nil)
	f.leave = s.close
}

func (f *dataFace) build() {
	d, e := f.data, f.data.e
	table := widgets.NewDataTable(d.table)
	table.Confidence = f.w.session.Weakest
	table.OnCite = f.w.cite
	table.OnRow = func(key string) {
		if i, err := strconv.Atoi(key); err == nil {
			f.w.mark(d.marks[i])
		}
	}
	closed := widgets.NewIconButton(widgets.CloseIcon, lang.L("Close the data"), func() { f.leave() })
	name := widgets.NewText(e.name, widgets.HeadingStyle(3))
	name.MaxLines = 1
	head := widgets.NewColumn(2,
		widgets.NewColumns(12, []float32{1, -closed.MinSize().Width}, name, closed),
		f.w.sentence(e.title(), widgets.NoteStyle()))
	count := widgets.NewText(countOf(len(d.marks), "mark")+", as drawn. A row opens what is behind it.", widgets.NoteStyle())
	asCSV, asMarkdown := f.copies("Copy as CSV", d.csv), f.copies("Copy as Markdown", d.markdown)
	foot := widgets.NewColumns(10, []float32{1, -asCSV.MinSize().Width, -asMarkdown.MinSize().Width},
		widgets.NewInset(7, 0, 0, 0, count), asCSV, asMarkdown)
	ground := newGround(f.w, func(p drawing.Theme) drawing.Color { return p.Paper })
	ground.CornerRadius = 8
	ground.StrokeColor, ground.StrokeWidth = f.w.palette().Hairline, 1
	f.outer.Objects = []fyne.CanvasObject{ground, head, widgets.NewPage(table), foot}
	f.outer.Refresh()
}

// copies is a button that copies a text, and says that it did.
func (f *dataFace) copies(label string, text func() string) *widgets.Button {
	b := widgets.NewButton(label, nil)
	b.OnTapped = func() {
		f.w.app.Clipboard().SetContent(text())
		b.Text = "Copied"
		b.Refresh()
	}
	return b
}

func (f *dataFace) object() fyne.CanvasObject { return f.outer }

// refresh implements face: the figure has other values, and so has its table.
func (f *dataFace) refresh() {
	if d, err := f.data.e.drawing(savedWidth); err == nil {
		f.data = newFigureData(f.data.e, d)
		f.build()
	}
}

// relook implements face.
func (f *dataFace) relook() { f.build() }

// key implements face.
func (f *dataFace) key(*fyne.KeyEvent) bool { return false }

// ground implements face: the page stays to be seen, and is out of reach.
func (f *dataFace) ground(p drawing.Theme) drawing.Color {
	shade := drawing.Color{A: 0x70}
	if p.Dark {
		shade.A = 0xA8
	}
	return shade
}

// label implements face.
func (f *dataFace) label() string { return "data of figure " + f.data.e.name }

// sheetLayout sets a sheet with a head, a body and a foot in the middle of the
// window, beside the drawer where there is room for both.
type sheetLayout struct{ w *Window }

// Layout implements fyne.Layout.
func (l sheetLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if len(o) < 4 {
		return
	}
	const pad, edge = 22, 24
	scale := l.w.theme.Scale()
	drawer := drawerWidth * scale
	width := min(820*scale, size.Width-2*edge)
	x := (size.Width - width) / 2
	if width+drawer+2*edge <= size.Width {
		x = min(x, size.Width-drawer-edge-width)
	}
	head, foot := widgets.HeightFor(o[1], width-2*pad), widgets.HeightFor(o[3], width-2*pad)
	room := size.Height - 2*edge
	body := widgets.HeightFor(o[2], width-2*pad)
	if p, ok := o[2].(*widgets.Page); ok {
		body = p.ContentHeight(width - 2*pad)
	}
	height := min(pad+head+12+body+14+foot+16, room)
	y := (size.Height - height) / 2
	place(o[0], x, y, width, height)
	place(o[1], x+pad, y+pad-4, width-2*pad, head)
	top := y + pad + head + 10
	place(o[3], x+pad, y+height-foot-16, width-2*pad, foot)
	place(o[2], x+pad, top, width-2*pad, y+height-foot-30-top)
}

// MinSize implements fyne.Layout.
func (l sheetLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 240) }
