package db_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"dossier/db"
	"dossier/db/judgement"
	"dossier/db/report"
)

// dump is everything a closed library holds but its log: every row of every
// table, without the events and the number of the event each mark came from.
// Two libraries with the same dump cannot be told apart by a reader.
func dump(t *testing.T, path string) string {
	t.Helper()
	u := url.URL{Scheme: "file", Path: path, RawQuery: "mode=ro"}
	c, err := sql.Open("sqlite", u.String())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	var b strings.Builder
	for _, table := range strings.Fields("report chapter section block data_table data_row cell figure source claim claim_source search mark") {
		columns := "*"
		if table == "mark" {
			columns = "report, kind, target, body"
		}
		rows, err := c.Query("SELECT " + columns + " FROM " + table)
		if err != nil {
			t.Fatal(err)
		}
		names, _ := rows.Columns()
		var lines []string
		for rows.Next() {
			values, into := make([]sql.NullString, len(names)), make([]any, len(names))
			for i := range values {
				into[i] = &values[i]
			}
			if err := rows.Scan(into...); err != nil {
				t.Fatal(err)
			}
			line := table
			for _, v := range values {
				line += fmt.Sprintf(" %v %q", v.Valid, v.String)
			}
			lines = append(lines, line+"\n")
		}
		//nolint:sqlclosecheck // closed here, in the loop: the one connection serves one query at a time
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			t.Fatal(err)
		}
		slices.Sort(lines)
		b.WriteString(strings.Join(lines, ""))
	}
	return b.String()
}

// events counts the log's entries.
func events(t *testing.T, path string) int {
	t.Helper()
	u := url.URL{Scheme: "file", Path: path, RawQuery: "mode=ro"}
	c, err := sql.Open("sqlite", u.String())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	n := 0
	if err := c.QueryRow("SELECT count(*) FROM event").Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// library runs do on a new library that holds the sample, closes it and gives
// its path.
func library(t *testing.T, do func(*db.DB, *report.Report)) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.db")
	d := mustOpenAt(t, path)
	r := sample(t)
	if _, err := d.Save(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	do(d, r)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func views(t *testing.T, r *report.Report, n int) (list []judgement.View, files []string) {
	t.Helper()
	for i := range n {
		v, err := judgement.NewView(r, fmt.Sprintf("View %d", i%3), "Åsa", "why", at.Add(time.Duration(i%2)*time.Hour),
			map[string]string{"years": fmt.Sprint(i + 1)})
		must(t, err)
		var b bytes.Buffer
		must(t, judgement.EncodeView(&b, v))
		list, files = append(list, v), append(files, b.String())
	}
	return list, files
}

func TestViews(t *testing.T) {
	ctx := context.Background()

	t.Run("ImportedTwiceOrInAnyOrderGivesTheSameLibrary", func(t *testing.T) {
		const n = 6
		in := func(order []int) func(*db.DB, *report.Report) {
			return func(d *db.DB, r *report.Report) {
				_, files := views(t, r, n)
				seen := map[int]bool{}
				for _, i := range order {
					_, known, err := d.ImportView(ctx, strings.NewReader(files[i]), r)
					must(t, err)
					if known != seen[i] {
						t.Errorf("order %v: view %d known = %v", order, i, known)
					}
					seen[i] = true
				}
			}
		}
		once := library(t, in([]int{0, 1, 2, 3, 4, 5}))
		want := dump(t, once)
		if strings.Count(want, "mark ") != n {
			t.Fatalf("the dump has not %d marks:\n%s", n, want)
		}
		rng := rand.New(rand.NewPCG(3, 4))
		for range 5 {
			order := append(rng.Perm(n), rng.Perm(n)...)
			path := library(t, in(order))
			if got := dump(t, path); got != want {
				t.Errorf("in order %v the library is another", order)
			}
			if got := events(t, path); got != n {
				t.Errorf("in order %v there are %d events, want %d", order, got, n)
			}
		}
	})

	t.Run("OldestFirst", func(t *testing.T) {
		library(t, func(d *db.DB, r *report.Report) {
			list, _ := views(t, r, 5)
			for _, v := range list {
				must(t, d.SaveView(ctx, v))
			}
			slices.SortFunc(list, judgement.View.Compare)
			got, err := d.Views(ctx, r.ID)
			if err != nil || !reflect.DeepEqual(got, list) {
				t.Errorf("got %v, %v; want %v", got, err, list)
			}
		})
	})

	t.Run("RemovedLeavesNothing", func(t *testing.T) {
		before := library(t, func(*db.DB, *report.Report) {})
		after := library(t, func(d *db.DB, r *report.Report) {
			list, _ := views(t, r, 2)
			for _, v := range list {
				must(t, d.SaveView(ctx, v))
				must(t, d.RemoveView(ctx, r.ID, v.ID))
				must(t, d.RemoveView(ctx, r.ID, v.ID))
			}
		})
		if dump(t, before) != dump(t, after) {
			t.Error("the libraries differ")
		}
	})

	t.Run("RefusedLeavesTheLibrary", func(t *testing.T) {
		before := library(t, func(*db.DB, *report.Report) {})
		after := library(t, func(d *db.DB, r *report.Report) {
			list, files := views(t, r, 1)
			other := *r
			other.ID = "harbour"
			if _, _, err := d.ImportView(ctx, strings.NewReader(files[0]), &other); !errors.Is(err, judgement.ErrOtherReport) {
				t.Errorf("another report's view: %v", err)
			}
			if _, _, err := d.ImportView(ctx, strings.NewReader(files[0][:100]), r); !errors.Is(err, judgement.ErrTruncated) {
				t.Errorf("a cut file: %v", err)
			}
			list[0].Name = "changed"
			if err := d.SaveView(ctx, list[0]); err == nil {
				t.Error("a changed view was saved")
			}
		})
		if dump(t, before) != dump(t, after) || events(t, after) != 0 {
			t.Error("the library was changed")
		}
	})
}

func TestDoubtAndBack(t *testing.T) {
	ctx := context.Background()
	setUp := func(d *db.DB, r *report.Report) {
		must(t, d.SetWorking(ctx, r.ID, map[string]string{"years": "4"}))
		must(t, d.SetDoubt(ctx, r.ID, judgement.Doubt{Claim: r.Claims[1].ID}))
	}
	before := library(t, setUp)
	after := library(t, func(d *db.DB, r *report.Report) {
		setUp(d, r)
		claim := r.Claims[0].ID
		must(t, d.SetDoubt(ctx, r.ID, judgement.Doubt{Claim: claim, Why: "the founder's word", By: "Åsa", Made: at}))
		got, err := d.Doubts(ctx, r.ID)
		if err != nil || len(got) != 2 {
			t.Fatalf("Doubts = %v, %v", got, err)
		}
		must(t, d.RemoveDoubt(ctx, r.ID, claim))
	})
	if a, b := dump(t, before), dump(t, after); a != b {
		t.Error("after the doubt was taken back the library is another")
	}
	if a, b := events(t, before), events(t, after); b != a+2 {
		t.Errorf("the log has %d events, want the doubt and its end after %d", b, a)
	}
}

// TestJudgements: each kind is kept, replaced by its target, read back exactly
// after a new version of the report, and refused when it cannot be kept.
func TestJudgements(t *testing.T) {
	ctx := context.Background()
	d := mustOpen(t)
	r := sample(t)
	_, err := d.Save(ctx, r)
	must(t, err)
	day := at.Truncate(24 * time.Hour)
	row := report.Ref("table:" + string(r.Tables[0].ID) + "/" + r.Tables[0].Rows[0].Key)
	note, err := judgement.NewNote(r, row, "Ask about this.", "Åsa", at)
	must(t, err)
	later, err := judgement.NewNote(r, "claim:"+report.Ref(r.Claims[0].ID), "And this.", "Åsa", at.Add(time.Hour))
	must(t, err)
	edited := note
	edited.Text = "Asked about this."

	trigger := judgement.Trigger{Ref: row, State: judgement.Amber, Note: "two incidents", On: day, By: "Åsa"}
	ask := judgement.Ask{Ref: row, Status: judgement.Answered, Owner: "Ben", Due: day, Answer: "12 %", Claim: r.Claims[0].ID, Changed: at}
	read := judgement.NewRead(&r.Chapters[0].Sections[0], at)
	vote := judgement.Vote{Partner: "Åsa Lindqvist", Choice: judgement.For, Dissent: "not at $7B", On: day}
	deal := judgement.Deal{Cheque: "$5M", VoteOn: "Do we lead?"}

	must(t, d.SetTrigger(ctx, r.ID, judgement.Trigger{Ref: row, State: judgement.Green}))
	must(t, d.SetTrigger(ctx, r.ID, trigger))
	must(t, d.SetAsk(ctx, r.ID, ask))
	must(t, d.SetRead(ctx, r.ID, read))
	must(t, d.SetVote(ctx, r.ID, judgement.Vote{Partner: "åsa  lindqvist", Choice: judgement.Abstain}))
	must(t, d.SetVote(ctx, r.ID, vote))
	must(t, d.SetDeal(ctx, r.ID, deal))
	for _, n := range []judgement.Note{later, note, edited} {
		must(t, d.SetNote(ctx, r.ID, n))
	}

	next := sample(t)
	next.Version, next.Hash = "2.0.0", "another"
	_, err = d.Save(ctx, next)
	must(t, err)

	check := func(what string, got any, err error, want any) {
		t.Helper()
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s = %+v, %v; want %+v", what, got, err, want)
		}
	}
	triggers, err := d.Triggers(ctx, r.ID)
	check("Triggers", triggers, err, []judgement.Trigger{trigger})
	asks, err := d.Asks(ctx, r.ID)
	check("Asks", asks, err, []judgement.Ask{ask})
	reads, err := d.Reads(ctx, r.ID)
	check("Reads", reads, err, []judgement.Read{read})
	votes, err := d.Votes(ctx, r.ID)
	check("Votes", votes, err, []judgement.Vote{vote})
	got, err := d.Deal(ctx, r.ID)
	check("Deal", got, err, deal)
	notes, err := d.Notes(ctx, r.ID)
	check("Notes", notes, err, []judgement.Note{edited, later})

	if list, err := d.Notes(ctx, "another"); err != nil || len(list) != 0 {
		t.Errorf("another report has notes: %v, %v", list, err)
	}

	must(t, d.SetTrigger(ctx, r.ID, judgement.Trigger{Ref: row}))
	must(t, d.SetAsk(ctx, r.ID, judgement.Ask{Ref: row, Changed: at}))
	must(t, d.SetRead(ctx, r.ID, judgement.Read{Section: read.Section}))
	must(t, d.RemoveVote(ctx, r.ID, " ÅSA lindqvist"))
	must(t, d.SetDeal(ctx, r.ID, judgement.Deal{}))
	for _, n := range []judgement.Note{note, later} {
		must(t, d.RemoveNote(ctx, r.ID, n.ID))
	}
	must(t, d.Close())
	if text := dump(t, d.Path()); strings.Contains(text, "mark ") {
		t.Errorf("after everything was taken back marks are left:\n%s", text[strings.Index(text, "mark "):])
	}
}

func TestJudgementsRefused(t *testing.T) {
	ctx := context.Background()
	d := mustOpen(t)
	for name, err := range map[string]error{
		"TriggerOfNothing": d.SetTrigger(ctx, "r", judgement.Trigger{State: judgement.Red}),
		"AnsweredAlone":    d.SetAsk(ctx, "r", judgement.Ask{Ref: "table:asks/churn", Status: judgement.Answered}),
		"EmptyNote":        d.SetNote(ctx, "r", judgement.Note{ID: "a", Ref: "claim:A", Made: at}),
		"DoubtOfNothing":   d.SetDoubt(ctx, "r", judgement.Doubt{}),
		"VoteOfNobody":     d.SetVote(ctx, "r", judgement.Vote{Choice: judgement.For}),
		"LongDeal":         d.SetDeal(ctx, "r", judgement.Deal{Cheque: strings.Repeat("5", 100)}),
	} {
		var fault report.Problem
		if !errors.As(err, &fault) || fault.Msg == "" {
			t.Errorf("%s: got %v, want a fault", name, err)
		}
	}
	must(t, d.Close())
	if n := events(t, d.Path()); n != 0 {
		t.Errorf("%d events were kept", n)
	}
}
