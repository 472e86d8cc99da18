package cli

import (
	"errors"
	"fmt"

	"dossier/assets"
	"dossier/db"
	"dossier/db/bundle"
	"dossier/db/report"
	"dossier/db/scenario"
)

// load reads the report the flags name; without any, the bundled one.
func (r *run) load(w which) (*report.Report, error) {
	switch {
	case w.pkg != "" && w.report != "":
		return nil, fmt.Errorf("%w: --package and --report exclude each other", errUsage)
	case w.pkg != "":
		return readPackage(w.pkg)
	case w.report != "" || w.library != "":
		return r.loadFromLibrary(w)
	}
	rep, err := bundle.Read(assets.Report())
	if err != nil {
		return nil, fmt.Errorf("bundled report: %w", err)
	}
	return rep, nil
}

func readPackage(path string) (rep *report.Report, err error) {
	fsys, closer, err := bundle.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, closer.Close()) }()
	return bundle.Read(fsys)
}

func (r *run) loadFromLibrary(w which) (rep *report.Report, err error) {
	lib, err := r.openLibrary(w.library)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, lib.Close()) }()
	id := report.ID(w.report)
	if id == "" {
		all, err := lib.List(r.ctx)
		if err != nil {
			return nil, err
		}
		if len(all) != 1 {
			return nil, fmt.Errorf("%w: the library holds %s; choose with --report ID", errUsage, count(len(all), "report"))
		}
		id = all[0].ID
	}
	return lib.Load(r.ctx, id)
}

func (r *run) openLibrary(path string) (*db.DB, error) {
	if path == "" {
		var err error
		if path, err = db.DefaultPath(); err != nil {
			return nil, err
		}
	}
	return db.Open(r.ctx, path, db.Options{})
}

// evaluate works out the report's scenarios as set by the flags.
func evaluate(rep *report.Report, set list) (now, base scenario.Values, err error) {
	start, err := scenario.Default(rep)
	if err != nil {
		return now, base, fmt.Errorf("%w: %w", errRejected, err)
	}
	if base, err = scenario.Evaluate(rep, start); err != nil {
		return now, base, err
	}
	s, err := scenario.ParseAll(rep, start, set)
	if err != nil {
		return now, base, fmt.Errorf("%w: %w", errUsage, err)
	}
	now, err = scenario.Evaluate(rep, s)
	return now, base, err
}
