package cli

import (
	"flag"
	"fmt"
	"io"
	"strings"
)

// list is a flag that may be given several times.
type list []string

func (l *list) String() string     { return strings.Join(*l, " ") }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

// which are the flags that choose a report and its scenario.
type which struct {
	library, pkg, report string
	set                  list
}

// named reports whether the flags name a report.
func (w *which) named() bool { return w.library != "" || w.pkg != "" || w.report != "" }

// flags is a flag set that prints nothing by itself: errors go to the person
// through exit.
func flags(name string) *flag.FlagSet {
	f := flag.NewFlagSet(name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.Usage = func() {}
	return f
}

func (w *which) reportFlags(f *flag.FlagSet) {
	f.StringVar(&w.library, "library", "", "the library's file")
	f.StringVar(&w.pkg, "package", "", "a report package: a folder or a .dossier file")
	f.StringVar(&w.report, "report", "", "a report of the library, by id")
}

func (w *which) scenarioFlags(f *flag.FlagSet) {
	f.Var(&w.set, "set", "a scenario input: bear=40")
}

// parse reads flags and up to most other words, in any order.
func (r *run) parse(f *flag.FlagSet, least, most int) ([]string, error) {
	var words []string
	rest := r.args
	for {
		if err := f.Parse(rest); err != nil {
			return nil, fmt.Errorf("%w: %w", errUsage, err)
		}
		if f.NArg() == 0 {
			break
		}
		words = append(words, f.Arg(0))
		rest = f.Args()[1:]
	}
	switch {
	case len(words) > most:
		return nil, fmt.Errorf("%w: %q is one word too many", errUsage, words[most])
	case len(words) < least:
		return nil, fmt.Errorf("%w: something is missing", errUsage)
	}
	return words, nil
}
