package app

import (
	"slices"
	"strings"
	"testing"

	"dossier/db/report"
)

// onEvidence is the window at the evidence page.
func onEvidence(t *testing.T, page string) (*Window, *evidencePage) {
	t.Helper()
	w := openAt(t, Options{Page: page})
	p, ok := w.page.(*evidencePage)
	if !ok {
		t.Fatalf("%s shows %T", page, w.page)
	}
	return w, p
}

// ids are the claims listed, in their order.
func (p *evidencePage) ids() []report.ClaimID {
	var out []report.ClaimID
	for _, i := range p.order {
		out = append(out, p.rows[i].claim.ID)
	}
	return out
}

func TestEvidenceFilters(t *testing.T) {
	w, p := onEvidence(t, "evidence")
	r := w.session.Report()
	if len(p.order) != len(r.Claims) {
		t.Errorf("%d of %d claims are listed at first", len(p.order), len(r.Claims))
	}
	for name, tt := range map[string]struct{ in, out report.ClaimID }{
		"load-bearing": {"CO041", "CE021"}, // ARR now; what AutoTrain can do
		"contradicted": {"CI011", "CE021"}, // who led the A round
		"weak":         {"CE005", "CI007"}, // the company alone; the ARR's growth
		"unused":       {"", "CO041"},
	} {
		w.goTo(Route{Page: EvidencePage, Anchor: name})
		ids := p.ids()
		if tt.in != "" && !slices.Contains(ids, tt.in) || slices.Contains(ids, tt.out) || len(ids) == 0 {
			t.Errorf("%s lists %d claims: %s %v, %s %v", name, len(ids), tt.in, slices.Contains(ids, tt.in), tt.out, slices.Contains(ids, tt.out))
		}
		if got := w.route.String(); got != "evidence#"+name {
			t.Errorf("the route is %s", got)
		}
	}
	w.goTo(Route{Page: EvidencePage, Anchor: "load-bearing"})
	for i, id := range p.ids()[:3] {
		if r.Bearing(id).Scenario == 0 {
			t.Errorf("%s is number %d and no input of the scenarios", id, i+1)
		}
	}
}

func TestEvidenceFindsWords(t *testing.T) {
	w, p := onEvidence(t, "evidence")
	r := w.session.Report()
	p.text.SetText("sacra ARR")
	for _, id := range p.ids() {
		c, _ := r.Claim(id)
		if !strings.Contains(strings.ToLower(c.Statement), "arr") {
			t.Errorf("%s does not speak of ARR: %s", id, c.Statement)
		}
	}
	if len(p.order) == 0 || len(p.order) == len(r.Claims) {
		t.Errorf("%d claims are left", len(p.order))
	}
	p.text.SetText("no such words anywhere")
	if len(p.order) != 0 || p.claims.Empty == "" {
		t.Error("what is not there is found, or the page does not say so")
	}
	p.text.SetText("co041")
	if got := p.ids(); len(got) != 1 || got[0] != "CO041" {
		t.Errorf("the id finds %v", got)
	}
	w.goTo(Route{Page: CoverPage})
	w.back()
	if again := w.page.(*evidencePage); again.text.Text != "co041" || len(again.order) != 1 {
		t.Error("going back loses what was searched for")
	}
}

func TestEvidenceSorts(t *testing.T) {
	_, p := onEvidence(t, "evidence")
	own := p.ids()
	for column := range usedColumn + 1 {
		p.sortBy(column)
		forward := p.ids()
		for i := 1; i < len(p.order); i++ {
			if compareClaims(column, p.rows[p.order[i-1]], p.rows[p.order[i]]) > 0 {
				t.Fatalf("column %d: row %d is before row %d", column, i-1, i)
			}
		}
		p.sortBy(column)
		if slices.Equal(forward, p.ids()) {
			t.Errorf("column %d does not turn", column)
		}
		p.sortBy(column)
		if !slices.Equal(own, p.ids()) {
			t.Errorf("column %d: the third tap does not restore the report's order", column)
		}
	}
}

func TestEvidenceOpensBesideTheDrawer(t *testing.T) {
	w, p := onEvidence(t, "evidence")
	wide := p.claims.Size().Width
	p.claims.OnOpen(4)
	text := strings.Join(sentences(w.frame.drawer.object()), "\n")
	if c := p.rows[p.order[4]].claim; !strings.Contains(text, c.Statement) {
		t.Errorf("the drawer does not show %s", c.ID)
	}
	if p.claims.Size().Width >= wide {
		t.Error("the drawer lies over the list")
	}
	w.frame.drawer.hide()
	if p.claims.Size().Width != wide {
		t.Error("the list does not take its room back")
	}
}

func TestEvidenceSources(t *testing.T) {
	w, p := onEvidence(t, "evidence#sources")
	s := p.sources
	if want := "Hugging Face, own words: 68 sources, carries 50 claims alone."; !strings.Contains(s.summary(), want) {
		t.Errorf("the page says %q, want %q", s.summary(), want)
	}
	if last := s.rows[len(s.rows)-1]; last.publisher.Claims != 0 {
		t.Errorf("%s is last and carries %d claims", last.publisher.Name, last.publisher.Claims)
	}
	s.list.OnOpen(0)
	text := strings.Join(sentences(w.frame.drawer.object()), "\n")
	alone := 0
	for _, c := range w.session.Report().Claims {
		if strings.Contains(text, c.Statement) {
			alone++
		}
	}
	if alone != s.rows[0].publisher.Claims {
		t.Errorf("the drawer shows %d claims of %d", alone, s.rows[0].publisher.Claims)
	}
	p.text.SetText("wire")
	if len(s.rows) < 2 || s.rows[1].source == nil {
		t.Fatalf("a search leaves %d rows", len(s.rows))
	}
	s.list.OnOpen(1)
	if text := strings.Join(sentences(w.frame.drawer.object()), "\n"); !strings.Contains(text, s.rows[1].source.Title) {
		t.Error("the drawer does not show the source")
	}
}
