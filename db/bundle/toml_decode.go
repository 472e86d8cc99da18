package bundle

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2/unstable"

	"dossier/db/quantity"
	"dossier/db/report"
)

// A decoder takes one TOML table apart, key by key. What has the wrong type is
// a fault, and so is, at the end, every key nobody asked for. What is absent
// is left to Validate, which knows what a report needs.
type decoder struct {
	*reader
	file  string
	table *tomlTable
	asked []string
}

// unreadable stands for a value that was there and could not be read, so that
// it is not called missing as well.
const unreadable = "?"

// open parses a TOML file of the package; nil if it is not there.
func (r *reader) open(file string) *decoder {
	data, ok := r.files[file]
	if !ok {
		return nil
	}
	table, problems := parseTOML(file, data)
	if len(problems) > 0 {
		r.faults = append(r.faults, problems...)
		r.unreadFile(file)
	}
	return &decoder{reader: r, file: file, table: table}
}

func (d *decoder) at(line int) report.Pos { return report.Pos{File: d.file, Line: line} }

func (d *decoder) pos() report.Pos { return d.at(d.table.line) }

// lineOf is where a key's value stands, or the table if it has no such key.
func (d *decoder) lineOf(key string) report.Pos {
	if v, ok := d.table.values[key]; ok {
		return d.at(v.line)
	}
	return d.pos()
}

func (d *decoder) value(key string) (*tomlValue, bool) {
	d.asked = append(d.asked, key)
	v, ok := d.table.values[key]
	return v, ok
}

// wrong reports a value of another type than its key has.
func (d *decoder) wrong(key string, v *tomlValue, want, example string) {
	d.fault(d.at(v.line), "write "+key+" = "+example, "%s is %s, it has to be %s", key, kindName(v.kind), want)
	d.unsure()
}

func kindName(k unstable.Kind) string {
	switch k {
	case unstable.String:
		return "a text in quotes"
	case unstable.Bool:
		return "true or false"
	case unstable.Integer, unstable.Float:
		return "a number"
	case unstable.LocalDate, unstable.LocalTime, unstable.LocalDateTime, unstable.DateTime:
		return "a date"
	case unstable.Array:
		return "a list"
	case unstable.ArrayTable:
		return "a list of tables"
	default:
		return "a table"
	}
}

// unsure notes that something of this file could not be read. A value that
// only its own table uses has its stand-in, so the rest is still checked.
func (d *decoder) unsure() {
	whole := d.unread["report:"]
	d.unreadFile(d.file)
	d.unread["report:"] = whole
}

// str reads a text in quotes; "" when the key is absent.
func (d *decoder) str(key string) string {
	v, ok := d.value(key)
	if !ok {
		return ""
	}
	if v.kind != unstable.String {
		d.wrong(key, v, "a text in quotes", `"…"`)
		return unreadable
	}
	return d.clean(v)
}

// clean is a string's content, faulted where an escape smuggles in what the
// file itself may not hold.
func (d *decoder) clean(v *tomlValue) string {
	if r, ok := controlIn(v.text); ok {
		d.fault(d.at(v.line), "remove it", "a control character, %U", r)
		return unreadable
	}
	return strings.TrimSpace(v.text)
}

// text reads one line of prose.
func (d *decoder) text(key string) report.Text {
	v, ok := d.value(key)
	if !ok {
		return nil
	}
	if v.kind != unstable.String {
		d.wrong(key, v, "a text in quotes", `"…"`)
		return report.Text{{Text: unreadable}}
	}
	d.clean(v)
	return d.inline(d.at(v.body), v.text)
}

// blocks reads paragraphs and lists.
func (d *decoder) blocks(key string) []report.Block {
	v, ok := d.value(key)
	if !ok {
		return nil
	}
	if v.kind != unstable.String {
		d.wrong(key, v, "a text in quotes", `"""…"""`)
		return nil
	}
	d.clean(v)
	return d.prose(d.at(v.body), v.text)
}

// list reads a list of texts.
func (d *decoder) list(key string) []string {
	var texts []string
	for _, v := range d.strings(key) {
		texts = append(texts, d.clean(v))
	}
	return texts
}

func (d *decoder) strings(key string) []*tomlValue {
	v, ok := d.value(key)
	if !ok {
		return nil
	}
	if v.kind != unstable.Array {
		d.wrong(key, v, "a list", `["…"]`)
		return []*tomlValue{{line: v.line, text: unreadable}}
	}
	for _, item := range v.items {
		if item.kind != unstable.String {
			d.wrong(key, item, "a list of texts", `["…"]`)
			return []*tomlValue{{line: item.line, text: unreadable}}
		}
	}
	return v.items
}

// claims reads a list of claims; those that do not exist are named here, on
// their own line.
func (d *decoder) claims(key string) []report.ClaimID {
	var ids []report.ClaimID
	for _, v := range d.strings(key) {
		if v.text == unreadable {
			continue
		}
		if id, ok := d.cite(d.at(v.line), v.text); ok {
			ids = append(ids, id)
		}
	}
	return ids
}

func (d *decoder) refs(key string) []report.Ref {
	var refs []report.Ref
	for _, text := range d.list(key) {
		if text != unreadable {
			refs = append(refs, report.Ref(text))
		}
	}
	return refs
}

// ref reads one reference; "" when it is absent or no text.
func (d *decoder) ref(key string) report.Ref {
	if s := d.str(key); s != unreadable {
		return report.Ref(s)
	}
	return ""
}

func (d *decoder) integer(key string) int {
	v, ok := d.value(key)
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(v.text)
	if v.kind != unstable.Integer || err != nil {
		d.wrong(key, v, "a whole number", "8")
		return 1e6 + v.line // a number no other thing has
	}
	return n
}

// date reads a day, as UTC midnight; zero when the key is absent.
func (d *decoder) date(key string) time.Time {
	v, ok := d.value(key)
	if !ok {
		return time.Time{}
	}
	t, err := time.Parse(time.DateOnly, v.text)
	if v.kind != unstable.LocalDate || err != nil {
		if v.kind == unstable.LocalDate {
			d.fault(d.at(v.line), "a date like 2026-05-09", "%s: there is no day %s", key, v.text)
			d.unsure()
		} else {
			d.wrong(key, v, "a date", "2026-05-09, without quotes")
		}
		return time.Unix(0, 0).UTC().Truncate(24 * time.Hour)
	}
	return t
}

func (d *decoder) confidence(key string) report.Confidence {
	s := d.str(key)
	if s == "" {
		return report.NoClaim
	}
	c, err := report.ParseConfidence(s)
	if err != nil {
		if s != unreadable {
			d.fault(d.lineOf(key), "High, Medium or Low", "%q is no confidence", s)
		}
		return report.Medium
	}
	return c
}

// money reads an amount such as "$7B".
func (d *decoder) money(key string) (amount float64, text string) {
	switch text = d.str(key); text {
	case "":
		return 0, ""
	case unreadable:
		return 1, text
	}
	q, err := quantity.Parse(text)
	switch {
	case err != nil:
		d.fault(d.lineOf(key), `an amount like "$7B"`, "%s: %s", key, err)
	case q.Unit != quantity.Money:
		d.fault(d.lineOf(key), `an amount like "$7B"`, "%s: %q is no money", key, text)
	case q.IsRange():
		d.fault(d.lineOf(key), `an amount like "$7B"`, "%s: %q is a range", key, text)
	default:
		return q.Mid(), text
	}
	d.unsure()
	return 1, text
}

// child reads a table below this one; nil when it is absent.
func (d *decoder) child(key string) *decoder {
	v, ok := d.value(key)
	if !ok {
		return nil
	}
	if v.kind != unstable.Table {
		d.fault(d.at(v.line), "write it as ["+key+"]", "%s is %s, it has to be a table", key, kindName(v.kind))
		d.unsure()
		return nil
	}
	return d.sub(v)
}

// children reads the tables of a list, by [[key]] or in braces.
func (d *decoder) children(key string) []*decoder {
	v, ok := d.value(key)
	if !ok {
		return nil
	}
	var all []*decoder
	isTable := func(v *tomlValue) bool { return v.kind == unstable.Table }
	notTable := func(v *tomlValue) bool { return !isTable(v) }
	if v.kind != unstable.ArrayTable && v.kind != unstable.Array || slices.ContainsFunc(v.items, notTable) {
		d.fault(d.at(v.line), "write each as [["+key+"]]", "%s is %s, it has to be a list of tables", key, kindName(v.kind))
		d.unsure()
		return nil
	}
	for _, item := range v.items {
		all = append(all, d.sub(item))
	}
	return all
}

// atMost is children, with a fault for those beyond a limit.
func (d *decoder) atMost(key string, limit int) []*decoder {
	all := d.children(key)
	if len(all) <= limit {
		return all
	}
	d.fault(all[limit].pos(), "", "more than %d of [[%s]]", limit, key)
	d.unsure()
	return all[:limit]
}

func (d *decoder) sub(v *tomlValue) *decoder {
	return &decoder{reader: d.reader, file: d.file, table: v.table}
}

// done names the keys of the table that nobody asked for.
func (d *decoder) done() {
	for _, key := range d.table.keys {
		if slices.Contains(d.asked, key) {
			continue
		}
		hint := "other keys here are " + strings.Join(d.absent(), ", ")
		if len(d.absent()) == 0 {
			hint = ""
		}
		if near := nearest(key, d.asked); near != "" {
			hint = "did you mean " + near + "?"
		}
		d.fault(d.at(d.table.values[key].line), hint, "unknown key %s", strconv.Quote(key))
	}
}

// absent lists the keys the table could have and does not.
func (d *decoder) absent() []string {
	return slices.DeleteFunc(slices.Clone(d.asked), func(key string) bool {
		_, ok := d.table.values[key]
		return ok
	})
}
