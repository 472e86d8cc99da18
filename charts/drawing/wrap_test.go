package drawing_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dossier/charts/drawing"
)

func TestWrap(t *testing.T) {
	width := func(s string) float64 { return drawing.Width(drawing.Sans, 10, s) }
	tests := []struct {
		name, s string
		width   float64
		want    []string
	}{
		{"Blank", " \n ", 100, nil},
		{"Fits", "one two", 1000, []string{"one two"}},
		{"FitsExactly", "one two", width("one two"), []string{"one two"}},
		{"BreaksAtSpaces", "one two three", width("one two"), []string{"one two", "three"}},
		{"RunsOfSpaces", "one  two\n\tthree", 1000, []string{"one two three"}},
		{"LongWord", "internationalisation", width("international"), []string{"international", "isation"}},
		{"LongWordAfterShort", "an internationalisation", width("international"), []string{"an", "international", "isation"}},
		{"WordAfterRest", "internationalisation x", width("international"), []string{"international", "isation x"}},
		{"NoBreakSpace", "a 35\u00a0% b", width("35\u00a0%"), []string{"a", "35\u00a0%", "b"}},
		{"NoRoom", "añb", 0, []string{"a", "ñ", "b"}},
		{"Composes", "e\u0301e\u0301", 0, []string{"é", "é"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := drawing.Wrap(drawing.Sans, 10, test.s, test.width); !slices.Equal(got, test.want) {
				t.Errorf("Wrap(%q) = %q, want %q", test.s, got, test.want)
			}
		})
	}
}

func TestWrapKeepsEveryCharacterAndTheWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("abcWÉ  .—漢\u00a0"))).Draw(t, "s")
		width := rapid.Float64Range(0, 80).Draw(t, "width")
		lines := drawing.Wrap(drawing.Serif, 9, s, width)
		for _, line := range lines {
			if got := drawing.Width(drawing.Serif, 9, line); got > width+1e-6 && len([]rune(line)) > 1 {
				t.Fatalf("line %q is %.3f wide, more than %.3f", line, got, width)
			}
		}
		keep := func(s string) string {
			return strings.ReplaceAll(strings.ReplaceAll(s, " ", ""), "漢", "\uFFFD")
		}
		if got, want := keep(strings.Join(lines, "")), keep(s); got != want {
			t.Fatalf("lines hold %q, want %q", got, want)
		}
	})
}

func TestEllipsis(t *testing.T) {
	width := func(s string) float64 { return drawing.Width(drawing.Sans, 10, s) }
	tests := []struct {
		name, s string
		width   float64
		want    string
	}{
		{"Fits", "Hugging Face", 1000, "Hugging Face"},
		{"FitsExactly", "Hugging Face", width("Hugging Face"), "Hugging Face"},
		{"Cut", "Hugging Face", width("Hugg…"), "Hugg…"},
		{"NoSpaceBeforeTheDots", "Hugging Face", width("Hugging …"), "Hugging…"},
		{"NoRoom", "Hugging Face", 1, "…"},
		{"Empty", "", 0, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := drawing.Ellipsis(drawing.Sans, 10, test.s, test.width); got != test.want {
				t.Errorf("Ellipsis(%q) = %q, want %q", test.s, got, test.want)
			}
		})
	}
}
