package charts_test

import (
	"fmt"

	"dossier/assets"
	"dossier/charts"
	"dossier/charts/drawing"
	"dossier/db/bundle"
	"dossier/db/scenario"
)

// A figure under a scenario of the reader's own.
func ExampleDraw() {
	r, err := bundle.Read(assets.Report())
	if err != nil {
		fmt.Println(err)
		return
	}
	set, err := scenario.Default(r)
	if err != nil {
		fmt.Println(err)
		return
	}
	if set, err = scenario.Parse(r, set, "bear=40"); err != nil {
		fmt.Println(err)
		return
	}
	values, err := scenario.Evaluate(r, set)
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := charts.Draw(r, "FV003", values, drawing.Light(), 640)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, mark := range d.Marks()[:2] {
		fmt.Println(mark.Label)
	}
	// Output:
	// Bull, as the report states
	// Bull, ARR × multiple
}
