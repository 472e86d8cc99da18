// Package cli is Dossier's command line: it reads flags, runs one command and
// turns the outcome into an exit code.
//
// Only import, list and the flags --report and --library open the library;
// everything else works on the bundled report or on a package.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"dossier/db"
	"dossier/db/bundle"
)

// Exit codes, the same for every command.
const (
	exitDone     = 0
	exitBug      = 1 // a fault of the program
	exitUsage    = 2 // the command line is wrong
	exitRejected = 3 // the input has faults; nothing was changed
	exitInUse    = 4 // another process has the library open
	exitDamaged  = 5 // the library is damaged
	exitNewer    = 6 // the library is of a newer program
	exitDisk     = 7 // a disk, folder or path refuses
	exitStopped  = 130
)

// Options say what the window is to show.
type Options struct {
	Library string   // the library's file; "": the default one
	Package string   // a report package to open; "": the library's reports
	Report  string   // the report to open first; "": the one last open
	Page    string   // the page to open first: "cover", "chapter:8", "scenarios"; "": the place last read
	Set     []string // scenario assignments: "bear=40"
	Dark    bool     // start in dark whatever was set last
}

// errUsage marks an error in the command line itself.
var errUsage = errors.New("usage")

// A run is one call of the program.
type run struct {
	ctx            context.Context
	args           []string
	stdout, stderr io.Writer
	openWindow     func(Options) error
	lost           error // the first failure to print
}

// printf prints a result. When it cannot be printed, the command fails at its
// end: somebody waits for it.
func (r *run) printf(format string, args ...any) {
	if _, err := fmt.Fprintf(r.stdout, format, args...); err != nil && r.lost == nil {
		r.lost = err
	}
}

// note tells the person something beside the result; there is nowhere left to
// say that it could not be told.
func (r *run) note(format string, args ...any) { _, _ = fmt.Fprintf(r.stderr, format, args...) }

// A command is one word of the command line.
type command struct {
	name, args, help string
	run              func(*run) error
}

func commands() []command {
	return []command{
		{"open", "[PACKAGE]", "open the window (what dossier alone does)", (*run).open},
		{"check", "PACKAGE", "read a report package and name every fault", (*run).check},
		{"import", "PACKAGE", "put a report package into the library", (*run).importPackage},
		{"list", "", "list the library's reports", (*run).list},
		{"scenario", "[--set bear=40]… [--json]", "weigh the scenarios: value, return, chance to lose money", (*run).scenario},
		{"figure", "ID -o FILE", "draw one figure as SVG, PNG or PDF", (*run).figure},
		{"export", "--format pdf|memo -o FILE", "write the report, or its memo, as a PDF", (*run).export},
		{"verify", "FILE.pdf [--json]", "say what a PDF is of, and whether it is unaltered", (*run).verify},
		{"version", "", "say which version this is", (*run).version},
	}
}

// Run carries out one command line, without the program's own name, and
// returns the process's exit code. openWindow shows the window and returns
// when it is closed.
func Run(args []string, openWindow func(Options) error, stdout, stderr io.Writer) (code int) {
	defer func() {
		if p := recover(); p != nil {
			_, _ = fmt.Fprintf(stderr, "dossier: a fault of the program: %v\nWhat was saved before is safe. Please report this:\n%s", p, debug.Stack())
			code = exitBug
		}
	}()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	r := &run{ctx: ctx, stdout: stdout, stderr: stderr, openWindow: openWindow}

	name := "open"
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		name, args = args[0], args[1:]
	}
	r.args = args
	if name == "help" || len(args) > 0 && (args[0] == "-h" || args[0] == "--help" || args[0] == "-help") {
		r.printf("%s", usage())
		return r.exit(command{name: "help"}, nil)
	}
	for _, c := range commands() {
		if c.name == name {
			return r.exit(c, c.run(r))
		}
	}
	r.note("dossier: there is no command %q\n\n%s", name, usage())
	return exitUsage
}

func usage() string {
	var b strings.Builder
	b.WriteString("Dossier reads an investment diligence report offline.\n\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "  %-42s %s\n", strings.TrimSpace("dossier "+c.name+" "+c.args), c.help)
	}
	b.WriteString(`
Which report: the bundled one, or --package PATH (a folder or a .dossier file),
or --report ID (one of the library, --library FILE if not the usual one).
Scenario: --set bear=40 is in percent and may be given several times; the rest
share what is left. Also price=6.5B, years=5, dilution=20, values=computed.

Export: --format pdf or memo, --preset ic, one-page or lp-safe (a memo's),
--paper a4 or letter, --recipient NAME (across every page), --confidential LINE,
--attachments FOLDER (tables and view beside the PDF as well as in it).

Exit codes: 0 done, 1 a bug, 2 usage, 3 input rejected and nothing changed,
4 library in use, 5 damaged, 6 newer than the program, 7 disk or path.
`)
	return b.String()
}

// exit prints an error for a person and chooses the code.
func (r *run) exit(c command, err error) int {
	if err == nil {
		err = r.lost
	}
	if err == nil {
		return exitDone
	}
	var faults bundle.Faults
	switch {
	case errors.Is(err, errUsage):
		r.note("dossier %s: %s\nusage: %s\n", c.name, strings.TrimPrefix(err.Error(), errUsage.Error()+": "), strings.TrimSpace("dossier "+c.name+" "+c.args))
		return exitUsage
	case errors.As(err, &faults):
		r.note("%v\ndossier %s: %s; nothing was changed\n", err, c.name, count(len(faults), "fault"))
		return exitRejected
	}
	r.note("dossier %s: %v\n", c.name, err)
	return exitCode(err)
}

func exitCode(err error) int {
	var path *os.PathError
	var link *os.LinkError
	switch {
	case errors.Is(err, context.Canceled):
		return exitStopped
	case errors.Is(err, db.ErrInUse):
		return exitInUse
	case errors.Is(err, db.ErrDamaged):
		return exitDamaged
	case errors.Is(err, db.ErrNewer):
		return exitNewer
	case errors.Is(err, db.ErrDisk), errors.As(err, &path), errors.As(err, &link):
		return exitDisk
	case errors.Is(err, errRejected), errors.Is(err, db.ErrNotFound):
		return exitRejected
	}
	return exitBug
}

// errRejected marks input that was understood and refused.
var errRejected = errors.New("rejected")

// count is "1 fault", "3 faults".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
