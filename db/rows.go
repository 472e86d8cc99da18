package db

import (
	"dossier/db/quantity"
	"dossier/db/report"
)

// The parts of the model that a row keeps as JSON.
type (
	chapterHead struct {
		BottomLine report.Text
		Numbers    []report.Fact
		Key        []report.Point
	}
	tableHead struct {
		Section string
		Note    report.Text
		Claims  []report.ClaimID
		Columns []report.Column
	}
	figureHead struct {
		Section string
		Caption report.Text
		Finding report.Text
		Note    report.Text
		Claims  []report.ClaimID
	}
	cellValue struct {
		Quantity   quantity.Quantity
		Rating     quantity.Rating
		Confidence report.Confidence
	}
	claimLinks struct {
		SameAs      []report.ClaimID
		Contradicts []report.ClaimID
		Values      []report.Value
	}
)
