package app

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dossier/app/export"
	"dossier/app/widgets"
)

// exportWidth is the width of the dialog at 100 % text, in pixels.
const exportWidth = 560

// exportDialog asks which document goes where, shows how far it is, and then
// where it went: three faces of one box.
type exportDialog struct {
	*box

	document                *widgets.Segmented
	about                   *widgets.Sentence
	place                   *filePlace
	recipient, confidential *widgets.KeyedEntry
	paper                   *widgets.Segmented
	beside                  *widgets.Check
	cancel, print, preview  *widgets.Button
	export                  *widgets.Button

	bar     *widget.ProgressBar
	what    *widgets.Sentence
	stop    context.CancelFunc // of the export under way; nil: none
	printed bool               // the export under way goes to the system

	start func(func()) // runs an export; in its own goroutine unless a test says otherwise
}

// showExport opens the dialog.
func (w *Window) showExport() {
	if w.session != nil {
		newExportDialog(w).show()
	}
}

// exportAgain exports the last document with the last settings, without
// asking, under the name that says what it shows now.
func (w *Window) exportAgain() {
	if w.session == nil || w.win.Canvas().Overlays().Top() != nil {
		return
	}
	d := newExportDialog(w)
	d.show()
	d.run()
}

func newExportDialog(w *Window) *exportDialog {
	d := &exportDialog{box: newBox(w, exportWidth), start: func(f func()) { go f() }}
	d.leave = d.close
	var labels []string
	for _, doc := range documents() {
		labels = append(labels, doc.label)
	}
	d.document = widgets.NewSegmented(labels, func(int) { d.choose() })
	d.document.SetSelected(documentOf(w.setting(documentSetting)))
	d.about = widgets.NewText("", widgets.NoteStyle())
	d.cancel = widgets.NewButton(lang.L("Cancel"), d.close)
	d.print = widgets.NewButton(lang.L("Print…"), func() {
		d.printed = true
		d.run()
	})
	d.preview = widgets.NewButton(lang.L("Preview"), d.look)
	d.export = widgets.NewPrimaryButton(lang.L("Export"), d.run)
	d.place = newFilePlace(w, "", "pdf", func(ok bool) {
		enable(d.export, ok)
		enable(d.print, ok)
	})
	d.place.name.OnSubmitted = func(string) { d.run() }
	deal := w.session.Deal()
	d.recipient = d.entry(deal.Recipient, "printed on every page")
	d.confidential = d.entry(deal.Confidentiality, "For the committee only")
	d.paper = widgets.NewSegmented([]string{lang.L("A4"), lang.L("Letter")}, nil)
	if w.setting(paperSetting) == "letter" {
		d.paper.SetSelected(1)
	}
	d.beside = widgets.NewCheck(lang.L("Its tables and the view as files beside it, too"), nil)
	d.beside.SetChecked(w.setting(besideSetting) == "yes")
	d.bar = widget.NewProgressBar()
	d.what = widgets.NewText("", widgets.NoteStyle())
	d.what.MaxLines = 1
	return d
}

func (d *exportDialog) entry(text, hint string) *widgets.KeyedEntry {
	e := widgets.NewKeyedEntry(hint)
	e.SetText(text)
	e.OnSubmitted = func(string) { d.run() }
	return e
}

func (d *exportDialog) show() {
	d.choose()
	d.box.show(d.form(), d.place.name)
}

// chosen is the document asked for.
func (d *exportDialog) chosen() document { return documents()[d.document.Selected()] }

// choose makes it another document.
func (d *exportDialog) choose() {
	whose := "With the report’s own scenario."
	if name := viewName(d.w.session); name == "mine" {
		whose = "With your scenario as it is set now."
	} else if d.w.session.Changed() {
		whose = "With the view “" + name + "”."
	}
	d.about.SetWords(d.chosen().about + " " + whose)
	d.place.name.SetText(d.chosen().fileName(d.w.session))
	d.place.check()
	d.fit()
}

// form is the first face.
func (d *exportDialog) form() fyne.CanvasObject {
	return widgets.NewColumn(6,
		widgets.NewText(lang.L("Export a PDF"), widgets.HeadingStyle(3)),
		gap(2), d.document, d.about,
		d.place.object(),
		widgets.NewColumns(16, []float32{-150, 1, 1},
			widgets.NewColumn(6, fieldLabel(lang.L("Paper")), d.paper),
			widgets.NewColumn(6, fieldLabel(lang.L("Prepared for")), d.recipient),
			widgets.NewColumn(6, fieldLabel(lang.L("Confidentiality")), d.confidential)),
		d.beside,
		d.place.notice,
		gap(4),
		buttonRow(d.cancel, d.preview, d.print, d.export))
}

// run begins the export and shows the second face.
func (d *exportDialog) run() {
	if d.stop != nil || d.export.Disabled() {
		return
	}
	if err := d.remember(); err != nil {
		d.place.notice.SetWords(upperFirst(err.Error()) + ".")
		return
	}
	o := d.options()
	job := newExportJob(d.w.session, d.chosen(), d.place.path(), o)
	job.beside = d.beside.Checked
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
		d.bar, d.what, gap(2), buttonRow(d.cancel)), d.cancel)
	d.start(func() { job.run(ctx) })
}

// options are what the form asks for.
func (d *exportDialog) options() export.Options {
	o := exportOptions(d.w.session)
	o.Recipient, o.Confidential = strings.TrimSpace(d.recipient.Text), strings.TrimSpace(d.confidential.Text)
	if d.paper.Selected() == 1 {
		o.Paper = export.Letter
	}
	return o
}

// look shows the pages before anything is written.
func (d *exportDialog) look() {
	d.preview.Disable()
	d.place.notice.SetWords(lang.L("Setting the pages…"))
	d.w.showPreview(d.chosen(), d.options(), d.start, func(error) {
		d.preview.Enable()
		d.place.check()
	})
}

// remember keeps the choices for the next export. Whom it is for is the
// deal's, as the committee's page has it.
func (d *exportDialog) remember() error {
	deal := d.w.session.Deal()
	deal.Recipient, deal.Confidentiality = strings.TrimSpace(d.recipient.Text), strings.TrimSpace(d.confidential.Text)
	if deal != d.w.session.Deal() {
		if err := d.w.session.SetDeal(deal); err != nil {
			return err
		}
	}
	paper, beside := "a4", "no"
	if d.paper.Selected() == 1 {
		paper = "letter"
	}
	if d.beside.Checked {
		beside = "yes"
	}
	d.w.keepSetting(documentSetting, d.chosen().key)
	d.w.keepSetting(paperSetting, paper)
	d.w.keepSetting(besideSetting, beside)
	return nil
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
			d.w.fail("export the PDF", err)
		}
		return
	}
	d.w.keepSetting(folderSetting, filepath.Dir(path))
	if d.printed {
		d.w.openOutside(path) // the system's viewer prints; the window cannot
	}
	done := widgets.NewPrimaryButton(lang.L("Done"), d.close)
	d.turn(widgets.NewColumn(8,
		widgets.NewText(lang.L("Written"), widgets.HeadingStyle(3)),
		widgets.NewText(path, widgets.BodyStyle()),
		gap(4),
		buttonRow(
			widgets.NewButton(lang.L("Show folder"), func() { d.w.openOutside(filepath.Dir(path)) }),
			widgets.NewButton(lang.L("Open"), func() { d.w.openOutside(path) }),
			done)), done)
}

// close gives up what is under way. An export that stops closes the box
// itself, once nothing of it is left.
func (d *exportDialog) close() {
	if d.stop != nil {
		d.stop()
		d.what.SetWords(lang.L("Stopping…"))
		return
	}
	d.box.close()
}
