package cli

import (
	"errors"

	"dossier/db/bundle"
	"dossier/db/report"
	"dossier/db/scenario"
)

// check names every fault of a package, or says what the package holds.
func (r *run) check() error {
	words, err := r.parse(flags("check"), 1, 1)
	if err != nil {
		return err
	}
	rep, err := checked(words[0])
	if err != nil {
		return err
	}
	r.describe(rep)
	r.printf("No fault found.\n")
	return nil
}

// checked reads a package and holds its scenario-bound words against the
// arithmetic, which the reader of the package does not know.
func checked(path string) (*report.Report, error) {
	rep, err := readPackage(path)
	if err != nil {
		return nil, err
	}
	if problems := scenario.Check(rep); len(problems) > 0 {
		return nil, bundle.Faults(problems)
	}
	return rep, nil
}

func (r *run) describe(rep *report.Report) {
	n := rep.Counts()
	r.printf("%s %s: %s, as of %s\n", rep.ID, rep.Version, rep.Title, rep.AsOf.Format("2006-01-02"))
	r.printf("%s, %s, %s, %s, %s\n", count(n.Chapters, "chapter"), count(n.Sections, "section"),
		count(n.Tables, "table"), count(n.Rows, "row"), count(n.Figures, "figure"))
	r.printf("%s (%d High, %d Medium, %d Low), %s\n", count(n.Claims, "claim"), n.High, n.Medium, n.Low, count(n.Sources, "source"))
}

// importPackage puts a package into the library.
func (r *run) importPackage() (err error) {
	var w which
	f := flags("import")
	f.StringVar(&w.library, "library", "", "the library's file")
	words, err := r.parse(f, 1, 1)
	if err != nil {
		return err
	}
	rep, err := checked(words[0])
	if err != nil {
		return err
	}
	lib, err := r.openLibrary(w.library)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lib.Close()) }()
	changed, err := lib.Save(r.ctx, rep)
	if err != nil {
		return err
	}
	r.describe(rep)
	if !changed {
		r.printf("Already in the library: nothing to change.\n")
		return nil
	}
	r.printf("Now in the library %s.\n", lib.Path())
	return nil
}

// list prints the library's reports, one a line.
func (r *run) list() (err error) {
	var w which
	f := flags("list")
	f.StringVar(&w.library, "library", "", "the library's file")
	if _, err = r.parse(f, 0, 0); err != nil {
		return err
	}
	lib, err := r.openLibrary(w.library)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lib.Close()) }()
	all, err := lib.List(r.ctx)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		r.printf("The library is empty. Put a report in with: dossier import PACKAGE\n")
		return nil
	}
	for _, e := range all {
		r.printf("%s\t%s\t%s\tas of %s\t%s\t%s\n", e.ID, e.Version, e.Title,
			e.AsOf.Format("2006-01-02"), count(e.Claims, "claim"), count(e.Sources, "source"))
	}
	return nil
}
