package export

import (
	"slices"
	"strings"

	"dossier/db/report"
)

// memoColumns are the two columns of the inner pages: a line of about seventy
// letters, and beside it what to remember of it.
func (b *book) memoColumns() (text, side float64) {
	const gutter = memoGutter
	width := b.kind.upright(b.o.Paper).full()
	side = 130
	return width - side - gutter, side
}

const memoGutter = 16

// reasonsPage says why: the company, chapter by chapter, each in one sentence
// with its numbers.
func (b *book) reasonsPage(spare bool) ([]memoBlock, error) {
	width := b.kind.upright(b.o.Paper).full()
	text, side := b.memoColumns()
	blocks := []memoBlock{b.memoTitle("Why", width)}
	if len(b.r.Overview) > 0 && !b.opensWithOverview() {
		column := done("the overview", cited(b.prose(spelled(b.r.Overview), b.s.body, text)))
		blocks = append(blocks, b.abreast(memoGutter, []float64{text, side}, column, b.profileNotes(side)))
	}
	for _, c := range b.businessChapters() {
		blocks = append(blocks, apart(9, b.reason(c, text, side, spare)))
	}
	return blocks, nil
}

// memoFigure is what a memo's figures are laid out at: they stand at three
// quarters of it in the column of the text.
const memoFigure = 480

// memoFigureSmall is the same on a page that is short of room: letters are
// still seven points.
const memoFigureSmall = 560

// memoTitle opens a page of a memo.
func (b *book) memoTitle(title string, width float64) []slab {
	out := withNext(b.heading(plainText(title), b.s.section, width))
	out[0].marks = []bookmark{{title: title}}
	return append(out, slab{height: 3, keep: true})
}

// profileNotes are the first lines of the profile, beside the overview.
func (b *book) profileNotes(width float64) []slab {
	return b.sideFacts(b.r.Profile[:min(3, len(b.r.Profile))], width)
}

// sideFacts are numbers in the side column.
func (b *book) sideFacts(facts []report.Fact, width float64) []slab {
	var out []slab
	for _, f := range facts {
		atoms := words(f.Value+" ", b.s.small.bold())
		atoms = append(atoms, words(join(", ", f.Label, f.AsOf), b.s.caption)...)
		atoms = append(atoms, b.idsAfter(f.Claims[:min(1, len(f.Claims))], b.s.caption)...)
		out = append(out, apart(3, cited(b.paragraph(trim(atoms), b.s.small, width)))...)
	}
	return out
}

// unsaid are the numbers that a text does not say.
func unsaid(facts []report.Fact, text string) []report.Fact {
	return slices.DeleteFunc(slices.Clone(facts), func(f report.Fact) bool {
		return strings.Contains(text, strings.Trim(f.Value, "~+"))
	})
}

// littleMore is how much taller than its text a chapter may become by what
// its figures show beside it.
const littleMore = 12

// reason is a chapter: what it says and its numbers, and under them what it
// measures or whom it compares. A chapter with such a picture needs no key
// point; the others have the one that bears on the decision most, where there
// is room.
func (b *book) reason(c *report.Chapter, text, side float64, spare bool) []slab {
	width := text + memoGutter + side
	picture := b.heatStrip(c, width)
	if charts := b.memoCharts(c); picture == nil && charts != nil {
		picture = b.chartRow(charts, width)
	}
	column, said := b.saidOf(c, text), b.lead(c).Plain()
	if p, ok := b.keyPoint(c); ok && !spare && picture == nil && b.mayPrint(p.Text) {
		column = append(column, apart(2, b.point(p, b.s.body, text))...)
		said += " " + p.Text.Plain()
	}
	numbers := unsaid(c.Numbers, said)
	if b.isOverview(c) {
		numbers = slices.Concat(b.r.Profile[:min(3, len(b.r.Profile))], numbers)
	}
	facts := b.sideFacts(numbers, side)
	if more := b.evidenceOf(c, side); more != nil && picture == nil {
		// What a figure shows is worth more than the last of three numbers.
		for n := len(numbers); n > 0; n-- {
			if kept := b.sideFacts(numbers[:n], side); total(kept)+total(more) <= total(column)+littleMore {
				facts = append(kept, more...)
				break
			}
		}
	}
	out := []slab{{height: 5, keep: true, paint: func(cv canvas) { cv.rule(0, width, 0.5, b.theme.Hairline) }}}
	out = append(out, b.abreast(memoGutter, []float64{text, side}, column, facts)...)
	if picture != nil {
		out = append(withNext(out), apart(5, together(picture))...)
	}
	return done(chapterKey(c), out)
}

// saidOf is a chapter's name and, run on, what it says.
func (b *book) saidOf(c *report.Chapter, width float64) []slab {
	atoms := words(c.Title+" ", b.s.label)
	lead := b.lead(c)
	said := b.atoms(spelled(lead), b.s.body)
	if !b.mayPrint(lead) {
		said = words("Left out of this copy: it states a return.", b.s.small.in(b.theme.Muted))
	}
	out := cited(b.paragraph(trim(append(append(atoms, gap(3)), said...)), b.s.body, width))
	out[0].marks = []bookmark{{level: 1, title: c.Title}}
	if b.isOverview(c) {
		out = done("the overview", out)
	}
	return out
}

// lead is what a chapter of a memo begins with: its bottom line, or the
// report's overview where that says the same of the company in more words.
func (b *book) lead(c *report.Chapter) report.Text {
	if b.isOverview(c) {
		return b.r.Overview
	}
	return c.BottomLine
}

// isOverview reports whether the overview stands for a chapter's bottom line:
// it is the first on the company, and both rest on a claim in common.
func (b *book) isOverview(c *report.Chapter) bool {
	chapters := b.businessChapters()
	return len(chapters) > 0 && chapters[0] == c &&
		slices.ContainsFunc(b.r.Overview.Claims(), func(id report.ClaimID) bool { return slices.Contains(c.BottomLine.Claims(), id) })
}

// opensWithOverview reports whether the first chapter holds the overview.
func (b *book) opensWithOverview() bool {
	return slices.ContainsFunc(b.businessChapters(), b.isOverview)
}
