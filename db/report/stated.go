package report

import (
	"regexp"
	"slices"
	"strings"
)

// A Citation says how what stands in a cell is backed.
type Citation uint8

// The three states, the strongest first.
const (
	ByClaim Citation = iota // a claim of the row states it
	ByTable                 // the table as a whole is cited, and that states it
	ByNone                  // no claim states it
)

// Stated tells how the cell of a column is backed, and by which claims. A cell
// with numbers is stated by the claims that have every one of them, whatever
// stands around it; one without numbers by those of its row, or else of its
// table. An empty cell counts as words.
func (r *Report) Stated(t *Table, row *Row, column int) (Citation, []ClaimID) {
	var want []numeral
	if column < len(row.Cells) {
		want = numbersIn(row.Cells[column].Text)
	}
	if ids := r.having(row.Claims, want); len(ids) > 0 {
		return ByClaim, ids
	}
	if len(row.Claims) > 0 && len(want) == 0 {
		return ByClaim, row.Claims
	}
	if ids := r.having(t.Claims, want); len(ids) > 0 {
		return ByTable, ids
	}
	return ByNone, nil
}

// having keeps the claims whose statement or values hold every number.
func (r *Report) having(ids []ClaimID, numbers []numeral) []ClaimID {
	var out []ClaimID
	for _, id := range ids {
		c, ok := r.Claim(id)
		if !ok {
			continue
		}
		has := numbersIn(c.Statement)
		for _, v := range c.Values {
			has = append(has, numbersIn(v.Quantity.Text)...)
		}
		all := true
		for _, n := range numbers {
			all = all && slices.ContainsFunc(has, n.same)
		}
		if all {
			out = append(out, id)
		}
	}
	return out
}

// A numeral is a number as written, without what groups its digits.
type numeral struct {
	digits string // "50000" of "50,000+", "1.5" of "$1.50"
	kind   byte   // '%', 'x' or '$'; 0 when nothing beside it says
}

// same reports whether two numerals can be one number: 25 % is not 25x, but a
// bare 25 may be either.
func (n numeral) same(o numeral) bool {
	return n.digits == o.digits && (n.kind == o.kind || n.kind == 0 || o.kind == 0)
}

// numberPattern finds numbers with the sign before them, when it is money or
// makes them a part of a name ("SE004", "v2"), and what they are of.
var numberPattern = regexp.MustCompile(`([\p{L}$€£]?)(\d[\d,]*(?:\.\d+)?)[+~]?\s?(%|percent|[x×]|[-–]?)`)

// numbersIn lists the numbers of a text. The first of a range is of the kind
// of the second: both ends of "50-65x" are multiples.
func numbersIn(text string) []numeral {
	var out []numeral
	open := -1 // the first of a range whose kind is not known yet
	for _, m := range numberPattern.FindAllStringSubmatch(text, -1) {
		n := numeral{digits: strings.ReplaceAll(m[2], ",", "")}
		if strings.Contains(n.digits, ".") {
			n.digits = strings.TrimRight(strings.TrimRight(n.digits, "0"), ".")
		}
		switch m[3] {
		case "%", "percent":
			n.kind = '%'
		case "x", "×":
			n.kind = 'x'
		}
		switch {
		case strings.ContainsAny(m[1], "$€£") && m[1] != "":
			n.kind = '$'
		case m[1] != "":
			open = -1
			continue
		}
		if open >= 0 {
			if n.kind == 0 {
				n.kind = out[open].kind
			}
			out[open].kind = n.kind
		}
		open = -1
		out = append(out, n)
		if m[3] == "-" || m[3] == "–" {
			open = len(out) - 1
		}
	}
	return out
}
