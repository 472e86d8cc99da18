package bundle

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"

	"dossier/db/report"
)

// A record is one line of a CSV file, with the line each cell starts on.
type record struct {
	line  int
	cells []string
	// short marks a record with too few or too many cells; they are made up
	// to the header's number.
	short bool
}

// readCSV reads a file whose header has to be exactly the one given. It
// returns false when the file is not there or its header is wrong; a record
// of the wrong length is a fault and still returned.
func (r *reader) readCSV(file string, header []string) ([]record, bool) {
	data, ok := r.files[file]
	if !ok {
		return nil, false
	}
	c := csv.NewReader(bytes.NewReader(data))
	c.FieldsPerRecord = -1
	var records []record
	sawHeader := false
	for before := len(r.faults); ; {
		if len(r.faults)-before > maxFaults {
			r.unreadFile(file) // nobody reads more
			break
		}
		cells, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			r.quoteFault(file, err)
			r.unreadFile(file)
			if !sawHeader {
				return nil, false
			}
			continue
		}
		line, _ := c.FieldPos(0)
		at := report.Pos{File: file, Line: line}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if !sawHeader {
			sawHeader = true
			if !r.header(at, cells, header) {
				return nil, false
			}
			continue
		}
		rec := record{line: line, cells: cells}
		if len(cells) != len(header) {
			r.length(at, cells, header)
			rec.short = true
			rec.cells = append(cells, make([]string, len(header))...)[:len(header)]
		}
		records = append(records, rec)
	}
	if !sawHeader {
		r.fault(report.Pos{File: file, Line: 1}, strings.Join(header, ","), "the header is missing")
		return nil, false
	}
	return records, true
}

// quoteFault turns encoding/csv's error into words. It goes on after the line
// or, for a quote that is never closed, ends the file.
func (r *reader) quoteFault(file string, err error) {
	var parse *csv.ParseError
	if !errors.As(err, &parse) {
		r.fault(report.Pos{File: file}, "", "cannot be read as CSV: %s", err)
		return
	}
	at := report.Pos{File: file, Line: parse.StartLine}
	hint := `put the whole cell in quotes and write "" for a quote in it`
	switch {
	case errors.Is(parse.Err, csv.ErrBareQuote):
		at.Line = parse.Line
		r.fault(at, hint, "a stray quote at column %d", parse.Column)
	case parse.Line != parse.StartLine:
		r.fault(at, hint, "a quote opened here goes on to line %d", parse.Line)
	default:
		r.fault(at, hint, "a quote does not close where its cell ends, at column %d", parse.Column)
	}
}

// header checks the first line and says where it first differs.
func (r *reader) header(at report.Pos, got, want []string) bool {
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			hint := "the header is " + strings.Join(want, ",")
			if len(got) == 1 && strings.ContainsAny(got[0], ";\t|") {
				hint = "separate cells by commas"
			}
			r.fault(at, hint, "the column %s is missing", strconv.Quote(want[i]))
			return false
		case i >= len(want):
			r.fault(at, "the header is "+strings.Join(want, ","), "one column too many, %s", strconv.Quote(got[i]))
			return false
		case got[i] != want[i]:
			hint := "it has to be " + strconv.Quote(want[i])
			if len(got) == 1 && strings.ContainsAny(got[0], ";\t|") {
				hint = "separate cells by commas"
			}
			r.fault(at, hint, "column %d is %s", i+1, strconv.Quote(got[i]))
			return false
		}
	}
	return true
}

func (r *reader) length(at report.Pos, cells, header []string) {
	if n := len(header) - len(cells); n > 0 {
		r.fault(at, "an empty cell still needs its comma", "the row has %d cells, the header %d", len(cells), len(header))
		return
	}
	r.fault(at, "a cell with a comma in it stands in quotes", "the row has %d cells, the header %d", len(cells), len(header))
}

// splitList reads a cell of several entries, "CO001; CO018".
func (r *reader) splitList(at report.Pos, what, cell string) []string {
	if cell == "" {
		return nil
	}
	var entries []string
	for part := range strings.SplitSeq(cell, ";") {
		if part = strings.TrimSpace(part); part == "" {
			r.fault(at, "", "%s has an empty entry: %s", what, strconv.Quote(cell))
			continue
		}
		entries = append(entries, part)
	}
	return entries
}
