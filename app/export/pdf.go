package export

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"dossier/charts/drawing"
	"dossier/db/report"

	"github.com/go-pdf/fpdf"
)

// print paints the pages and squeezes them, one after the other: a page is let
// go as soon as it is drawn. fpdf gets pages with links alone. The document is
// not whole, and has to be made again, when it lacks characters that it does
// not say it lacks.
func (b *book) print(step func(page int)) (out printed, whole bool, err error) {
	b.lost = nil
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: b.pages[0].page.W, Ht: b.pages[0].page.H}})
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	pdf.SetCellMargin(0)
	b.describe(pdf)
	fonts := drawing.RegisterFonts(pdf)
	links := b.links(pdf)
	fonts.OnLink = func(l drawing.Link, x, y, w, h float64) {
		for _, ref := range l.Refs {
			if at, ok := b.now.nearest(report.Ref(ref)); ok {
				pdf.Link(x, y, w, h, links[at])
				return
			}
		}
	}
	var content bytes.Buffer
	fonts.Content = &content
	room := openPressRoom(len(b.pages))
	defer room.close()
	for i, p := range b.pages {
		if err := b.ctx.Err(); err != nil {
			return printed{}, false, fmt.Errorf("export stopped: %w", err)
		}
		step(p.number)
		b.paint(p)
		// fpdf takes the sides of a landscape page as they are when upright.
		if p.turned {
			pdf.AddPageFormat("L", fpdf.SizeType{Wd: p.page.H, Ht: p.page.W})
		} else {
			pdf.AddPageFormat("P", fpdf.SizeType{Wd: p.page.W, Ht: p.page.H})
		}
		if err := drawing.PDF(pdf, fonts, p.art, 0, 0, p.page.W); err != nil {
			return printed{}, false, fmt.Errorf("page %d: %w", p.number, err)
		}
		for _, f := range p.figures {
			if err := drawing.PDF(pdf, fonts, f.figure, f.x, f.y, f.width); err != nil {
				return printed{}, false, fmt.Errorf("page %d: %w", p.number, err)
			}
		}
		room.send(i, bytes.Clone(content.Bytes()))
		content.Reset()
		p.art, p.figures, p.slabs, p.notes = nil, nil, nil, nil
	}
	if !slices.Equal(b.lost, b.told) {
		return printed{}, false, nil
	}
	// All is on its pages: what they were set from, and the presses, make room
	// for the fonts.
	pages := room.close()
	b.parts, b.statements, b.index = nil, nil, nil
	fonts.Keep()
	fonts.Set(drawing.Sans, 10) // bookmarks take the encoding of the last font
	b.bookmarks(pdf)
	return printed{pdf, pages}, true, nil
}

// printed is a document before it is a file.
type printed struct {
	frame *fpdf.Fpdf // all but what stands on its pages
	pages [][]byte   // what stands on each, squeezed
}

// finish writes the file of what is printed.
func (b *book) finish(p printed) ([]byte, error) {
	var out whole
	if err := p.frame.Output(&out); err != nil {
		return nil, fmt.Errorf("write the PDF: %w", err)
	}
	return b.complete(out, p.pages)
}

// whole takes what fpdf writes, which is the whole file at once, without a
// copy: fpdf is not used again.
type whole []byte

func (w *whole) Write(p []byte) (int, error) {
	if *w == nil {
		*w = p
	} else {
		*w = append(*w, p...)
	}
	return len(p), nil
}

// links gives every place of the book a number of fpdf's.
func (b *book) links(pdf *fpdf.Fpdf) map[place]int {
	links := make(map[place]int, len(b.now.places))
	for _, ref := range b.now.sorted() {
		at := b.now.places[ref]
		if _, ok := links[at]; !ok {
			links[at] = pdf.AddLink()
			pdf.SetLink(links[at], max(at.y-6, 0), at.page)
		}
	}
	return links
}

// bookmarks writes the outline: the parts with their sections, then figures
// and tables in lists of their own.
func (b *book) bookmarks(pdf *fpdf.Fpdf) {
	// fpdf counts every bookmark's height from the top of the last page, which
	// need not be as tall as the bookmark's own.
	_, last := pdf.GetPageSize()
	put := func(m mark, level int) {
		pdf.SetPage(m.page)
		pdf.Bookmark(plane(m.title), level, max(m.y-6, 0)+last-b.pages[m.page-1].page.H)
	}
	for _, m := range b.now.marks {
		if m.list == "" {
			put(m, m.level)
		}
	}
	for _, list := range []string{"Figures", "Tables"} {
		first := true
		for _, m := range b.now.marks {
			if m.list != list {
				continue
			}
			if first {
				put(mark{bookmark{title: list}, m.place}, 0)
				first = false
			}
			put(m, 1)
		}
	}
	pdf.SetPage(len(b.pages))
}

// describe sets what a library or a viewer shows of the document.
func (b *book) describe(pdf *fpdf.Fpdf) {
	pdf.SetCompression(false) // packed afterwards, better
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(b.created())
	pdf.SetModificationDate(b.created())
	pdf.SetTitle(b.title(), true)
	pdf.SetAuthor(plane(strings.Join(b.r.Authors, ", ")), true)
	pdf.SetSubject(plane(b.r.Tagline), true)
	pdf.SetCreator(producer, true)
	pdf.SetProducer(producer, true)
	pdf.SetLang(b.language())
}

const producer = "Dossier"

func (b *book) title() string {
	return plane(fmt.Sprintf("%s: %s, %s", b.r.Subject, b.kind.name, b.r.AsOf.Format(time.DateOnly)))
}

// created is the document's date, in UTC because fpdf writes no time zone.
func (b *book) created() time.Time {
	if b.o.Created.IsZero() {
		return b.r.AsOf.UTC()
	}
	return b.o.Created.UTC()
}

// language is the report's language tag; anything else would end the string
// it is written in.
func (b *book) language() string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, b.r.Language)
}

// plane keeps text to the characters fpdf can encode: those beyond the basic
// plane become a replacement sign, control characters spaces.
func plane(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r > 0xFFFF:
			return '\uFFFD'
		case r < ' ':
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
