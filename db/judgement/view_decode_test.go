package judgement_test

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"dossier/db/judgement"
	"dossier/db/report"
)

// file is the view as a file.
func file(t testing.TB, v judgement.View) string {
	t.Helper()
	var b bytes.Buffer
	if err := judgement.EncodeView(&b, v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestViewFile(t *testing.T) {
	r := sample(t)
	v := sampleView(t, r)
	text := file(t, v)

	t.Run("ComesBackExactly", func(t *testing.T) {
		got, err := judgement.DecodeView(strings.NewReader(text), r)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, v) {
			t.Errorf("got %+v, want %+v", got, v)
		}
		if again := file(t, got); again != text {
			t.Errorf("written again it differs:\n%s", again)
		}
	})

	t.Run("SpacesDoNotCount", func(t *testing.T) {
		loose := "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n\t")
		if got, err := judgement.DecodeView(strings.NewReader(loose), nil); err != nil || got.ID != v.ID {
			t.Errorf("got %v, %v", got.ID, err)
		}
	})

	t.Run("AnotherVersionOfTheReport", func(t *testing.T) {
		next := *r
		next.Version, next.Hash = "2.0.0", "another"
		if got, err := judgement.DecodeView(strings.NewReader(text), &next); err != nil || got.Version != r.Version {
			t.Errorf("got %v, %v; want the view of version %s", got.Version, err, r.Version)
		}
	})

	t.Run("EveryCutIsTruncated", func(t *testing.T) {
		for n := range len(strings.TrimSpace(text)) {
			_, err := judgement.DecodeView(strings.NewReader(text[:n]), r)
			inALetter := errors.Is(err, judgement.ErrNotView) && strings.Contains(err.Error(), "UTF-8")
			if !errors.Is(err, judgement.ErrTruncated) && !inALetter {
				t.Fatalf("cut at %d: %v", n, err)
			}
		}
	})

	t.Run("EveryChangedLetterIsNoticed", func(t *testing.T) {
		for i := range text {
			changed := []byte(text)
			changed[i] ^= 1
			got, err := judgement.DecodeView(bytes.NewReader(changed), r)
			if err == nil && got.ID != v.ID {
				t.Fatalf("changed at %d: taken as %+v", i, got)
			}
		}
	})

	t.Run("ReadersErrorIsItsOwn", func(t *testing.T) {
		disk := errors.New("disk gone")
		if _, err := judgement.DecodeView(iotest.ErrReader(disk), r); !errors.Is(err, disk) {
			t.Errorf("got %v", err)
		}
	})

	t.Run("InvalidIsNotWritten", func(t *testing.T) {
		bad := v
		bad.Name = "another"
		var b bytes.Buffer
		if err := judgement.EncodeView(&b, bad); err == nil || b.Len() > 0 {
			t.Errorf("wrote %d bytes, %v", b.Len(), err)
		}
	})
}

// TestDecodeViewFaults: what can be wrong with a file, each with the message a
// reader sees.
func TestDecodeViewFaults(t *testing.T) {
	r := sample(t)
	text := file(t, sampleView(t, r))
	other := *r
	other.ID = "harbour"
	change := func(old, with string) string {
		if !strings.Contains(text, old) {
			t.Fatalf("the file has no %q", old)
		}
		return strings.Replace(text, old, with, 1)
	}
	for _, c := range []struct {
		name   string
		text   string
		report *report.Report
		reason error
		want   string
	}{
		{"Empty", "", r, judgement.ErrTruncated, "empty"},
		{"Prose", "Dear all, my view is attached.", r, judgement.ErrNotView, "not a view file"},
		{"AnotherJSON", `{"name": "x"}`, r, judgement.ErrNotView, `begins with "name"`},
		{"EmptyObject", `{}`, r, judgement.ErrNotView, "says nothing"},
		{"NotJSON", `{"dossier_view": 1, name}`, r, judgement.ErrNotView, "cannot be read"},
		{"NotUTF8", change("Growth", "Gr\xffwth"), r, judgement.ErrNotView, "UTF-8"},
		{"Large", text + strings.Repeat(" ", judgement.MaxViewSize), r, judgement.ErrNotView, "too large"},
		{"Newer", change(`"dossier_view": 1`, `"dossier_view": 2`), r, judgement.ErrNewerView, "newer Dossier"},
		{"NewerWithUnknownShape", `{"dossier_view": 2, "inputs": [1]}`, r, judgement.ErrNewerView, "newer Dossier"},
		{"FormatZero", change(`"dossier_view": 1`, `"dossier_view": 0`), r, judgement.ErrNotView, "no format"},
		{"FormatText", change(`"dossier_view": 1`, `"dossier_view": "1"`), r, judgement.ErrNotView, "no format"},
		{"OtherReport", text, &other, judgement.ErrOtherReport, `of the report "tidewell", not of "harbour"`},
		{"EditedName", change("Growth stalls", "Growth soars"), r, judgement.ErrAltered, "checksum"},
		{"EditedInput", change(`"0.2"`, `"0.3"`), r, judgement.ErrAltered, "checksum"},
		{"EditedReport", change(`"tidewell"`, `"harbour"`), &other, judgement.ErrAltered, "checksum"},
		{"RepeatedKey", change(`"author"`, `"name": "x", "author"`), r, judgement.ErrAltered, `"name" is here a second time`},
		{"RepeatedInputs", change(`"checksum"`, `"inputs": {"a": "b"}, "checksum"`), r, judgement.ErrAltered, "second time"},
		{"RepeatedInput", change(`"basis"`, `"probability.bear": "1", "basis"`), r, judgement.ErrAltered, "second time"},
		{"KeyInOtherLetters", change(`"name"`, `"Name"`), r, judgement.ErrTruncated, "name is missing"},
		{"UnknownKey", change(`"author"`, `"script": "x", "author"`), r, judgement.ErrAltered, `no "script"`},
		{"BadDate", change("2026-05-09T12:30:00Z", "9 May 2026"), r, judgement.ErrAltered, "no date"},
		{"ImpossibleDate", change("2026-05-09", "2026-02-30"), r, judgement.ErrAltered, "no date"},
		{"LocalDate", change("12:30:00Z", "12:30:00+02:00"), r, judgement.ErrAltered, "in UTC"},
		{"NumberForText", change(`"name": "Growth stalls"`, `"name": 7`), r, judgement.ErrAltered, "name is no text"},
		{"NumberForInput", change(`"0.2"`, `0.2`), r, judgement.ErrAltered, "is no text"},
		{"ObjectForText", change(`"name": "Growth stalls"`, `"name": {"a": 1}`), r, judgement.ErrAltered, "no single value"},
		{"ListForInputs", `{"dossier_view": 1, "inputs": []}`, r, judgement.ErrAltered, "inputs is no list"},
		{"NullForText", change(`"name": "Growth stalls"`, `"name": null`), r, judgement.ErrAltered, "name is no text"},
		{"MissingField", change(`"name": "Growth stalls",`, ``), r, judgement.ErrTruncated, "name is missing"},
		{"SomethingBehind", text + "{}", r, judgement.ErrAltered, "follows after"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := judgement.DecodeView(strings.NewReader(c.text), c.report)
			var fault *judgement.ViewError
			if !errors.As(err, &fault) || !errors.Is(err, c.reason) || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("got %v; want %v with %q", err, c.reason, c.want)
			}
			if fault.Hint == "" {
				t.Error("nothing is said of what to do")
			}
		})
	}
}

// FuzzDecodeView: a file is refused or comes back from its own text, and never
// panics.
func FuzzDecodeView(f *testing.F) {
	text := file(f, sampleView(f, sample(f)))
	for _, seed := range []string{text, "", "{", `{"dossier_view": 2}`, text[:len(text)/2], strings.ToUpper(text)} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		v, err := judgement.DecodeView(bytes.NewReader(data), nil)
		if err != nil {
			var fault *judgement.ViewError
			if !errors.As(err, &fault) || fault.Msg == "" {
				t.Fatalf("refused without a reason: %v", err)
			}
			return
		}
		got, err := judgement.DecodeView(strings.NewReader(file(t, v)), nil)
		if err != nil || !reflect.DeepEqual(got, v) {
			t.Fatalf("taken as %+v, comes back as %+v, %v", v, got, err)
		}
	})
}
