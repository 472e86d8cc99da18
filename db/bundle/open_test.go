package bundle_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"dossier/db/bundle"
	"dossier/db/report"
)

// entry is one entry of a zip to be written.
type entry struct {
	name string
	data string
	mode fs.FileMode
}

// packed writes a zip of the sound report below a folder, with more entries.
func packed(t *testing.T, folder string, more ...entry) string {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	add := func(e entry) {
		h := &zip.FileHeader{Name: e.name, Method: zip.Deflate}
		h.SetMode(e.mode)
		f, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(e.data)); err != nil {
			t.Fatal(err)
		}
	}
	pkg := tidewell(t)
	for _, name := range slices.Sorted(maps.Keys(pkg)) {
		add(entry{name: folder + name, data: string(pkg[name].Data)})
	}
	for _, e := range more {
		add(e)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return write(t, buf.Bytes())
}

func write(t *testing.T, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.dossier")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// read opens and reads a package.
func read(t *testing.T, path string) (*report.Report, error) {
	t.Helper()
	fsys, closer, err := bundle.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err := closer.Close(); err != nil {
			t.Error(err)
		}
	}()
	return bundle.Read(fsys)
}

func TestOpen(t *testing.T) {
	want := mustRead(t, tidewell(t)).Hash
	for name, path := range map[string]string{
		"folder":                "testdata/tidewell",
		"zip of the files":      packed(t, ""),
		"zip of the folder":     packed(t, "tidewell/"),
		"zip with folders":      packed(t, "", entry{"chapters/", "", fs.ModeDir | 0o755}),
		"zip made by a Mac":     packed(t, "tidewell/", entry{"__MACOSX/._tidewell", "\x00", 0}, entry{"tidewell/.DS_Store", "\x00", 0}),
		"zip with a text ahead": write(t, append([]byte("some text\n"), content(t, packed(t, ""))...)),
	} {
		t.Run(name, func(t *testing.T) {
			r, err := read(t, path)
			if err != nil {
				t.Fatal(err)
			}
			if r.Hash != want {
				t.Errorf("the hash is %s, that of the folder %s", r.Hash, want)
			}
		})
	}
}

func content(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestOpenRefusesEntries(t *testing.T) {
	long := strings.Repeat("x", 300) + ".md"
	tests := []struct {
		name  string
		entry entry
		want  string
	}{
		{"parent", entry{"../evil.txt", "x", 0}, "leaves the package"},
		{"parent inside", entry{"chapters/../../evil.txt", "x", 0}, "leaves the package"},
		{"absolute", entry{"/etc/evil", "x", 0}, "leaves the package"},
		{"drive", entry{"C:/evil", "x", 0}, "not every system allows"},
		{"backslash", entry{`chapters\..\..\evil`, "x", 0}, "not every system allows"},
		{"stream", entry{"chapters/a:b.md", "x", 0}, "not every system allows"},
		{"NUL", entry{"chapters/a\x00.md", "x", 0}, "not every system allows"},
		{"device", entry{"chapters/CON", "x", 0}, "a device on Windows"},
		{"device with extension", entry{"chapters/nul.md", "x", 0}, "a device on Windows"},
		{"trailing dot", entry{"chapters/a.", "x", 0}, "ends in a dot or a space"},
		{"trailing space", entry{"chapters/a ", "x", 0}, "ends in a dot or a space"},
		{"long", entry{"chapters/" + long, "x", 0}, "longer than"},
		{"symlink", entry{"chapters/03-link.md", "/etc/passwd", fs.ModeSymlink | 0o777}, "a link or a device"},
		{"pipe", entry{"chapters/03-pipe.md", "", fs.ModeNamedPipe}, "a link or a device"},
		{"twice", entry{"report.toml", "x", 0}, "twice"},
		{"twice by case", entry{"Report.toml", "x", 0}, "twice"},
		{"file as folder", entry{"report.toml/x.md", "x", 0}, "a file as well"},
		{"zip in a zip", entry{"inner.zip", "PK\x03\x04", 0}, "has no place in a report package"},
		{"bomb", entry{"chapters/03-bomb.md", strings.Repeat("\n", 4<<20), 0}, "grows more than 200 times"},
		{"large", entry{"chapters/03-large.md", noise(6 << 20), 0}, "larger than 5 MB"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := read(t, packed(t, "", tt.entry))
			var faults bundle.Faults
			if !errors.As(err, &faults) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want faults with %q", err, tt.want)
			}
		})
	}
}

// noise is a text that hardly packs.
func noise(size int) string {
	random := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, size)
	for i := range b {
		b[i] = byte('a' + random.IntN(26))
		if i%80 == 79 {
			b[i] = '\n'
		}
	}
	return string(b)
}

func TestOpenRefusesDamagedZips(t *testing.T) {
	sound := content(t, packed(t, ""))
	for name, data := range map[string][]byte{
		"empty":     {},
		"text":      []byte("no zip at all\n"),
		"truncated": sound[:len(sound)/2],
	} {
		t.Run(name, func(t *testing.T) {
			var faults bundle.Faults
			if _, err := read(t, write(t, data)); !errors.As(err, &faults) {
				t.Errorf("got %v, want faults", err)
			}
		})
	}
	t.Run("wrong checksum", func(t *testing.T) {
		data := slices.Clone(sound)
		i := bytes.LastIndex(data, []byte("PK\x01\x02")) // the last entry of the directory
		data[i+16] ^= 0xff                               // of its CRC
		if _, err := read(t, write(t, data)); err == nil || !strings.Contains(err.Error(), "checksum") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("lies about its size", func(t *testing.T) {
		data := slices.Clone(sound)
		i := bytes.LastIndex(data, []byte("PK\x01\x02"))
		binary.LittleEndian.PutUint32(data[i+24:], 3)
		if _, err := read(t, write(t, data)); err == nil {
			t.Error("it was believed")
		}
	})
	t.Run("encrypted", func(t *testing.T) {
		data := slices.Clone(sound)
		i := bytes.LastIndex(data, []byte("PK\x01\x02"))
		data[i+8] |= 1
		if _, err := read(t, write(t, data)); err == nil || !strings.Contains(err.Error(), "is encrypted") {
			t.Errorf("got %v", err)
		}
	})
}

func TestOpenRefusesManyEntries(t *testing.T) {
	more := make([]entry, 5001)
	for i := range more {
		more[i] = entry{name: "chapters/" + strings.Repeat("x", 1+i%90) + string(rune('a'+i/90%26)) + ".md"}
	}
	if _, err := read(t, packed(t, "", more...)); err == nil || !strings.Contains(err.Error(), "more than 5000 files") {
		t.Errorf("got %.200v", err)
	}
}

// A folder is never left: not by a link to a file, not by one to a folder,
// and a pipe is not waited for.
func TestOpenFolderWithLinks(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/tidewell")); err != nil {
		t.Fatal(err)
	}
	secret := filepath.Join(t.TempDir(), "secret.md")
	if err := os.WriteFile(secret, []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, make := range map[string]func(path string) error{
		"chapters/03-link.md":   func(path string) error { return os.Symlink(secret, path) },
		"chapters/04-inside.md": func(path string) error { return os.Symlink("01-company.md", path) },
		"images":                func(path string) error { return os.Symlink(filepath.Dir(secret), path) },
		"chapters/05-pipe.md":   func(path string) error { return syscall.Mkfifo(path, 0o600) },
	} {
		if err := make(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	_, err := read(t, dir)
	want := `chapters/03-link.md: is a link or a device (a package holds plain files only)
chapters/04-inside.md: is a link or a device (a package holds plain files only)
chapters/05-pipe.md: is a link or a device (a package holds plain files only)
images: is a link or a device (a package holds plain files only)`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func TestOpenOfWhatIsNotThere(t *testing.T) {
	var faults bundle.Faults
	_, err := read(t, filepath.Join(t.TempDir(), "none"))
	if !errors.Is(err, fs.ErrNotExist) || errors.As(err, &faults) {
		t.Errorf("got %v", err)
	}
	if _, err := read(t, os.DevNull); err == nil || !strings.Contains(err.Error(), "neither a folder nor a file") {
		t.Errorf("got %v", err)
	}
}
