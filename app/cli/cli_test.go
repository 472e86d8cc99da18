package cli_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"dossier/app/cli"
)

// TestMain lets the scripts call the real command line as "dossier".
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"dossier": func() { os.Exit(cli.Run(os.Args[1:], noWindow, os.Stdout, os.Stderr)) },
	})
}

// noWindow says what it was asked to show: these tests have no display.
func noWindow(o cli.Options) error {
	if o.Page == "panic" {
		panic("asked to")
	}
	if o.Page == "fail" {
		return errors.New("no display")
	}
	_, err := fmt.Printf("window %+v\n", o)
	return err
}

func TestScripts(t *testing.T) {
	tidewell, err := filepath.Abs("../../db/bundle/testdata/tidewell")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("TIDEWELL", tidewell)
			e.Setenv("XDG_DATA_HOME", filepath.Join(e.WorkDir, "data"))
			return os.CopyFS(filepath.Join(e.WorkDir, "tidewell"), os.DirFS(tidewell))
		},
		Cmds:               map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "edit": edit},
		RequireUniqueNames: true,
	})
}

// exits CODE COMMAND…: the command ends with exactly that exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var exit interface{ ExitCode() int }
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if fmt.Sprint(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// edit FILE OLD NEW: replaces the one place where FILE holds OLD; \n, \xNN as
// in Go.
func edit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: edit FILE OLD NEW")
	}
	if err := editFile(ts.MkAbs(args[0]), unquote(args[1]), unquote(args[2])); err != nil {
		ts.Fatalf("%v", err)
	}
}
