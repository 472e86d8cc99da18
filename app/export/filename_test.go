package export_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"dossier/app/export"
	"dossier/db/report"
)

func TestFileName(t *testing.T) {
	day := time.Date(2026, 5, 9, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		rule, subject, view, hash, ext, want string
	}{
		{"all parts", "Hugging Face", "report's own", "7f3a9b12", "pdf", "Hugging Face - report - 2026-05-09 - view report's own - 7f3a.pdf"},
		{"dot before the extension", "Hugging Face", "mine", "7f3a", ".pdf", "Hugging Face - report - 2026-05-09 - view mine - 7f3a.pdf"},
		{"no view", "Acme", "", "7f3a", "pdf", "Acme - report - 2026-05-09 - 7f3a.pdf"},
		{"separators", `A/B\C:D`, "x*y?", "1", "pdf", "A-B-C-D - report - 2026-05-09 - view x-y - 1.pdf"},
		{"climbing out", "../../etc", "v", "1", "pdf", "etc - report - 2026-05-09 - view v - 1.pdf"},
		{"device", "CON", "v", "1", "pdf", "CON_ - report - 2026-05-09 - view v - 1.pdf"},
		{"device with a number", "lpt1", "v", "1", "pdf", "lpt1_ - report - 2026-05-09 - view v - 1.pdf"},
		{"controls and odd spaces", "A\x00B\tC\u00a0D\u200e", "v", "1", "pdf", "A-B-C D - report - 2026-05-09 - view v - 1.pdf"},
		{"nothing left of the name", "???", "v", "1", "pdf", "acme - report - 2026-05-09 - view v - 1.pdf"},
		{"letters of any script", "Größe 漢字", "v", "1", "pdf", "Größe 漢字 - report - 2026-05-09 - view v - 1.pdf"},
	} {
		t.Run(c.rule, func(t *testing.T) {
			r := &report.Report{ID: "acme", Subject: c.subject, AsOf: day}
			if got := export.FileName(r, "report", c.view, c.hash, c.ext); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestFileNameIsShort(t *testing.T) {
	for _, long := range []string{strings.Repeat("漢", 200), strings.Repeat("long name ", 40), strings.Repeat("é", 199)} {
		r := &report.Report{Subject: long, AsOf: time.Date(2026, 5, 9, 0, 0, 0, 0, time.UTC)}
		for _, view := range []string{"v", long} {
			name := export.FileName(r, "report", view, "7f3a", "pdf")
			if len(name) > 120 || !utf8.ValidString(name) || !strings.HasSuffix(name, ".pdf") {
				t.Errorf("%d bytes: %q", len(name), name)
			}
			if view == "v" && !strings.Contains(name, "2026-05-09 - view v - 7f3a") {
				t.Errorf("what tells files apart is lost: %q", name)
			}
		}
	}
}
