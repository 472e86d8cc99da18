package widgets

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// chapter makes a reader of n sections, each a heading and two paragraphs
// with a citation.
func chapter(n int) *Reader {
	var items []Item
	for i := range n {
		items = append(items,
			Item{Kind: HeadingItem, Level: 2, Anchor: fmt.Sprintf("8.%d", i+1), Text: text(fmt.Sprintf("8.%d Section", i+1))},
			Item{Text: text(strings.Repeat("Growth above forty percent needs new buyers. ", 6) + fmt.Sprintf("End [@H%d].", i))},
			Item{Text: text(fmt.Sprintf("The value is {$8B|v} in section %d [@M%d; @M1].", i+1, i))})
	}
	r := NewReader(items)
	r.Confidence = byFirstLetter
	return r
}

func key(r *Reader, name fyne.KeyName) { r.body.TypedKey(&fyne.KeyEvent{Name: name}) }

func TestReaderShowsOnlyWhatIsNear(t *testing.T) {
	r := chapter(200)
	shown(t, NewTheme(false, 1), r, 900, 600)
	for _, y := range []float32{0, 5000, r.height} {
		r.SetOffset(y)
		if n := len(r.body.brush.objects()); n == 0 || n > 150 {
			t.Errorf("at %v there are %d objects for about 40 lines", y, n)
		}
	}
}

func TestReaderKeepsItsObjectsWhenALineComesIn(t *testing.T) {
	r := chapter(50)
	shown(t, NewTheme(false, 1), r, 900, 600)
	r.SetOffset(1000)
	before := r.body.brush.objects()
	r.SetOffset(1000 + overscan + 30)
	var kept int
	for _, o := range r.body.brush.objects() {
		if _, ok := o.(*canvas.Text); ok && slices.Contains(before, o) {
			kept++
		}
	}
	if kept < 15 {
		t.Errorf("%d texts were kept over a scroll step, want most", kept)
	}
}

func TestReaderScrollsByKeyboard(t *testing.T) {
	r := chapter(40)
	shown(t, NewTheme(false, 1), r, 900, 600)
	end := r.height - 600
	steps := []struct {
		key  fyne.KeyName
		want func(from, to float32) bool
	}{
		{fyne.KeyDown, func(from, to float32) bool { return to > from && to-from < 200 }},
		{fyne.KeyUp, func(from, to float32) bool { return to < from }},
		{fyne.KeyPageDown, func(from, to float32) bool { return to-from > 500 && to-from < 600 }},
		{fyne.KeySpace, func(from, to float32) bool { return to-from > 500 && to-from < 600 }},
		{fyne.KeyPageUp, func(from, to float32) bool { return from-to > 500 }},
		{fyne.KeyEnd, func(_, to float32) bool { return to == end }},
		{fyne.KeyPageDown, func(_, to float32) bool { return to == end }},
		{fyne.KeyHome, func(_, to float32) bool { return to == 0 }},
		{fyne.KeyUp, func(_, to float32) bool { return to == 0 }},
	}
	for _, s := range steps {
		from := r.Offset()
		if key(r, s.key); !s.want(from, r.Offset()) {
			t.Errorf("%s scrolled from %v to %v", s.key, from, r.Offset())
		}
	}
}

func TestReaderGoesToAnchors(t *testing.T) {
	r := chapter(40)
	var told []string
	r.OnVisible = func(a string) { told = append(told, a) }
	shown(t, NewTheme(false, 1), r, 900, 600)
	if !r.ScrollTo("8.20") || r.Anchor() != "8.20" {
		t.Errorf("reader is at %q, want 8.20", r.Anchor())
	}
	if r.ScrollTo("9.1") || r.ScrollTo("") {
		t.Error("there is no such anchor, yet ScrollTo says so")
	}
	if !r.Flash("8.3") || r.Anchor() != "8.3" || r.Flash("nowhere") {
		t.Errorf("flash went to %q", r.Anchor())
	}
	if want := []string{"8.1", "8.20", "8.3"}; !slices.Equal(told, want) {
		t.Errorf("told of %q, want %q", told, want)
	}
}

func TestReaderKeepsItsPlace(t *testing.T) {
	r := chapter(40)
	win := shown(t, NewTheme(false, 1), r, 1000, 600)
	if r.Offset() != 0 {
		t.Errorf("reader opens at %v, want the top", r.Offset())
	}
	win.Resize(fyne.NewSize(900, 600))
	if r.Offset() != 0 {
		t.Errorf("a resize at the top leaves it at %v", r.Offset())
	}
	r.ScrollTo("8.30")
	r.SetOffset(r.Offset() + 70)
	before := r.Place()
	win.Resize(fyne.NewSize(480, 600))
	if after := r.Place(); after.Item != before.Item {
		t.Errorf("a resize moved the reader from item %d to %d", before.Item, after.Item)
	}
	r.SetOffset(0)
	r.Restore(before)
	if got := r.Place(); got.Item != before.Item {
		t.Errorf("restored to item %d, want %d", got.Item, before.Item)
	}
	r.SetItems([]Item{{Text: text("Another chapter")}})
	if r.Offset() != 0 || r.Selected() != "" {
		t.Error("new items do not begin at the top with nothing selected")
	}
	r.Restore(Place{Item: 99}) // of another version: no such item
}

// point returns the middle of words in the reader's body.
func point(tb testing.TB, r *Reader, block int, words string) fyne.Position {
	tb.Helper()
	b := &r.blocks[block]
	at := strings.Index(b.words.plain, words)
	if at < 0 {
		tb.Fatalf("no %q in %q", words, b.words.plain)
	}
	for i := range b.lines.lines {
		if l := &b.lines.lines[i]; at >= l.start && at < l.end {
			return fyne.NewPos(b.x+b.lines.xOf(l, at)+0.5, b.y+l.y+10)
		}
	}
	tb.Fatalf("%q is on no line", words)
	return fyne.Position{}
}

func press(r *Reader, at fyne.Position, mod fyne.KeyModifier) {
	r.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: mod})
}

func release(r *Reader, at fyne.Position) {
	r.body.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
}

func drag(r *Reader, from, to fyne.Position) {
	press(r, from, 0)
	r.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	release(r, to)
	r.body.DragEnd()
}

func TestReaderSelectsAndCopies(t *testing.T) {
	r := NewReader([]Item{
		{Text: text("First words of *the* report.")},
		{Kind: ListItem, Text: text("a point [@M1], made")},
		{Kind: ListItem, Ordinal: 2, Text: text("another")},
		{Text: text("Last words.")},
	})
	shown(t, NewTheme(false, 1), r, 900, 600)
	copied := func() string {
		c := test.NewClipboard()
		r.body.TypedShortcut(&fyne.ShortcutCopy{Clipboard: c})
		return c.Content()
	}
	if copied() != "" {
		t.Error("nothing is selected, yet something is copied")
	}
	drag(r, point(t, r, 0, "words"), point(t, r, 0, " report"))
	if got := copied(); got != "words of the" {
		t.Errorf("forward drag selects %q", got)
	}
	drag(r, point(t, r, 3, "words"), point(t, r, 0, "report"))
	if got, want := copied(), "report.\n• a point, made\n2. another\n\nLast "; got != want {
		t.Errorf("backward drag over items selects %q, want %q", got, want)
	}
	r.body.DoubleTapped(&fyne.PointEvent{Position: point(t, r, 2, "other")})
	if got := copied(); got != "another" {
		t.Errorf("double click selects %q", got)
	}
	press(r, point(t, r, 3, "Last"), 0)
	press(r, point(t, r, 3, "."), fyne.KeyModifierShift)
	if got := copied(); got != "Last words" {
		t.Errorf("shift click selects %q", got)
	}
	r.body.TypedShortcut(&fyne.ShortcutSelectAll{})
	if got := r.Selected(); !strings.HasPrefix(got, "First") || !strings.HasSuffix(got, "words.") {
		t.Errorf("select all selects %q", got)
	}
	key(r, fyne.KeyEscape)
	if r.Selected() != "" {
		t.Error("Escape leaves a selection")
	}
}

func TestReaderOpensCitations(t *testing.T) {
	r := chapter(40)
	var opened [][]report.ClaimID
	r.OnCite = func(ids []report.ClaimID) { opened = append(opened, ids) }
	win := shown(t, NewTheme(false, 1), r, 900, 600)

	b := &r.blocks[2]
	c := b.lines.runs[slices.IndexFunc(b.lines.runs, func(r run) bool { return r.kind == chipFrag })]
	at := fyne.NewPos(b.x+c.x+c.width/2, b.y+10)
	r.body.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	if r.body.Cursor() != desktop.PointerCursor {
		t.Error("a chip under the pointer does not look like a link")
	}
	press(r, at, 0)
	release(r, at)
	if len(opened) != 1 || !slices.Equal(opened[0], []report.ClaimID{"M0", "M1"}) {
		t.Fatalf("click opened %v", opened)
	}
	drag(r, at, at.AddXY(0, 40))
	if len(opened) != 1 {
		t.Error("a selection that begins on a chip opens it")
	}

	r.SetOffset(0)
	r.Focus()
	if win.Canvas().Focused() != r.body {
		t.Fatal("the reader did not take the keyboard")
	}
	opened = nil
	for range 9 { // two chips a section: beyond what is in view
		if !r.body.AcceptsTab() {
			t.Fatal("Tab leaves before the last citation")
		}
		key(r, fyne.KeyTab)
		key(r, fyne.KeyReturn)
	}
	if len(opened) != 9 || opened[0][0] != "H0" || opened[8][0] != "H4" {
		t.Errorf("Tab and Enter opened %v", opened)
	}
	if !r.body.inWindow(r.body.chip) {
		t.Error("the citation with the keyboard is out of view")
	}
	if got, want := r.body.AccessibilityLabel(), "claim H4, High confidence"; got != want {
		t.Errorf("the citation is called %q, want %q", got, want)
	}
	r.body.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	key(r, fyne.KeyTab)
	if r.body.chip != 7 {
		t.Errorf("Shift Tab went to %d, want 7", r.body.chip)
	}
	r.body.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	r.body.chip = len(r.chips) - 1
	r.SetOffset(r.height)
	if r.body.AcceptsTab() {
		t.Error("Tab is trapped behind the last citation")
	}
}

func TestReaderFollowsTheScenario(t *testing.T) {
	r := chapter(3)
	now := "$7B"
	r.Live = func(string) (string, bool) { return now, true }
	shown(t, NewTheme(false, 1), r, 900, 600)
	seen := func() bool {
		for _, o := range r.body.brush.objects() {
			if c, ok := o.(*canvas.Text); ok && c.Text == now {
				return true
			}
		}
		return false
	}
	if !seen() {
		t.Fatal("the value is not beside the words")
	}
	if now = "$6.5B"; seen() {
		t.Fatal("shown before it was told")
	}
	if r.RefreshLive(); !seen() {
		t.Error("the new value is not beside the words")
	}
}

func TestReaderPlacesObjectsByTheirHeight(t *testing.T) {
	figure := NewFigureView(func(w float64) (*drawing.Drawing, error) { return bars(drawing.Light(), w) })
	r := NewReader([]Item{{Text: text("Above")}, {Kind: ObjectItem, Object: figure, Anchor: "figure:F1"}, {Text: text("Below")}})
	win := shown(t, NewTheme(false, 1), r, 900, 600)
	if got := figure.Size(); got != fyne.NewSize(objectWidth, 150) {
		t.Errorf("figure is %v, want %v by 150", got, objectWidth)
	}
	if below := r.blocks[2].y; below < figure.Position().Y+150 {
		t.Errorf("text at %v stands in the figure", below)
	}
	win.Resize(fyne.NewSize(500, 600))
	if got := figure.Size().Width; got != 500-2*readerMargin {
		t.Errorf("figure is %v wide in a window of 500", got)
	}
}

// words30k is a report of 30,000 words in 300 paragraphs.
func words30k() []Item {
	var items []Item
	for i := range 300 {
		items = append(items, Item{Text: text(strings.Repeat("Growth above forty percent a year needs new buyers and larger ones, ", 8) + fmt.Sprintf("as twelve claims state [@H%d].", i))})
	}
	return items
}

// Aim: 20 ms from blocks to the first lines on screen; peers take seconds.
func BenchmarkReaderLayout(b *testing.B) {
	items := words30k()
	test.NewTempApp(b).Settings().SetTheme(NewTheme(false, 1))
	b.ReportAllocs()
	for b.Loop() {
		r := NewReader(items)
		r.Resize(fyne.NewSize(900, 700))
	}
}

// Aim: a frame, 16 ms, so that a window can be dragged larger smoothly.
func BenchmarkReaderResize(b *testing.B) {
	r := NewReader(words30k())
	shown(b, NewTheme(false, 1), r, 900, 700)
	b.ReportAllocs()
	var wide float32
	for b.Loop() {
		wide = 30 - wide
		r.Resize(fyne.NewSize(600+wide, 700))
	}
}

// Aim: well below a millisecond, since most of a frame is Fyne's.
func BenchmarkReaderScroll(b *testing.B) {
	r := NewReader(words30k())
	shown(b, NewTheme(false, 1), r, 900, 700)
	b.ReportAllocs()
	for b.Loop() {
		y := r.Offset() + 40
		if y > r.height-800 {
			y = 0
		}
		r.SetOffset(y)
	}
}
