package app

import (
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

// drawer shows the evidence behind what was chosen, over the page's right
// margin.
type drawer struct {
	w    *Window
	root *fyne.Container
	body *widgets.Page
	home func() // shows what is shown again, after the look changed

	foot    fyne.CanvasObject // what is pinned below what is put next; nil: nothing
	subject report.Ref        // the one claim or row shown, for a note; "" for several or none

	away *widgets.IconButton // closes it: the first of it that Tab comes to
	was  fyne.Focusable      // what had the keyboard before the drawer; nil: nothing

	stand func() // lays out again what the drawer stands in
}

func newDrawer(w *Window) *drawer {
	d := &drawer{w: w, root: container.NewStack(), stand: func() {}}
	d.root.Hide()
	return d
}

func (d *drawer) object() fyne.CanvasObject { return d.root }

// hide closes the drawer.
func (d *drawer) hide() {
	d.home, d.subject = nil, ""
	d.root.Hide()
	d.stand()
}

// refresh shows the same evidence in the look now in use.
func (d *drawer) refresh() {
	if d.home != nil {
		d.home()
	}
}

// put shows rows under a title.
func (d *drawer) put(title string, again func(), rows ...fyne.CanvasObject) {
	d.home, d.subject = again, ""
	foot, inside := d.foot, d.hasKeyboard()
	d.foot = nil
	d.away = widgets.NewIconButton(widgets.CloseIcon, lang.L("Close the evidence"), d.hide)
	head := widgets.NewColumns(8, []float32{1, -26}, widgets.NewInset(5, 0, 0, 0, widgets.NewSectionLabel(title)),
		d.away)
	column := append([]fyne.CanvasObject{head, gap(8)}, rows...)
	d.body = widgets.NewPage(widgets.NewInset(14, 18, 28, 20, widgets.NewColumn(0, column...)))
	ground := newGround(d.w, func(p drawing.Theme) drawing.Color { return p.Paper })
	edge := newGround(d.w, func(p drawing.Theme) drawing.Color { return p.Hairline })
	edge.SetMinSize(fyne.NewSize(1, 1))
	d.root.Objects = []fyne.CanvasObject{newShield(), ground, container.NewBorder(nil, d.pinned(foot), edge, nil, d.body)}
	d.root.Show()
	d.root.Refresh()
	d.stand()
	if inside { // what had it is gone
		d.w.win.Canvas().Focus(d.away)
	}
}

// hasKeyboard reports whether something in the drawer has the keyboard.
func (d *drawer) hasKeyboard() bool {
	o, ok := d.w.win.Canvas().Focused().(fyne.CanvasObject)
	if !ok || !d.root.Visible() {
		return false
	}
	where := d.w.app.Driver().AbsolutePositionForObject
	at, from := where(o), where(d.root)
	return at.X >= from.X && at.Y >= from.Y
}

// pinned is what stays at the drawer's foot, however long the evidence is.
func (d *drawer) pinned(foot fyne.CanvasObject) fyne.CanvasObject {
	if foot == nil {
		return nil
	}
	room := drawerWidth * d.w.theme.Scale()
	inset := widgets.NewColumn(0, widgets.NewHairline(), widgets.NewInset(10, 14, 12, 20, foot))
	inset.Resize(fyne.NewSize(room, widgets.HeightFor(inset, room)))
	return inset
}

// showClaims shows claims, the weakest first: that is the one to doubt.
func (d *drawer) showClaims(ids []report.ClaimID) {
	r := d.w.session.Report()
	var claims []*report.Claim
	for _, id := range ids {
		if c, ok := r.Claim(id); ok {
			claims = append(claims, c)
		}
	}
	if len(claims) == 0 {
		return
	}
	slices.SortStableFunc(claims, func(a, b *report.Claim) int { return int(b.Confidence) - int(a.Confidence) })
	title := "Claim " + string(claims[0].ID)
	if len(claims) > 1 {
		title = fmt.Sprintf("%d claims, weakest %s", len(claims), claims[0].Confidence)
	}
	var rows []fyne.CanvasObject
	for i, c := range claims {
		if i > 0 {
			rows = append(rows, gap(20), widgets.NewHairline(), gap(16))
		}
		if len(claims) > 1 {
			rows = append(rows, widgets.NewSectionLabel("Claim "+string(c.ID)), gap(6))
		}
		rows = append(rows, d.claim(r, c)...)
		if len(claims) > 1 {
			rows = append(rows, gap(14), d.actions(r, c))
		}
	}
	if len(claims) == 1 {
		d.foot = d.actions(r, claims[0])
	}
	d.put(title, func() { d.showClaims(ids) }, rows...)
	if len(claims) == 1 {
		d.subject = report.Ref("claim:" + string(claims[0].ID))
	}
}

// claim is one claim: what it says, how far to trust it and why, what else
// says or denies it, what it rests on, and what rests on it.
func (d *drawer) claim(r *report.Report, c *report.Claim) []fyne.CanvasObject {
	statement := widgets.ProseStyle()
	statement.Size, statement.Leading = 16, 24
	mark := widgets.NewConfidenceMark(c.Confidence)
	mark.Text, mark.Style = c.Confidence.String()+" confidence", widgets.BodyStyle().Strong()
	rows := []fyne.CanvasObject{
		widgets.NewText(c.Statement, statement), gap(8), mark, gap(2),
		widgets.NewText(why(r, c), widgets.NoteStyle()),
		widgets.NewText(age(r, c), widgets.NoteStyle()),
	}
	rows = append(rows, d.doubt(r, c)...)
	if same := r.SameFact(c.ID); len(same) > 0 {
		rows = append(rows, d.others("Same fact elsewhere", r, same)...)
	}
	if against := r.Contradicted(c.ID); len(against) > 0 {
		rows = append(rows, d.others("Contradicted by", r, against)...)
	}
	rows = append(rows, d.sources(r, c)...)
	rows = append(rows, gap(12), widgets.NewSectionLabel(lang.L("Used in")), gap(2))
	uses := r.Uses(c.ID)
	if len(uses) == 0 {
		rows = append(rows, widgets.NewText(lang.L("Recorded, used nowhere in the text."), widgets.NoteStyle()))
	}
	for _, u := range uses {
		if _, ok := routeTo(r, u.Ref); ok {
			rows = append(rows, d.link(u.Label, func() { d.w.goToRef(u.Ref) }))
		} else {
			rows = append(rows, widgets.NewText(u.Label, widgets.BodyStyle()))
		}
	}
	rows = append(rows, d.asked(c)...)
	return append(rows, d.notes(report.Ref("claim:"+string(c.ID)))...)
}

// actions are what a reader can do with a claim.
func (d *drawer) actions(r *report.Report, c *report.Claim) fyne.CanvasObject {
	doubted := d.w.session.Doubted(c.ID)
	word := "Doubt it"
	if doubted {
		word = "Believe it again"
	}
	doubt := widgets.NewButton(word, func() { d.w.setDoubt(c.ID, !doubted) })
	note := widgets.NewButton(lang.L("Note…"), func() { d.w.addNote(report.Ref("claim:" + string(c.ID))) })
	copied := widgets.NewButton(lang.L("Copy"), nil)
	copied.OnTapped = func() {
		d.w.app.Clipboard().SetContent(reference(r, c))
		copied.Text = "Copied"
		copied.Refresh()
	}
	buttons := []fyne.CanvasObject{doubt, note, copied}
	if ask := d.askButton(c); ask != nil {
		buttons = append([]fyne.CanvasObject{ask}, buttons...)
	}
	return widgets.NewWrap(6, buttons...)
}

// link is a link cut to the drawer's width.
func (d *drawer) link(words string, tapped func()) fyne.CanvasObject {
	st := widgets.BodyStyle()
	const room = drawerWidth - 44
	return widgets.NewLinkText(drawing.Ellipsis(st.Face, float64(st.Size), words, room), tapped)
}

// why says what a claim's confidence rests on: how many say it, and how many
// of them say it by themselves.
func why(r *report.Report, c *report.Claim) string {
	v := r.Independence(c.ID)
	if v.Sources == 0 {
		return "No source is given."
	}
	words := countOf(v.Sources, "source") + ", " + countOf(v.Publishers, "publisher")
	if v.Effective < v.Sources {
		words += fmt.Sprintf(": effectively %d", v.Effective)
	}
	switch {
	case v.OwnOnly():
		words += ", the company’s own words"
	case v.Own > 0:
		words += ", the company among them"
	}
	if v.Repeats > 0 {
		words += "; " + repeats(v.Repeats)
	}
	return words
}

func repeats(n int) string {
	if n == 1 {
		return "1 source only repeats another’s text"
	}
	return fmt.Sprintf("%d sources only repeat others’ text", n)
}

// age is what a claim is based on and how old it is: "Measured · as of 2023, 3
// years before this report".
func age(r *report.Report, c *report.Claim) string {
	words := upperFirst(c.Basis)
	if c.AsOf == "" {
		if words == "" {
			return "No basis and no date given"
		}
		return words + " · no date given"
	}
	if words != "" {
		words += " · as"
	} else {
		words = "As"
	}
	words += " of " + c.AsOf
	if year, err := strconv.Atoi(yearOf(c.AsOf)); err == nil && !r.AsOf.IsZero() {
		if years := r.AsOf.Year() - year; years > 0 {
			words += ", " + countOf(years, "year") + " before this report"
		}
	}
	return words
}

func (d *drawer) others(title string, r *report.Report, ids []report.ClaimID) []fyne.CanvasObject {
	rows := []fyne.CanvasObject{gap(12), widgets.NewSectionLabel(title), gap(4)}
	for _, id := range ids {
		c, ok := r.Claim(id)
		if !ok {
			continue
		}
		t := bold(string(id) + " ").then(c.Statement).cite([]report.ClaimID{id})
		rows = append(rows, d.w.sentence(t.text(), widgets.BodyStyle()), gap(5))
	}
	return rows
}

func (d *drawer) sources(r *report.Report, c *report.Claim) []fyne.CanvasObject {
	rows := []fyne.CanvasObject{gap(12), widgets.NewSectionLabel(lang.L("Sources")), gap(4)}
	bare := false
	for _, id := range c.Sources {
		s, ok := r.Source(id)
		if !ok {
			continue
		}
		bare = bare || s.URL == "" && s.Date == ""
		rows = append(rows, widgets.NewSentence(plain(string(id)+" ").bold(s.Publisher).then(". "+s.Title).text(), widgets.BodyStyle()), gap(4))
		for _, more := range []string{s.Date, s.URL, s.Quote} {
			if more != "" {
				rows = append(rows, widgets.NewText(more, widgets.NoteStyle()), gap(2))
			}
		}
	}
	if bare {
		rows = append(rows, widgets.NewText(bareSource, widgets.NoteStyle()))
	}
	return rows
}

// reference is a claim as a partner pastes it into a mail.
func reference(r *report.Report, c *report.Claim) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s confidence): %s\n", c.ID, c.Confidence, c.Statement)
	for _, id := range c.Sources {
		if s, ok := r.Source(id); ok {
			fmt.Fprintf(&b, "  %s %s. %s\n", s.ID, s.Publisher, s.Title)
		}
	}
	fmt.Fprintf(&b, "%s, %s, version %s\n", r.Title, r.AsOf.Format("2006-01-02"), r.Version)
	return b.String()
}
