package cli

import (
	"errors"
	"fmt"

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
	_, err = fmt.Fprintln(r.stdout, "No fault found.")
	return err
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
	fmt.Fprintf(r.stdout, "%s %s: %s, as of %s\n", rep.ID, rep.Version, rep.Title, rep.AsOf.Format("2006-01-02"))
	fmt.Fprintf(r.stdout, "%s, %s, %s, %s, %s\n", count(n.Chapters, "chapter"), count(n.Sections, "section"),
		count(n.Tables, "table"), count(n.Rows, "row"), count(n.Figures, "figure"))
	fmt.Fprintf(r.stdout, "%s (%d High, %d Medium, %d Low), %s\n", count(n.Claims, "claim"), n.High, n.Medium, n.Low, count(n.Sources, "source"))
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
		_, err = fmt.Fprintln(r.stdout, "Already in the library: nothing to change.")
		return err
	}
	_, err = fmt.Fprintf(r.stdout, "Now in the library %s.\n", lib.Path())
	return err
}

// list prints the library's reports, one a line.
func (r *run) list() (err error) {
	var w which
	f := flags("list")
	f.StringVar(&w.library, "library", "", "the library's file")
	if _, err := r.parse(f, 0, 0); err != nil {
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
		_, err = fmt.Fprintln(r.stdout, "The library is empty. Put a report in with: dossier import PACKAGE")
		return err
	}
	for _, e := range all {
		fmt.Fprintf(r.stdout, "%s\t%s\t%s\tas of %s\t%s\t%s\n", e.ID, e.Version, e.Title,
			e.AsOf.Format("2006-01-02"), count(e.Claims, "claim"), count(e.Sources, "source"))
	}
	return nil
}
