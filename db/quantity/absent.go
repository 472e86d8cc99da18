package quantity

import "strings"

// IsUnknown reports whether a cell says that nobody knows: "Unknown",
// "Undisclosed", "?". A bracketed remark may follow.
func IsUnknown(s string) bool {
	s, _ = cutRemark(tidy(s))
	switch strings.ToLower(s) {
	case "unknown", "undisclosed", "not disclosed", "not known", "n/d", "?":
		return true
	}
	return false
}

// IsNotApplicable reports whether a cell says that there is nothing to know:
// "N/A", "not applicable", or a lone dash. A bracketed remark may follow:
// "N/A (platform)".
func IsNotApplicable(s string) bool {
	s, _ = cutRemark(tidy(s))
	switch strings.ToLower(s) {
	case "n/a", "n.a.", "na", "not applicable", "-":
		return true
	}
	return false
}
