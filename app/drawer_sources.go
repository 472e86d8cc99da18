package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/report"
)

// showSource shows a source and the claims that rest on it.
func (d *drawer) showSource(id report.SourceID) {
	r := d.w.session.Report()
	s, ok := r.Source(id)
	if !ok {
		return
	}
	rows := []fyne.CanvasObject{
		widgets.NewText(s.Title, widgets.HeadingStyle(3)), gap(4),
		widgets.NewText(s.Publisher, widgets.BodyStyle()), gap(4),
	}
	rows = append(rows, sourceDetails(s)...)
	rows = append(rows, d.carried(r, r.Supports(id))...)
	d.put("Source "+string(id), func() { d.showSource(id) }, rows...)
}

// showPublisher shows a publisher and the claims that nobody else supports,
// then the rest of what it carries.
func (d *drawer) showPublisher(p report.Publisher) {
	r := d.w.session.Report()
	mine := map[report.SourceID]bool{}
	for _, id := range p.Sources {
		mine[id] = true
	}
	var alone, shared []report.ClaimID
	for _, c := range r.Claims {
		own, others := 0, 0
		for _, id := range c.Sources {
			if mine[id] {
				own++
			} else {
				others++
			}
		}
		switch {
		case own > 0 && others == 0:
			alone = append(alone, c.ID)
		case own > 0:
			shared = append(shared, c.ID)
		}
	}
	said := countOf(len(p.Sources), "source")
	if p.Own {
		said += ", the company’s own words"
	}
	rows := []fyne.CanvasObject{
		widgets.NewText(p.Name, widgets.HeadingStyle(3)), gap(2),
		widgets.NewText(said, widgets.NoteStyle()),
	}
	rows = append(rows, gap(12), widgets.NewSectionLabel(lang.L("Sources")), gap(4))
	for _, id := range p.Sources {
		rows = append(rows, d.sourceLink(r, id))
	}
	if len(alone) > 0 {
		rows = append(rows, gap(14), widgets.NewSectionLabel("Carried alone · "+countOf(len(alone), "claim")), gap(4))
		rows = append(rows, d.claimLines(r, alone)...)
	}
	if len(shared) > 0 {
		rows = append(rows, gap(14), widgets.NewSectionLabel("With others · "+countOf(len(shared), "claim")), gap(4))
		rows = append(rows, d.claimLines(r, shared)...)
	}
	d.put("Publisher", func() { d.showPublisher(p) }, rows...)
}

// sourceLink leads to a source of a publisher.
func (d *drawer) sourceLink(r *report.Report, id report.SourceID) fyne.CanvasObject {
	s, _ := r.Source(id)
	words := string(id) + "  " + s.Title
	if len(r.Supports(id)) == 0 {
		words += ", carries nothing"
	}
	return d.link(words, func() { d.showSource(id) })
}

// carried lists what rests on a source.
func (d *drawer) carried(r *report.Report, ids []report.ClaimID) []fyne.CanvasObject {
	if len(ids) == 0 {
		return []fyne.CanvasObject{gap(12), widgets.NewText(lang.L("Listed, but no claim rests on it."), widgets.NoteStyle())}
	}
	rows := []fyne.CanvasObject{gap(12), widgets.NewSectionLabel("Carries · " + countOf(len(ids), "claim")), gap(4)}
	return append(rows, d.claimLines(r, ids)...)
}

// claimLines is each claim in a line or two, with its chip.
func (d *drawer) claimLines(r *report.Report, ids []report.ClaimID) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, id := range ids {
		if c, ok := r.Claim(id); ok {
			t := bold(string(id) + " ").then(c.Statement).cite([]report.ClaimID{id})
			rows = append(rows, d.w.sentence(t.text(), widgets.BodyStyle()), gap(5))
		}
	}
	return rows
}

// sourceDetails is what the report knows of a source beyond its title, or that
// it knows nothing.
func sourceDetails(s *report.Source) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, more := range []string{s.Date, s.URL, s.Quote} {
		if more != "" {
			rows = append(rows, widgets.NewText(more, widgets.NoteStyle()), gap(2))
		}
	}
	if s.URL == "" && s.Date == "" {
		rows = append(rows, widgets.NewText(bareSource, widgets.NoteStyle()))
	}
	return rows
}

// bareSource says what is missing of a source without address and date.
const bareSource = "Publisher and title only: this report gives no address or date, so it cannot be checked offline."
