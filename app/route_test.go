package app

import (
	"testing"

	"dossier/db/report"
)

func TestRoutes(t *testing.T) {
	r := bundled(t)

	t.Run("EveryUseOfEveryClaimLeadsSomewhere", func(t *testing.T) {
		seen := 0
		for _, c := range r.Claims {
			for _, u := range r.Uses(c.ID) {
				if u.Ref == report.PageMethod {
					continue // printed, not yet a page of the window
				}
				seen++
				if _, ok := routeTo(r, u.Ref); !ok {
					t.Errorf("%s is used in %q (%s), which leads nowhere", c.ID, u.Label, u.Ref)
				}
			}
		}
		if seen == 0 {
			t.Error("no claim is used anywhere")
		}
	})

	t.Run("WrittenAndReadBack", func(t *testing.T) {
		for _, want := range []Route{
			{},
			{Page: SummaryPage},
			{Page: ScenariosPage},
			{Page: ChapterPage, Chapter: 8},
			{Page: ChapterPage, Chapter: 8, Anchor: "section:8.3"},
		} {
			if got := parseRoute(r, want.String()); got != want {
				t.Errorf("%q reads back as %+v, want %+v", want.String(), got, want)
			}
		}
	})

	t.Run("WhatIsGoneIsTheCover", func(t *testing.T) {
		for _, s := range []string{"", "nonsense", "chapter:99", "chapter:x", "chapter:"} {
			if got := parseRoute(r, s); got != (Route{}) {
				t.Errorf("%q = %+v, want the cover", s, got)
			}
		}
	})

	t.Run("UnknownReferencesLeadNowhere", func(t *testing.T) {
		for _, ref := range []report.Ref{"", "claim:CV001", "table:nothing", "figure:nothing", "section:99.9", "chapter:99", "page:nothing"} {
			if to, ok := routeTo(r, ref); ok {
				t.Errorf("%q leads to %+v", ref, to)
			}
		}
	})
}

func TestHistory(t *testing.T) {
	var h history
	a := visit{route: Route{Page: SummaryPage}, offset: 120}
	b := visit{route: Route{Page: ScenariosPage}}
	if _, ok := h.back(a); ok {
		t.Error("there is a way back from the first page")
	}
	h.leave(a)
	got, ok := h.back(b)
	if !ok || got != a {
		t.Errorf("back = %+v, %v; want %+v", got, ok, a)
	}
	if got, ok := h.forward(a); !ok || got != b {
		t.Errorf("forward = %+v, %v; want %+v", got, ok, b)
	}
	if got, ok := h.back(b); !ok || got != a {
		t.Errorf("back again = %+v, %v; want %+v", got, ok, a)
	}
	h.leave(a)
	if _, ok := h.forward(b); ok {
		t.Error("a new way leaves the old one open")
	}
}
