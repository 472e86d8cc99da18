package drawing_test

import (
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"

	"dossier/charts/drawing"
)

func TestThemeChangesNoGeometry(t *testing.T) {
	if gallery(drawing.Light()).Dump() != gallery(drawing.Dark()).Dump() {
		t.Error("the two themes give different dumps")
	}
}

func TestDump(t *testing.T) {
	black := drawing.Hex("#000000")
	d := drawing.Drawing{Size: drawing.Size{W: 100, H: 50}, Title: "T"}
	d.Line(drawing.Point{X: 1.004, Y: 2.006}, drawing.Point{X: -0.001, Y: 3},
		drawing.Style{Stroke: black, Width: 0.5, Dash: []float64{2, 1.5}, RoundCap: true})
	d.Rect(drawing.Rect{X: 10, Y: 10, W: 20, H: 5}, 0, drawing.Fill(black))
	d.Curve(drawing.Point{}, drawing.Point{X: 1}, drawing.Point{X: 2}, drawing.Point{X: 3}, drawing.Stroke(black, 1))
	d.Text(drawing.Text{S: "FY25", At: drawing.Point{X: 12.5, Y: 40}, Size: 9, Color: black})
	d.Text(drawing.Text{
		S: "a\t\"b\"", At: drawing.Point{X: 1, Y: 2}, Face: drawing.SerifBold, Size: 9.25,
		Anchor: drawing.End, Angle: -45, Refs: []string{"claim:CV001", "claim:CV002"},
	})
	d.Link(drawing.Link{Box: drawing.Rect{X: 1, Y: 2, W: 3, H: 4}, Refs: []string{"table:36/bull/probability"}, Label: "Bull", Value: "25 %"})
	want := strings.TrimLeft(`
drawing 100.00 50.00 "T"
path M 1.00 2.01 L 0.00 3.00 stroke 0.50 dash 2.00,1.50 round
path M 10.00 10.00 L 30.00 10.00 L 30.00 15.00 L 10.00 15.00 Z fill
path M 0.00 0.00 C 1.00 0.00 2.00 0.00 3.00 0.00 stroke 1.00
text 12.50 40.00 "FY25" Sans 9.00
text 1.00 2.00 "a \"b\"" SerifBold 9.25 end angle -45.00 refs claim:CV001 claim:CV002
link 1.00 2.00 3.00 4.00 "Bull" "25 %" refs table:36/bull/probability
`, "\n")
	if got := d.Dump(); got != want {
		t.Errorf("dump is\n%s\nwant\n%s", got, want)
	}
}

func TestBuildersRejectWhatCannotBeDrawn(t *testing.T) {
	black := drawing.Hex("#000000")
	nan, inf := math.NaN(), math.Inf(1)
	ok := drawing.Point{X: 1, Y: 1}
	tests := []struct {
		name string
		draw func(d *drawing.Drawing)
		says string
	}{
		{"Line", func(d *drawing.Drawing) { d.Line(ok, drawing.Point{X: nan}, drawing.Stroke(black, 1)) }, "path: NaN"},
		{"Polyline", func(d *drawing.Drawing) {
			d.Polyline([]drawing.Point{ok, {Y: -inf}}, drawing.Stroke(black, 1))
		}, "path: -Inf"},
		{"Polygon", func(d *drawing.Drawing) { d.Polygon([]drawing.Point{ok, {Y: inf}}, drawing.Fill(black)) }, "path: +Inf"},
		{"Rect", func(d *drawing.Drawing) { d.Rect(drawing.Rect{W: nan}, 3, drawing.Fill(black)) }, "path: NaN"},
		{"Circle", func(d *drawing.Drawing) { d.Circle(ok, inf, drawing.Fill(black)) }, "path: "},
		{"Curve", func(d *drawing.Drawing) { d.Curve(ok, drawing.Point{X: nan}, ok, ok, drawing.Stroke(black, 1)) }, "path: NaN"},
		{"Hatch", func(d *drawing.Drawing) { d.Hatch(drawing.Rect{W: inf}, 3, drawing.Stroke(black, 1)) }, "hatch: +Inf"},
		{"Width", func(d *drawing.Drawing) { d.Line(ok, ok, drawing.Stroke(black, nan)) }, "path stroke: NaN"},
		{"Text", func(d *drawing.Drawing) { d.Text(drawing.Text{S: "FY25", At: drawing.Point{X: nan}}) }, `text "FY25": NaN`},
		{"Link", func(d *drawing.Drawing) { d.Link(drawing.Link{Label: "Bull", Box: drawing.Rect{H: nan}}) }, `mark "Bull": NaN`},
		{"Dot", func(d *drawing.Drawing) { d.Dot(drawing.Point{X: nan}, 3, drawing.LevelMedium, black) }, "path: NaN"},
		{"Arrow", func(d *drawing.Drawing) { d.Arrow(ok, drawing.Point{X: nan}, 3, drawing.Stroke(black, 1)) }, "path: NaN"},
		{"OffTheEarth", func(d *drawing.Drawing) { d.Line(ok, drawing.Point{Y: -9.2e18}, drawing.Stroke(black, 1)) }, "path: -9.2e+18"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var d drawing.Drawing
			test.draw(&d)
			first := d.Err()
			if first == nil || !strings.HasPrefix(first.Error(), test.says) {
				t.Fatalf("error is %v, want one that begins %q", first, test.says)
			}
			if len(d.Ops) != 0 {
				t.Errorf("%d operations were kept", len(d.Ops))
			}
			d.Text(drawing.Text{S: "later", At: drawing.Point{X: inf}})
			if !errors.Is(d.Err(), first) {
				t.Errorf("error became %v, want the first: %v", d.Err(), first)
			}
		})
	}
}

func TestBuildersDrawNothingOfNothing(t *testing.T) {
	var d drawing.Drawing
	d.Polyline(nil, drawing.Style{})
	d.Polygon([]drawing.Point{{X: 1}}, drawing.Style{})
	d.Path(nil, drawing.Style{})
	d.Text(drawing.Text{})
	d.Arrow(drawing.Point{X: 1}, drawing.Point{X: 1}, 3, drawing.Style{})
	d.Hatch(drawing.Rect{}, 3, drawing.Style{})
	d.Hatch(drawing.Rect{W: 10, H: 10}, 0, drawing.Style{})
	if len(d.Ops) != 0 || d.Err() != nil {
		t.Errorf("there are %d operations and the error is %v", len(d.Ops), d.Err())
	}
}

func TestBuildersKeepNoHoldOfTheirArguments(t *testing.T) {
	var d drawing.Drawing
	segs := []drawing.Seg{{Kind: drawing.Move}, {Kind: drawing.Line, To: drawing.Point{X: 5, Y: 5}}}
	dash := []float64{2, 2}
	d.Path(segs, drawing.Style{Stroke: drawing.Hex("#000000"), Width: 1, Dash: dash})
	want := d.Dump()
	segs[1].To.X, dash[0] = 99, 99
	if got := d.Dump(); got != want {
		t.Errorf("the drawing changed with its arguments:\n%s", got)
	}
}

func TestTextIsMadeReady(t *testing.T) {
	var d drawing.Drawing
	d.Text(drawing.Text{S: "Cafe\u0301\n漢 🚀\u200d\ufe0f \x00\xff", Size: 10})
	want := "Café \uFFFD \uFFFD  \uFFFD"
	if got := d.Ops[0].(drawing.Text).S; got != want {
		t.Errorf("text is %q, want %q", got, want)
	}
}

func TestAt(t *testing.T) {
	var d drawing.Drawing
	d.Link(drawing.Link{Label: "below", Box: drawing.Rect{W: 20, H: 20}})
	d.Text(drawing.Text{S: "between", Size: 10})
	d.Link(drawing.Link{Label: "above", Box: drawing.Rect{X: 10, W: 20, H: 20}})
	tests := []struct {
		name  string
		p     drawing.Point
		label string
		index int
		ok    bool
	}{
		{"only one", drawing.Point{X: 5, Y: 5}, "below", 0, true},
		{"topmost", drawing.Point{X: 15, Y: 5}, "above", 1, true},
		{"left edge belongs", drawing.Point{X: 10, Y: 0}, "above", 1, true},
		{"right edge does not", drawing.Point{X: 30, Y: 5}, "", -1, false},
		{"outside", drawing.Point{X: 5, Y: 25}, "", -1, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			link, index, ok := d.At(test.p)
			if link.Label != test.label || index != test.index || ok != test.ok {
				t.Errorf("At(%v) = %q, %d, %v", test.p, link.Label, index, ok)
			}
		})
	}
	var labels []string
	for _, mark := range d.Marks() {
		labels = append(labels, mark.Label)
	}
	if want := []string{"below", "above"}; !reflect.DeepEqual(labels, want) {
		t.Errorf("marks are %q, want %q", labels, want)
	}
}

func TestAppendMovesEverything(t *testing.T) {
	part, whole := gallery(drawing.Light()), drawing.Drawing{}
	before := part.Dump()
	whole.Append(part, 10.25, -5)
	if part.Dump() != before {
		t.Error("the appended drawing changed")
	}
	whole.Append(&whole, 0, 0)
	back := drawing.Drawing{Size: part.Size, Title: part.Title}
	back.Append(&whole, -10.25, 5)
	once := strings.TrimPrefix(before, before[:strings.Index(before, "\n")+1])
	if got, want := back.Dump(), before+once; got != want {
		t.Error("there and back is not where it was")
	}
}

func TestAppendPassesTheErrorOn(t *testing.T) {
	var part, whole drawing.Drawing
	part.Circle(drawing.Point{X: math.NaN()}, 1, drawing.Style{})
	whole.Append(&part, 0, 0)
	if whole.Err() == nil {
		t.Error("the error was lost")
	}
}

func TestHatchStaysInItsBoxAndMeetsItsNeighbour(t *testing.T) {
	left, right := drawing.Rect{X: 3, Y: 4, W: 20, H: 9}, drawing.Rect{X: 23, Y: 4, W: 20, H: 9}
	ends := map[drawing.Point]int{}
	for _, box := range []drawing.Rect{left, right} {
		var d drawing.Drawing
		d.Hatch(box, 3, drawing.Stroke(drawing.Hex("#000000"), 0.5))
		for _, seg := range d.Ops[0].(drawing.Path).Segs {
			p := seg.To
			if p.X < box.X || p.X > box.X+box.W || p.Y < box.Y || p.Y > box.Y+box.H {
				t.Errorf("%v lies outside %v", p, box)
			}
			if p.X == 23 {
				ends[p]++
			}
		}
	}
	if len(ends) < 2 {
		t.Fatalf("only %d lines reach the common edge", len(ends))
	}
	for p, n := range ends {
		if n != 2 && p.Y != 4 && p.Y != 13 {
			t.Errorf("the line at %v is met by none", p)
		}
	}
}
