package app

import (
	"context"
	"math"
	"os"
	"testing"

	"pgregory.net/rapid"

	"dossier/assets"
	"dossier/db"
	"dossier/db/bundle"
	"dossier/db/report"
	"dossier/db/scenario"
)

func bundled(t testing.TB) *report.Report {
	t.Helper()
	r, err := bundle.Read(assets.Report())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func tidewell(t testing.TB) *report.Report {
	t.Helper()
	r, err := bundle.Read(os.DirFS("../db/bundle/testdata/tidewell"))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

const billion = 1e9

func newTestSession(t testing.TB) (*Session, *[]scenario.Set) {
	t.Helper()
	var s *Session
	var kept []scenario.Set
	s, err := NewSession(bundled(t), func(string, func(context.Context, *db.DB) error) { kept = append(kept, s.rest) })
	if err != nil {
		t.Fatal(err)
	}
	return s, &kept
}

func TestSession(t *testing.T) {
	bear := scenario.Probability("bear")

	t.Run("StartsAtTheReport", func(t *testing.T) {
		s, kept := newTestSession(t)
		if s.Changed() || s.CanUndo() || s.CanRedo() || len(*kept) != 0 {
			t.Errorf("changed %v, undo %v, redo %v, kept %d", s.Changed(), s.CanUndo(), s.CanRedo(), len(*kept))
		}
		if got := s.Values().Weighted; math.Abs(got-8.8125*billion) > 1 {
			t.Errorf("weighted value %v, want 8.8125 B", got)
		}
	})

	t.Run("AMoveIsOneStepHoweverManySteps", func(t *testing.T) {
		s, kept := newTestSession(t)
		for _, p := range []float64{0.3, 0.9, 1, 0.5, 0.4} {
			if err := s.Move(bear, p); err != nil {
				t.Fatal(err)
			}
		}
		if len(*kept) != 0 || s.CanUndo() {
			t.Error("a move under way was kept")
		}
		s.Settle()
		if got := s.Values().Weighted; math.Abs(got-7.7*billion) > 1 {
			t.Errorf("after a detour through 100 %% the weighted value is %v, want 7.70 B: the others lost their ratio", got)
		}
		if len(*kept) != 1 || !s.CanUndo() {
			t.Errorf("kept %d times, undo %v; want one step", len(*kept), s.CanUndo())
		}
		if err := s.Undo(); err != nil {
			t.Fatal(err)
		}
		if s.Changed() || !s.CanRedo() {
			t.Error("undo does not lead back to the report")
		}
		if err := s.Redo(); err != nil {
			t.Fatal(err)
		}
		if got := s.Values().Set.BasisPoints("bear"); got != 4000 {
			t.Errorf("after redo bear is %d basis points, want 4000", got)
		}
	})

	t.Run("LinkedChancesAreOneChange", func(t *testing.T) {
		s, _ := newTestSession(t)
		if err := s.Put(bear, 0.4); err != nil {
			t.Fatal(err)
		}
		if got := s.changes(); got != 1 {
			t.Errorf("%d changes, want 1", got)
		}
		if err := s.Put(scenario.Years, 5); err != nil {
			t.Fatal(err)
		}
		if err := s.PutSet(s.Values().Set.WithBasis(scenario.Computed)); err != nil {
			t.Fatal(err)
		}
		if got := s.changes(); got != 3 {
			t.Errorf("%d changes, want 3", got)
		}
	})

	t.Run("SettlingNothingIsNoStep", func(t *testing.T) {
		s, kept := newTestSession(t)
		if err := s.Put(bear, 0.25); err != nil {
			t.Fatal(err)
		}
		if s.CanUndo() || len(*kept) != 0 {
			t.Error("staying where one is was kept as a step")
		}
	})

	t.Run("ANewStepEndsRedo", func(t *testing.T) {
		s, _ := newTestSession(t)
		for _, do := range []func() error{
			func() error { return s.Put(bear, 0.4) }, s.Undo, func() error { return s.Put(scenario.Years, 5) },
		} {
			if err := do(); err != nil {
				t.Fatal(err)
			}
		}
		if s.CanRedo() {
			t.Error("redo would bring back what a newer step replaced")
		}
	})

	t.Run("BadInputChangesNothing", func(t *testing.T) {
		s, kept := newTestSession(t)
		for _, v := range []float64{math.NaN(), math.Inf(1), -1, 2} {
			if err := s.Put(bear, v); err == nil {
				t.Errorf("a chance of %v was taken", v)
			}
		}
		if s.Changed() || len(*kept) != 0 {
			t.Error("refused input left a trace")
		}
	})

	t.Run("ListenersHearUntilTheyStop", func(t *testing.T) {
		s, _ := newTestSession(t)
		heard := 0
		stop := s.OnChange(func() { heard++ })
		if err := s.Move(bear, 0.4); err != nil {
			t.Fatal(err)
		}
		if heard == 0 {
			t.Error("a move was not told")
		}
		stop()
		before := heard
		s.Settle()
		if heard != before {
			t.Error("a listener was told after it stopped")
		}
	})

	t.Run("NoScenarios", func(t *testing.T) {
		r := bundled(t)
		r.Scenarios = nil
		s, err := NewSession(r, nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Put(bear, 0.4); err == nil {
			t.Error("a report without scenarios took one")
		}
		if err := s.Undo(); err != nil {
			t.Error(err)
		}
	})
}

// However a reader moves, settles, undoes and redoes, what is kept last is
// what is shown, and undoing everything leads back to the report.
func TestSessionNeverLosesItsWay(t *testing.T) {
	r := bundled(t)
	rapid.Check(t, func(t *rapid.T) {
		var s *Session
		var kept scenario.Set
		s, err := NewSession(r, func(string, func(context.Context, *db.DB) error) { kept = s.rest })
		if err != nil {
			t.Fatal(err)
		}
		kept = s.Values().Set
		inputs := s.Values().Set.Inputs()
		t.Repeat(map[string]func(*rapid.T){
			"move": func(t *rapid.T) {
				in := rapid.SampledFrom(inputs).Draw(t, "input")
				low, high, _ := s.Values().Set.Range(in)
				if err := s.Move(in, rapid.Float64Range(low, high).Draw(t, "value")); err != nil {
					t.Fatal(err)
				}
			},
			"settle": func(*rapid.T) { s.Settle() },
			"undo":   func(*rapid.T) { s.Settle(); _ = s.Undo() },
			"redo":   func(*rapid.T) { s.Settle(); _ = s.Redo() },
			"": func(t *rapid.T) {
				sum := 0
				for _, c := range s.Values().Cases {
					sum += s.Values().Set.BasisPoints(c.ID)
				}
				if sum != 10000 {
					t.Fatalf("the chances sum to %d basis points", sum)
				}
				if !kept.Equal(s.Rest()) {
					t.Fatal("what is kept is not what an undo would come back to")
				}
			},
		})
		s.Settle()
		for s.CanUndo() {
			if err := s.Undo(); err != nil {
				t.Fatal(err)
			}
		}
		if s.Changed() {
			t.Fatal("undoing everything does not lead back to the report")
		}
	})
}

// TestStepsComeToWhatOneMoveDoes: pressing a key again and again rounds no
// share twice, each press is undone by itself, and another input between
// begins anew.
func TestStepsComeToWhatOneMoveDoes(t *testing.T) {
	s, err := NewSession(bundled(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	bear := scenario.Probability("bear")
	want, err := s.Base().Set.With(bear, 0.40)
	if err != nil {
		t.Fatal(err)
	}
	for percent := 26; percent <= 40; percent++ {
		if err = s.Put(bear, float64(percent)/100); err != nil {
			t.Fatal(err)
		}
	}
	if got := s.Values().Set; !got.Equal(want) {
		t.Errorf("step by step it is %v, want %v", got.Encode(), want.Encode())
	}
	if err = s.Undo(); err != nil || s.Values().Set.Value(bear) != 0.39 {
		t.Errorf("undone, Bear is at %v: %v", s.Values().Set.Value(bear), err)
	}
	if err = s.Put(scenario.Price, 6e9); err != nil {
		t.Fatal(err)
	}
	from := s.Values().Set
	if want, err = from.With(bear, 0.10); err != nil {
		t.Fatal(err)
	}
	if err = s.Put(bear, 0.10); err != nil || !s.Values().Set.Equal(want) {
		t.Errorf("after another input it is %v, want %v: %v", s.Values().Set.Encode(), want.Encode(), err)
	}
}
