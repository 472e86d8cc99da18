package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"dossier/db/report"
)

func proseOf(s string) *prose {
	return newProse(text(s), ProseStyle(), 1, proseSource{confidence: byFirstLetter, live: func(key string) (string, bool) {
		return "now " + key, key != "none"
	}})
}

// lineTexts returns what each line says, chips as <n> and live values as {…}.
func lineTexts(f *flow) []string {
	var lines []string
	for _, l := range f.lines {
		var b strings.Builder
		for _, r := range f.runs[l.first:l.last] {
			switch r.kind {
			case chipFrag:
				b.WriteString("<" + r.text + ">")
			case liveFrag:
				b.WriteString("{" + r.text + "}")
			case wordFrag:
				b.WriteString(r.text)
			}
		}
		lines = append(lines, b.String())
	}
	return lines
}

func TestFlow(t *testing.T) {
	tests := []struct {
		name, text string
		width      float32
		limit      int
		want       []string
	}{
		{"BreaksAtSpaces", "one two  three", 70, 0, []string{"one two", "three"}},
		{"ChipClingsToItsWordAndItsStop", "high [@M1; @M2]. Next", 75, 0, []string{"high<2>.", "Next"}},
		{"SpaceBeforePercentHolds", "up to 80 % more", 75, 0, []string{"up to", "80\u00a0%", "more"}},
		{"RangesAreNotBroken", "about $12–18B now", 80, 0, []string{"about", "$12–18B", "now"}},
		{"WordsBreakBehindADash", "well-known thing", 60, 0, []string{"well-", "known", "thing"}},
		{"LongWordsAreCut", "incomprehensibilities", 60, 0, []string{"incom", "prehen", "sibiliti", "es"}},
		{"StylesMeetWithoutASpace", "un*believ*able", 300, 0, []string{"unbelievable"}},
		{"LiveValueStandsBesideTheWords", "is {$8B|v} big", 300, 0, []string{"is$8B{now v}big"}},
		{"NoLiveValueWhenThereIsNone", "is {$8B|none} big", 300, 0, []string{"is$8Bbig"}},
		{"ClampEndsInAnEllipsis", "one two three four five", 70, 2, []string{"one two", "three…"}},
		{"ClampKeepsWhatFits", "one two", 70, 2, []string{"one two"}},
		{"Empty", "", 70, 0, []string{""}},
		{"ChipAlone", "[@H1]", 70, 0, []string{"<1>"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newFlow(proseOf(tt.text), tt.width, fyne.TextAlignLeading, tt.limit)
			got := lineTexts(f)
			if strings.Join(got, "|") != strings.Join(tt.want, "|") {
				t.Errorf("lines %q, want %q", got, tt.want)
			}
			if f.height != float32(len(tt.want))*ProseStyle().Leading {
				t.Errorf("height %v for %d lines", f.height, len(tt.want))
			}
		})
	}
}

func TestFlowAlignsLines(t *testing.T) {
	f := newFlow(proseOf("25"), 200, fyne.TextAlignTrailing, 0)
	if l := f.lines[0]; l.shift+l.width != 200 {
		t.Errorf("line ends at %v, want 200", l.shift+l.width)
	}
}

// Whatever the words and the width, no word is lost, no line is too wide that
// could be broken, and places on lines and in words agree.
func TestFlowKeepsEveryWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[A-Za-z$0-9é–%]{1,14}`), 0, 40).Draw(t, "words")
		var spans report.Text
		for i, w := range words {
			spans = append(spans, report.Span{Text: w + " ", Bold: i%5 == 0, Italic: i%7 == 0})
			if i%6 == 0 {
				spans = append(spans, report.Span{Claims: []report.ClaimID{"H1"}})
			}
		}
		wide := rapid.Float32Range(20, 700).Draw(t, "width")
		p := newProse(spans, ProseStyle(), 1, proseSource{})
		f := newFlow(p, wide, fyne.TextAlignLeading, 0)

		var back strings.Builder
		for i := range f.lines {
			l := &f.lines[i]
			for _, r := range f.runs[l.first:l.last] {
				if r.kind == wordFrag {
					back.WriteString(strings.ReplaceAll(r.text, " ", ""))
				}
				if r.x+r.width > l.width+0.1 {
					t.Fatalf("run %q ends at %v, its line at %v", r.text, r.x+r.width, l.width)
				}
			}
			if l.width > wide+0.1 && l.last-l.first > 1 {
				t.Fatalf("line %d is %v wide of %v", i, l.width, wide)
			}
			for at := l.start; at <= l.end && l.end > l.start; at++ {
				if at < len(p.plain) && p.plain[at] >= 0x80 || at == l.end {
					continue // inside a character, or on the next line
				}
				x := f.xOf(l, at)
				if got := f.byteAt(fyne.NewPos(x+0.01, l.y+1)); got != at && p.plain[at] != ' ' {
					t.Fatalf("byte %d stands at %v, where byte %d is found", at, x, got)
				}
			}
		}
		if want := strings.ReplaceAll(p.plain, " ", ""); back.String() != want {
			t.Fatalf("lines hold %q, want %q", back.String(), want)
		}
	})
}

func TestWordAtTakesAmountsWhole(t *testing.T) {
	f := newFlow(proseOf("worth $12–18B, or so"), 400, fyne.TextAlignLeading, 0)
	from, to := f.wordAt(strings.Index(f.of.plain, "18"))
	if got := f.of.plain[from:to]; got != "$12–18B" {
		t.Errorf("double click takes %q, want $12–18B", got)
	}
}
