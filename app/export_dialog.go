package app

import (
	"context"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"dossier/app/export"
	"dossier/app/widgets"
)

// exportWidth is the width of the dialog at 100 % text, in pixels.
const exportWidth = 560

// exportDialog asks where the PDF goes, shows how far it is, and then where it
// went: three faces of one box.
type exportDialog struct {
	*box
	folder string

	name, recipient *widget.Entry
	place, notice   *widgets.Sentence
	paper           *widgets.Segmented
	choose          *widgets.Button
	cancel, export  *widgets.Button

	bar  *widget.ProgressBar
	what *widgets.Sentence
	stop context.CancelFunc // of the export under way; nil: none

	start func(func()) // runs an export; in its own goroutine unless a test says otherwise
}

// showExport opens the dialog.
func (w *Window) showExport() {
	if w.session != nil {
		newExportDialog(w).show()
	}
}

func newExportDialog(w *Window) *exportDialog {
	d := &exportDialog{box: newBox(w, exportWidth), folder: w.exportFolder(), start: func(f func()) { go f() }}
	d.name = widget.NewEntry()
	d.name.SetText(exportName(w.session))
	d.name.OnChanged = func(string) { d.check() }
	d.name.OnSubmitted = func(string) { d.run() }
	d.recipient = widget.NewEntry()
	d.recipient.SetPlaceHolder("printed on every page")
	d.recipient.OnSubmitted = func(string) { d.run() }
	d.place = widgets.NewText(d.folder, widgets.BodyStyle())
	d.place.MaxLines = 1
	d.notice = widgets.NewText("", widgets.NoteStyle())
	d.paper = widgets.NewSegmented([]string{"A4", "Letter"}, nil)
	d.choose = widgets.NewButton("Choose…", d.chooseFolder)
	d.cancel = widgets.NewButton("Cancel", d.close)
	d.export = widgets.NewPrimaryButton("Export", d.run)
	d.bar = widget.NewProgressBar()
	d.what = widgets.NewText("", widgets.NoteStyle())
	d.what.MaxLines = 1
	return d
}

func (d *exportDialog) show() {
	d.box.show(d.form(), d.name)
	d.check()
}

// form is the first face.
func (d *exportDialog) form() fyne.CanvasObject {
	whose := "With the report’s own scenario."
	if viewName(d.w.session) == "mine" {
		whose = "With your scenario as it is set now."
	}
	return widgets.NewColumn(6,
		widgets.NewText("Export the report as a PDF", widgets.HeadingStyle(3)),
		widgets.NewText(whose, widgets.NoteStyle()),
		fieldLabel("File name"), d.name,
		fieldLabel("Folder"),
		widgets.NewColumns(10, []float32{1, -d.choose.MinSize().Width}, widgets.NewInset(5, 0, 0, 0, d.place), d.choose),
		widgets.NewColumns(20, []float32{-170, 1},
			widgets.NewColumn(6, fieldLabel("Paper"), d.paper),
			widgets.NewColumn(6, fieldLabel("Prepared for"), d.recipient)),
		d.notice,
		gap(4),
		buttonRow(d.cancel, d.export))
}

// path is the file asked for.
func (d *exportDialog) path() string {
	name := strings.TrimSpace(d.name.Text)
	if name != "" && !strings.EqualFold(filepath.Ext(name), ".pdf") {
		name += ".pdf"
	}
	return filepath.Join(d.folder, name)
}

// check says beforehand what the export would do.
func (d *exportDialog) check() {
	name, words, style := strings.TrimSpace(d.name.Text), "", widgets.NoteStyle()
	switch info, err := os.Stat(d.path()); {
	case name == "":
		words = "A file needs a name."
	case name != filepath.Base(name):
		words = "A name cannot have slashes; choose the folder below."
	case err == nil && info.IsDir():
		words = "A folder has this name."
	case err == nil:
		words = "A file of this name is there and will be replaced once the new one is whole."
	}
	enable(d.export, words == "" || strings.HasSuffix(words, "whole."))
	if words == "" {
		words = "Nothing is written until you export."
	} else {
		style.Tone = widgets.Warning
	}
	d.notice.Style = style
	d.notice.SetWords(words)
}

// chooseFolder lets the reader pick another folder. Only the folder: the
// system's way of picking a file empties an existing one.
func (d *exportDialog) chooseFolder() {
	pick := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err != nil {
			d.w.fail("open the folder", err)
			return
		}
		if u != nil {
			d.folder = u.Path()
			d.place.SetWords(d.folder)
			d.check()
		}
	}, d.w.win)
	if at, err := storage.ListerForURI(storage.NewFileURI(d.folder)); err == nil {
		pick.SetLocation(at)
	}
	pick.Show()
}

// run begins the export and shows the second face.
func (d *exportDialog) run() {
	if d.stop != nil || d.export.Disabled() {
		return
	}
	o := export.Options{View: viewName(d.w.session), Recipient: strings.TrimSpace(d.recipient.Text)}
	if d.paper.Selected() == 1 {
		o.Paper = export.Letter
	}
	job := newExportJob(d.w.session, d.path(), o)
	ctx, cancel := context.WithCancel(context.Background())
	d.stop = cancel
	job.progress = d.progress
	job.done = func(err error) { d.ended(job.path, err) }
	// Closing the window gives the file up and waits until no half of it is
	// left.
	d.w.win.SetOnClosed(func() {
		cancel()
		<-job.ended
	})
	d.turn(widgets.NewColumn(10,
		widgets.NewText("Writing "+filepath.Base(job.path), widgets.BodyStyle().Strong()),
		d.bar, d.what, gap(2), buttonRow(d.cancel)))
	d.start(func() { job.run(ctx) })
}

func (d *exportDialog) progress(part float64, what string) {
	d.bar.SetValue(part)
	d.what.SetWords(what)
}

// ended shows the third face, or why there is none.
func (d *exportDialog) ended(path string, err error) {
	d.stop()
	d.stop = nil
	d.w.win.SetOnClosed(nil)
	if err != nil {
		d.box.close()
		if !errors.Is(err, context.Canceled) {
			d.w.fail("export the report", err)
		}
		return
	}
	d.w.keepSetting(folderSetting, filepath.Dir(path))
	d.turn(widgets.NewColumn(8,
		widgets.NewText("Written", widgets.HeadingStyle(3)),
		widgets.NewText(path, widgets.BodyStyle()),
		gap(4),
		buttonRow(
			widgets.NewButton("Show folder", func() { d.open(filepath.Dir(path)) }),
			widgets.NewButton("Open", func() { d.open(path) }),
			widgets.NewPrimaryButton("Done", d.close))))
}

// open hands a file or folder to the system.
func (d *exportDialog) open(path string) {
	u := &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	if err := d.w.app.OpenURL(u); err != nil {
		d.w.fail("open "+path, err)
	}
}

// close gives up what is under way. An export that stops closes the box
// itself, once nothing of it is left.
func (d *exportDialog) close() {
	if d.stop != nil {
		d.stop()
		d.what.SetWords("Stopping…")
		return
	}
	d.box.close()
}
