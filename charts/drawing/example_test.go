package drawing_test

import (
	"fmt"

	"dossier/charts/drawing"
)

// A figure is laid out once. What it holds can be read back: this is what the
// sinks paint, and what tests compare.
func Example() {
	theme := drawing.Light()
	d := &drawing.Drawing{Size: drawing.Size{W: 200, H: 40}, Title: "Probability"}
	bar := drawing.Rect{X: 60, Y: 10, W: 35, H: 20}
	d.Text(drawing.Text{S: "Bull", At: drawing.Point{X: 50, Y: 24}, Size: 10, Anchor: drawing.End, Color: theme.Ink})
	d.Rect(bar, 0, drawing.Fill(theme.Bull))
	d.Link(drawing.Link{Box: bar, Label: "Bull", Value: "25 %", Refs: []string{"table:36/bull/probability"}})
	if err := d.Err(); err != nil {
		fmt.Println(err)
	}
	fmt.Print(d.Dump())

	mark, _, _ := d.At(drawing.Point{X: 70, Y: 20})
	fmt.Println(mark.Label, mark.Value)
	// Output:
	// drawing 200.00 40.00 "Probability"
	// text 50.00 24.00 "Bull" Sans 10.00 end
	// path M 60.00 10.00 L 95.00 10.00 L 95.00 30.00 L 60.00 30.00 Z fill
	// link 60.00 10.00 35.00 20.00 "Bull" "25 %" refs table:36/bull/probability
	// Bull 25 %
}

func ExampleWrap() {
	for _, line := range drawing.Wrap(drawing.Serif, 10, "Every number is on the graph.", 80) {
		fmt.Println(line)
	}
	// Output:
	// Every number is
	// on the graph.
}
