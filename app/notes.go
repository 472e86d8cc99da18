package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/judgement"
	"dossier/db/report"
)

// noteHere writes a note on what the reader looks at: what the drawer shows,
// else the paragraph in view.
func (w *Window) noteHere() {
	if w.session == nil {
		return
	}
	if d := w.evidence(); d.root.Visible() && d.subject != "" {
		w.addNote(d.subject)
		return
	}
	if p, ok := w.page.(*chapterPage); ok {
		if ref := p.reader.InView(isParagraph); ref != "" {
			w.noteAt(report.Ref(ref))
			return
		}
	}
	w.tell(lang.L("A note stands on a paragraph, a row, a figure or a claim: open a chapter, or one of these, and press N."))
}

// isParagraph reports whether an anchor is of a paragraph.
func isParagraph(anchor string) bool {
	return strings.HasPrefix(anchor, "section:") && strings.Contains(anchor, "/")
}

// noteAt opens the note on a place, or a new one.
func (w *Window) noteAt(ref report.Ref) {
	placed, _ := w.session.PlacedNotes()
	for _, n := range placed {
		table, _, isRow := cutRow(n.Ref)
		if n.Ref == ref || isRow && ref == report.Ref("table:"+string(table)) {
			w.editNote(n.ID)
			return
		}
	}
	w.addNote(ref)
}

// notesAt are the notes that stand on a place.
func (w *Window) notesAt(ref report.Ref) []judgement.Placed {
	var out []judgement.Placed
	placed, _ := w.session.PlacedNotes()
	for _, n := range placed {
		if n.Ref == ref {
			out = append(out, n)
		}
	}
	return out
}

// notes lists the notes on what the drawer shows; each opens to be changed.
func (d *drawer) notes(ref report.Ref) []fyne.CanvasObject {
	list := d.w.notesAt(ref)
	if len(list) == 0 {
		return nil
	}
	rows := []fyne.CanvasObject{gap(12), widgets.NewSectionLabel(lang.L("My notes")), gap(2)}
	for _, n := range list {
		text := n.Text
		if text == "" {
			text = "Highlighted"
		}
		rows = append(rows, widgets.NewText(text, widgets.BodyStyle()),
			widgets.NewLinkText(lang.L("Change it"), func() { d.w.editNote(n.ID) }), gap(4))
	}
	return rows
}

// rowName is a row's first cell.
func (w *Window) rowName(table report.TableID, key string) string {
	if t, ok := w.session.Report().Table(table); ok {
		if row, ok := t.Row(key); ok && len(row.Cells) > 0 {
			return row.Cells[0].Text
		}
	}
	return key
}

// margin puts the reader's notes beside the paragraphs they stand on.
func (w *Window) margin(items []widgets.Item) {
	placed, _ := w.session.PlacedNotes()
	at := map[string][]judgement.Placed{}
	for _, n := range placed {
		anchor := string(n.Ref)
		if table, row, ok := cutRow(n.Ref); ok { // beside its table
			anchor = "table:" + string(table)
			n.Text = w.rowName(table, row) + ": " + n.Text
		}
		at[anchor] = append(at[anchor], n)
	}
	for i := range items {
		var words []string
		for _, n := range at[items[i].Anchor] {
			items[i].Highlight = items[i].Highlight || n.Highlight
			if n.Text != "" {
				words = append(words, n.Text)
			}
		}
		items[i].Margin = strings.Join(words, " · ")
	}
}
