package cli

import (
	"fmt"
	"runtime/debug"
)

// open shows the window.
func (r *run) open() error {
	var w which
	f := flags("open")
	w.reportFlags(f)
	w.scenarioFlags(f)
	page := f.String("page", "", "the page to open first: cover, summary, chapter:8, scenarios")
	dark := f.Bool("dark", false, "start in the dark colours")
	words, err := r.parse(f, 0, 1)
	if err != nil {
		return err
	}
	if len(words) == 1 {
		if w.pkg != "" {
			return fmt.Errorf("%w: two packages", errUsage)
		}
		w.pkg = words[0]
	}
	return r.openWindow(Options{Library: w.library, Package: w.pkg, Report: w.report, Page: *page, Set: w.set, Dark: *dark})
}

// version prints what the build knows about itself.
func (r *run) version() error {
	if _, err := r.parse(flags("version"), 0, 0); err != nil {
		return err
	}
	version, goVersion := "(devel)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		version, goVersion = info.Main.Version, info.GoVersion
	}
	r.printf("dossier %s %s\n", version, goVersion)
	return nil
}
