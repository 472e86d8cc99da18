package export

import (
	"fmt"
	"math"
	"time"

	"dossier/charts/drawing"
)

// paint fills a page: with what was placed on it, and with what stands around
// that, the notes in the margin, the running head and the foot.
func (b *book) paint(p *page) {
	b.watermark(p)
	for _, s := range p.slabs {
		s.paint(canvas{b, p, s.x, s.y})
	}
	b.setMargin(p)
	if !p.bare {
		b.head(p)
	}
	b.foot(p)
	b.thumbMark(p)
}

// thumbMark marks the outer edge, each chapter a step below the one before, so
// that a chapter is found on the closed block of paper.
func (b *book) thumbMark(p *page) {
	if p.thumb == 0 {
		return
	}
	const wide, most = 15, 44
	step := min(most, p.height()/float64(len(b.r.Chapters)))
	box := drawing.Rect{X: p.page.W - wide, Y: p.top + float64(p.thumb-1)*step, W: wide, H: step - 3}
	p.art.Rect(box, 0, drawing.Fill(b.theme.Muted))
	s := style{drawing.SansSemiBold, 8.5, 10, b.theme.Paper}
	canvas{b, p, box.X, box.Y}.put(s, wide/2-1, box.H/2+3, drawing.Middle, fmt.Sprint(b.r.Chapters[p.thumb-1].Number))
}

// watermark names whom the copy is for, across the page and under all that
// stands on it: pale, and too large to be taken for text.
func (b *book) watermark(p *page) {
	who := b.recipient()
	if who == "" {
		return
	}
	const most, share = 64, 0.78
	face := drawing.SansBold
	diagonal := math.Hypot(p.page.W, p.page.H)
	size := min(most, most*share*diagonal/max(drawing.Width(face, most, who), 1))
	angle := math.Atan2(p.page.H, p.page.W)
	// The baseline runs below the middle, so that the letters are on it.
	down := drawing.Ascent(face, size) * 0.35
	b.notice(who, p.number)
	p.art.Text(drawing.Text{
		S: who, Face: face, Size: size, Anchor: drawing.Middle, Angle: -angle * 180 / math.Pi,
		At:    drawing.Point{X: p.page.W/2 + down*math.Sin(angle), Y: p.page.H/2 + down*math.Cos(angle)},
		Color: drawing.Mix(b.theme.Paper, b.theme.Ink, 0.06),
	})
}

func (b *book) head(p *page) {
	c := canvas{b, p, p.left, p.top - 30}
	s := b.s.note
	s.size = 8
	width := p.full()
	left := fmt.Sprintf("%s · %s · %s", b.r.Subject, b.kind.name, day(b.r.AsOf))
	c.text(s, 0, 0, ellipsis(s, left, width*0.6))
	c.textEnd(s, width, 0, ellipsis(s, p.running, width*0.38))
	c.rule(6, width, 0.5, b.theme.Hairline)
}

func (b *book) foot(p *page) {
	c := canvas{b, p, p.left, p.page.H - 36}
	s := b.s.note
	s.size = 8
	width := p.full()
	c.rule(-12, width, 0.5, b.theme.Hairline)
	left := "View: " + b.o.view()
	if hash := b.hash(); hash != "" {
		left += " · " + hash
	}
	if who := b.recipient(); who != "" {
		left += " · for " + who
	}
	left = join(" · ", left, b.confidential())
	folio := fmt.Sprintf("p. %d of %d", p.number, b.now.pages)
	c.text(s, 0, 0, ellipsis(s, left, width-s.width(folio)-20))
	c.textEnd(s, width, 0, folio)
	c.link(width-s.width(folio)-4, -10, s.width(folio)+8, 14, pageRef("contents"))
}

// hash names the inputs the book was set with, or the report's content where
// it has no scenarios.
func (b *book) hash() string {
	if b.r.Scenarios != nil {
		return b.v.Set.Hash()
	}
	return b.r.Hash[:min(8, len(b.r.Hash))]
}

// day is a date for people: "9 May 2026".
func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2 January 2006")
}

// shortDay is a date for a narrow column: "9 May 2026".
func shortDay(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2 Jan 2006")
}

// month is a date nobody needs the day of: "Aug 2023".
func month(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("Jan 2006")
}

// ellipsis shortens a line to a width.
func ellipsis(s style, text string, width float64) string {
	if s.width(text) <= width {
		return text
	}
	return drawing.Ellipsis(s.face, s.size, text, width)
}
