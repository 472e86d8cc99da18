package bundle

import (
	"strconv"
	"strings"

	"dossier/db/report"
)

// cutFrontMatter splits a chapter at its two --- lines.
func cutFrontMatter(source string) (front, body string, ok bool) {
	const fence = "---\n"
	rest, ok := strings.CutPrefix(source, fence)
	if !ok {
		return "", "", false
	}
	if body, ok = strings.CutPrefix(rest, fence); ok {
		return "", body, true
	}
	if front, body, ok = strings.Cut(rest, "\n"+fence); ok {
		return front, body, true
	}
	front, ok = strings.CutSuffix(rest, "\n---")
	return front, "", ok
}

// A frontReader reads a chapter's front matter, line by line. It is the small
// part of YAML that the format needs: keys, two lists, and one line a value.
type frontReader struct {
	*reader
	chapter *report.Chapter
	at      report.Pos
	seen    map[string]int
	list    string // the key whose items follow: "numbers", "key", or ""
	item    map[string]int
}

func (r *reader) readFrontMatter(ch *report.Chapter, front string) {
	f := frontReader{reader: r, chapter: ch, at: report.Pos{File: ch.Pos.File, Line: 1}, seen: map[string]int{}}
	for line := range strings.SplitSeq(front, "\n") {
		f.at.Line++
		trimmed := strings.TrimSpace(line)
		switch {
		case trimmed == "" || strings.HasPrefix(trimmed, "#"):
		case strings.Contains(line[:len(line)-len(strings.TrimLeft(line, " \t"))], "\t"):
			f.fault(f.at, "indent by two spaces", "a tab in the indentation")
		case line[0] != ' ' && !strings.HasPrefix(trimmed, "- "):
			f.key(trimmed)
		default:
			f.entry(trimmed)
		}
	}
	if _, ok := f.seen["number"]; !ok {
		f.fault(ch.Pos, "number: 8", "the chapter's number is missing")
		ch.Number = unnumbered
	}
}

// unnumbered is the number of a chapter whose own could not be read. Its
// sections tell which it must be.
const unnumbered = -1

// once notes a key and reports whether it is new where it stands.
func (f *frontReader) once(seen map[string]int, key string) bool {
	if first, taken := seen[key]; taken {
		f.fault(f.at, "", "%s is here a second time, the first is on line %d", key, first)
		return false
	}
	seen[key] = f.at.Line
	return true
}

// key reads an unindented line, "title: Valuation".
func (f *frontReader) key(line string) {
	f.list, f.item = "", nil
	key, value, ok := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	if !ok {
		f.fault(f.at, "write key: value, a long value on one line", "%s is no key with a value", strconv.Quote(line))
		return
	}
	known := []string{"number", "title", "bottom_line", "numbers", "key"}
	if !f.once(f.seen, key) {
		return
	}
	switch key {
	case "number":
		n, err := strconv.Atoi(f.scalar(value))
		if err != nil {
			f.fault(f.at, "number: 8", "the chapter's number %s is no whole number", strconv.Quote(value))
			n = unnumbered
		}
		f.chapter.Number = n
	case "title":
		f.chapter.Title = f.scalar(value)
	case "bottom_line":
		f.chapter.BottomLine = f.inline(f.at, f.scalar(value))
	case "numbers", "key":
		f.list = key
		if value != "" {
			f.fault(f.at, "put each on a line of its own, starting with -", "%s is a list", key)
		}
	default:
		hint := "the keys here are " + strings.Join(known, ", ")
		if near := nearest(key, known); near != "" {
			hint = "did you mean " + near + "?"
		}
		f.fault(f.at, hint, "unknown key %s", strconv.Quote(key))
		f.list = "?"
	}
}

// entry reads an indented line: an item, or a further key of one.
func (f *frontReader) entry(line string) {
	rest, isNew := strings.CutPrefix(line, "- ")
	rest = strings.TrimSpace(rest)
	switch f.list {
	case "key":
		if !isNew {
			f.fault(f.at, "a key point is one line that starts with -", "this line belongs to nothing")
			return
		}
		f.chapter.Key = append(f.chapter.Key, report.Point{Text: f.inline(f.at, f.scalar(rest)), Pos: f.at})
	case "numbers":
		if isNew {
			f.chapter.Numbers = append(f.chapter.Numbers, report.Fact{Pos: f.at})
			f.item = map[string]int{}
		}
		if f.item == nil {
			f.fault(f.at, "start each with - label:", "this line belongs to nothing")
			return
		}
		f.number(&f.chapter.Numbers[len(f.chapter.Numbers)-1], rest)
	case "":
		f.fault(f.at, "write key: value, a long value on one line", "this line belongs to nothing")
	}
}

// number reads one key of a number to remember.
func (f *frontReader) number(fact *report.Fact, line string) {
	key, value, _ := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	if !f.once(f.item, key) {
		return
	}
	switch key {
	case "label":
		fact.Label = f.scalar(value)
	case "value":
		fact.Value = f.scalar(value)
	case "as_of":
		fact.AsOf = f.scalar(value)
	case "claims":
		fact.Claims = f.claims(value)
	default:
		f.fault(f.at, "a number has label, value, as_of and claims", "unknown key %s", strconv.Quote(key))
	}
}

// claims reads "[CV015, CV016]".
func (f *frontReader) claims(value string) []report.ClaimID {
	list, open := strings.CutPrefix(value, "[")
	list, closed := strings.CutSuffix(list, "]")
	if !open || !closed {
		f.fault(f.at, "claims: [CV015, CV016]", "%s is no list of claims", strconv.Quote(value))
		return nil
	}
	var ids []report.ClaimID
	for part := range strings.SplitSeq(list, ",") {
		if part = strings.Trim(strings.TrimSpace(part), `"'`); part == "" {
			continue
		}
		if id, ok := f.cite(f.at, part); ok {
			ids = append(ids, id)
		}
	}
	return ids
}

// scalar is a value without its quotes, which a value may have or not.
func (f *frontReader) scalar(value string) string {
	if len(value) < 2 || value[0] != '"' && value[0] != '\'' {
		return value
	}
	quote := value[:1]
	inner, closed := strings.CutSuffix(value[1:], quote)
	if !closed {
		f.fault(f.at, "", "a quote that is not closed: %s", value)
		return inner
	}
	if quote == "'" {
		return strings.ReplaceAll(inner, "''", "'")
	}
	return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(inner)
}
