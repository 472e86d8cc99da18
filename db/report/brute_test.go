package report_test

import (
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"dossier/assets"
	"dossier/db/bundle"
	"dossier/db/report"
)

var refPattern = regexp.MustCompile(`(claim|table):[\w/-]+`)

// mentions finds the claims in a value by looking at all of it: every claim
// id, and what every reference in any of its texts rests on. Fields by the
// names of skip are passed over.
func mentions(r *report.Report, v any, into map[report.ClaimID]bool, skip ...string) {
	var look func(reflect.Value)
	look = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			if id, ok := v.Interface().(report.ClaimID); ok {
				into[id] = true
			}
			for _, ref := range refPattern.FindAllString(v.String(), -1) {
				if target, err := r.Resolve(report.Ref(ref)); err == nil {
					for _, id := range target.Claims {
						into[id] = true
					}
				}
			}
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() {
				look(v.Elem())
			}
		case reflect.Slice, reflect.Array:
			for i := range v.Len() {
				look(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.IsExported() && !slices.Contains(skip, f.Name) {
					look(v.Field(i))
				}
			}
		default: // holds no reference
		}
	}
	look(reflect.ValueOf(v))
}

// bruteUses finds for every place of the report the claims it rests on,
// without the report's own walk or index.
func bruteUses(r *report.Report) map[report.Ref]map[report.ClaimID]bool {
	uses := map[report.Ref]map[report.ClaimID]bool{}
	at := func(ref report.Ref, v any, skip ...string) {
		if uses[ref] == nil {
			uses[ref] = map[report.ClaimID]bool{}
		}
		mentions(r, v, uses[ref], skip...)
	}
	// A point's Ref says which ask closes it and a warning's Places where to
	// look: neither says that the place rests on a claim.
	for _, v := range []any{r.Verdict, r.Conditions, r.PriceCeiling, r.LastPrice, r.Cover, r.For, r.Against, r.Blockers} {
		at(report.PageCover, v, "Ref")
	}
	for _, v := range []any{r.Overview, r.Profile, r.Strengths, r.Risks, r.Gaps} {
		at(report.PageSummary, v, "Ref")
	}
	at(report.PageScenarios, r.Scenarios)
	at(report.PageScenarios, r.Conflicts, "Places")
	at(report.PageMethod, r.Methodology)
	at(report.PageMethod, r.Disclaimer)
	for i, w := range r.Warnings {
		at(report.Ref("warning:"+strconv.Itoa(i+1)), w, "Places")
	}
	for _, c := range r.Chapters {
		at(report.Ref("chapter:"+strconv.Itoa(c.Number)), c, "Sections", "Ref")
		for _, s := range c.Sections {
			at(report.Ref("section:"+s.Number), s)
		}
	}
	for _, t := range r.Tables {
		ref := report.Ref("table:" + string(t.ID))
		at(ref, t, "Rows")
		for _, row := range t.Rows {
			at(ref+"/"+report.Ref(row.Key), row.Claims)
		}
	}
	for _, f := range r.Figures {
		ref := report.Ref("figure:" + string(f.ID))
		at(ref, f, "Shorts") // what a row is called in the figure, not what is drawn
		for _, row := range drawnRows(f.Spec) {
			target, err := r.Resolve(row)
			if err != nil {
				continue
			}
			at(ref, target.Claims)
		}
	}
	return uses
}

// drawnRows are the rows that a figure picks out of its table by their keys
// alone. One that draws all rows rests on the table, one that only sorts or
// names them on nothing more.
func drawnRows(spec report.Spec) []report.Ref {
	var rows []report.Ref
	add := func(table report.TableID, keys ...string) {
		for _, key := range keys {
			rows = append(rows, report.Ref("table:"+string(table)+"/"+key))
		}
	}
	switch s := spec.(type) {
	case *report.TimelineSpec:
		for _, e := range s.Events {
			add(s.Table, e.Row)
		}
	case *report.PositionsSpec:
		add(s.Table, s.X.Rows...)
		add(s.Table, s.Y.Rows...)
	case *report.ColumnsSpec:
		for _, p := range s.Panels {
			add(s.Table, p.Row, p.Over)
		}
	default:
	}
	return rows
}

// TestUsesEqualABruteForceScan: for every claim, where it is used according to
// the index is where looking at the whole report finds it.
func TestUsesEqualABruteForceScan(t *testing.T) {
	small, err := bundle.Read(os.DirFS("../bundle/testdata/tidewell"))
	if err != nil {
		t.Fatal(err)
	}
	big, err := bundle.Read(assets.Report())
	if err != nil {
		t.Fatal(err)
	}
	if len(big.Claims) != 313 {
		t.Fatalf("the bundled report has %d claims", len(big.Claims))
	}
	for _, r := range []*report.Report{small, big} {
		brute := bruteUses(r)
		compared := 0
		for _, c := range r.Claims {
			want := map[report.Ref]bool{}
			for ref, claims := range brute {
				if claims[c.ID] {
					want[ref] = true
				}
			}
			got := map[report.Ref]bool{}
			for _, u := range r.Uses(c.ID) {
				got[u.Ref] = true
			}
			compared += len(want)
			if !maps.Equal(got, want) {
				t.Errorf("%s: %s is used in\n%v\nand a scan finds\n%v", r.ID, c.ID,
					slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
			}
		}
		if compared == 0 {
			t.Errorf("%s: no claim is used anywhere", r.ID)
		}
	}
}
