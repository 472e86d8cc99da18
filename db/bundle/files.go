package bundle

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"dossier/db/report"
)

// load reads every file of the package and names the ones that have no place
// in it. Links, pipes and devices are never opened.
func (r *reader) load(fsys fs.FS) error {
	if _, err := fs.ReadDir(fsys, "."); err != nil {
		return err
	}
	total, count := 0, 0
	folded := map[string]string{}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		at := report.Pos{File: name}
		if err != nil {
			r.fault(at, "", "cannot be read: %s", cause(err))
			return nil
		}
		if name == "." {
			return nil
		}
		if count++; count > maxFiles {
			r.fault(report.Pos{}, "", "the package has more than %d files", maxFiles)
			return fs.SkipAll
		}
		if d.IsDir() {
			return r.loadFolder(at)
		}
		key := strings.ToLower(norm.NFC.String(name))
		if first, taken := folded[key]; taken {
			r.fault(at, "", "differs from %s only in case or accents", first)
			r.unreadFile(name)
			return nil
		}
		folded[key] = name
		switch {
		case ignored(name):
			return nil
		case !d.Type().IsRegular():
			r.fault(at, "a package holds plain files only", "is a link or a device")
			return nil
		case !expected(name):
			r.fault(at, "", "has no place in a report package")
			return nil
		case portable(name) != "":
			r.fault(at, "", "%s", portable(name))
			return nil
		}
		size, err := r.loadFile(fsys, name)
		if total += size; total > maxPackageSize {
			r.fault(report.Pos{}, "", "the package is larger than %d MB", maxPackageSize>>20)
			return fs.SkipAll
		}
		return err
	})
	if err != nil {
		return err
	}
	r.missingFiles()
	return nil
}

func (r *reader) loadFolder(at report.Pos) error {
	if at.File == "chapters" || at.File == "tables" {
		return nil
	}
	r.fault(at, "there are chapters and tables", "this folder has no place in a report package")
	return fs.SkipDir
}

// loadFile reads one file; what is not sound text is a fault and left out.
func (r *reader) loadFile(fsys fs.FS, name string) (size int, err error) {
	f, err := fsys.Open(name)
	if err != nil {
		r.fault(report.Pos{File: name}, "", "cannot be read: %s", cause(err))
		r.unreadFile(name)
		return 0, nil
	}
	defer func() { _ = f.Close() }() // only read from
	data, err := io.ReadAll(io.LimitReader(f, maxFileSize+1))
	switch {
	case err != nil:
		r.fault(report.Pos{File: name}, "", "cannot be read: %s", cause(err))
		r.unreadFile(name)
		return len(data), nil
	case len(data) > maxFileSize:
		r.fault(report.Pos{File: name}, "", "is larger than %d MB", maxFileSize>>20)
		r.unreadFile(name)
		return len(data), nil
	}
	clean, problems := cleanText(name, data)
	if len(problems) > 0 {
		r.faults = append(r.faults, problems...)
		r.unreadFile(name)
		return len(data), nil
	}
	r.files[name] = clean
	return len(data), nil
}

// cause is the system's reason alone: a path of this machine has no place in
// a message about a package.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// missingFiles names the files no package can do without.
func (r *reader) missingFiles() {
	for _, name := range []string{"report.toml", "tables.toml", "figures.toml", "claims.csv", "sources.csv"} {
		if _, ok := r.files[name]; ok || r.damaged[name] {
			continue
		}
		if name == "report.toml" && len(r.files) == 0 {
			r.faults = Faults{{File: name, Msg: "the file is missing", Hint: "this is no report package"}}
			return
		}
		r.fault(report.Pos{File: name}, "", "the file is missing")
		r.unreadFile(name)
	}
}

// unreadFile notes what cannot be known because a file was not read.
func (r *reader) unreadFile(name string) {
	r.damaged[name] = true
	switch dir, base := path.Split(name); {
	case base == "report.toml":
		r.unread["price:"], r.unread["scale:"], r.unread["report:"] = true, true, true
		r.unread["warning:"] = true
	case base == "tables.toml":
		r.unread["table:"] = true
	case base == "figures.toml":
		r.unread["figure:"] = true
	case base == "scenarios.toml":
		r.unread["scenario:"] = true
	case base == "claims.csv":
		r.unread["claim:"] = true
	case base == "sources.csv":
		r.unread["source:"] = true
	case dir == "chapters/":
		r.unread["section:"], r.unread["chapter:"] = true, true
	}
}

// expected reports whether a package may hold a file of this name. A table
// that no [[table]] names is found later.
func expected(name string) bool {
	switch dir, base := path.Split(name); dir {
	case "":
		switch base {
		case "report.toml", "tables.toml", "figures.toml", "scenarios.toml", "claims.csv", "sources.csv":
			return true
		}
	case "chapters/":
		return path.Ext(base) == ".md"
	case "tables/":
		return path.Ext(base) == ".csv"
	}
	return false
}

// ignored reports whether a file is none of the package's business.
func ignored(name string) bool {
	base := path.Base(name)
	return base == ".DS_Store" || name == "README.md" || path.Dir(name) == "." && strings.HasPrefix(base, "LICENSE")
}

// portable says why a name could not be used on every system; "" if it can.
func portable(name string) string {
	if len(name) > maxNameLength {
		return "the name is longer than " + strconv.Itoa(maxNameLength) + " bytes"
	}
	for part := range strings.SplitSeq(name, "/") {
		stem, _, _ := strings.Cut(strings.ToUpper(part), ".")
		switch {
		case part == "" || part == "." || part == "..":
			return "the name leaves the package"
		case strings.ContainsAny(part, `\:*?"<>|`) || strings.ContainsFunc(part, isControl):
			return "the name has a character that not every system allows"
		case strings.HasSuffix(part, ".") || strings.HasSuffix(part, " "):
			return "the name ends in a dot or a space"
		case reserved(stem):
			return "the name is a device on Windows"
		}
	}
	return ""
}

func reserved(stem string) bool {
	switch stem {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	return len(stem) == 4 && (stem[:3] == "COM" || stem[:3] == "LPT") && stem[3] >= '0' && stem[3] <= '9'
}

// hash is the identity of a package's content: the same text gives the same
// hash whatever its line ends, its byte order mark, or the order of its files.
func hash(files map[string][]byte) string {
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	h := sha256.New()
	for _, name := range names {
		_, _ = fmt.Fprintf(h, "%s\x00%d\x00", name, len(files[name]))
		_, _ = h.Write(files[name]) // a hash never fails
	}
	return hex.EncodeToString(h.Sum(nil))
}
