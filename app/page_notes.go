package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/judgement"
	"dossier/db/report"
)

// notesPage lists the reader's notes where they stand, those whose place is
// gone with the old words, and the claims in doubt.
type notesPage struct {
	static
	w     *Window
	text  *widgets.KeyedEntry
	list  *fyne.Container
	shown int               // notes listed
	outs  []*widgets.Button // copy and save, for as long as there is something
}

func newNotesPage(w *Window) page {
	p := &notesPage{w: w, list: widgets.NewColumn(0)}
	p.text = widgets.NewKeyedEntry(lang.L("Filter by words"))
	p.text.OnChanged = func(string) { p.remark() }
	copied := widgets.NewButton(lang.L("Copy as Markdown"), func() {
		w.app.Clipboard().SetContent(notesMarkdown(w.session))
		w.tell(lang.L("Copied all notes as Markdown."))
	})
	saved := widgets.NewButton(lang.L("Save as Markdown…"), func() { newNotesSave(w).show() })
	head := widgets.NewBeside(560*w.theme.Scale(), 14, []float32{1, -240 * w.theme.Scale()},
		widgets.NewText(lang.L("My notes"), widgets.HeadingStyle(1)), widgets.NewInset(6, 0, 0, 0, p.text))
	p.static = static{onPage(head, gap(12), widgets.NewWrap(10, copied, saved), gap(10),
		widgets.NewText(lang.L("N writes one on the paragraph in view, or on the claim or row that is open."), widgets.NoteStyle()), gap(14), p.list)}
	p.outs = []*widgets.Button{copied, saved}
	p.remark()
	return p
}

// remark lists the notes as they now are.
func (p *notesPage) remark() {
	r := p.w.session.Report()
	placed, detached := p.w.session.PlacedNotes()
	words := strings.Fields(strings.ToLower(p.text.Text))
	p.list.Objects, p.shown = nil, 0
	for _, n := range placed {
		if hasAll(strings.ToLower(n.Text+" "+n.Quote), words) {
			p.add(placeName(r, n.Ref), n.Note, n.Ref, n.Changed)
		}
	}
	var gone []judgement.Note
	for _, n := range detached {
		if hasAll(strings.ToLower(n.Text+" "+n.Quote), words) {
			gone = append(gone, n)
		}
	}
	if len(gone) > 0 {
		p.list.Add(widgets.NewText(lang.L("Without a place in this version"), widgets.HeadingStyle(2)))
		p.list.Add(gap(8))
	}
	for _, n := range gone {
		p.add(placeName(r, n.Ref), n, "", false)
	}
	p.doubts(r, words)
	if len(p.list.Objects) == 0 {
		said := "You have noted nothing yet. Open a chapter and press N, or press Note… on a claim, a row or a figure."
		if len(words) > 0 {
			said = "No note has these words."
		}
		p.list.Add(widgets.NewText(said, widgets.BodyStyle().With(widgets.Muted)))
	}
	for _, b := range p.outs {
		enable(b, len(placed)+len(detached)+len(p.w.session.Doubts()) > 0)
	}
	p.body.Reflow()
}

// add lists a note; at leads to its place, "" where it has none.
func (p *notesPage) add(place string, n judgement.Note, at report.Ref, changed bool) {
	p.shown++
	where := place + " · " + n.Made.Format("2006-01-02")
	if n.By != "" {
		where += " · " + n.By
	}
	if changed {
		where += " · the words have changed since"
	}
	text := n.Text
	if text == "" {
		text = "Highlighted"
	}
	quote := widgets.NewText("“"+n.Quote+"”", widgets.NoteStyle())
	if at != "" {
		quote.MaxLines = 2
	}
	links := []fyne.CanvasObject{widgets.NewLinkText(lang.L("Change"), func() { p.w.editNote(n.ID) })}
	if at != "" {
		links = append([]fyne.CanvasObject{widgets.NewLinkText(lang.L("Go there"), func() { p.w.goToPlace(at) })}, links...)
	}
	p.list.Add(widgets.NewColumn(0, widgets.NewHairline(), gap(9), widgets.NewText(where, widgets.NoteStyle()), gap(2),
		widgets.NewText(text, widgets.BodyStyle()), gap(3), quote, gap(4), widgets.NewWrap(18, links...), gap(12)))
}

// doubts lists the claims in doubt.
func (p *notesPage) doubts(r *report.Report, words []string) {
	first := true
	for _, id := range p.w.session.Doubts() {
		c, ok := r.Claim(id)
		if !ok || !hasAll(strings.ToLower(c.Statement), words) {
			continue
		}
		if first {
			p.list.Add(widgets.NewText(lang.L("Claims you doubt"), widgets.HeadingStyle(2)))
			p.list.Add(gap(8))
			first = false
		}
		p.list.Add(widgets.NewColumn(0, widgets.NewHairline(), gap(9),
			p.w.sentence(bold(string(id)+" ").then(c.Statement).cite([]report.ClaimID{id}).text(), widgets.BodyStyle()), gap(4),
			widgets.NewWrap(0, widgets.NewLinkText(lang.L("Believe it again"), func() { p.w.setDoubt(id, false) })), gap(12)))
	}
}

// goToPlace shows the place of a note: a claim in the drawer, a row as a card,
// anything else on its page.
func (w *Window) goToPlace(ref report.Ref) {
	if ref.Kind() == "claim" {
		w.cite([]report.ClaimID{report.ClaimID(strings.TrimPrefix(string(ref), "claim:"))})
		return
	}
	w.goToRef(ref)
	if table, row, ok := cutRow(ref); ok {
		w.row(table, row)
	}
}

// notesMarkdown is all notes and doubts as Markdown, each with the words it is
// on.
func notesMarkdown(s *Session) string {
	r := s.Report()
	var b strings.Builder
	fmt.Fprintf(&b, "# Notes on %s\n\n%s\n", r.Subject, origin(r))
	write := func(place string, n judgement.Note) {
		fmt.Fprintf(&b, "\n## %s\n\n> %s\n", place, strings.Join(strings.Fields(n.Quote), " "))
		if n.Text != "" {
			fmt.Fprintf(&b, "\n%s\n", n.Text)
		}
	}
	placed, detached := s.PlacedNotes()
	for _, n := range placed {
		write(placeName(r, n.Ref), n.Note)
	}
	for _, n := range detached {
		write(placeName(r, n.Ref)+" (its place is gone)", n)
	}
	if ids := s.Doubts(); len(ids) > 0 {
		b.WriteString("\n## In doubt\n\n")
		for _, id := range ids {
			if c, ok := r.Claim(id); ok {
				b.WriteString("- " + claimLine(r, c) + "\n")
			}
		}
	}
	return b.String()
}
