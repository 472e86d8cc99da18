package bundle_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dossier/db/bundle"
	"dossier/db/quantity"
	"dossier/db/report"
)

func ExampleRead() {
	fsys, closer, err := bundle.Open("testdata/tidewell")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = closer.Close() }()
	r, err := bundle.Read(fsys)
	if err != nil {
		fmt.Println(err) // every fault, one a line
		return
	}
	fmt.Println(r.Subject, r.Counts().Claims, "claims")
	// Output: Tidewell 14 claims
}

func mustRead(t testing.TB, fsys fs.FS) *report.Report {
	t.Helper()
	r, err := bundle.Read(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestRead(t *testing.T) {
	r := mustRead(t, os.DirFS("testdata/tidewell"))
	check := func(what string, got, want any) {
		t.Helper()
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %#v, want %#v", what, got, want)
		}
	}
	check("id", r.ID, report.ID("tidewell"))
	check("as of", r.AsOf, time.Date(2025, 11, 30, 0, 0, 0, 0, time.UTC))
	check("ceiling", r.PriceCeiling.Amount, 350e6)
	check("counts", r.Counts(), report.Counts{
		Chapters: 2, Sections: 5, Tables: 3, Rows: 14, Figures: 4, Sources: 8,
		Claims: 14, High: 5, Medium: 5, Low: 4,
	})
	check("words of a gap", r.Gaps[0].Words, []string{"churn", "NRR", "retention"})
	check("counter", r.For[0].Counter.Plain(), "From a small base, and two contracts made half of it.")
	check("places of a warning", r.Warnings[0].Places, []report.Ref{"table:scenarios/swell/value", "section:2.2"})
	check("methodology", len(r.Methodology), 3)
	check("code in prose", r.Methodology[0].Text[1], report.Span{Text: "November 2025", Code: true})
	check("italic in a line", r.Overview[3], report.Span{Text: "subscriptions", Italic: true})
	check("chapter number to remember", r.Chapters[0].Numbers[1].Value, "~$24M")
	check("declared claims", r.Chapters[0].Sections[0].Claims, []report.ClaimID{"TW001", "TW002", "TW003"})

	t.Run("Tables", func(t *testing.T) {
		asks, _ := r.Table("asks")
		margin, ok := asks.Row("margin")
		if !ok {
			t.Fatal("no row margin")
		}
		urgency := margin.Cells[2].Rating
		check("synonym with a remark", []any{urgency.State, urgency.Level, urgency.Note}, []any{quantity.Rated, 1, "our reading"})
		check("claim column", margin.Claims, []report.ClaimID{"TW006"})
		losses, _ := asks.Row("losses")
		check("unknown", losses.Cells[2].Rating.State, quantity.Unknown)
		cases, _ := r.Table("scenarios")
		swell, _ := cases.Row("swell")
		check("range", [2]float64{swell.Cells[5].Quantity.Low, swell.Cells[5].Quantity.High}, [2]float64{0.9e9, 1.3e9})
		check("place of a row", swell.Pos, report.Pos{File: "tables/03-scenarios.csv", Line: 2})
		steady, _ := cases.Row("steady")
		check("row claims", steady.Claims, []report.ClaimID{"TV004"})
		comparables, _ := r.Table("comparables")
		kelpline, _ := comparables.Row("kelpline")
		check("a number nobody knows", kelpline.Cells[2].Quantity.IsZero(), true)
	})
	t.Run("Blocks", func(*testing.T) {
		blocks := r.Chapters[0].Sections[0].Blocks
		kinds := make([]report.BlockKind, len(blocks))
		for i, b := range blocks {
			kinds[i] = b.Kind
		}
		check("kinds", kinds, []report.BlockKind{
			report.Paragraph, report.Subheading, report.ListItem, report.ListItem,
			report.ListItem, report.ListItem, report.Quotation,
		})
		check("ordinal", blocks[3].Ordinal, 2)
		check("depth", blocks[4].Level, 1)
		check("line", blocks[4].Pos.Line, 28)
		check("words around citations", blocks[0].Text.Plain(),
			"Tidewell was founded in Bergen in 2018. Its floats drift, report temperature, salinity and swell every ten minutes, and sink after three years.")
		check("citation", blocks[0].Text[3], report.Span{
			Claims: []report.ClaimID{"TW002", "TW003"},
			Pos:    report.Pos{File: "chapters/01-company.md", Line: 22},
		})
	})
	t.Run("Spans", func(*testing.T) {
		check("follows the scenario", r.Chapters[1].BottomLine[1].Scenario, "weighted_value")
		check("is recomputed", r.Chapters[1].Sections[0].Blocks[0].Text[1].Expr, "last_price / claim:TW004/arr-2023")
	})
	t.Run("Figures", func(*testing.T) {
		f, _ := r.Figure("FT001")
		gates := f.Spec.(*report.GatesSpec)
		check("gates", len(gates.Gates), 2)
		check("role", gates.Points[1].Role, "steady")
		f, _ = r.Figure("FT002")
		check("steps", f.Spec.(*report.SensitivitySpec).Multiple[5], "28x")
		f, _ = r.Figure("FT004")
		check("card", f.Spec.(*report.MultiplesSpec).Cards[0].Note, "March 2024")
	})
	t.Run("Scenarios", func(*testing.T) {
		s := r.Scenarios
		check("years", s.Years.Quantity.Mid(), 4.0)
		check("year", s.ARRYear, 2026)
		check("value", s.Cases[1].Value.Quantity.Mid(), 545e6)
		check("place", s.Cases[1].Value.Pos, report.Pos{File: "scenarios.toml", Line: 20})
	})
}

func TestReadTwiceIsEqual(t *testing.T) {
	first := mustRead(t, os.DirFS("testdata/tidewell"))
	if second := mustRead(t, tidewell(t)); !reflect.DeepEqual(first, second) {
		t.Error("reading again gives another report")
	}
}

// What differs between systems and editors is not content.
func TestHash(t *testing.T) {
	want := mustRead(t, tidewell(t)).Hash
	tests := []struct {
		name   string
		change func(data []byte) []byte
		same   bool
	}{
		{"CRLF", func(d []byte) []byte { return bytes.ReplaceAll(d, []byte("\n"), []byte("\r\n")) }, true},
		{"byte order mark", func(d []byte) []byte { return append([]byte("\xef\xbb\xbf"), d...) }, true},
		{"both", func(d []byte) []byte {
			return append([]byte("\xef\xbb\xbf"), bytes.ReplaceAll(d, []byte("\n"), []byte("\r\n"))...)
		}, true},
		{"a word", func(d []byte) []byte { return bytes.Replace(d, []byte("Bergen"), []byte("Bodø"), 1) }, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			pkg := tidewell(t)
			for name, f := range pkg {
				pkg[name] = &fstest.MapFile{Data: tt.change(f.Data)}
			}
			if got := mustRead(t, pkg).Hash; (got == want) != tt.same {
				t.Errorf("the hash is %s, and was %s", got, want)
			}
		})
	}
	t.Run("a file that is no content", func(t *testing.T) {
		pkg := tidewell(t)
		for _, name := range []string{"README.md", "LICENSE", "LICENSE.txt", ".DS_Store", "chapters/.DS_Store"} {
			pkg[name] = &fstest.MapFile{Data: []byte("\x00\xff")}
		}
		if got := mustRead(t, pkg).Hash; got != want {
			t.Errorf("the hash is %s, and was %s", got, want)
		}
	})
}

// Line numbers stay right when lines end differently.
func TestLinesInCRLF(t *testing.T) {
	pkg := tidewell(t)
	edit(t, pkg, `chapters/02-valuation.md "[38x]" "[39x]"`)
	for name, f := range pkg {
		pkg[name] = &fstest.MapFile{Data: bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))}
	}
	_, err := bundle.Read(pkg)
	if err == nil || !strings.HasPrefix(err.Error(), "chapters/02-valuation.md:11: ") {
		t.Errorf("got %v", err)
	}
}

func TestReadOfNothing(t *testing.T) {
	_, err := bundle.Read(os.DirFS("testdata/nothing"))
	var faults bundle.Faults
	if err == nil || errors.As(err, &faults) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want an error of the file system", err)
	}
}

// Every value of the wrong type is a fault on its own line, and every line
// left out is a fault or leaves a report that is sound without it.
func TestEveryLineOfTOML(t *testing.T) {
	clean := tidewell(t)
	for _, name := range []string{"report.toml", "tables.toml", "figures.toml", "scenarios.toml"} {
		lines := strings.Split(string(clean[name].Data), "\n")
		text := false // inside a text of several lines
		for i, line := range lines {
			inside := text
			if strings.Count(line, `"""`)%2 == 1 {
				text = !text
			}
			if line == "" || inside {
				continue
			}
			change := func(with string) error {
				changed := append(append([]string{}, lines[:i]...), with)
				changed = append(changed, lines[i+1:]...)
				pkg := fstest.MapFS{}
				for n, f := range clean {
					pkg[n] = f
				}
				pkg[name] = &fstest.MapFile{Data: []byte(strings.Join(changed, "\n"))}
				r, err := bundle.Read(pkg)
				if (err == nil) == (r == nil) {
					t.Errorf("%s:%d: got %v and %v", name, i+1, r, err)
				}
				return err
			}
			if err := change(""); err != nil && !strings.Contains(err.Error(), ": ") {
				t.Errorf("%s:%d left out: %v", name, i+1, err)
			}
			key, _, isValue := strings.Cut(line, "=")
			if !isValue || strings.HasPrefix(strings.TrimSpace(line), "[") || text != inside {
				continue
			}
			err := change(key + "= 1979-05-27T07:32:00Z")
			if want := fmt.Sprintf("%s:%d: ", name, i+1); err == nil || !strings.Contains("\n"+err.Error(), "\n"+want) {
				t.Errorf("%s:%d is a time: got %v", name, i+1, err)
			}
		}
	}
}

// However a file is cut, reading says so or reads what is there.
func TestCutFiles(t *testing.T) {
	clean := tidewell(t)
	for name, f := range clean {
		for i := 0; i < len(f.Data); i += 1 + len(f.Data)/15 {
			pkg := fstest.MapFS{}
			for n, g := range clean {
				pkg[n] = g
			}
			pkg[name] = &fstest.MapFile{Data: f.Data[:i]}
			if r, err := bundle.Read(pkg); (r == nil) == (err == nil) {
				t.Errorf("%s cut at %d: got %v and %v", name, i, r, err)
			}
		}
	}
}

// What is built to overwhelm a parser is refused before it can.
func TestBombs(t *testing.T) {
	const limit = 10 * time.Second // honest work takes a tenth; what grows with the square, minutes
	chapter := "---\nnumber: 2\ntitle: T\nbottom_line: B\n---\n## 2.1 S\n"
	bombs := []struct {
		name, file, text string
		fault            string // "" for a text that is only long
	}{
		{"arrays", "report.toml", "a = " + strings.Repeat("[", 1<<19), "nested more than"},
		{"closed arrays", "report.toml", "a = " + strings.Repeat("[", 5000) + strings.Repeat("]", 5000), "nested deeper"},
		{"inline tables", "report.toml", "a = " + strings.Repeat("{a=", 1<<18), "nested"},
		{"dotted key", "report.toml", strings.Repeat("a.", 500_000) + "a = 1", "nested deeper"},
		{"dotted header", "report.toml", "[" + strings.Repeat("a.", 500_000) + "a]", "nested deeper"},
		{"long line", "report.toml", "a = \"" + strings.Repeat("x", 2<<20) + "\"", "longer than 1 MB"},
		{"large file", "report.toml", strings.Repeat("# x\n", 2<<20), "larger than 5 MB"},
		{"many tables", "report.toml", strings.Repeat("[[gap]]\ntext = \"x\"\n", 20_000), "is missing"},
		{"open links", "chapters/02-valuation.md", chapter + strings.Repeat("[a](", 15_000), ""},
		{"open brackets", "chapters/02-valuation.md", chapter + strings.Repeat("[", 60_000), ""},
		{"open images", "chapters/02-valuation.md", chapter + strings.Repeat("![](", 15_000), ""},
		{"open braces", "chapters/02-valuation.md", chapter + strings.Repeat("[a]{", 15_000), ""},
		{"open citations", "chapters/02-valuation.md", chapter + strings.Repeat("[@", 30_000), ""},
		{"emphasis", "chapters/02-valuation.md", chapter + strings.Repeat("*a **b ", 9_000), ""},
		{"stars", "chapters/02-valuation.md", chapter + strings.Repeat("a**", 20_000), ""},
		{"backticks", "chapters/02-valuation.md", chapter + strings.Repeat("`a``", 15_000), ""},
		{"angle brackets", "chapters/02-valuation.md", chapter + strings.Repeat("<a ", 20_000), ""},
		{"comments", "chapters/02-valuation.md", chapter + strings.Repeat("x <!--", 10_000), ""},
		{"long paragraph", "chapters/02-valuation.md", chapter + strings.Repeat("word\n", 20_000), "longer than 64 KB"},
		{"quotations", "chapters/02-valuation.md", chapter + strings.Repeat(">", 20_000), "nested deeper"},
		{"lists", "chapters/02-valuation.md", chapter + strings.Repeat("- ", 20_000), "nested deeper"},
		{"ordered lists", "chapters/02-valuation.md", chapter + strings.Repeat("1. ", 20_000), "nested deeper"},
		{"stairs", "chapters/02-valuation.md", chapter + stairs(1000), "nested deeper"},
		{"many lists", "chapters/02-valuation.md", chapter + strings.Repeat("- a\n", 200_000), ""},
		{"many blocks", "chapters/02-valuation.md", chapter + strings.Repeat("a\n\n", 40_000), ""},
		{"open quote", "claims.csv", claimsHeader + "\"" + strings.Repeat("x\n", 2_000_000), "a quote opened here"},
		{"many quotes", "tables/01-asks.csv", strings.Repeat("a\"b\n", 500_000), "stray quote"},
		{"many columns", "tables/01-asks.csv", strings.Repeat("a,", 300_000) + "a\n", "column 1"},
		{"many short rows", "claims.csv", claimsHeader + strings.Repeat("a\n", 300_000), "the row has 1 cells"},
		{"one fact", "claims.csv", chain(10_000), ""},
		{"rows of one name", "tables/01-asks.csv", "id,Ask,Urgency,Confidence,Due,Claims\n" + strings.Repeat("a,b,Low,Low,2020,\n", 20_000), "row a is here a second time"},
		{"rows of one slug", "tables/02-comparables.csv", "Company,Type,Valuation,Revenue,Multiple\n" + strings.Repeat("a,b,-,-,-\n", 20_000), "has no row brinewatch"},
		{"columns", "tables.toml", "[[table]]\nid = \"a\"\n" + strings.Repeat("[[table.column]]\nname = \"a\"\n", 50_000), "more than 500"},
		{"cases", "scenarios.toml", strings.Repeat("[[case]]\nid = \"a\"\n", 50_000), "more than 100"},
		{"tables without files", "tables.toml", strings.Repeat("[[table]]\nid = \"a\"\nfile = \"tables/a.csv\"\n", 10_000), "there is no file"},
	}
	for _, bomb := range bombs {
		t.Run(bomb.name, func(t *testing.T) {
			pkg := tidewell(t)
			pkg[bomb.file] = &fstest.MapFile{Data: []byte(bomb.text)}
			start := time.Now()
			_, err := bundle.Read(pkg)
			if d := time.Since(start); d > limit && !raceEnabled {
				t.Errorf("reading took %s", d)
			}
			if err == nil || !strings.Contains(err.Error(), bomb.fault) {
				t.Errorf("got %.300v, want a fault with %q", err, bomb.fault)
			}
		})
	}
}

const claimsHeader = "id,statement,confidence,basis,sources,as_of,same_as,contradicts,values\n"

func stairs(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

// chain is a claims.csv in which each claim states the same as the one before.
func chain(n int) string {
	var b strings.Builder
	b.WriteString(claimsHeader)
	for i := range n {
		fmt.Fprintf(&b, "A%d,S,High,,ST001,,A%d,,\n", i, max(i-1, 0))
	}
	return b.String()
}

// unarchived is the package a txtar text holds. The library's own parser does
// not survive every text the fuzzer thinks of.
func unarchived(data []byte) fstest.MapFS {
	pkg := fstest.MapFS{}
	var current *fstest.MapFile
	for line := range bytes.Lines(data) {
		name, isMarker := strings.CutPrefix(strings.TrimRight(string(line), "\n"), "-- ")
		name, closed := strings.CutSuffix(name, " --")
		switch {
		case isMarker && closed && fs.ValidPath(name) && name != ".":
			current = &fstest.MapFile{}
			pkg[name] = current
		case current != nil:
			current.Data = append(current.Data, line...)
		}
	}
	return pkg
}

// FuzzRead reads whole packages, each a txtar archive, changed at random.
func FuzzRead(f *testing.F) {
	clean := tidewell(f)
	// Small pieces of one file each: the fuzzer spends its time shortening what
	// it finds, and a whole package takes it minutes.
	const piece = 300
	for _, name := range slices.Sorted(maps.Keys(clean)) {
		data := clean[name].Data
		for i := 0; i < len(data) && i < 10*piece; i += piece {
			f.Add(archived(fstest.MapFS{name: {Data: data[i:min(len(data), i+piece)]}}))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		pkg := unarchived(data)
		if len(pkg) == 1 { // a file alone stands among sound ones
			for name, sound := range clean {
				if _, ok := pkg[name]; !ok {
					pkg[name] = sound
				}
			}
		}
		r, err := bundle.Read(pkg)
		if (r == nil) == (err == nil) {
			t.Fatalf("got %v and %v", r, err)
		}
		if r == nil {
			return
		}
		again, err := bundle.Read(pkg)
		if err != nil || !reflect.DeepEqual(r, again) {
			t.Errorf("reading again gives another report, and %v", err)
		}
	})
}
