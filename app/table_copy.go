package app

import (
	"encoding/csv"
	"strings"

	"dossier/db/report"
)

// tableCSV is rows of a table as a spreadsheet reads them, header first, the
// cells as written and the claims of each row in a last column.
func tableCSV(t *report.Table, rows []*report.Row) (string, error) {
	var b strings.Builder
	w := csv.NewWriter(&b)
	line := make([]string, 0, len(t.Columns)+1)
	for _, c := range t.Columns {
		line = append(line, c.Name)
	}
	if err := w.Write(append(line, "Claims")); err != nil {
		return "", err
	}
	for _, row := range rows {
		line = line[:0]
		for _, c := range row.Cells {
			line = append(line, c.Text)
		}
		if err := w.Write(append(line, joinIDs(row.Claims, "; "))); err != nil {
			return "", err
		}
	}
	w.Flush()
	return b.String(), w.Error()
}

// tableMarkdown is rows of a table as Markdown, under its name.
func tableMarkdown(t *report.Table, rows []*report.Row) string {
	return markdown(t, rows, false)
}

// tableCited is a table as Markdown with the claims of each row, and below it
// what each of them says and where from: for a mail that has to hold.
func tableCited(r *report.Report, t *report.Table, rows []*report.Row) string {
	var b strings.Builder
	b.WriteString(markdown(t, rows, true))
	var ids []report.ClaimID
	for _, row := range rows {
		ids = append(ids, row.Claims...)
	}
	ids = unique(append(ids, t.Claims...))
	if len(t.Claims) > 0 {
		b.WriteString("\nThe table as a whole cites " + joinIDs(t.Claims, ", ") + ".\n")
	}
	b.WriteString("\n")
	for _, id := range ids {
		if c, ok := r.Claim(id); ok {
			b.WriteString("- " + claimLine(r, c) + "\n")
		}
	}
	b.WriteString("\n" + origin(r) + "\n")
	return b.String()
}

// rowCited is one row as text with its claims.
func rowCited(r *report.Report, t *report.Table, row *report.Row) string {
	return tableCited(r, t, []*report.Row{row})
}

func markdown(t *report.Table, rows []*report.Row, claims bool) string {
	var b strings.Builder
	b.WriteString("**" + tableName(t) + "**\n\n|")
	for _, c := range t.Columns {
		b.WriteString(" " + markdownCell(c.Name) + " |")
	}
	if claims {
		b.WriteString(" Claims |")
	}
	b.WriteString("\n|")
	for _, c := range t.Columns {
		if c.Kind == report.QuantityColumn {
			b.WriteString(" ---: |")
		} else {
			b.WriteString(" --- |")
		}
	}
	if claims {
		b.WriteString(" --- |")
	}
	b.WriteString("\n")
	for _, row := range rows {
		b.WriteString("|")
		for _, c := range row.Cells {
			b.WriteString(" " + markdownCell(c.Text) + " |")
		}
		if claims {
			said := joinIDs(row.Claims, ", ")
			if said == "" {
				said = "none states it"
			}
			b.WriteString(" " + said + " |")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// markdownCell keeps a cell from ending its row or its column.
func markdownCell(s string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "|", `\|`)
}

// claimLine is a claim with its sources on one line.
func claimLine(r *report.Report, c *report.Claim) string {
	line := string(c.ID) + " (" + c.Confidence.String() + "): " + c.Statement
	var from []string
	for _, id := range c.Sources {
		if s, ok := r.Source(id); ok {
			from = append(from, s.Publisher+", "+s.Title)
		}
	}
	if len(from) > 0 {
		line += " [" + strings.Join(from, "; ") + "]"
	}
	return line
}

// origin says which version of which report something was copied from.
func origin(r *report.Report) string {
	return r.Title + ", " + r.AsOf.Format("2006-01-02") + ", version " + r.Version
}

func joinIDs(ids []report.ClaimID, by string) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = string(id)
	}
	return strings.Join(words, by)
}
