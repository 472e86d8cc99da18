package judgement_test

import (
	"maps"
	"strings"
	"testing"
	"time"

	"dossier/db/judgement"
)

func TestView(t *testing.T) {
	r := sample(t)

	t.Run("IdIsOfTheContent", func(t *testing.T) {
		v := sampleView(t, r)
		if again := sampleView(t, r); again.ID != v.ID {
			t.Errorf("the same view has two ids: %s, %s", v.ID, again.ID)
		}
		changes := map[string]func(*judgement.View){
			"report":  func(v *judgement.View) { v.Report = "other" },
			"version": func(v *judgement.View) { v.Version += "1" },
			"hash":    func(v *judgement.View) { v.Hash += "1" },
			"name":    func(v *judgement.View) { v.Name += "1" },
			"author":  func(v *judgement.View) { v.Author += "1" },
			"reason":  func(v *judgement.View) { v.Reason += "1" },
			"made":    func(v *judgement.View) { v.Made = v.Made.Add(time.Second) },
			"value":   func(v *judgement.View) { v.Inputs["basis"] = "computed" },
			"input":   func(v *judgement.View) { v.Inputs["years"] = "4" },
		}
		for name, change := range changes {
			other := v
			other.Inputs = maps.Clone(v.Inputs)
			change(&other)
			if err := other.Validate(); err == nil {
				t.Errorf("%s can be changed without the id telling", name)
			}
		}
	})

	t.Run("KeepsItsOwnInputs", func(t *testing.T) {
		inputs := map[string]string{"basis": "stated"}
		v, err := judgement.NewView(r, "a", "b", "", at, inputs)
		if err != nil {
			t.Fatal(err)
		}
		inputs["basis"] = "computed"
		if err := v.Validate(); err != nil {
			t.Errorf("the view changed with the caller's map: %v", err)
		}
	})

	t.Run("WhatItNeeds", func(t *testing.T) {
		some := map[string]string{"basis": "stated"}
		for _, c := range []struct {
			name, author, reason string
			made                 time.Time
			inputs               map[string]string
			want                 string
		}{
			{"", "b", "", at, some, "name is missing"},
			{"  ", "b", "", at, some, "name is missing"},
			{"a", "", "", at, some, "author's name is missing"},
			{strings.Repeat("x", 81), "b", "", at, some, "81 characters"},
			{"a\u202eb", "b", "", at, some, "U+202E"},
			{"a\nb", "b", "", at, some, "U+000A"},
			{"a", "b", "\xff", at, some, "not readable"},
			{"a", "b", "", time.Time{}, some, "year 1"},
			{"a", "b", "", at, nil, "no inputs"},
		} {
			_, err := judgement.NewView(r, c.name, c.author, c.reason, c.made, c.inputs)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("NewView(%q, %q) = %v; want %q", c.name, c.author, err, c.want)
			}
		}
	})

	t.Run("VersionsOfAName", func(t *testing.T) {
		var views []judgement.View
		for i, name := range []string{"A", "B", "A", "A"} {
			v, err := judgement.NewView(r, name, "me", "", at.Add(time.Duration(-i)*time.Hour), map[string]string{"basis": "stated"})
			if err != nil {
				t.Fatal(err)
			}
			views = append(views, v)
		}
		for i, want := range []int{3, 1, 2, 1} {
			if got := judgement.VersionOf(views, views[i].ID); got != want {
				t.Errorf("view %d is version %d, want %d", i, got, want)
			}
		}
		if got := judgement.VersionOf(views, "none"); got != 0 {
			t.Errorf("an unknown view has version %d", got)
		}
	})
}
