package app

import (
	"strings"
	"testing"
)

func TestBriefIsOneScreen(t *testing.T) {
	for _, pkg := range []string{"", tidewellPath} {
		for _, set := range [][]string{nil, {"bear=40", "price=6.5B", "years=5", "dilution=20"}} {
			if pkg != "" && set != nil {
				continue
			}
			w := openAt(t, Options{Package: pkg, Page: "brief", Set: set})
			w.frame.say("")
			p := w.page.(*briefPage)
			p.setOffset(4000)
			if down := p.offset(); down > 0 {
				t.Errorf("%s, %v: the brief is %v pixels too high", w.session.Report().ID, set, down)
			}
		}
	}
}

func TestBriefSaysWhatMemoPageOneSays(t *testing.T) {
	w := openAt(t, Options{Page: "brief", Set: []string{"bear=40"}})
	r := w.session.Report()
	text := strings.Join(sentences(w.page.object()), "\n")
	want := []string{
		r.Verdict.Text.Plain(), "$8.8B", "$7.5B", "$7.7B", "1.3x · 6\u00a0%", "1.1x · 2\u00a0%", "2.0x · 18\u00a0%",
		"25\u00a0%", "44\u00a0%", "40\u00a0%", "With Bear at 40\u00a0% (report 25\u00a0%)",
		"Gross and net churn of enterprise customers by cohort",
	}
	for i := range 3 {
		want = append(want, r.For[i].Text.Plain(), r.Against[i].Text.Plain())
	}
	for _, warning := range r.Warnings {
		want = append(want, warning.Title)
	}
	for _, s := range want {
		if !strings.Contains(text, s) {
			t.Errorf("the brief does not say %q", s)
		}
	}
	w.undo()
	w.backToReport()
	if text := strings.Join(sentences(w.page.object()), "\n"); !strings.Contains(text, "nothing has been changed") || strings.Contains(text, "$7.7B") {
		t.Error("the brief does not follow the scenario")
	}
}

func TestTopAsksAreTheCriticalOnes(t *testing.T) {
	w := openAt(t, Options{Page: "brief"})
	r := w.session.Report()
	for _, at := range topAsks(r, 3) {
		if got := w.askStand(at); got != "Critical · open · nobody follows it" {
			t.Errorf("%s stands at %q", at.Ref, got)
		}
	}
	if n := len(topAsks(r, 99)); n != 10 {
		t.Errorf("there are %d asks, want 10", n)
	}
}

func TestLettersAreShortcutsWhereNobodyTypes(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8"})
	reader := w.page.(*chapterPage).reader
	reader.Focus()
	w.win.Canvas().Focused().TypedRune('b')
	if w.route.Page != BriefPage {
		t.Errorf("B in the text leads to %v", w.route)
	}
	w.goTo(Route{Page: EvidencePage})
	p := w.page.(*evidencePage)
	w.win.Canvas().Focus(p.text)
	w.win.Canvas().Focused().TypedRune('b')
	if w.route.Page != EvidencePage || p.text.Text != "b" {
		t.Errorf("B in a field leads to %v and types %q", w.route, p.text.Text)
	}
}
