package app

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"

	"dossier/app/widgets"
)

// filePlace asks for a file's name and folder, and says beforehand what
// writing it would do.
type filePlace struct {
	w      *Window
	ending string // without its dot
	folder string
	usable func(bool) // told after every change whether it can be written

	name   *widgets.KeyedEntry
	where  *widgets.Sentence
	choose *widgets.Button
	notice *widgets.Sentence
}

func newFilePlace(w *Window, name, ending string, usable func(bool)) *filePlace {
	p := &filePlace{w: w, ending: ending, folder: w.exportFolder(), usable: usable}
	p.name = widgets.NewKeyedEntry("")
	p.name.SetText(name)
	p.name.OnChanged = func(string) { p.check() }
	p.where = widgets.NewText(p.folder, widgets.BodyStyle())
	p.where.MaxLines = 1
	p.choose = widgets.NewButton(lang.L("Choose…"), p.chooseFolder)
	p.notice = widgets.NewText("", widgets.NoteStyle())
	return p
}

// object is the two questions; the notice stands where its owner puts it.
func (p *filePlace) object() fyne.CanvasObject {
	return widgets.NewColumn(6,
		fieldLabel(lang.L("File name")), p.name,
		fieldLabel(lang.L("Folder")),
		widgets.NewColumns(10, []float32{1, -p.choose.MinSize().Width}, widgets.NewInset(5, 0, 0, 0, p.where), p.choose))
}

// setEnding makes it another kind of file.
func (p *filePlace) setEnding(ending string) {
	name := p.name.Text
	if old := filepath.Ext(name); strings.EqualFold(old, "."+p.ending) {
		name = strings.TrimSuffix(name, old) + "." + ending
	}
	p.ending = ending
	p.name.SetText(name)
	p.check()
}

// path is the file asked for.
func (p *filePlace) path() string {
	name := strings.TrimSpace(p.name.Text)
	if name != "" && !strings.EqualFold(filepath.Ext(name), "."+p.ending) {
		name += "." + p.ending
	}
	return filepath.Join(p.folder, name)
}

// check says what writing the file would do.
func (p *filePlace) check() {
	name, words, style := strings.TrimSpace(p.name.Text), "Nothing is written until you save.", widgets.NoteStyle()
	ok := false
	switch info, err := os.Stat(p.path()); {
	case name == "":
		words = "A file needs a name."
	case name != filepath.Base(name):
		words = "A name cannot have slashes; choose the folder below."
	case err == nil && info.IsDir():
		words = "A folder has this name."
	case err == nil:
		ok, style.Tone = true, widgets.Warning
		words = "A file of this name is there and will be replaced once the new one is whole."
	default:
		ok = true
	}
	if !ok {
		style.Tone = widgets.Warning
	}
	p.notice.Style = style
	p.notice.SetWords(words)
	p.usable(ok)
}

// chooseFolder lets the reader pick another folder. Only the folder: the
// system's way of picking a file empties an existing one.
func (p *filePlace) chooseFolder() {
	pick := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err != nil {
			p.w.fail("open the folder", err)
			return
		}
		if u != nil {
			p.folder = u.Path()
			p.where.SetWords(p.folder)
			p.check()
		}
	}, p.w.win)
	if at, err := storage.ListerForURI(storage.NewFileURI(p.folder)); err == nil {
		pick.SetLocation(at)
	}
	p.w.pick(pick)
}

// openOutside hands a file or folder to the system.
func (w *Window) openOutside(path string) {
	u := &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	if err := w.app.OpenURL(u); err != nil {
		w.fail("open "+path, err)
	}
}
