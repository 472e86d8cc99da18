//go:build unix

package export_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dossier/charts"
	"dossier/charts/drawing"
	"dossier/db/report"
)

// typst sets the bundled report by Typst: the same prose, tables, claims and
// sources, with the figures as drawings made before.
type typst struct{ folder string }

// typstPackage is Typst as npm has it: one compiled file, no other program.
const typstPackage = "@myriaddreamin/typst-ts-node-compiler"

// typstProgram compiles the source and says what that took. Reading the
// program itself is not counted.
const typstProgram = `
import { NodeCompiler } from '` + typstPackage + `';
import { readFileSync } from 'node:fs';
const source = readFileSync('main.typ', 'utf8');
const begin = performance.now();
const compiler = NodeCompiler.create({ workspace: '.', fontArgs: [{ fontPaths: [process.argv[2]] }] });
const pdf = compiler.pdf({ mainFileContent: source });
console.log(JSON.stringify({ ms: performance.now() - begin, mb: process.resourceUsage().maxRSS / 1024, bytes: pdf.length }));
`

// newTypst prepares Typst in the build folder, or says why it cannot be had
// and is nil.
func newTypst(b *testing.B) *typst {
	b.Helper()
	folder, err := filepath.Abs("../../build/typst")
	if err != nil {
		b.Fatal(err)
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		b.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(folder, "node_modules", filepath.FromSlash(typstPackage))); err != nil {
		install := exec.Command("npm", "install", "--no-audit", "--no-fund", "--prefix", folder, typstPackage)
		if out, err := install.CombinedOutput(); err != nil {
			b.Logf("Typst is left out: npm install %s: %v\n%s", typstPackage, err, out)
			return nil
		}
	}
	t := &typst{folder}
	t.write(b)
	return t
}

// set compiles the source once, in a process of its own.
func (t *typst) set(b *testing.B) took {
	b.Helper()
	fonts, err := filepath.Abs("../../assets/fonts")
	if err != nil {
		b.Fatal(err)
	}
	command := exec.Command("node", "set.mjs", fonts)
	command.Dir = t.folder
	return measured(b, command)
}

// write makes the source and its figures.
func (t *typst) write(b *testing.B) {
	b.Helper()
	r := reports(b)["hugging-face"]
	v := values(b, r)
	var source strings.Builder
	source.WriteString("#set page(paper: \"a4\", margin: (left: 55pt, right: 180pt, y: 76pt), numbering: \"1 of 1\")\n" +
		"#set text(font: \"Source Serif 4\", size: 10pt)\n#set heading(numbering: none)\n#set table(stroke: none)\n#outline(depth: 2)\n")
	for _, c := range r.Chapters {
		fmt.Fprintf(&source, "#pagebreak()\n= %s\n%s\n\n", typed(c.Title), t.text(c.BottomLine))
		for _, p := range c.Key {
			fmt.Fprintf(&source, "- %s\n", t.text(p.Text))
		}
		for _, s := range c.Sections {
			fmt.Fprintf(&source, "\n== %s %s\n", s.Number, typed(s.Title))
			for _, block := range s.Blocks {
				switch block.Kind {
				case report.TableBlock:
					t.table(&source, r, block.Table)
				case report.FigureBlock:
					d, err := charts.Draw(r, block.Figure, v, drawing.Light(), 640)
					if err != nil {
						b.Fatal(err)
					}
					var svg bytes.Buffer
					if err := drawing.SVG(&svg, d); err != nil {
						b.Fatal(err)
					}
					t.file(b, string(block.Figure)+".svg", svg.Bytes())
					fmt.Fprintf(&source, "#figure(image(\"%s.svg\", width: 100%%), caption: [%s])\n", block.Figure, typed(d.Title))
				case report.ListItem:
					fmt.Fprintf(&source, "- %s\n", t.text(block.Text))
				case report.Paragraph, report.Subheading, report.Quotation:
					fmt.Fprintf(&source, "%s\n\n", t.text(block.Text))
				}
			}
		}
	}
	source.WriteString("#pagebreak()\n#set page(columns: 2, margin: 55pt)\n#set text(size: 8.2pt)\n= Evidence\n")
	for _, c := range r.Claims {
		fmt.Fprintf(&source, "*%s* %s <%s>\n\n%s\n\n", c.ID, c.Confidence, c.ID, typed(c.Statement))
		for _, id := range c.Sources {
			s, _ := r.Source(id)
			fmt.Fprintf(&source, "%s %s; ", id, typed(s.Publisher))
		}
		source.WriteString("\n\n")
	}
	source.WriteString("= Sources\n")
	for _, s := range r.Sources {
		fmt.Fprintf(&source, "*%s* %s, %s\n\n", s.ID, typed(s.Publisher), typed(s.Title))
	}
	t.file(b, "main.typ", []byte(source.String()))
	t.file(b, "set.mjs", []byte(typstProgram))
}

func (t *typst) file(b *testing.B, name string, content []byte) {
	b.Helper()
	if err := os.WriteFile(filepath.Join(t.folder, name), content, 0o644); err != nil {
		b.Fatal(err)
	}
}

// text is prose as Typst reads it, with its citations as links.
func (t *typst) text(prose report.Text) string {
	var out strings.Builder
	for _, s := range prose {
		for _, id := range s.Claims {
			fmt.Fprintf(&out, " #link(<%s>)[%s]", id, id)
		}
		text := typed(s.Text)
		if s.Bold && strings.TrimSpace(text) != "" {
			text = "#strong[" + text + "]"
		}
		out.WriteString(text)
	}
	return out.String()
}

func (t *typst) table(out *strings.Builder, r *report.Report, id report.TableID) {
	table, _ := r.Table(id)
	fmt.Fprintf(out, "#block[#set text(font: \"Source Sans 3\", size: 8.5pt)\n*Table %d* %s\n#table(columns: %d, table.header(", table.Number, typed(table.Title), len(table.Columns))
	for _, c := range table.Columns {
		fmt.Fprintf(out, "[*%s*],", typed(c.Name))
	}
	out.WriteString("),\n")
	for _, row := range table.Rows {
		for _, cell := range row.Cells {
			fmt.Fprintf(out, "[%s],", typed(cell.Text))
		}
		out.WriteString("\n")
	}
	out.WriteString(")]\n")
}

// typed escapes what Typst would take for markup.
func typed(s string) string {
	var out strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\#*_`$<>@[]=-+/~'\"", r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}
