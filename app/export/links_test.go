package export_test

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"dossier/app/export"
)

// pdfObjects is a PDF as qpdf tells it: objects by "obj:12 0 R".
type pdfObjects map[string]map[string]any

func objects(tb testing.TB, path string) pdfObjects {
	tb.Helper()
	out, err := exec.Command("qpdf", "--json", "--json-key=qpdf", path).Output()
	if err != nil {
		tb.Fatalf("qpdf: %v (make test installs it)", err)
	}
	var doc struct {
		QPDF []map[string]json.RawMessage `json:"qpdf"`
	}
	if err := json.Unmarshal(out, &doc); err != nil || len(doc.QPDF) < 2 {
		tb.Fatalf("qpdf's JSON: %v", err)
	}
	found := pdfObjects{}
	for key, raw := range doc.QPDF[1] {
		var object struct {
			Value  any `json:"value"`
			Stream struct {
				Dict map[string]any `json:"dict"`
			} `json:"stream"`
		}
		if err := json.Unmarshal(raw, &object); err != nil {
			tb.Fatal(err)
		}
		if dict, ok := object.Value.(map[string]any); ok {
			found[key] = dict
		} else if object.Stream.Dict != nil {
			found[key] = object.Stream.Dict
		}
	}
	return found
}

func (o pdfObjects) get(ref any) map[string]any {
	s, _ := ref.(string)
	return o["obj:"+s]
}

// Every link of the document leads to a page of it, and the claims are linked
// both ways: from where they are used to their entry and back.
func TestLinksLeadSomewhere(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			leadSomewhere(t, saved(t, memo(t, r, export.Options{})), len(r.Chapters))
			// A claim is linked at least where it is used and back.
			leadSomewhere(t, saved(t, render(t, r, export.Options{})), 2*len(r.Chapters)+len(r.Claims))
		})
	}
}

// leadSomewhere asserts that every link leads to a page of the document, and
// that there are so many of them.
func leadSomewhere(t *testing.T, path string, least int) {
	t.Helper()
	found := objects(t, path)
	pages := map[string]bool{}
	for key, o := range found {
		if o["/Type"] == "/Page" {
			pages[strings.TrimPrefix(key, "obj:")] = true
		}
	}
	links := 0
	for _, o := range found {
		if o["/Type"] != "/Page" {
			continue
		}
		annots, _ := o["/Annots"].([]any)
		for _, a := range annots {
			dict, ok := a.(map[string]any)
			if !ok {
				dict = found.get(a)
			}
			dest, _ := dict["/Dest"].([]any)
			if len(dest) < 4 {
				t.Fatalf("a link without a destination: %v", dict)
			}
			if page, _ := dest[0].(string); !pages[page] {
				t.Fatalf("a link to %v, which is no page", dest[0])
			}
			links++
		}
	}
	if links < least {
		t.Errorf("only %d links, want %d", links, least)
	}
}

// The outline has the parts, and in them the sections; figures and tables
// have lists of their own. Labels, metadata and identity are in the catalog.
func TestOutlineAndCatalog(t *testing.T) {
	r := reports(t)["tidewell"]
	path := saved(t, render(t, r, export.Options{}))
	outline := tool(t, "mutool", "show", path, "outline")
	for _, want := range []string{"Summary", "Scenarios", "Evidence", "Sources", "Figures", "Tables"} {
		if !strings.Contains(outline, fmt.Sprintf("%q", want)) {
			t.Errorf("the outline lacks %s:\n%s", want, outline)
		}
	}
	for _, c := range r.Chapters {
		if !strings.Contains(outline, fmt.Sprintf(`"%d %s"`, c.Number, c.Title)) {
			t.Errorf("the outline lacks chapter %d", c.Number)
		}
		for _, s := range c.Sections {
			// A second level is set in by two tabs.
			if !strings.Contains(outline, fmt.Sprintf("\t\t\"%s %s\"", s.Number, s.Title)) {
				t.Errorf("the outline lacks section %s on its second level:\n%s", s.Number, outline)
			}
		}
	}
	trailer := tool(t, "qpdf", "--show-object=trailer", path)
	for key, o := range objects(t, path) {
		if n, ok := o["/Count"].(float64); ok && o["/Title"] != nil && (n > 0 || n == 0 && o["/First"] != nil) {
			t.Errorf("%s of the outline is not folded: %v", key, o)
		}
	}
	if !strings.Contains(trailer, "/ID") {
		t.Errorf("no identity: %s", trailer)
	}
	var catalog string
	for _, o := range objects(t, path) {
		if o["/Type"] == "/Catalog" {
			catalog = fmt.Sprint(o)
		}
	}
	for _, want := range []string{"/PageLabels", "/Metadata", "/DisplayDocTitle:true", "/Lang:u:" + r.Language} {
		if !strings.Contains(catalog, want) {
			t.Errorf("the catalog lacks %s: %s", want, catalog)
		}
	}
}
