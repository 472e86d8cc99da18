package export

import (
	"strings"

	"dossier/db/report"
)

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// join puts sep between the parts that are not empty.
func join(sep string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, sep)
}

func contains(ids []report.ClaimID, id report.ClaimID) bool {
	for _, other := range ids {
		if other == id {
			return true
		}
	}
	return false
}
