package export

import (
	"fmt"
	"slices"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// memoNumbers is how many of the company's numbers a memo shows.
const memoNumbers = 5

// decisionPage is the page that is voted on.
func (b *book) decisionPage(bool) ([]memoBlock, error) {
	width := b.kind.upright(b.o.Paper).full()
	blocks := []memoBlock{b.memoHeader(width)}
	if b.o.Preset != Limited {
		blocks = append(blocks, b.theAsk(width))
	}
	blocks = append(blocks, apart(12, b.memoVerdict(width)))
	if b.r.Scenarios != nil && b.o.Preset != Limited {
		prices := append(b.blockTitle("What the price returns", width), b.prices(width)...)
		blocks = append(blocks, apart(12, done("the prices", prices)))
	}
	blocks = append(blocks, b.memoNumbers(width), b.memoArguments(width))
	if b.o.Preset != Limited {
		blocks = append(blocks, b.unknowns(width))
	}
	return blocks, nil
}

// briefTitle is what the full report calls a memo's first page.
const briefTitle = "One-page brief"

// memoHeader says what this is: of which company, as of when, whose view, for
// whom.
func (b *book) memoHeader(width float64) []slab {
	r, s := b.r, b.s.small
	quiet := s.in(b.theme.Muted)
	out := b.heading(plainText(r.Subject), b.s.part, width)
	label, mark := capital(b.kind.name), bookmark{title: "Decision"}
	if b.notes == nil {
		label, mark = briefTitle, bookmark{title: briefTitle}
	} else {
		out = named(pageRef("contents"), out)
	}
	out[0].marks = []bookmark{mark}
	out = before(out, func(c canvas) { c.textEnd(b.s.label, width, b.s.part.baseline(), label) })
	if line := join(" · ", r.Stage, r.Sector); line != "" {
		out = append(out, b.plain(line, quiet, width)...)
	}
	reviewed := "reviewed by nobody yet"
	if len(r.ReviewedBy) > 0 {
		reviewed = "reviewed by " + strings.Join(r.ReviewedBy, ", ")
	}
	facts := []struct{ label, value string }{
		{"As of", join(" · ", day(r.AsOf), "version "+r.Version, strings.Join(r.Authors, ", "), reviewed)},
		{"View", join(" · ", b.o.view(), b.o.Author, b.hash())},
		{"For", b.recipient()},
		{"Confidentiality", b.confidential()},
	}
	out = append(out, slab{height: 5})
	// The first two say more than half a line holds.
	wide, narrow := width*0.6, width*0.4-20
	columns := make([][]slab, 2)
	for i, f := range facts {
		atoms := append(words(f.label+" ", quiet), b.said(f.value, s)...)
		room, at := wide, i/2
		if at == 1 {
			room = narrow
		}
		columns[at] = append(columns[at], apart(1, b.paragraph(trim(atoms), s, room))...)
	}
	out = append(out, b.abreast(20, []float64{wide, narrow}, columns...)...)
	return done("the header", together(out))
}

func (b *book) recipient() string {
	if b.o.Recipient != "" {
		return b.o.Recipient
	}
	return b.o.Judgement.Deal.Recipient
}

func (b *book) confidential() string {
	if b.o.Confidential != "" {
		return b.o.Confidential
	}
	return b.o.Judgement.Deal.Confidentiality
}

// theAsk is what the committee is asked for.
func (b *book) theAsk(width float64) []slab {
	d := b.o.Judgement.Deal
	out := apart(12, b.blockTitle("The ask", width))
	const gutter = 14
	widths := []float64{70, 70, 100, 0}
	widths[3] = width - widths[0] - widths[1] - widths[2] - 3*gutter
	var columns [][]slab
	for i, f := range []struct{ label, value string }{
		{"Cheque", d.Cheque}, {"Price", d.Price}, {"Instrument", join(", ", d.Instrument, d.Round)}, {"What we vote on", d.VoteOn},
	} {
		column := b.plain(f.label, b.s.caption, widths[i])
		columns = append(columns, append(column, b.paragraph(b.said(f.value, b.s.body.bold()), b.s.body, widths[i])...))
	}
	out = append(out, b.abreast(gutter, widths, columns...)...)
	if line := b.ourMoney(); line != "" {
		out = append(out, apart(2, b.plain(line, b.s.caption, width))...)
	}
	return done("the ask", together(out))
}

// ourMoney is what the cheque buys and brings back, where the deal says enough
// to work it out.
func (b *book) ourMoney() string {
	d := b.o.Judgement.Deal
	cheque, err := quantity.Parse(d.Cheque)
	if err != nil || cheque.Unit != quantity.Money || b.r.Scenarios == nil {
		return ""
	}
	money := scenario.MyMoney{Cheque: cheque.Mid()}
	if fund, wrong := quantity.Parse(d.Fund); wrong == nil && fund.Unit == quantity.Money {
		money.Fund = fund.Mid()
	}
	stake, err := money.In(b.v)
	if err != nil {
		return "" // a cheque that cannot be: nothing follows from it
	}
	line := fmt.Sprintf("At %s, %s buys %s of the company; %s comes back on average", quantity.Dollars(b.v.Set.Value(scenario.Price)), d.Cheque,
		quantity.Share(stake.AtEntry), quantity.Dollars(stake.Back))
	if money.Fund > 0 {
		line += fmt.Sprintf(", %s of a fund of %s", quantity.Share(stake.OfFund), d.Fund)
	}
	return line + "."
}

// memoVerdict is the recommendation and its conditions.
func (b *book) memoVerdict(width float64) []slab {
	v := b.r.Verdict
	if len(v.Text) == 0 {
		return b.paragraph(append(words("Verdict: ", b.s.body), b.unset()...), b.s.body, width)
	}
	out := cited(b.prose(spelled(v.Text), b.s.lead, width))
	if v.Confidence != report.NoClaim {
		atoms := []atom{signAtom(v.Confidence, b.s.small), gap(4)}
		atoms = append(atoms, words(v.Confidence.String()+" confidence ", b.s.small)...)
		out = append(out, cited(apart(3, b.paragraph(trim(append(atoms, b.ids(v.Claims, b.s.small)...)), b.s.small, width)))...)
	}
	out = done("the verdict", out)
	for i, p := range b.r.Conditions {
		if !b.mayPrint(p.Text) {
			continue
		}
		slabs := before(indent(13, b.point(p, b.s.body, width-13)), func(c canvas) {
			c.text(b.s.body.in(b.theme.Muted), 2, b.s.body.baseline(), "•")
		})
		out = append(out, done(pointKey("condition", i), apart(3, slabs))...)
	}
	return together(out)
}

// memoNumbers are the company's first numbers, each with its confidence and
// age.
func (b *book) memoNumbers(width float64) []slab {
	facts := b.r.Cover[:min(memoNumbers, len(b.r.Cover))]
	if len(facts) == 0 {
		return nil
	}
	value := style{drawing.SansSemiBold, b.s.label.size * 1.15, b.s.label.leading * 1.1, b.theme.Ink}
	return apart(13, b.facts("cover number", facts, value, width, max(len(facts), 3)))
}

// memoArguments sets each reason for beside one against.
func (b *book) memoArguments(width float64) []slab {
	const gutter = 18
	widths := equal(2, width, gutter)
	out := []slab{beside(gutter, widths, b.blockTitle("For", widths[0]), b.blockTitle("Against", widths[1]))}
	out[0].keep = true
	cell := func(name string, points []report.Point, i int) []slab {
		if i >= len(points) {
			return nil
		}
		if !b.mayPrint(points[i].Text) {
			return b.plain("Left out of this copy: it states a return.", b.s.small.in(b.theme.Muted), widths[0])
		}
		return done(pointKey(name, i), b.point(points[i], b.s.body, widths[0]))
	}
	for i := range max(len(b.r.For), len(b.r.Against)) {
		row := b.abreast(gutter, widths, cell("reason for", b.r.For, i), cell("reason against", b.r.Against, i))
		out = append(out, apart(4, row)...)
	}
	if len(out) == 1 {
		out = append(out, b.plain("The report gives no reasons.", b.s.small.in(b.theme.Muted), width)...)
	}
	return apart(13, together(out))
}

// unknowns are the most urgent asks, with who sees to them.
func (b *book) unknowns(width float64) []slab {
	out := apart(13, b.blockTitle("What we don't know", width))
	rows := b.topAsks(3)
	if len(rows) == 0 {
		none := b.plain("The report lists nothing to ask.", b.s.small.in(b.theme.Muted), width)
		return done("what is not known", together(append(out, none...)))
	}
	t := b.askTable()
	at := rated(t)
	why := slices.IndexFunc(t.Columns[1:], func(c report.Column) bool { return c.Kind == report.TextColumn }) + 1
	s := b.s.small
	for _, row := range rows {
		atoms := words(cellText(row, 0)+". ", s.bold())
		if why > 0 {
			atoms = append(atoms, words(strings.TrimSuffix(cellText(row, why), ".")+". ", s)...)
		}
		atoms = append(atoms, words(b.askState(rowRef(t.ID, row.Key), cellText(row, at)), s.in(b.theme.Muted))...)
		atoms = append(atoms, b.idsAfter(row.Claims, s)...)
		slabs := before(indent(13, cited(b.paragraph(trim(atoms), s, width-13))), func(c canvas) {
			c.text(s.in(b.theme.Muted), 1, s.baseline(), "?")
		})
		out = append(out, apart(3, slabs)...)
	}
	return done("what is not known", together(out))
}

// idsAfter is a run of citations behind a word.
func (b *book) idsAfter(ids []report.ClaimID, s style) []atom {
	if len(ids) == 0 {
		return nil
	}
	return append([]atom{{text: " ", style: s, width: s.width(" "), space: true}}, b.ids(ids, s)...)
}

// askState is "Critical · open · owner not set".
func (b *book) askState(ref report.Ref, priority string) string {
	a := b.o.Judgement.ask(ref)
	owner := a.Owner
	if owner == "" {
		owner = "owner not set"
	}
	return join(" · ", priority, fmt.Sprint(a.Status), owner)
}
