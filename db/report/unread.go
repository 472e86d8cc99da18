package report

import "strings"

// Unread names what could not be read of a package, so that its absence is
// not reported again wherever it is used. A key is a reference to one thing,
// "table:scenarios", or a whole kind: "claim:", "source:", "table:",
// "figure:", "section:", "chapter:", "warning:", "scale:", "price:",
// "scenario:", "report:".
type Unread map[Ref]bool

// has reports whether what ref points at, or all of its kind, was not read.
func (u Unread) has(ref Ref) bool {
	if len(u) == 0 {
		return false
	}
	kind := Ref(ref.Kind() + ":")
	return u[kind] || u[kind+Ref(ref.path()[0])]
}

// hasAny reports whether an expression uses something that was not read.
func (u Unread) hasAny(expr string) bool {
	if len(u) == 0 {
		return false
	}
	for _, token := range exprTokens(expr) {
		switch {
		case u.has(Ref(token)):
			return true
		case u["price:"] && (token == "price_ceiling" || token == "last_price" || token == "last_price_age_days"):
			return true
		case u["scenario:"] && (token == "arr_now" || token == "years" || strings.HasPrefix(token, "case.")):
			return true
		}
	}
	return false
}
