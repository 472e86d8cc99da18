package app

import (
	"context"
	"errors"
	"fmt"

	"dossier/assets"
	"dossier/db"
	"dossier/db/bundle"
	"dossier/db/report"
	"dossier/db/scenario"
)

// opened is what the window needs before it can show a report.
type opened struct {
	library *db.DB
	report  *report.Report
	reading readings
	working map[string]string // the scenario last worked on; nil: none
	place   string            // the route last read; "": none
	judged  judgements
	shelf   []db.Entry // what the library holds
	seen    seen       // what was seen of it last; zero: nothing yet

	advanced advanced // as last set
}

// Settings and marks the window keeps, by the name the library knows.
const (
	darkSetting   = "dark"
	scaleSetting  = "text size"
	hintSetting   = "hint dismissed"
	folderSetting = "export folder"
	reportSetting = "report"
	authorSetting = "author"
	sizeSetting   = "window size" // "1280x800", in pixels at 100 %

	// The choices of the last export.
	documentSetting = "export document"
	paperSetting    = "export paper"
	besideSetting   = "export beside"
	placeKind       = "place"
)

// openLibrary opens the library and puts the bundled report into it when it
// is not there or is of another version.
func openLibrary(ctx context.Context, path string) (*db.DB, error) {
	if path == "" {
		var err error
		if path, err = db.DefaultPath(); err != nil {
			return nil, err
		}
	}
	return db.Open(ctx, path, db.Options{})
}

// openReport finds the report the options ask for: a package, a report of the
// library, the one last open, or else the bundled one.
func openReport(ctx context.Context, lib *db.DB, o Options) (opened, error) {
	r, err := chooseReport(ctx, lib, o)
	if err != nil {
		return opened{}, err
	}
	out := opened{library: lib, report: r}
	if out.shelf, err = lib.List(ctx); err != nil {
		return opened{}, err
	}
	if out.working, _, err = lib.Working(ctx, r.ID); err != nil {
		return opened{}, err
	}
	if out.judged, err = readJudgements(ctx, lib, r.ID); err != nil {
		return opened{}, err
	}
	if _, err = lib.Mark(ctx, r.ID, seenKind, "", &out.seen); err != nil {
		return opened{}, err
	}
	if out.advanced, err = readAdvanced(ctx, lib, r.ID); err != nil {
		return opened{}, err
	}
	if _, err = lib.Mark(ctx, r.ID, placeKind, "", &out.place); err != nil {
		return opened{}, err
	}
	if out.reading, err = readReadings(ctx, lib, r.ID); err != nil {
		return opened{}, err
	}
	return out, nil
}

func chooseReport(ctx context.Context, lib *db.DB, o Options) (*report.Report, error) {
	if o.Package != "" {
		return importPackage(ctx, lib, o.Package)
	}
	bundled, err := bundle.Read(assets.Report())
	if err != nil {
		return nil, fmt.Errorf("bundled report: %w", err)
	}
	if _, err = lib.Save(ctx, bundled); err != nil {
		return nil, err
	}
	id := report.ID(o.Report)
	if id == "" {
		last, e := lib.Setting(ctx, reportSetting)
		if e != nil {
			return nil, e
		}
		id = report.ID(last)
	}
	if id == "" || id == bundled.ID {
		return bundled, nil
	}
	r, err := lib.Load(ctx, id)
	if errors.Is(err, db.ErrNotFound) && o.Report == "" {
		return bundled, nil // the report last open is gone
	}
	return r, err
}

// importPackage reads a package and puts it into the library. A fault in it
// changes nothing.
func importPackage(ctx context.Context, lib *db.DB, path string) (r *report.Report, err error) {
	fsys, closer, err := bundle.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, closer.Close()) }()
	r, err = bundle.Read(fsys)
	if err != nil {
		return nil, err
	}
	if problems := scenario.Check(r); len(problems) > 0 {
		return nil, bundle.Faults(problems)
	}
	_, err = lib.Save(ctx, r)
	return r, err
}
