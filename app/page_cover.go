package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/report"
)

// coverPage answers, on one screen: do we do it, at what price, what speaks
// for and against, what is not known, and what to distrust.
type coverPage struct {
	static
	w     *Window
	price *priceTable
	view  *widgets.Sentence
}

func newCoverPage(w *Window) page {
	r := w.session.Report()
	p := &coverPage{w: w}
	rows := []fyne.CanvasObject{p.heading(r), gap(14), p.decision(r), gap(20), p.arguments(r)}
	if len(r.Warnings) > 0 {
		rows = append(rows, gap(14), p.distrust(r))
	}
	rows = append(rows, gap(12), p.business())
	if len(r.Cover) > 0 {
		rows = append(rows, gap(18), p.facts(r))
	}
	rows = append(rows, gap(22), p.next(r))
	p.static = static{onPage(rows...)}
	p.refresh()
	return p
}

func (p *coverPage) heading(r *report.Report) fyne.CanvasObject {
	about := r.Sector + " · " + r.Stage
	who := fmt.Sprintf("As of %s · version %s · by ", r.AsOf.Format("2006-01-02"), r.Version)
	who += strings.Join(r.Authors, ", ") + " · "
	if len(r.ReviewedBy) == 0 {
		who += "reviewed by nobody yet"
	} else {
		who += "reviewed by " + strings.Join(r.ReviewedBy, ", ")
	}
	big := widgets.HeadingStyle(1)
	big.Size, big.Leading = 38, 46
	// Where a long name would take two lines it has the first to itself.
	return widgets.NewBeside(p.least(), 4, []float32{1, 1.9},
		widgets.NewText(r.Subject, big),
		widgets.NewInset(11, 0, 0, 0, widgets.NewColumn(2,
			widgets.NewText(about, widgets.BodyStyle().With(widgets.Muted)),
			widgets.NewText(who, widgets.NoteStyle().With(widgets.Muted)))))
}

// least is the width below which what stands side by side stands below each
// other.
func (p *coverPage) least() float32 { return 760 * p.w.theme.Scale() }

// decision is the verdict beside what each price pays.
func (p *coverPage) decision(r *report.Report) fyne.CanvasObject {
	v := r.Verdict
	left := []fyne.CanvasObject{
		widgets.NewSectionLabel("Verdict · " + v.Confidence.String() + " confidence"), gap(4),
		p.w.sentence(cited(v.Text, v.Claims), widgets.LeadStyle()),
	}
	if len(r.Conditions) > 0 {
		left = append(left, gap(8))
	}
	for _, c := range r.Conditions {
		left = append(left, p.w.sentence(plain("–  ").join(cited(c.Text, c.Claims)).text(), widgets.BodyStyle()), gap(2))
	}
	p.view = widgets.NewSentence(nil, widgets.BodyStyle().With(widgets.Muted))
	left = append(left, gap(6), p.view)
	if !p.w.session.HasScenarios() {
		return widgets.NewColumn(0, left...)
	}
	p.price = newPriceTable(p.w)
	return widgets.NewColumns(36, []float32{1.12, 1}, widgets.NewColumn(0, left...), p.price.object())
}

func (p *coverPage) arguments(r *report.Report) fyne.CanvasObject {
	var columns []fyne.CanvasObject
	for _, c := range []struct {
		title  string
		points []report.Point
	}{{"For", r.For}, {"Against", r.Against}, {"Blockers", r.Blockers}} {
		if len(c.points) == 0 {
			continue
		}
		rows := []fyne.CanvasObject{widgets.NewTopRule(), gap(8), widgets.NewText(c.title, widgets.HeadingStyle(3)), gap(6)}
		for _, pt := range c.points {
			rows = append(rows, p.w.sentence(cited(pt.Text, pt.Claims), widgets.BodyStyle()), gap(7))
		}
		columns = append(columns, widgets.NewColumn(0, rows...))
	}
	return widgets.NewColumns(30, nil, columns...)
}

// distrust lists the report's warnings; each opens its arithmetic.
func (p *coverPage) distrust(r *report.Report) fyne.CanvasObject {
	var left, right []fyne.CanvasObject
	for i, warning := range r.Warnings {
		notice := widgets.NewNotice(warning.Title, func() { p.w.warn(i) })
		if i < (len(r.Warnings)+1)/2 {
			left = append(left, notice)
		} else {
			right = append(right, notice)
		}
	}
	return widgets.NewPanel(12, widgets.NewColumn(2,
		widgets.NewText(lang.L("What to distrust"), widgets.BodyStyle().Strong()),
		widgets.NewColumns(24, nil, widgets.NewColumn(1, left...), widgets.NewColumn(1, right...))))
}

// business is where the committee's business stands, and what is new since
// the report was last open.
func (p *coverPage) business() fyne.CanvasObject {
	var rows []fyne.CanvasObject
	s := p.w.session
	if news := seenNow(s).since(s.before, s); len(news) > 0 {
		rows = append(rows, widgets.NewSentence(bold("Since you last looked: ").then(strings.Join(news, " ")).text(), widgets.BodyStyle()), gap(4))
	}
	standing := p.w.standing()
	if len(standing) > 0 {
		link := widgets.NewLinkText(lang.L("Committee"), func() { p.w.goTo(Route{Page: CommitteePage}) })
		rows = append(rows, widgets.NewColumns(10, []float32{-link.MinSize().Width, 1}, link, widgets.NewSentence(standing, widgets.BodyStyle().With(widgets.Muted))))
	}
	return widgets.NewColumn(0, rows...)
}

func (p *coverPage) facts(r *report.Report) fyne.CanvasObject {
	var cards []fyne.CanvasObject
	for _, f := range r.Cover {
		stat := widgets.Stat{Label: f.Label, Value: f.Value, Quiet: true, Claims: f.Claims, Confidence: p.w.session.Weakest(f.Claims), OnCite: p.w.cite}
		if f.AsOf != "" {
			stat.Basis = []string{f.AsOf}
		}
		cards = append(cards, widgets.NewStatCard(stat))
	}
	half := (len(cards) + 1) / 2
	return widgets.NewBeside(p.least(), 18, nil, widgets.NewColumns(18, nil, cards[:half]...), widgets.NewColumns(18, nil, cards[half:]...))
}

// next leads on: to where the reading was left, else to the first section that
// is not read of a report begun, else to the summary.
func (p *coverPage) next(r *report.Report) fyne.CanvasObject {
	for _, v := range reversed(p.w.history.past) {
		if v.route.Page != ChapterPage {
			continue
		}
		if c, ok := r.Chapter(v.route.Chapter); ok {
			return widgets.NewLinkText(fmt.Sprintf("Continue reading: %d %s", c.Number, c.Title), func() {
				p.w.goTo(v.route)
				p.w.page.setOffset(v.offset)
			})
		}
	}
	if c, sec, ok := firstUnread(p.w.session); ok {
		return widgets.NewLinkText("Continue reading: "+sec.Number+" "+sec.Title, func() {
			p.w.goTo(Route{Page: ChapterPage, Chapter: c.Number, Anchor: "section:" + sec.Number})
		})
	}
	return widgets.NewLinkText(lang.L("Continue to the summary"), func() { p.w.goTo(Route{Page: SummaryPage}) })
}

func reversed(list []visit) []visit {
	out := make([]visit, 0, len(list))
	for i := len(list) - 1; i >= 0; i-- {
		out = append(out, list[i])
	}
	return out
}

// refresh follows the scenario.
func (p *coverPage) refresh() {
	if p.price == nil {
		return
	}
	p.price.refresh()
	if !p.w.session.Changed() {
		p.view.Hide()
	} else {
		v := p.w.session.Values()
		value, _ := v.Format("weighted_value")
		times, _ := v.Format("moic")
		price, _ := v.Format("price")
		p.view.SetText(plain("Your view: weighted value ").bold(value).then(", ").bold(times).then(" at " + price).text())
		p.view.Show()
	}
	p.body.Reflow()
}

// ruled is one line of a small table set from texts, under a hairline.
func ruled(weights []float32, cells ...fyne.CanvasObject) fyne.CanvasObject {
	return widgets.NewColumn(0, widgets.NewInset(7, 4, 7, 4, widgets.NewColumns(12, weights, cells...)), widgets.NewHairline())
}
