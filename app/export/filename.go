package export

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dossier/db/report"

	"golang.org/x/text/unicode/norm"
)

// maxName is the longest file name [FileName] gives, in bytes: short enough
// for every file system with a folder's path before it.
const maxName = 120

// FileName suggests a name for an exported file that every system accepts:
// "Hugging Face - report - 2026-05-09 - view report's own - 7f3a.pdf". Kind is
// what the file is ("report", "memo"), hash is cut to four characters, ext is
// with or without its dot. Empty parts are left out.
func FileName(r *report.Report, kind, viewName, hash, ext string) string {
	date := ""
	if !r.AsOf.IsZero() {
		date = r.AsOf.Format(time.DateOnly)
	}
	if viewName != "" {
		viewName = "view " + viewName
	}
	ext = "." + portable(strings.TrimPrefix(ext, "."))
	end := join(" - ", portable(kind), date, portable(viewName), portable(hash[:min(4, len(hash))])) + ext
	subject := portable(r.Subject)
	if subject == "" {
		subject = portable(string(r.ID))
	}
	if reserved(subject) {
		subject += "_"
	}
	// The end tells files apart, so the company and then the view give way.
	if room := maxName - len(end) - len(" - "); room < len(subject) {
		subject = shorten(subject, max(room, 24))
	}
	name := join(" - ", subject, end)
	if len(name) > maxName {
		name = strings.TrimRight(shorten(strings.TrimSuffix(name, ext), maxName-len(ext)), " .-") + ext
	}
	return name
}

// portable keeps what may stand in a file name everywhere.
func portable(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError, unicode.IsControl(r), unicode.Is(unicode.Cf, r), strings.ContainsRune(`/\:*?"<>|`, r):
			return '-'
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, norm.NFC.String(s))
	return strings.Trim(strings.Join(strings.Fields(s), " "), " .-")
}

// reserved reports whether Windows takes a name for a device.
func reserved(name string) bool {
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	switch base = strings.TrimSpace(base); {
	case base == "CON", base == "PRN", base == "AUX", base == "NUL":
		return true
	case len(base) == 4 && (strings.HasPrefix(base, "COM") || strings.HasPrefix(base, "LPT")):
		return base[3] >= '0' && base[3] <= '9'
	}
	return false
}

// shorten cuts s to at most n bytes between two characters.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return strings.TrimRight(s[:n], " .-")
}
