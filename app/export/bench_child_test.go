//go:build unix

package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"dossier/app/export"
	"dossier/assets"
	"dossier/db/bundle"
	"dossier/db/report"
	"dossier/db/scenario"
)

// and adds up times, and keeps the highest peak.
func (t took) and(other took) took {
	return took{t.Milliseconds + other.Milliseconds, max(t.Megabytes, other.Megabytes), other.Bytes}
}

func (t took) report(b *testing.B, whose string, n float64) {
	b.Helper()
	b.ReportMetric(t.Milliseconds/n, "ms"+whose)
	b.ReportMetric(t.Megabytes, "MB-peak"+whose)
	b.ReportMetric(float64(t.Bytes), "bytes"+whose)
}

// childVariable makes the test program export once and say what it took: the
// peak of a process's memory is its own only in a process of its own.
const childVariable = "DOSSIER_EXPORT_CHILD"

// took is what an export took.
type took struct {
	Milliseconds float64 `json:"ms"`
	Megabytes    float64 `json:"mb"` // the process's peak
	Bytes        int     `json:"bytes"`
}

func TestMain(m *testing.M) {
	if job := os.Getenv(childVariable); job != "" {
		if err := exportOnce(job); err != nil {
			panic(err)
		}
		return
	}
	os.Exit(m.Run())
}

// exportOnce sets and writes the "report", or the "tenfold" one.
func exportOnce(job string) error {
	defer export.Lean()()
	r, err := bundle.Read(assets.Report())
	if err != nil {
		return err
	}
	if job == "tenfold" {
		r = tenfold(r)
	}
	begin := time.Now() // as Typst's begins, with the source at hand
	set, err := scenario.Default(r)
	if err != nil {
		return err
	}
	v, err := scenario.Evaluate(r, set)
	if err != nil {
		return err
	}
	var buf bytes.Buffer
	if err = export.Report(context.Background(), &buf, r, v, export.Options{}); err != nil {
		return err
	}
	spent := time.Since(begin)
	peak, err := peakMegabytes()
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(took{spent.Seconds() * 1000, peak, buf.Len()})
}

// peakMegabytes is the most memory the process had. What getrusage says holds
// the parent's peak too, from between fork and exec, so the system's own word
// is preferred where there is one.
func peakMegabytes() (float64, error) {
	if status, err := os.ReadFile("/proc/self/status"); err == nil {
		for line := range strings.Lines(string(status)) {
			var kilobytes float64
			if n, err := fmt.Sscanf(line, "VmHWM: %f kB", &kilobytes); n == 1 && err == nil {
				return kilobytes / 1024, nil
			}
		}
	}
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0, err
	}
	return float64(usage.Maxrss) / 1024, nil
}

// child runs a job in a process of its own.
func child(b *testing.B, job string) took {
	b.Helper()
	program, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	command := exec.Command(program)
	command.Env = append(os.Environ(), childVariable+"="+job)
	return measured(b, command)
}

// measured runs a command that ends by saying what it took.
func measured(b *testing.B, command *exec.Cmd) took {
	b.Helper()
	var complaint strings.Builder
	command.Stderr = &complaint
	out, err := command.Output()
	if err != nil {
		b.Fatalf("%v: %v\n%s", command.Args, err, complaint.String())
	}
	var t took
	if err := json.Unmarshal(out, &t); err != nil {
		b.Fatalf("%q: %v", out, err)
	}
	return t
}

// tenfold is a report of ten times the length: every chapter, table, figure,
// claim and source ten times, each with ids of its own.
func tenfold(r *report.Report) *report.Report {
	out := *r
	out.Chapters, out.Tables, out.Figures, out.Claims, out.Sources = nil, nil, nil, nil, nil
	for n := range 10 {
		c := copier{n}
		for _, chapter := range r.Chapters {
			out.Chapters = append(out.Chapters, c.chapter(chapter, len(r.Chapters)))
		}
		for _, t := range r.Tables {
			t.ID, t.Number, t.Claims, t.Section = report.TableID(c.id(string(t.ID))), t.Number+n*len(r.Tables), c.ids(t.Claims), c.id(t.Section)
			t.Note = c.text(t.Note)
			rows := make([]report.Row, len(t.Rows))
			for i, row := range t.Rows {
				row.Claims = c.ids(row.Claims)
				rows[i] = row
			}
			t.Rows = rows
			out.Tables = append(out.Tables, t)
		}
		for _, f := range r.Figures {
			f.ID, f.Claims, f.Section = report.FigureID(c.id(string(f.ID))), c.ids(f.Claims), c.id(f.Section)
			out.Figures = append(out.Figures, f)
		}
		for _, claim := range r.Claims {
			claim.ID, claim.SameAs, claim.Contradicts = report.ClaimID(c.id(string(claim.ID))), c.ids(claim.SameAs), c.ids(claim.Contradicts)
			sources := make([]report.SourceID, len(claim.Sources))
			for i, id := range claim.Sources {
				sources[i] = report.SourceID(c.id(string(id)))
			}
			claim.Sources = sources
			out.Claims = append(out.Claims, claim)
		}
		for _, s := range r.Sources {
			s.ID = report.SourceID(c.id(string(s.ID)))
			out.Sources = append(out.Sources, s)
		}
	}
	out.Link()
	return &out
}

// copier renames what one of ten copies holds; the first keeps its names.
type copier struct{ n int }

func (c copier) id(id string) string {
	if c.n == 0 {
		return id
	}
	return id + "x" + string(rune('0'+c.n))
}

func (c copier) ids(ids []report.ClaimID) []report.ClaimID {
	var out []report.ClaimID
	for _, id := range ids {
		out = append(out, report.ClaimID(c.id(string(id))))
	}
	return out
}

func (c copier) text(t report.Text) report.Text {
	var out report.Text
	for _, s := range t {
		s.Claims = c.ids(s.Claims)
		out = append(out, s)
	}
	return out
}

func (c copier) chapter(chapter report.Chapter, of int) report.Chapter {
	chapter.Number += c.n * of
	chapter.BottomLine = c.text(chapter.BottomLine)
	sections := make([]report.Section, len(chapter.Sections))
	for i, s := range chapter.Sections {
		s.Number, s.Claims = c.id(s.Number), c.ids(s.Claims)
		blocks := make([]report.Block, len(s.Blocks))
		for j, block := range s.Blocks {
			block.Text = c.text(block.Text)
			switch block.Kind {
			case report.TableBlock:
				block.Table = report.TableID(c.id(string(block.Table)))
			case report.FigureBlock:
				block.Figure = report.FigureID(c.id(string(block.Figure)))
			case report.Paragraph, report.Subheading, report.ListItem, report.Quotation:
			}
			blocks[j] = block
		}
		s.Blocks = blocks
		sections[i] = s
	}
	chapter.Sections = sections
	return chapter
}
