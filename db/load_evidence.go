package db

import (
	"database/sql"
	"fmt"

	"dossier/db/report"
)

func (l *loader) figures(r *report.Report) {
	l.each(`SELECT id, title, kind, head, spec FROM figure WHERE report = ? ORDER BY ord`, func(rows *sql.Rows) error {
		var f report.Figure
		var head, spec string
		if err := rows.Scan(&f.ID, &f.Title, &f.Kind, &head, &spec); err != nil {
			return err
		}
		var h figureHead
		l.unjson(head, &h)
		f.Section, f.Caption, f.Finding, f.Note, f.Claims = h.Section, h.Caption, h.Finding, h.Note, h.Claims
		if f.Spec = report.NewSpec(f.Kind); f.Spec == nil {
			return fmt.Errorf("%w: figure %s is of the unknown kind %q", ErrDamaged, f.ID, f.Kind)
		}
		l.unjson(spec, f.Spec)
		r.Figures = append(r.Figures, f)
		return nil
	})
}

func (l *loader) evidence(r *report.Report) {
	l.each(`SELECT id, publisher, title, url, date, quote FROM source WHERE report = ? ORDER BY ord`, func(rows *sql.Rows) error {
		var s report.Source
		if err := rows.Scan(&s.ID, &s.Publisher, &s.Title, &s.URL, &s.Date, &s.Quote); err != nil {
			return err
		}
		r.Sources = append(r.Sources, s)
		return nil
	})
	at := map[report.ClaimID]int{} // to its place, from 1; 0 is none
	l.each(`SELECT id, statement, confidence, basis, as_of, links FROM claim WHERE report = ? ORDER BY ord`, func(rows *sql.Rows) error {
		var c report.Claim
		var confidence, links string
		if err := rows.Scan(&c.ID, &c.Statement, &confidence, &c.Basis, &c.AsOf, &links); err != nil {
			return err
		}
		var err error
		if c.Confidence, err = report.ParseConfidence(confidence); err != nil {
			return fmt.Errorf("%w: claim %s: %w", ErrDamaged, c.ID, err)
		}
		var v claimLinks
		l.unjson(links, &v)
		c.SameAs, c.Contradicts, c.Values = v.SameAs, v.Contradicts, v.Values
		r.Claims = append(r.Claims, c)
		at[c.ID] = len(r.Claims)
		return nil
	})
	l.each(`SELECT claim, source FROM claim_source WHERE report = ? ORDER BY claim, ord`, func(rows *sql.Rows) error {
		var claim report.ClaimID
		var source report.SourceID
		if err := rows.Scan(&claim, &source); err != nil {
			return err
		}
		if c := part(l, r.Claims, at[claim]-1); c != nil {
			c.Sources = append(c.Sources, source)
		}
		return nil
	})
}
