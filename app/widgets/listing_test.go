package widgets

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"dossier/db/report"
)

// numbered is a listing of n rows that counts how often cells are asked for.
func numbered(n int) (l *Listing, asked map[int]int) {
	asked = map[int]int{}
	l = NewListing(
		ListingColumn{Name: "Level", Width: 90},
		ListingColumn{Name: "Words"},
		ListingColumn{Name: "Year", Width: 80, Trailing: true, From: 500},
	)
	l.Rows = n
	l.Empty = "nothing here"
	l.Cell = func(row, column int) ListingCell {
		asked[row]++
		switch column {
		case 0:
			return ListingCell{Text: "High", Marked: true, Confidence: report.High}
		case 2:
			return ListingCell{Text: "2024"}
		}
		return ListingCell{Text: fmt.Sprintf("row %d of a great many that nobody ever reads to the end, however long the flight may be", row)}
	}
	return l, asked
}

func TestListingAsksForWhatIsNear(t *testing.T) {
	l, asked := numbered(100_000)
	shown(t, NewTheme(false, 1), l, 700, 500)
	if n := len(asked); n == 0 || n > 30 {
		t.Errorf("%d rows were asked for, of a window of 10", n)
	}
	l.SetOffset(60_000 * l.rowHeight())
	if asked[60_003] == 0 || len(asked) > 80 {
		t.Errorf("row 60003 was asked for %d times, %d rows in all", asked[60_003], len(asked))
	}
	before := asked[60_003]
	l.SetOffset(60_000*l.rowHeight() + 400)
	if asked[60_003] != before {
		t.Error("a row that stays in view is set again")
	}
	if !says(l.body, "row 60003") {
		t.Error("row 60003 is not painted")
	}
}

func TestListingLeavesOutColumnsAndSaysSo(t *testing.T) {
	l, _ := numbered(5)
	win := shown(t, NewTheme(false, 1), l, 700, 400)
	if !says(l.head, "Year") || says(l.head, "+1 column") {
		t.Error("a column with room is left out")
	}
	win.Resize(fyne.NewSize(480, 400))
	if says(l.head, "Year") || !says(l.head, "+1 column") {
		t.Error("the column left out is not counted")
	}
}

func TestListingByKeyboard(t *testing.T) {
	l, _ := numbered(40)
	var opened []int
	l.OnOpen = func(row int) { opened = append(opened, row) }
	win := shown(t, NewTheme(false, 1), l, 700, 400)
	win.Canvas().Focus(l.body)
	key := func(names ...fyne.KeyName) {
		for _, n := range names {
			l.body.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	key(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	key(fyne.KeyEnd, fyne.KeyReturn)
	if l.Offset() <= 0 {
		t.Error("the last row was not brought into view")
	}
	key(fyne.KeyDown, fyne.KeyReturn, fyne.KeyHome, fyne.KeyUp, fyne.KeyReturn)
	if got, want := fmt.Sprint(opened), "[1 39 39 0]"; got != want {
		t.Errorf("opened %s, want %s", got, want)
	}
	if got, want := l.body.AccessibilityLabel(), "Level: High, Words: row 0 of"; len(got) < len(want) || got[:len(want)] != want {
		t.Errorf("the row is called %q", got)
	}
	var heard string
	win.Canvas().SetOnTypedRune(func(r rune) { heard += string(r) })
	l.body.TypedRune('b')
	if heard != "b" {
		t.Error("a letter does not reach the window")
	}
}

func TestListingByPointer(t *testing.T) {
	l, _ := numbered(3)
	var opened, sorted int
	l.OnOpen = func(row int) { opened = row }
	l.OnSort = func(column int) { sorted = column }
	shown(t, NewTheme(false, 1), l, 700, 400)
	l.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(40, l.rowHeight()*2+4)})
	l.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(660, 5)})
	if opened != 2 || sorted != 2 {
		t.Errorf("opened row %d and sorted by column %d, want 2 and 2", opened, sorted)
	}
	opened = -1
	l.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(40, l.rowHeight()*3+4)})
	if opened != -1 {
		t.Error("a tap below the last row opens one")
	}
	l.head.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	l.head.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if sorted != 1 {
		t.Errorf("the keyboard sorted by column %d, want 1", sorted)
	}
}

func TestListingWithoutRows(t *testing.T) {
	l, asked := numbered(0)
	shown(t, NewTheme(false, 1), l, 700, 400)
	if !says(l.body, "nothing here") || len(asked) > 0 {
		t.Errorf("an empty list asks for %d rows and says nothing", len(asked))
	}
}

func TestFilterChips(t *testing.T) {
	var told []int
	f := NewFilterChips([]FilterChip{{"All", "313"}, {"Load-bearing", "65"}, {"Contradicted", "24"}}, func(i int) { told = append(told, i) })
	shown(t, NewTheme(false, 1), NewColumn(0, f), 500, 100)
	boxes, one := f.boxes(500)
	f.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32(boxes[2].X)+5, 5)})
	f.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32(boxes[2].X)+5, 5)}) // chosen already
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) // no further
	if got, want := fmt.Sprint(told), "[2 1 2]"; got != want {
		t.Errorf("told %s, want %s", got, want)
	}
	if f.AccessibilityLabel() != "Contradicted, 24, selected" {
		t.Errorf("is called %q", f.AccessibilityLabel())
	}
	if two := f.HeightForWidth(240); two <= one {
		t.Errorf("three chips in 240 pixels are %v high, in 500 %v", two, one)
	}
	f.SetChoices([]FilterChip{{"All", "1"}})
	if f.Selected() != 0 {
		t.Error("the choice is of a chip that is gone")
	}
}
