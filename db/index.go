package db

import (
	"fmt"
	"strings"

	"dossier/db/report"
)

// index fills the search table with everything of the report a reader may
// look for. A gap carries its search words: an answer of "not known" is an
// answer.
func (s *saver) index() {
	r := s.r
	for _, c := range r.Chapters {
		for _, sec := range c.Sections {
			label := sec.Number + " " + sec.Title
			s.entry("section", report.Ref("section:"+sec.Number), label, label)
			for i, b := range sec.Blocks {
				if len(b.Text) > 0 {
					s.entry("prose", report.Ref(fmt.Sprintf("section:%s/%d", sec.Number, i)), label, b.Text.Plain())
				}
			}
		}
	}
	for _, t := range r.Tables {
		name := fmt.Sprintf("Table %d %s", t.Number, t.Title)
		s.entry("table", report.Ref("table:"+string(t.ID)), name, name+" "+t.Note.Plain())
		for _, row := range t.Rows {
			var words []string
			for _, c := range row.Cells {
				words = append(words, c.Text)
			}
			s.entry("row", report.Ref(fmt.Sprintf("table:%s/%s", t.ID, row.Key)), name, strings.Join(words, " · "))
		}
	}
	for _, f := range r.Figures {
		s.entry("figure", report.Ref("figure:"+string(f.ID)), fmt.Sprintf("Figure %s %s", f.ID, f.Title),
			strings.Join([]string{f.Title, f.Finding.Plain(), f.Caption.Plain(), f.Note.Plain()}, " · "))
	}
	for _, c := range r.Claims {
		s.entry("claim", report.Ref("claim:"+string(c.ID)), string(c.ID), string(c.ID)+" "+c.Statement)
	}
	for _, src := range r.Sources {
		s.entry("source", report.Ref("source:"+string(src.ID)), string(src.ID), strings.Join([]string{string(src.ID), src.Publisher, src.Title}, " "))
	}
	for _, g := range r.Gaps {
		s.entry("gap", g.Ref, "Open gap", g.Text.Plain()+" "+strings.Join(g.Words, " "))
	}
}

func (s *saver) entry(kind string, ref report.Ref, label, body string) {
	s.exec(`INSERT INTO search VALUES (?,?,?,?,?)`, s.r.ID, kind, ref, label, body)
}
