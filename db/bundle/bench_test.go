package bundle_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"dossier/db/bundle"
)

// Goal: a full report, 8 chapters and 38 tables, under 50 ms.
func BenchmarkRead(b *testing.B) {
	packages := []struct {
		name string
		pkg  fstest.MapFS
	}{
		{"small", tidewell(b)},
		{"full", full(b)},
	}
	for _, p := range packages {
		b.Run(p.name, func(b *testing.B) {
			size := int64(0)
			for _, f := range p.pkg {
				size += int64(len(f.Data))
			}
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := bundle.Read(p.pkg); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestFullIsSound(t *testing.T) {
	r := mustRead(t, full(t))
	n := r.Counts()
	if n.Chapters != 8 || n.Tables != 38 || n.Claims != 313+14 || n.Sources != 246+8 {
		t.Errorf("the full report has %+v", n)
	}
}

// full is the small report with six more chapters, 35 more tables, and the
// claims and sources of a real one.
func full(t testing.TB) fstest.MapFS {
	pkg := tidewell(t)
	add := func(name, text string) {
		f := &fstest.MapFile{}
		if old, ok := pkg[name]; ok {
			f.Data = append(f.Data, old.Data...)
		}
		f.Data = append(f.Data, text...)
		pkg[name] = f
	}
	var claims, sources, tables strings.Builder
	for i := range 246 {
		fmt.Fprintf(&sources, "SX%03d,Publisher %d,\"A title, of some length, as titles are\",,2025,\n", i, i%40)
	}
	for i := range 313 {
		fmt.Fprintf(&claims, "CX%03d,\"Statement %d says something, at the usual length, about one of many things.\",Medium,estimate,SX%03d; SX%03d,2025,CX%03d,,ARR 2024=~$130M\n",
			i, i, i%246, (i+1)%246, (i+100)%313)
	}
	table := 4
	for c := 3; c <= 8; c++ {
		var text strings.Builder
		fmt.Fprintf(&text, "---\nnumber: %d\ntitle: Chapter\nbottom_line: What it comes to. [@CX%03d]\n---\n", c, c)
		for s := 1; s <= 6; s++ {
			fmt.Fprintf(&text, "\n## %d.%d A section {claims=\"CX%03d CX%03d\"}\n\n", c, s, c*10, c*10+s)
			for p := range 12 {
				for q := range 4 {
					fmt.Fprintf(&text, "A sentence of the usual length, with **one** emphasis, that says what the report says. [@CX%03d] ", (c*40+s*12+p+q)%313)
				}
				text.WriteString("About [$130M]{=claim:CX001/arr-2024} a year.\n\n")
			}
			if table > 38 {
				continue
			}
			fmt.Fprintf(&text, "![](table:t%d)\n", table)
			fmt.Fprintf(&tables, "\n[[table]]\nid = \"t%d\"\nnumber = %d\nfile = \"tables/%02d.csv\"\ntitle = \"T\"\nsection = \"%d.%d\"\nclaims = [\"CX%03d\"]\n", table, table, table, c, s, table)
			var rows strings.Builder
			for col := range 6 {
				kind := "kind = \"quantity\""
				if col == 0 {
					kind = "kind = \"text\""
				}
				fmt.Fprintf(&tables, "[[table.column]]\nname = \"Column %d\"\n%s\n", col, kind)
				fmt.Fprintf(&rows, "Column %d,", col)
			}
			csv := strings.TrimSuffix(rows.String(), ",") + "\n"
			for row := range 10 {
				csv += fmt.Sprintf("\"Row %d, and what it is about\",~$%dM,50-65%%,12x,$12-18B,3-5 years\n", row, row+1)
			}
			add(fmt.Sprintf("tables/%02d.csv", table), csv)
			table++
		}
		add(fmt.Sprintf("chapters/%02d.md", c), text.String())
	}
	add("claims.csv", claims.String())
	add("sources.csv", sources.String())
	add("tables.toml", tables.String())
	return pkg
}

// BenchmarkReadFaulty reads a package in which every sentence is a fault.
func BenchmarkReadFaulty(b *testing.B) {
	pkg := full(b)
	claims, err := os.ReadFile("testdata/tidewell/claims.csv")
	if err != nil {
		b.Fatal(err)
	}
	pkg["claims.csv"] = &fstest.MapFile{Data: claims}
	for b.Loop() {
		if _, err := bundle.Read(pkg); err == nil {
			b.Fatal("no fault")
		}
	}
}
