package bundle

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

	"dossier/db/report"
)

// newArchive opens a zip after looking at every entry it says it has: only
// plain files with portable names, each once. What its headers claim about
// sizes is not believed; reading counts for itself.
func newArchive(file io.ReaderAt, size int64) (fs.FS, error) {
	archive, err := zip.NewReader(file, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // names are checked below, and named
		if errors.Is(err, zip.ErrFormat) {
			return nil, Faults{{Msg: "the file is no report package: it is not a zip, or a damaged one"}}
		}
		return nil, fmt.Errorf("open report package: %w", err)
	}
	if len(archive.File) > maxFiles {
		return nil, Faults{{Msg: fmt.Sprintf("the package has more than %d files", maxFiles)}}
	}
	var faults Faults
	seen := map[string]bool{} // folded name: is it a folder
	kept := archive.File[:0]
	for _, f := range archive.File {
		if strings.HasPrefix(f.Name, "__MACOSX/") {
			continue // the Finder's own, in every zip it makes
		}
		if wrong := entryFault(f, seen); wrong != "" {
			faults = append(faults, report.Problem{File: printable(f.Name), Msg: wrong})
			continue
		}
		kept = append(kept, f)
	}
	if len(faults) > 0 {
		return nil, faults.sorted()
	}
	archive.File = kept
	packed := make(map[string]int64, len(kept))
	for _, f := range kept {
		packed[f.Name] = int64(f.CompressedSize64)
	}
	return insideOneFolder(countingFS{archive, packed}), nil
}

// entryFault says why an entry cannot be trusted; "" when it can.
func entryFault(f *zip.File, seen map[string]bool) string {
	const encrypted = 1
	name, isDir := strings.CutSuffix(f.Name, "/")
	switch {
	case portable(name) != "":
		return portable(name)
	case !isDir && !f.Mode().IsRegular():
		return "is a link or a device"
	case f.Flags&encrypted != 0:
		return "is encrypted"
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return "is compressed in a way this program does not read"
	}
	folded := strings.ToLower(norm.NFC.String(name))
	if was, taken := seen[folded]; taken && (!was || !isDir) {
		return "is in the package twice, perhaps in another case"
	}
	seen[folded] = isDir
	for dir := path.Dir(folded); dir != "."; dir = path.Dir(dir) {
		if isFolder, taken := seen[dir]; taken && !isFolder {
			return "lies in a folder that is a file as well"
		}
		seen[dir] = true
	}
	return ""
}

func printable(name string) string {
	return strings.Map(func(r rune) rune {
		if isControl(r) {
			return '?'
		}
		return r
	}, name)
}

// insideOneFolder goes into the folder that all files lie in, when the zip was
// made of the folder and not of what is in it.
func insideOneFolder(fsys fs.FS) fs.FS {
	if _, err := fs.Stat(fsys, "report.toml"); err == nil {
		return fsys
	}
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil || len(entries) != 1 || !entries[0].IsDir() {
		return fsys
	}
	if sub, err := fs.Sub(fsys, entries[0].Name()); err == nil {
		return sub
	}
	return fsys
}

// A countingFS opens an archive's files so that none yields more than its
// compressed size can honestly hold.
type countingFS struct {
	*zip.Reader
	packed map[string]int64 // compressed size by name
}

var (
	_ fs.FS        = countingFS{}
	_ fs.ReadDirFS = countingFS{}
)

// Open opens a file or folder of the archive.
func (c countingFS) Open(name string) (fs.File, error) {
	file, err := c.Reader.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err != nil || info.IsDir() {
		return file, err
	}
	return &countedFile{File: file, left: c.packed[name]*maxZipRatio + 1}, nil
}

// ReadDir lists a folder of the archive.
func (c countingFS) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(c.Reader, name) }

type countedFile struct {
	fs.File
	left int64
}

// Read fails once the file has grown past what its compressed size allows.
func (f *countedFile) Read(p []byte) (int, error) {
	n, err := f.File.Read(p)
	if f.left -= int64(n); f.left < 0 {
		return n, fmt.Errorf("it grows more than %d times when unpacked", maxZipRatio)
	}
	return n, err
}
