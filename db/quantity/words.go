package quantity

import "strings"

// A saying is what a prefix says about the number after it.
type saying uint8

const (
	nothing saying = iota
	roughly
	above
	below
	between
	from
)

type prefix struct {
	phrase string // lower case
	says   saying
}

// prefixes are the phrases that may stand before a number.
func prefixes() []prefix {
	return []prefix{
		{"~", roughly},
		{"≈", roughly},
		{"about", roughly},
		{"around", roughly},
		{"approximately", roughly},
		{"approx.", roughly},
		{"approx", roughly},
		{"roughly", roughly},
		{"circa", roughly},
		{"ca.", roughly},
		{"c.", roughly},
		{"est.", roughly},
		{"est", roughly},
		{"estimated", roughly},
		{"nearly", roughly},
		{"almost", roughly},
		{"some", roughly},
		{">", above},
		{">=", above},
		{"≥", above},
		{"over", above},
		{"above", above},
		{"more than", above},
		{"at least", above},
		{"no less than", above},
		{"<", below},
		{"<=", below},
		{"≤", below},
		{"under", below},
		{"below", below},
		{"less than", below},
		{"fewer than", below},
		{"at most", below},
		{"up to", below},
		{"no more than", below},
		{"between", between},
		{"from", from},
	}
}

// A suffix is what a word after a number means.
type suffix struct {
	size     bool
	exp      int // of a size
	currency string
	unit     Unit
	parts    int // of a year, for Duration
}

// suffixOf looks a word or sign up. The small letters m, b and t are sizes
// after a currency only; elsewhere they are read too many ways.
func suffixOf(word string, money bool) (suffix, bool) {
	switch word {
	case "K", "k":
		return suffix{size: true, exp: 3}, true
	case "M":
		return suffix{size: true, exp: 6}, true
	case "B":
		return suffix{size: true, exp: 9}, true
	case "T":
		return suffix{size: true, exp: 12}, true
	case "m", "mm", "MM":
		return suffix{size: true, exp: 6}, money
	case "b":
		return suffix{size: true, exp: 9}, money
	case "t":
		return suffix{size: true, exp: 12}, money
	}
	switch strings.ToLower(word) {
	case "thousand":
		return suffix{size: true, exp: 3}, true
	case "million", "mn", "mln":
		return suffix{size: true, exp: 6}, true
	case "billion", "bn":
		return suffix{size: true, exp: 9}, true
	case "trillion", "tn":
		return suffix{size: true, exp: 12}, true
	case "%", "percent", "pct":
		return suffix{unit: Percent}, true
	case "x", "×", "times", "fold":
		return suffix{unit: Multiple}, true
	case "year", "years", "yr", "yrs":
		return suffix{unit: Duration, parts: 1}, true
	case "quarter", "quarters":
		return suffix{unit: Duration, parts: 4}, true
	case "month", "months", "mo", "mos":
		return suffix{unit: Duration, parts: 12}, true
	case "week", "weeks":
		return suffix{unit: Duration, parts: 52}, true
	case "day", "days":
		return suffix{unit: Duration, parts: 365}, true
	}
	if isCurrency(word) {
		return suffix{currency: word}, true
	}
	return suffix{}, false
}

// currencyAt is the currency a text begins with, and how long its sign is. It
// is "" where none is, or where the sign stands for several ("¥").
func currencyAt(s string) (code string, n int) {
	for _, c := range [...]struct{ sign, code string }{{"US$", "USD"}, {"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}} {
		if strings.HasPrefix(s, c.sign) {
			return c.code, len(c.sign)
		}
	}
	if len(s) >= 3 && isCurrency(s[:3]) && !startsWithLetter(s[3:]) {
		return s[:3], 3
	}
	return "", 0
}

// isCurrency reports whether s is the code of a currency we know.
func isCurrency(s string) bool {
	switch s {
	case "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "CAD", "AUD", "INR", "SEK", "NOK", "DKK", "SGD", "HKD", "ILS", "KRW", "BRL":
		return true
	}
	return false
}

// perOf is the one name of a period or a thing that an amount is a rate of,
// and whether it is a period; "" when the word is neither.
func perOf(word string) (name string, period bool) {
	switch w := strings.ToLower(strings.TrimRight(word, ".")); w {
	case "second", "sec", "s":
		return "second", true
	case "minute", "min":
		return "minute", true
	case "hour", "hr", "h":
		return "hour", true
	case "day", "week", "month", "quarter", "year":
		return w, true
	case "mo":
		return "month", true
	case "yr", "annum":
		return "year", true
	case "org", "organisation", "organization", "user", "seat", "customer", "employee", "developer", "token", "request",
		"call", "share", "gpu", "gpu-hour", "node", "model", "device", "licence", "license", "person", "head":
		return w, false
	}
	return "", false
}

// isDescription reports whether a word only says what was counted, so that the
// number before it means the same without. Other words belong in brackets:
// after "2" a "dozen" or "lakh" must not be taken for a remark.
func isDescription(word string) bool {
	switch strings.ToLower(word) {
	case "arr", "mrr", "acv", "tcv", "gmv", "ntm", "ltm", "ttm", "revenue", "revenues", "sales", "ebitda", "profit",
		"yoy", "qoq", "mom", "cagr", "growth", "margin", "churn", "nrr", "grr",
		"post-money", "pre-money", "valuation", "midpoint", "blended", "raised", "funding", "invested", "burn", "runway", "hold",
		"user", "users", "registered", "active", "paying", "annual",
		"org", "orgs", "organisation", "organisations", "organization", "organizations", "company", "companies", "enterprise", "enterprises",
		"customer", "customers", "client", "clients", "developer", "developers", "researchers", "people", "employees", "staff", "seats",
		"academic", "model", "models", "dataset", "datasets", "space", "spaces", "app", "apps", "star", "stars", "download", "downloads",
		"review", "reviews", "incidents", "public", "architectures", "countries", "languages", "products", "partners", "investors", "rounds":
		return true
	}
	return false
}
