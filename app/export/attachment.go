package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"

	"dossier/db/report"
	"dossier/db/scenario"
)

// An Attachment is a file that a document carries in itself. Tablets hide
// such files, so they can be written beside it as well.
type Attachment struct {
	Name    string // "table-36-scenarios.csv", safe on every system
	About   string // what it is, for the viewer's list
	Content []byte
}

// ReportAttachments are the files in the full report: every table as CSV, and
// the view as JSON for a report with scenarios.
func ReportAttachments(r *report.Report, v scenario.Values, o Options) ([]Attachment, error) {
	out, err := viewFile(r, v, o)
	if err != nil {
		return nil, err
	}
	for i := range r.Tables {
		out = append(out, tableFile(&r.Tables[i]))
	}
	return out, nil
}

// MemoAttachments are the files in a memo: the view as JSON, and as CSV the
// tables it prints whole. A copy that keeps returns to itself has none.
func MemoAttachments(r *report.Report, v scenario.Values, o Options) ([]Attachment, error) {
	if o.Preset == Limited {
		return nil, nil
	}
	out, err := viewFile(r, v, o)
	if err != nil {
		return nil, err
	}
	b := &book{r: r}
	tables := []*report.Table{b.askTable(), b.triggerTable()}
	if r.Scenarios != nil {
		for _, c := range r.Scenarios.Cases {
			if t := b.tableOf(c.Probability.Ref); t != nil {
				tables = append(tables, t)
				break
			}
		}
	}
	for _, t := range tables {
		if t != nil {
			out = append(out, tableFile(t))
		}
	}
	return out, nil
}

// tableFile is a table as CSV: a row of names, the cells as the report writes
// them, and last the claims that state the row. It begins with the mark by
// which spreadsheets know UTF-8.
func tableFile(t *report.Table) Attachment {
	var buf bytes.Buffer
	buf.WriteString("\uFEFF")
	w := csv.NewWriter(&buf)
	w.UseCRLF = true
	var head []string
	for _, c := range t.Columns {
		head = append(head, harmless(c.Name))
	}
	// A buffer takes everything.
	_ = w.Write(append(head, "Claims"))
	for _, row := range t.Rows {
		var cells []string
		for i := range t.Columns {
			cells = append(cells, harmless(cellText(row, i)))
		}
		ids := make([]string, len(row.Claims))
		for i, id := range row.Claims {
			ids[i] = string(id)
		}
		_ = w.Write(append(cells, strings.Join(ids, " ")))
	}
	w.Flush()
	name := portable(fmt.Sprintf("table-%02d-%s", t.Number, t.ID))
	return Attachment{Name: shorten(name, 80) + ".csv", About: fmt.Sprintf("Table %d: %s", t.Number, t.Title), Content: buf.Bytes()}
}

// harmless is a cell that no spreadsheet takes for a formula: one that begins
// like a formula and is no plain number gets an apostrophe before it, which
// spreadsheets read as "this is text".
func harmless(cell string) string {
	if cell == "" {
		return cell
	}
	switch cell[0] {
	case '=', '@', '\t', '\r', '\n':
		return "'" + cell
	case '+', '-':
		if strings.Trim(cell[1:], "0123456789.,%$€£~+xKMB \u00a0\u202f–") != "" || strings.Contains(cell[1:], "+") {
			return "'" + cell
		}
	}
	return cell
}

// viewData is the view as JSON: whose it is, what was put in and what follows,
// in base units.
type viewData struct {
	Report  report.ID         `json:"report"`
	Version string            `json:"version"`
	Hash    string            `json:"hash"`
	View    string            `json:"view"`
	Author  string            `json:"author,omitempty"`
	Inputs  map[string]string `json:"inputs"`
	Set     string            `json:"inputs_hash"`
	Values  scenario.JSON     `json:"values"`
}

// viewFile is the view as a file, or none for a report without scenarios.
func viewFile(r *report.Report, v scenario.Values, o Options) ([]Attachment, error) {
	if r.Scenarios == nil {
		return nil, nil
	}
	data := viewData{
		Report: r.ID, Version: r.Version, Hash: r.Hash, View: o.view(), Author: o.Author,
		Inputs: v.Set.Encode(), Set: v.Set.Hash(), Values: v.JSON(),
	}
	text, err := json.MarshalIndent(data, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("the view as JSON: %w", err)
	}
	return []Attachment{{Name: "view.json", About: "The scenario this document shows: inputs and results", Content: append(text, '\n')}}, nil
}
