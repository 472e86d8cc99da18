package judgement

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"dossier/db/report"
)

// DecodeView reads a view file for the report that is open; nil takes a view
// of any report. The report may be of another version than the view was made
// on: whether the inputs fit it is for the scenario to say.
//
// A file that cannot be taken is a [*ViewError]; anything else is the reader's
// own error.
func DecodeView(file io.Reader, r *report.Report) (View, error) {
	data, err := io.ReadAll(io.LimitReader(file, MaxViewSize+1))
	if err != nil {
		return View{}, fmt.Errorf("read view file: %w", err)
	}
	p := viewParser{data: bytes.TrimPrefix(data, []byte("\ufeff"))}
	v := p.view()
	if p.err != nil {
		return View{}, p.err
	}
	if r != nil && v.Report != r.ID {
		return View{}, &ViewError{report.Problem{
			Msg:  fmt.Sprintf("this view is of the report %q, not of %q", v.Report, r.ID),
			Hint: "open that report first",
		}, ErrOtherReport}
	}
	return v, nil
}

// viewParser reads a view file's one object key by key. encoding/json alone
// would take a key twice, or in other letters, without a word.
type viewParser struct {
	data []byte
	dec  *json.Decoder
	err  error // the first fault; after it nothing more is read
}

// fail records the first fault.
func (p *viewParser) fail(reason error, hint, format string, args ...any) {
	if p.err != nil {
		return
	}
	line := 0
	if p.dec != nil {
		line = 1 + bytes.Count(p.data[:min(int(p.dec.InputOffset()), len(p.data))], []byte("\n"))
	}
	p.err = &ViewError{report.Problem{Line: line, Msg: fmt.Sprintf(format, args...), Hint: hint}, reason}
}

// sendAgain is what helps against most faults: nobody writes these by hand.
const sendAgain = "ask its author to send it again"

func (p *viewParser) view() View {
	text := bytes.TrimSpace(p.data)
	switch {
	case len(p.data) > MaxViewSize:
		p.fail(ErrNotView, "a view file has a page of text", "the file is too large for a view: more than %d KB", MaxViewSize>>10)
	case len(text) == 0:
		p.fail(ErrTruncated, sendAgain, "the file is empty")
	case text[0] != '{':
		p.fail(ErrNotView, "choose a file that ends in "+ViewExt, "this is not a view file")
	case !utf8.Valid(text):
		p.fail(ErrNotView, sendAgain, "the file is not UTF-8 text")
	}
	if p.err != nil {
		return View{}
	}
	p.dec = json.NewDecoder(bytes.NewReader(p.data))
	p.dec.UseNumber()
	p.next() // the brace
	fields, inputs := p.object()
	if p.err != nil {
		return View{}
	}
	if _, err := p.dec.Token(); !errors.Is(err, io.EOF) {
		p.fail(ErrAltered, sendAgain, "something follows after the end of the view")
	}
	v := View{
		ID: ViewID(p.str(fields, "checksum")), Report: report.ID(p.str(fields, "report")),
		Version: p.str(fields, "version"), Hash: p.str(fields, "hash"),
		Name: p.str(fields, "name"), Author: p.str(fields, "author"), Reason: p.str(fields, "reason"),
		Made: p.time(fields, "made"), Inputs: inputs,
	}
	p.check(v, fields)
	return v
}

// check reports what is left once the file could be read: what is not there,
// what is too much, and a content that is not the checksum's.
func (p *viewParser) check(v View, fields map[string]any) {
	if v.Inputs == nil {
		p.fail(ErrTruncated, sendAgain, "inputs is missing")
	}
	for key := range fields {
		if !strings.Contains(" "+formatKey+" report version hash name author reason made checksum ", " "+key+" ") {
			p.fail(ErrAltered, sendAgain, "a view file has no %q", key)
		}
	}
	if p.err != nil {
		return
	}
	if v.ID != v.identity() {
		p.fail(ErrAltered, sendAgain, "the file was changed after it was saved: its checksum does not fit")
	}
	if err := v.Validate(); err != nil && p.err == nil {
		p.fail(ErrAltered, sendAgain, "the file holds what no view may: %v", err)
	}
}

// next is the next token, nil after a fault.
func (p *viewParser) next() json.Token {
	if p.err != nil {
		return nil
	}
	token, err := p.dec.Token()
	switch {
	case err == nil:
		return token
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		p.fail(ErrTruncated, sendAgain, "the file breaks off before the view ends")
	default:
		p.fail(ErrNotView, sendAgain, "the file cannot be read: %s", strings.TrimPrefix(err.Error(), "json: "))
	}
	return nil
}

// object reads the view's fields: single values, and the inputs. The format is
// checked as soon as it is met, so that a newer file is called newer whatever
// else is in it.
func (p *viewParser) object() (fields map[string]any, inputs map[string]string) {
	fields = map[string]any{}
	for first := true; p.err == nil; first = false {
		key, ok := p.next().(string)
		if !ok || p.err != nil {
			break // the closing brace
		}
		if first && key != formatKey {
			p.fail(ErrNotView, "choose a file that ends in "+ViewExt, "this is not a view file: it begins with %q", cut(key))
		}
		_, again := fields[key]
		if again || key == "inputs" && inputs != nil {
			p.fail(ErrAltered, sendAgain, "%q is here a second time", cut(key))
		}
		value := p.next()
		switch {
		case p.err != nil:
		case value == json.Delim('{') && key == "inputs":
			inputs = p.inputs()
		case key == "inputs":
			p.fail(ErrAltered, sendAgain, "inputs is no list of names and values")
		case value == json.Delim('{') || value == json.Delim('['):
			p.fail(ErrAltered, sendAgain, "%q is no single value", cut(key))
		case key == formatKey:
			p.format(value)
		}
		fields[key] = value
	}
	delete(fields, "inputs")
	if p.err == nil && len(fields) == 0 {
		p.fail(ErrNotView, "choose a file that ends in "+ViewExt, "this is not a view file: it says nothing")
	}
	return fields, inputs
}

func (p *viewParser) format(value json.Token) {
	number, _ := value.(json.Number)
	n, err := strconv.Atoi(number.String())
	switch {
	case err != nil || n < 1:
		p.fail(ErrNotView, sendAgain, "%s is no format of a view file", formatKey)
	case n > viewFormat:
		p.fail(ErrNewerView, "install the newer version, or ask for the figures in words",
			"a newer Dossier wrote this view: its format is %d, this program reads %d", n, viewFormat)
	}
}

func (p *viewParser) inputs() map[string]string {
	inputs := map[string]string{}
	for p.err == nil {
		key, ok := p.next().(string)
		if !ok || p.err != nil {
			break
		}
		if _, again := inputs[key]; again {
			p.fail(ErrAltered, sendAgain, "the input %q is here a second time", cut(key))
		}
		value, ok := p.next().(string)
		if !ok {
			p.fail(ErrAltered, sendAgain, "the input %q is no text", cut(key))
		}
		inputs[key] = value
	}
	return inputs
}

func (p *viewParser) str(fields map[string]any, key string) string {
	value, ok := fields[key]
	if !ok {
		p.fail(ErrTruncated, sendAgain, "%s is missing", key)
	}
	text, isText := value.(string)
	if ok && !isText {
		p.fail(ErrAltered, sendAgain, "%s is no text", key)
	}
	return text
}

func (p *viewParser) time(fields map[string]any, key string) time.Time {
	text := p.str(fields, key)
	t, err := time.Parse(time.RFC3339, text)
	if err != nil || t.UTC().Format(time.RFC3339) != text {
		p.fail(ErrAltered, sendAgain, "%s is no date and time in UTC: %q", key, cut(text))
	}
	return t.UTC()
}

// cut keeps a stranger's text from filling a message.
func cut(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
