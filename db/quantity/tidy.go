package quantity

import (
	"strings"
	"unicode"
)

// tidy makes what people type comparable: one plain space for any run of
// spaces (no-break ones too), one plain hyphen for any dash or minus sign, and
// none of the characters that cannot be seen.
func tidy(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch r {
		case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
			continue
		case '‐', '‑', '‒', '–', '—', '―', '−', '﹣', '-':
			r = '-'
		}
		if unicode.IsSpace(r) {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}

// cutRemark takes the bracketed remarks off the end of a tidied text:
// "High (in progress)" is "High" and "in progress". Several are joined by
// "; ". A bracket that does not close, or that nothing stands before, stays.
func cutRemark(s string) (rest, remark string) {
	for strings.HasSuffix(s, ")") {
		depth, open := 0, -1
		for i := len(s) - 1; i >= 0 && open < 0; i-- {
			switch s[i] {
			case ')':
				depth++
			case '(':
				if depth--; depth == 0 {
					open = i
				}
			}
		}
		if open <= 0 {
			return s, remark
		}
		inner := strings.TrimSpace(s[open+1 : len(s)-1])
		if inner != "" && remark != "" {
			inner += "; "
		}
		s, remark = strings.TrimSpace(s[:open]), inner+remark
	}
	return s, remark
}
