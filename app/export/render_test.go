package export_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dossier/app/export"
	"dossier/db/report"
	"dossier/db/scenario"
)

// render exports a report in memory, at the report's own scenario.
func render(tb testing.TB, r *report.Report, o export.Options) []byte {
	tb.Helper()
	var buf bytes.Buffer
	if err := export.Report(tb.Context(), &buf, r, values(tb, r), o); err != nil {
		tb.Fatal(err)
	}
	return buf.Bytes()
}

// values evaluates a report's own scenario; a report without has none.
func values(tb testing.TB, r *report.Report, assignments ...string) scenario.Values {
	tb.Helper()
	if r.Scenarios == nil {
		return scenario.Values{}
	}
	set, err := scenario.Default(r)
	if err != nil {
		tb.Fatal(err)
	}
	if set, err = scenario.ParseAll(r, set, assignments); err != nil {
		tb.Fatal(err)
	}
	v, err := scenario.Evaluate(r, set)
	if err != nil {
		tb.Fatal(err)
	}
	return v
}

// saved is the path of a file with the PDF in it. With DOSSIER_ARTIFACTS set
// the file stays, to be looked at.
func saved(tb testing.TB, pdf []byte) string {
	tb.Helper()
	folder := tb.TempDir()
	if keep := os.Getenv("DOSSIER_ARTIFACTS"); keep != "" {
		folder = filepath.Join(keep, "export")
		if err := os.MkdirAll(folder, 0o755); err != nil {
			tb.Fatal(err)
		}
	}
	path := filepath.Join(folder, strings.ReplaceAll(tb.Name(), "/", "-")+".pdf")
	if err := os.WriteFile(path, pdf, 0o644); err != nil {
		tb.Fatal(err)
	}
	return path
}

// tool runs a program that reads PDFs. Without it the test fails: a document
// nobody looked at proves nothing.
func tool(tb testing.TB, name string, args ...string) string {
	tb.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		tb.Fatalf("%s %s: %v\n%s(make test installs poppler, qpdf and mupdf)", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}

// words is a PDF's text with all space between words made one blank.
func words(tb testing.TB, path string) string {
	tb.Helper()
	return strings.Join(strings.Fields(tool(tb, "pdftotext", "-enc", "UTF-8", path, "-")), " ")
}
