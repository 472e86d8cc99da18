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

// What a menu of views offers, and the second of them.
func ExampleViews() {
	r, err := bundle.Read(assets.Report())
	if err != nil {
		fmt.Println(err)
		return
	}
	views := charts.Views(r, "FP001")
	for _, view := range views {
		fmt.Println(view.ID, "-", view.Label)
	}
	d, err := charts.DrawView(r, "FP001", views[1].ID, scenario.Values{}, drawing.Light(), 640)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Marks()[1].Label+":", d.Marks()[1].Value)
	// Output:
	// map - Map
	// dumbbell - Dumbbell
	// AWS SageMaker: open-model breadth 0.5, enterprise readiness 1
}
