package bundle

import (
	"maps"
	"slices"

	"dossier/db/quantity"
	"dossier/db/report"
)

// readReport reads report.toml: identity, verdict, cover, summary, warnings
// and rating scales.
func (r *reader) readReport() {
	d := r.open("report.toml")
	if d == nil {
		return
	}
	p := r.report
	p.Pos = d.pos()
	p.ID = report.ID(d.str("id"))
	p.Version = d.str("version")
	p.VersionNote = d.str("version_note")
	p.Subject = d.str("subject")
	p.Title = d.str("title")
	p.Tagline = d.str("tagline")
	p.Sector = d.str("sector")
	p.Stage = d.str("stage")
	p.AsOf = d.date("as_of")
	p.Language = d.str("language")
	p.Authors = d.list("authors")
	p.ReviewedBy = d.list("reviewed_by")
	p.Overview = d.text("overview")
	p.Methodology = d.blocks("methodology")
	p.Disclaimer = d.blocks("disclaimer")
	p.Verdict = d.verdict("verdict")
	p.PriceCeiling = d.price("price_ceiling")
	p.LastPrice = d.price("last_price")
	p.Conditions = d.points("condition")
	p.Cover = d.facts("cover")
	p.Profile = d.facts("profile")
	p.For = d.points("for")
	p.Against = d.points("against")
	p.Blockers = d.points("blocker")
	p.Strengths = d.points("strength")
	p.Risks = d.points("risk")
	p.Gaps = d.points("gap")
	p.Warnings = d.warnings("warning")
	p.Triggers = d.watched("triggers")
	p.Asks = d.watched("asks")
	p.Unknowns = d.watched("unknowns")
	p.Conflicts = d.conflicts("conflict")
	p.Scales = d.scales("scale")
	d.done()
}

func (d *decoder) verdict(key string) report.Verdict {
	v := d.child(key)
	if v == nil {
		return report.Verdict{}
	}
	defer v.done()
	return report.Verdict{
		Pos:        v.pos(),
		Text:       v.text("text"),
		Confidence: v.confidence("confidence"),
		Claims:     v.claims("claims"),
	}
}

func (d *decoder) price(key string) report.Price {
	p := d.child(key)
	if p == nil {
		return report.Price{}
	}
	defer p.done()
	amount, text := p.money("amount")
	return report.Price{
		Pos:    p.pos(),
		Amount: amount,
		Text:   text,
		Label:  p.str("label"),
		Date:   p.date("date"),
		Claims: p.claims("claims"),
	}
}

func (d *decoder) facts(key string) []report.Fact {
	var facts []report.Fact
	for _, f := range d.children(key) {
		facts = append(facts, report.Fact{
			Pos:    f.pos(),
			Label:  f.str("label"),
			Value:  f.str("value"),
			AsOf:   f.str("as_of"),
			Claims: f.claims("claims"),
		})
		f.done()
	}
	return facts
}

func (d *decoder) points(key string) []report.Point {
	var points []report.Point
	for _, p := range d.children(key) {
		points = append(points, report.Point{
			Pos:     p.pos(),
			Text:    p.text("text"),
			Counter: p.text("counter"),
			Claims:  p.claims("claims"),
			Ref:     p.ref("ref"),
			Words:   p.list("words"),
		})
		p.done()
	}
	return points
}

func (d *decoder) warnings(key string) []report.Warning {
	var warnings []report.Warning
	for _, w := range d.children(key) {
		warnings = append(warnings, report.Warning{
			Pos:        w.pos(),
			Title:      w.str("title"),
			Text:       w.text("text"),
			Arithmetic: w.str("arithmetic"),
			Places:     w.refs("places"),
		})
		w.done()
	}
	return warnings
}

func (d *decoder) watched(key string) report.Watched {
	w := d.child(key)
	if w == nil {
		return report.Watched{}
	}
	defer w.done()
	watched := report.Watched{Pos: w.lineOf("tables")}
	for _, id := range w.list("tables") {
		if id != unreadable {
			watched.Tables = append(watched.Tables, report.TableID(id))
		}
	}
	if _, ok := w.table.values["tables"]; !ok {
		d.fault(w.pos(), `write tables = ["…"]`, "%s names no tables", key)
	}
	return watched
}

func (d *decoder) conflicts(key string) []report.Conflict {
	var conflicts []report.Conflict
	for _, c := range d.children(key) {
		conflicts = append(conflicts, report.Conflict{
			Pos:    c.pos(),
			Title:  c.str("title"),
			Text:   c.text("text"),
			Places: c.refs("places"),
		})
		c.done()
	}
	return conflicts
}

func (d *decoder) scales(key string) []report.Scale {
	all := d.child(key)
	if all == nil {
		return nil
	}
	var scales []report.Scale
	for i, name := range all.table.keys {
		if i == maxScales {
			d.fault(d.lineOf(key), "", "more than %d scales", maxScales)
			break
		}
		s := all.child(name)
		if s == nil {
			continue
		}
		scale := report.Scale{Name: name, Pos: s.pos(), Scale: quantity.Scale{Levels: s.list("levels")}}
		if synonyms := s.child("synonyms"); synonyms != nil {
			scale.Scale.Synonyms = map[string]string{}
			for _, other := range slices.Sorted(maps.Keys(synonyms.table.values)) {
				scale.Scale.Synonyms[other] = synonyms.str(other)
			}
		}
		s.done()
		scales = append(scales, scale)
	}
	return scales
}
