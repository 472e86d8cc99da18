package charts

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"dossier/charts/drawing"
)

// layeringOf is a graph of n equal boxes and lines written "0-1 1-2", or
// "0-1:" for one with a label.
func layeringOf(t *testing.T, n int, lines string) layering {
	t.Helper()
	g := layering{gap: 10, sep: 30}
	for range n {
		g.boxes = append(g.boxes, drawing.Size{W: 60, H: 20})
	}
	for word := range strings.FieldsSeq(lines) {
		var l layeredLine
		if strings.HasSuffix(word, ":") {
			l.label = drawing.Size{W: 40, H: 12}
		}
		if _, err := fmt.Sscanf(word, "%d-%d", &l.from, &l.to); err != nil {
			t.Fatal(err)
		}
		g.lines = append(g.lines, l)
	}
	return g
}

func TestLayeredLayers(t *testing.T) {
	for _, c := range []struct {
		name, lines string
		want        []int
	}{
		{"LongestWay", "0-1 1-2 0-2", []int{0, 1, 2}},
		{"LateWhereThatShortens", "0-1 1-2 2-4 3-4", []int{0, 1, 2, 2, 3}},
		{"TogetherWhereThatShortens", "0-1 1-2 2-5 3-4 4-5", []int{0, 1, 2, 1, 2, 3}},
		{"EarlyWhereOthersHold", "0-2 1-2 2-5 0-3 3-4 4-5", []int{0, 0, 1, 1, 2, 3}},
		{"RoomForLabels", "0-1: 1-2", []int{0, 2, 4}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := layeringOf(t, len(c.want), c.lines).layers()
			if err != nil || !reflect.DeepEqual(got, c.want) {
				t.Errorf("layers %v, want %v (error %v)", got, c.want, err)
			}
		})
	}
}

func TestLayeredCrossings(t *testing.T) {
	for _, c := range []struct {
		name, lines string
		boxes, want int
	}{
		{"Ladder", "0-3 1-2", 4, 0},
		{"TreeOutOfOrder", "0-1 0-2 1-5 2-3 1-6 2-4", 7, 0},
		{"TieTheOtherWay", "0-2: 0-3: 1-2:", 4, 0},
		{"LongLine", "0-1 1-2 2-3 0-3", 4, 0},
		{"AllWithAll", "0-2 0-3 1-2 1-3", 4, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := layeringOf(t, c.boxes, c.lines)
			layers, err := g.layers()
			if err != nil {
				t.Fatal(err)
			}
			p := g.fill(layers)
			p.order()
			if got := p.crossings(); got != c.want {
				t.Errorf("%d crossings, want %d", got, c.want)
			}
		})
	}
}

// What can stand in one line does, and a fork opens evenly.
func TestLayeredIsStraight(t *testing.T) {
	a, err := arrange(layeringOf(t, 7, "0-1 1-2: 3-4 3-5 6-5"))
	if err != nil {
		t.Fatal(err)
	}
	y := func(box int) float64 { return math.Round(a.boxes[box].Y*100) / 100 }
	if y(0) != y(1) || y(1) != y(2) || y(5) != y(6) {
		t.Errorf("boxes at %v: 0, 1, 2 and 5, 6 are not in line", a.boxes)
	}
	if y(3) <= y(2) {
		t.Errorf("boxes at %v: the second part is not below the first", a.boxes)
	}
	for _, down := range []bool{false, true} {
		g := layeringOf(t, 3, "0-1 0-2")
		g.down = down
		fork, err := arrange(g)
		if err != nil {
			t.Fatal(err)
		}
		x, mid := fork.boxes[0], drawing.Point{X: (fork.boxes[1].X + fork.boxes[2].X) / 2, Y: (fork.boxes[1].Y + fork.boxes[2].Y) / 2}
		if d := math.Min(math.Abs(x.X-mid.X), math.Abs(x.Y-mid.Y)); d > 0.01 {
			t.Errorf("down %v: the fork is %.2f off its middle", down, d)
		}
	}
}

// In the densest graph there can be nothing touches, no line leads through a
// box or a label, and a second layout is the same.
func TestLayeredKeepsApart(t *testing.T) {
	for _, n := range []int{6, 9} {
		for _, colon := range []string{"", ":"} {
			var lines strings.Builder
			for i := range n {
				for j := i + 1; j < n; j++ {
					fmt.Fprintf(&lines, "%d-%d%s ", i, j, colon)
				}
			}
			g := layeringOf(t, n, lines.String())
			a, err := arrange(g)
			if err != nil {
				t.Fatal(err)
			}
			again, err := arrange(g)
			if err != nil || !reflect.DeepEqual(a, again) {
				t.Errorf("%d boxes: a second layout differs (error %v)", n, err)
			}
			checkApart(t, g, a)
		}
	}
}

func checkApart(t *testing.T, g layering, a arrangement) {
	t.Helper()
	about := func(at drawing.Point, size drawing.Size) drawing.Rect {
		return drawing.Rect{X: at.X - size.W/2, Y: at.Y - size.H/2, W: size.W, H: size.H}
	}
	var taken []drawing.Rect
	for i, size := range g.boxes {
		taken = append(taken, about(a.boxes[i], size))
	}
	for i, l := range g.lines {
		if l.label.W > 0 {
			taken = append(taken, about(a.labels[i], l.label))
		}
	}
	page := drawing.Rect{W: a.size.W, H: a.size.H}
	for i, r := range taken {
		if !within(r, page.Inset(-0.01)) {
			t.Errorf("%v leaves the figure of %v", r, a.size)
		}
		for _, other := range taken[i+1:] {
			if overlap(r.Inset(0.01), other) {
				t.Errorf("%v overlaps %v", r, other)
			}
		}
	}
	for i, ways := range a.ways {
		for _, way := range ways {
			for at := 0; at+3 < len(way); at += 3 {
				for step := range 21 {
					p := bezier(way[at:at+4], float64(step)/20)
					for _, r := range taken {
						if r.Inset(0.01).Contains(p) {
							t.Fatalf("line %d leads through %v at %v", i, r, p)
						}
					}
				}
			}
		}
	}
}

func TestLayeredRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		g    layering
		want string
	}{
		{"NoBoxes", layering{}, "it has no boxes"},
		{"ACircle", layeringOf(t, 3, "0-1 1-2 2-0"), "its lines go round"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := arrange(c.g); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}
