package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"dossier/app/widgets"
	"dossier/db/judgement"
	"dossier/db/report"
)

// A placedFigure is a figure on a page, by its exhibit's key.
type placedFigure struct {
	key  string
	view *widgets.FigureView
}

// chapterPage is a chapter to read: its point first, then the text with tables
// and figures where they belong.
type chapterPage struct {
	w       *Window
	chapter *report.Chapter
	reader  *widgets.Reader
	figures []placedFigure
	tables  map[report.TableID]*widgets.DataTable
	live    []func() // captions that follow the scenario
	short   bool     // the key points are shown
}

func newChapterPage(w *Window, number int) page {
	c, _ := w.session.Report().Chapter(number)
	p := &chapterPage{w: w, chapter: c}
	p.reader = widgets.NewReader(nil) // its items call it when their heights change
	p.reader.Confidence = w.session.Weakest
	p.reader.Live = w.live
	p.reader.OnCite = w.cite
	p.reader.OnVisible = p.at
	p.reader.OnMargin = func(anchor string) { w.noteAt(report.Ref(anchor)) }
	p.reader.SetItems(p.items(false))
	return p
}

func (p *chapterPage) object() fyne.CanvasObject { return p.reader }
func (p *chapterPage) offset() float32           { return p.reader.Offset() }
func (p *chapterPage) setOffset(y float32)       { p.reader.SetOffset(y) }
func (p *chapterPage) close()                    {}

// show goes to a section, a paragraph, a figure, a table or a row of one. The
// key points hold none of them, so the full text comes back.
func (p *chapterPage) show(anchor string) {
	if anchor == "" {
		return
	}
	if p.short {
		p.turn(false)
	}
	if table, row, ok := cutRow(report.Ref(anchor)); ok {
		if d := p.tables[table]; d != nil {
			d.SetFilter("")
			if top, high, ok := d.RowSpan(row); ok && p.reader.FlashPart(d, top, high) {
				return
			}
		}
		anchor = "table:" + string(table)
	}
	if !p.reader.Flash(anchor) {
		section, _, _ := strings.Cut(anchor, "/") // the paragraph has changed
		p.reader.Flash(section)
	}
}

// turn shows the key points alone, or the full text.
func (p *chapterPage) turn(short bool) {
	p.short = short
	p.reader.SetItems(p.items(short))
}

// at notes the section being read, for the sidebar and the next start.
func (p *chapterPage) at(anchor string) {
	r := p.w.session.Report()
	kind, id, _ := strings.Cut(anchor, ":")
	switch kind {
	case "table":
		if t, ok := r.Table(report.TableID(id)); ok {
			anchor = "section:" + t.Section
		}
	case "figure":
		if f, ok := r.Figure(report.FigureID(id)); ok {
			anchor = "section:" + f.Section
		}
	case "section":
		anchor, _, _ = strings.Cut(anchor, "/") // a paragraph of it
	}
	if anchor != p.w.route.Anchor {
		p.w.route.Anchor = anchor
		p.w.frame.refreshNav()
	}
}

// refresh follows the scenario: the figures that show it and the numbers that
// are bound to it.
func (p *chapterPage) refresh() {
	for _, f := range p.figures {
		f.view.Refresh()
	}
	for _, f := range p.live {
		f()
	}
	p.reader.RefreshLive()
}

// inView is the figure the reader looks at: the one with most of it in view,
// else the next one below, else the last.
func (p *chapterPage) inView() string {
	var key string
	var most float32
	height := p.reader.Size().Height
	for _, f := range p.figures {
		top, bottom, ok := p.reader.Span(f.view)
		if !ok {
			continue // the key points have no figures
		}
		if part := min(bottom, height) - max(top, 0); part > most {
			key, most = f.key, part
		}
		if most <= 0 {
			key = f.key
			if top >= height {
				break
			}
		}
	}
	return key
}

// remark shows the marks of the reader anew: notes, doubts, what is read.
func (p *chapterPage) remark() {
	for _, d := range p.tables {
		d.Refresh()
	}
	place := p.reader.Place()
	p.reader.SetItems(p.items(p.short))
	p.reader.Restore(place)
}

// items is the chapter as the reading column shows it, whole or its key points
// alone.
func (p *chapterPage) items(short bool) []widgets.Item {
	c := p.chapter
	p.figures, p.live = nil, nil
	p.tables = map[report.TableID]*widgets.DataTable{}
	items := []widgets.Item{
		{Kind: widgets.KickerItem, Text: plain(fmt.Sprintf("Chapter %d", c.Number)).text()},
		{Kind: widgets.HeadingItem, Level: 1, Text: plain(c.Title).text()},
		{Kind: widgets.ObjectItem, Object: p.opener(short)},
	}
	if short {
		for _, k := range c.Key {
			items = append(items, widgets.Item{Kind: widgets.ListItem, Text: cited(k.Text, k.Claims)})
		}
		return items
	}
	for _, s := range c.Sections {
		items = append(items, widgets.Item{
			Kind: widgets.HeadingItem, Level: 2, Anchor: "section:" + s.Number,
			Text: plain(s.Number + "  " + s.Title).text(),
		})
		for i, ref := range judgement.Paragraphs(&s) {
			block := widgets.Items(s.Blocks[i:i+1], p.table, p.figure)
			if ref != "" {
				block[0].Anchor = string(ref)
			}
			items = append(items, block...)
		}
		items = append(items, p.readMark(s.Number))
	}
	p.w.margin(items)
	return items
}

// figure is a figure in place: what it shows, the drawing, what in it is ours.
func (p *chapterPage) figure(id report.FigureID) []widgets.Item {
	w := p.w
	e, ok := w.figureExhibit(id)
	if !ok {
		return nil
	}
	title := func() report.Text { return bold(e.label + "  ").join(strong(e.title())).text() }
	caption := widgets.NewSentence(title(), widgets.BodyStyle())
	caption.OnCite, caption.Confidence = w.cite, w.session.Weakest
	view := e.figure()
	choice, fit := e.choice()
	p.live = append(p.live, func() {
		caption.SetText(title())
		fit()
	})
	p.figures = append(p.figures, placedFigure{e.key, view})
	head := widgets.NewFigureHead(caption, choice, e.menuButton(view, figureMenu))
	items := []widgets.Item{
		{Kind: widgets.ObjectItem, Anchor: "figure:" + string(id), Object: head},
	}
	if len(e.caption) > 0 {
		items = append(items, widgets.Item{Kind: widgets.NoteItem, Text: e.caption})
	}
	items = append(items, widgets.Item{Kind: widgets.ObjectItem, Object: view})
	if len(e.note) > 0 {
		items = append(items, widgets.Item{Kind: widgets.NoteItem, Text: e.note})
	}
	return items
}

// strong is t in bold.
func strong(t report.Text) report.Text {
	out := make(report.Text, len(t))
	for i, s := range t {
		s.Bold = true
		out[i] = s
	}
	return out
}
