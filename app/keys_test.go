package app

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/app/widgets"
	"dossier/db/report"
)

// typeKey types a key where the keyboard is: at what has it, else at the window.
func typeKey(w *Window, key fyne.KeyName) {
	e := &fyne.KeyEvent{Name: key}
	if f := w.win.Canvas().Focused(); f != nil {
		f.TypedKey(e)
		return
	}
	w.win.Canvas().OnTypedKey()(e)
}

// TestEscape: Escape closes whatever is in front, from whatever in it has the
// keyboard, and gives back what was below.
func TestEscape(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8"})
	claim := w.session.Report().Claims[0].ID
	for name, show := range map[string]func(){
		"search":    w.showSearch,
		"export":    w.showExport,
		"view":      w.showSaveView,
		"shortcuts": w.showShortcuts,
		"about":     w.showAbout,
		"note":      func() { w.addNote(report.Ref("claim:" + string(claim))) },
		"notes":     func() { newNotesSave(w).show() },
		"failure":   func() { w.fail("open it", os.ErrNotExist) },
	} {
		for tabs := range 4 {
			show()
			if w.box() == nil {
				t.Fatalf("%s shows no box", name)
			}
			for range tabs {
				w.win.Canvas().FocusNext()
			}
			if f := w.win.Canvas().Focused(); f != nil {
				f.TypedRune('b') // a letter typed into a box goes nowhere else
			}
			typeKey(w, fyne.KeyEscape)
			if w.box() != nil || len(w.boxes) != 0 || w.win.Canvas().Overlays().Top() != nil {
				t.Fatalf("%s is still there after Escape with the keyboard on its part %d", name, tabs)
			}
			if w.route.Page != ChapterPage {
				t.Fatalf("typing into %s went to %v", name, w.route)
			}
		}
	}
	w.cite([]report.ClaimID{claim})
	w.win.Canvas().FocusNext()
	typeKey(w, fyne.KeyEscape)
	if w.frame.drawer.object().Visible() || w.win.Canvas().Focused() != nil {
		t.Error("Escape leaves the drawer open")
	}
}

// TestPageKeys: with nothing chosen the keys scroll the page, and Tab begins on
// it.
func TestPageKeys(t *testing.T) {
	for _, page := range []string{"cover", "chapter:8", "committee"} {
		w := openAt(t, Options{Page: page})
		typeKey(w, fyne.KeyPageDown)
		far := w.page.offset()
		if far <= 0 {
			t.Errorf("%s: Page Down goes to %v", page, far)
		}
		typeKey(w, fyne.KeyUp)
		if got := w.page.offset(); got >= far {
			t.Errorf("%s: up leads from %v to %v", page, far, got)
		}
		typeKey(w, fyne.KeyEnd)
		if got := w.page.offset(); got < far {
			t.Errorf("%s: End leads to %v, above %v", page, got, far)
		}
		typeKey(w, fyne.KeyHome)
		if got := w.page.offset(); got != 0 {
			t.Errorf("%s: Home leads to %v", page, got)
		}
		w.win.Canvas().FocusNext()
		if _, nav := w.win.Canvas().Focused().(*widgets.NavItem); nav || w.win.Canvas().Focused() == nil {
			t.Errorf("%s: Tab begins at %T", page, w.win.Canvas().Focused())
		}
	}
}

// TestFocusInView: whatever Tab comes to on a page is in view.
func TestFocusInView(t *testing.T) {
	for _, page := range []string{"cover", "committee", "summary"} {
		w := openAt(t, Options{Page: page})
		test.WidgetRenderer(w.page.object().(fyne.Widget)).Refresh()
		where := w.app.Driver().AbsolutePositionForObject
		met := 0
		for range 40 {
			w.win.Canvas().FocusNext()
			o, ok := w.win.Canvas().Focused().(fyne.CanvasObject)
			if !ok {
				t.Fatalf("%s: nothing has the keyboard", page)
			}
			if _, nav := o.(*widgets.NavItem); nav || o == fyne.CanvasObject(w.frame.away) {
				break
			}
			met++
			at, room := where(o).Y-where(w.frame.page).Y, w.frame.page.Size().Height
			if at < 0 || at+min(o.Size().Height, room/2) > room {
				t.Errorf("%s: %T has the keyboard at %v of %v", page, o, at, room)
			}
		}
		if met < 5 {
			t.Errorf("%s: Tab comes to %d things", page, met)
		}
	}
}

// TestWhatWasSaidGoesWithItsPage: a line about what was done stays no longer
// than the page it was done on; a first start's line stays until followed.
func TestWhatWasSaidGoesWithItsPage(t *testing.T) {
	w := openAt(t, Options{Page: "cover"})
	w.frame.hint(true)
	w.goToChapter(1)
	if !w.frame.message.Visible() {
		t.Error("the first start's line is gone before it was followed")
	}
	w.cite(w.session.Report().Chapters[0].Numbers[0].Claims)
	if w.frame.message.Visible() || w.setting(hintSetting) != "yes" {
		t.Error("the first start's line stays though it was followed")
	}
	w.giveWay()
	w.tell("Saved.")
	w.goToChapter(2)
	if w.frame.message.Visible() {
		t.Error("what was said on chapter 1 is still there on chapter 2")
	}
	w.frame.warn("Not kept.")
	w.goToChapter(3)
	if !w.frame.message.Visible() {
		t.Error("a warning goes unread")
	}
}

// TestEscapeLeavesAPicker: Escape closes Fyne's own dialogs as it does ours.
func TestEscapeLeavesAPicker(t *testing.T) {
	w := openAt(t, Options{Page: "cover"})
	for name, show := range map[string]func(){"file": w.chooseFile, "folder": w.chooseFolder, "view": w.chooseViewFile} {
		show()
		if w.win.Canvas().Overlays().Top() == nil {
			t.Fatalf("%s: nothing is shown", name)
		}
		w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if w.win.Canvas().Overlays().Top() != nil || w.picking != nil {
			t.Errorf("%s: it stays", name)
		}
	}
}

// TestIntoTheDrawer: the keyboard gets into the evidence that is open, and
// Escape leads back to what opened it.
func TestIntoTheDrawer(t *testing.T) {
	w := openAt(t, Options{Page: "brief"})
	w.intoDrawer()
	if w.win.Canvas().Focused() != nil {
		t.Error("with nothing open the keyboard goes somewhere")
	}
	w.win.Canvas().FocusNext()
	chip := w.win.Canvas().Focused()
	typeKey(w, fyne.KeyReturn)
	if !w.frame.drawer.object().Visible() {
		t.Fatal("Enter on a citation opens nothing")
	}
	w.intoDrawer()
	if got := w.win.Canvas().Focused(); got != fyne.Focusable(w.frame.drawer.away) {
		t.Errorf("the keyboard is at %T", got)
	}
	w.win.Canvas().FocusNext()
	w.frame.drawer.refresh() // as a doubt does
	if got := w.win.Canvas().Focused(); got != fyne.Focusable(w.frame.drawer.away) {
		t.Errorf("after the drawer was built anew the keyboard is at %T", got)
	}
	typeKey(w, fyne.KeyEscape)
	if w.frame.drawer.object().Visible() || w.win.Canvas().Focused() != chip {
		t.Errorf("Escape leads to %T", w.win.Canvas().Focused())
	}
}
