package widgets

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// shown puts content in a window of the given size, in the theme, and returns
// the window.
func shown(tb testing.TB, th *Theme, content fyne.CanvasObject, w, h float32) fyne.Window {
	tb.Helper()
	test.NewTempApp(tb).Settings().SetTheme(th)
	win := test.NewTempWindow(tb, content)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win
}

// picture writes what a window shows to the artefacts, to be looked at.
func picture(tb testing.TB, win fyne.Window, name string) {
	tb.Helper()
	path := filepath.Join("..", "..", "artifacts", name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		tb.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	if err := png.Encode(f, win.Canvas().Capture()); err != nil {
		tb.Fatal(err)
	}
	if err := f.Close(); err != nil {
		tb.Fatal(err)
	}
}

// text parses a line of prose: *bold*, [@ID; @ID] and {words|key}.
func text(s string) report.Text {
	var t report.Text
	for s != "" {
		i := strings.IndexAny(s, "*[{")
		if i < 0 {
			return append(t, report.Span{Text: s})
		}
		if i > 0 {
			t = append(t, report.Span{Text: s[:i]})
		}
		closing := map[byte]string{'*': "*", '[': "]", '{': "}"}[s[i]]
		j := i + 1 + strings.Index(s[i+1:], closing)
		body := s[i+1 : j]
		switch s[i] {
		case '*':
			t = append(t, report.Span{Text: body, Bold: true})
		case '[':
			var ids []report.ClaimID
			for id := range strings.SplitSeq(body, "; ") {
				ids = append(ids, report.ClaimID(strings.TrimPrefix(id, "@")))
			}
			t = append(t, report.Span{Claims: ids})
		case '{':
			words, key, _ := strings.Cut(body, "|")
			t = append(t, report.Span{Text: words, Scenario: key})
		}
		s = s[j+1:]
	}
	return t
}

// byFirstLetter gives H… claims high confidence, L… low and others medium.
func byFirstLetter(ids []report.ClaimID) report.Confidence {
	weak := report.NoClaim
	for _, id := range ids {
		c := report.Medium
		switch id[0] {
		case 'H':
			c = report.High
		case 'L':
			c = report.Low
		}
		weak = max(weak, c)
	}
	return weak
}

// caseTable is a small table of scenarios.
func caseTable() *report.Table {
	cell := func(text string, mid float64, unit quantity.Unit) report.Cell {
		return report.Cell{Text: text, Quantity: quantity.Quantity{Text: text, Low: mid, High: mid, Unit: unit}}
	}
	return &report.Table{
		ID: "cases", Number: 7, Title: "Cases",
		Columns: []report.Column{
			{Key: "case", Name: "Scenario"},
			{Key: "probability", Name: "Probability", Kind: report.QuantityColumn},
			{Key: "arr", Name: "2025 ARR", Kind: report.QuantityColumn},
			{Key: "growth", Name: "Growth", Kind: report.QuantityColumn},
			{Key: "multiple", Name: "Multiple", Kind: report.QuantityColumn},
			{Key: "value", Name: "Value stated", Kind: report.QuantityColumn},
		},
		Rows: []report.Row{
			{Key: "bull", Claims: []report.ClaimID{"M1", "H2"}, Cells: []report.Cell{
				{Text: "Bull"},
				cell("25 %", .25, quantity.Percent), cell("$230M+", 230e6, quantity.Unit(1)),
				cell("80 %+", .8, quantity.Percent), cell("50–65×", 57, quantity.Multiple), cell("$12–18B", 15e9, quantity.Unit(1)),
			}},
			{Key: "base", Claims: []report.ClaimID{"M1"}, Cells: []report.Cell{
				{Text: "Base"},
				cell("50 %", .5, quantity.Percent), cell("$180M", 180e6, quantity.Unit(1)),
				cell("60–80 %", .7, quantity.Percent), cell("35–45×", 40, quantity.Multiple), cell("$7–10B", 8.5e9, quantity.Unit(1)),
			}},
			{Key: "bear", Cells: []report.Cell{
				{Text: "Bear"},
				cell("25 %", .25, quantity.Percent), cell("$120M", 120e6, quantity.Unit(1)),
				cell("30–40 %", .35, quantity.Percent), cell("15–25×", 20, quantity.Multiple),
				{Text: "Unknown"},
			}},
		},
		Note:   text("Projections extrapolate outside estimates; nothing is audited."),
		Claims: []report.ClaimID{"M1", "M2", "M3", "M4", "M5"},
	}
}

// wordyTable is a table of sentences, ratings and confidence.
func wordyTable() *report.Table {
	rated := func(text string, level int) report.Cell {
		return report.Cell{Text: text, Rating: quantity.Rating{Text: text, Level: level, State: quantity.Rated}}
	}
	row := func(key, risk, cause, answer string, likely, hard report.Cell, c report.Confidence, ids ...report.ClaimID) report.Row {
		return report.Row{Key: key, Claims: ids, Cells: []report.Cell{
			{Text: risk}, {Text: cause}, {Text: answer}, likely, hard, {Text: c.String(), Confidence: c},
		}}
	}
	return &report.Table{
		ID: "risks", Number: 9, Title: "What could go wrong",
		Columns: []report.Column{
			{Key: "risk", Name: "Risk"},
			{Key: "cause", Name: "Where it comes from"},
			{Key: "answer", Name: "What answers it"},
			{Key: "likely", Name: "Likelihood", Kind: report.RatingColumn, Scale: "level"},
			{Key: "hard", Name: "Impact", Kind: report.RatingColumn, Scale: "level"},
			{Key: "sure", Name: "Confidence", Kind: report.ConfidenceColumn},
		},
		Rows: []report.Row{
			row("bundling", "Clouds give hosting away", "Three clouds put model hosting in their platform and price it below what it costs them to run, as they did with storage", "Stay the place where models are published first, on every cloud", rated("High", 2), rated("Medium", 1), report.High, "H1", "H2"),
			row("upload", "A harmful upload reaches a customer", "Scanning covers a part of the files", "Signed models and a private registry for paying customers", rated("Medium", 1), rated("High", 2), report.Medium, "M3"),
			row("people", "Founders leave", "No contract terms are known to us", "Ask for retention terms", report.Cell{Text: "Unknown"}, rated("High", 2), report.Low),
		},
		Note: text("Likelihood and impact are the authors' judgement."),
	}
}

func threeLevels(string) int { return 3 }

// bars is a small figure with a mark for each of three cases.
func bars(th drawing.Theme, width float64) (*drawing.Drawing, error) {
	d := &drawing.Drawing{Size: drawing.Size{W: width, H: 150}, Title: "Values", Summary: "Three cases: 15, 8.5 and 3.2 billion dollars."}
	scale := (width - 120) / 20
	for i, c := range []struct {
		name      string
		low, high float64
		color     drawing.Color
	}{{"Bull", 12, 18, th.Bull}, {"Base", 7, 10, th.Base}, {"Bear", 2.5, 4, th.Bear}} {
		y := 12 + float64(i)*42
		d.Text(drawing.Text{S: c.name, At: drawing.Point{X: 48, Y: y + 13}, Face: drawing.SansSemiBold, Size: 13, Anchor: drawing.End, Color: c.color})
		box := drawing.Rect{X: 60 + c.low*scale, Y: y, W: (c.high - c.low) * scale, H: 18}
		d.Rect(box, 2, drawing.Fill(c.color))
		d.Link(drawing.Link{Box: box, Label: c.name + ", stated", Value: "$" + c.name, Refs: []string{"table:cases/" + strings.ToLower(c.name)}})
	}
	d.Line(drawing.Point{X: 60, Y: 140}, drawing.Point{X: width - 60, Y: 140}, drawing.Stroke(th.Hairline, 1))
	return d, d.Err()
}
