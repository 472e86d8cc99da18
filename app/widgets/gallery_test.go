package widgets

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// TestGallery paints every widget as the window will use it, light and dark,
// for people to look at.
func TestGallery(t *testing.T) {
	if raceEnabled {
		t.Skip("pictures are made without the race detector")
	}
	for _, dark := range []bool{false, true} {
		for name, content := range map[string]func(*Theme) fyne.CanvasObject{
			"chapter": galleryChapter, "scenario": galleryScenario, "cover": galleryCover,
		} {
			th := NewTheme(dark, 1)
			win := shown(t, th, canvas.NewRectangle(th.Palette().Paper), 1280, 800)
			win.SetContent(galleryFrame(th, content(th)))
			win.Resize(fyne.NewSize(1280, 801)) // settle at the real size
			win.Resize(fyne.NewSize(1280, 800))
			picture(t, win, fmt.Sprintf("widgets-%s-%s.png", name, map[bool]string{false: "light", true: "dark"}[dark]))
		}
	}
}

func TestGalleryLargeText(t *testing.T) {
	if raceEnabled {
		t.Skip("pictures are made without the race detector")
	}
	th := NewTheme(false, 1.5)
	win := shown(t, th, galleryFrame(th, galleryChapter(th)), 1280, 800)
	picture(t, win, "widgets-chapter-150.png")
	win.SetContent(galleryFrame(th, galleryScenario(th)))
	picture(t, win, "widgets-scenario-150.png")
}

// TestGalleryStates paints what shows only under the pointer, the keyboard or
// want of room.
func TestGalleryStates(t *testing.T) {
	if raceEnabled {
		t.Skip("pictures are made without the race detector")
	}
	for _, dark := range []bool{false, true} {
		th := NewTheme(dark, 1)
		narrow := NewDataTable(wordyTable())
		narrow.Confidence, narrow.Levels = byFirstLetter, threeLevels
		narrow.OnRow = func(string) {}
		figure := NewFigureView(func(w float64) (*drawing.Drawing, error) { return bars(th.Palette(), w) })
		reader := NewReader([]Item{
			{Text: text("Growth under forty percent turns the light amber [@M1], and under twenty it turns red [@L1; @L2]. Whatever the rest of the year brings, the ceiling holds.")},
			{Kind: ObjectItem, Object: narrow},
			{Kind: ObjectItem, Object: figure},
			{Kind: HeadingItem, Level: 3, Anchor: "end", Text: text("Where the jump went")},
		})
		reader.Confidence = byFirstLetter
		slider := NewAssumptionSlider(AssumptionOptions{
			Name: "Bear", Tone: Bear, Max: 1, Step: .01, Report: .25, Format: percent, Lockable: true,
			Parse: func(string) (float64, error) { return 0, fmt.Errorf("write a percentage, like 40 %%") },
		})
		typing := NewAssumptionSlider(slider.options)
		button, chip := NewButton("Note", nil), NewClaimChip([]report.ClaimID{"M1"}, report.Medium, nil)
		side := NewColumn(14, slider, typing, button, chip, NewNavItem("8 Valuation", 0, nil), NewConfidenceMark(report.Low))
		win := shown(t, th, container.NewStack(canvas.NewRectangle(th.Palette().Paper), NewColumns(20, []float32{560, 380}, reader, NewInset(20, 20, 20, 0, side))), 960, 640)
		win.Canvas().Capture()
		drag(reader, point(t, reader, 0, "forty"), point(t, reader, 0, "Whatever"))
		reader.body.FocusGained()
		reader.body.focusChip(1)
		reader.flashed = flash{block: 3, strength: 0.8}
		reader.body.again()
		narrow.sortBy(3)
		narrow.scrollBy(90)
		narrow.point(1, -1)
		figure.marks.FocusGained()
		figure.marks.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		figure.marks.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		slider.SetValue(.4)
		slider.track.FocusGained()
		slider.track.MouseIn(nil)
		typing.field.FocusGained()
		typing.field.TypedRune('m')
		typing.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnter})
		button.FocusGained()
		chip.FocusGained()
		picture(t, win, fmt.Sprintf("widgets-states-%s.png", map[bool]string{false: "light", true: "dark"}[dark]))
	}
}

func galleryFrame(th *Theme, page fyne.CanvasObject) fyne.CanvasObject {
	p := th.Palette()
	bar := container.NewHBox(
		NewIconButton(BackIcon, "back", nil), NewIconButton(ForwardIcon, "forward", nil),
		NewLabel("Hugging Face", BodyStyle().Strong()), NewLabel("Series D · as of 2026-05-09 · v1", BodyStyle().With(Muted)),
		layout.NewSpacer(), NewSearchButton("Search claims, tables, prose…", "Ctrl K", nil), layout.NewSpacer(),
		NewPrimaryButton("Export PDF", nil),
	)
	rows := []fyne.CanvasObject{}
	for i, name := range []string{"Cover", "Summary", "1 Company", "2 Market", "3 Competitors", "8 Valuation"} {
		n := NewNavItem(name, 0, nil)
		n.SetSelected(i == 5)
		rows = append(rows, n)
	}
	for i, name := range []string{"8.1 Thesis", "8.2 Financing", "8.3 Scenarios"} {
		n := NewNavItem(name, 1, nil)
		n.SetSelected(i == 2)
		rows = append(rows, n)
	}
	evidence := NewNavItem("Evidence", 0, nil)
	evidence.Count = "313"
	rows = append(rows, NewInset(8, 18, 8, 18, NewHairline()), NewNavItem("Scenarios", 0, nil), evidence)
	side := container.NewStack(canvas.NewRectangle(p.Wash), NewInset(10, 0, 0, 0, NewColumn(0, rows...)))
	top := NewColumn(0, NewInset(6, 16, 6, 10, bar), NewHairline())
	return container.NewBorder(top, nil, container.New(fixedWidth(232), side), nil, page)
}

// fixedWidth is a layout of one object as wide as its value.
type fixedWidth float32

func (f fixedWidth) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(float32(f), 0) }

func (f fixedWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(fyne.NewSize(float32(f), size.Height))
	}
}

func galleryChapter(th *Theme) fyne.CanvasObject {
	cases := NewDataTable(caseTable())
	cases.Confidence = byFirstLetter
	cases.OnRow = func(string) {}
	cases.CellTone = func(row, column string) Tone {
		if column == "case" {
			return map[string]Tone{"bull": Bull, "base": Base, "bear": Bear}[row]
		}
		return Ink
	}
	risks := NewDataTable(wordyTable())
	risks.Confidence, risks.Levels = byFirstLetter, threeLevels
	figure := NewFigureView(func(w float64) (*drawing.Drawing, error) { return bars(th.Palette(), w) })
	reader := NewReader([]Item{
		{Kind: KickerItem, Text: text("Chapter 8 · Valuation")},
		{Kind: HeadingItem, Level: 2, Anchor: "8.3", Text: text("8.3 Bull, base and bear")},
		{Text: text("The report weighs three outcomes over three to five years. In the bull case growth holds above 80 % and ARR passes $230M by 2025, which puts the company at {$12–18B|value.bull} [@M1; @H2]. The *base case* reaches $180M and $7–10B [@H1]. In the bear case hyperscalers and commoditised models slow growth to 30–40 %, and a forced round lands at $2.5–4B [@L1; @M2].")},
		{Kind: CaptionItem, Anchor: "table:cases", Text: text("Table 7  Cases")},
		{Kind: ObjectItem, Object: cases},
		{Kind: CaptionItem, Anchor: "figure:F1", Text: text("Figure F1  The stated values run ahead of the report’s own arithmetic")},
		{Kind: ObjectItem, Object: figure},
		{Kind: ListItem, Text: text("Growth under 40 % turns the light amber [@M1].")},
		{Kind: ListItem, Ordinal: 2, Text: text("Under 20 % it turns red, whatever the rest of the year brings; this line is long enough to need another line below it.")},
		{Kind: QuoteItem, Text: text("We have no audited revenue by product.")},
		{Kind: CaptionItem, Anchor: "table:risks", Text: text("Table 9  What could go wrong")},
		{Kind: ObjectItem, Object: risks},
	})
	reader.Confidence = byFirstLetter
	reader.Live = func(string) (string, bool) { return "now $11–16B", true }
	drawer := NewColumn(8,
		NewSectionLabel("Claim CV012"),
		NewSentence(text("Base case: about $180M ARR at the end of 2025, growing 60–80 % a year; the next round at $7–10B on 35–45× ARR."), ProseStyle()),
		NewConfidenceMark(report.Medium),
		NewPanel(12, NewText("$130M to $180M is +38 %, the claim says 60–80 %.", BodyStyle())),
		NewSectionLabel("Used in"),
		NewLinkText("8.3 Bull, base and bear", nil),
		NewLinkText("Table 36, row Base", nil),
		NewConfidenceMark(report.High), NewConfidenceMark(report.Low), NewConfidenceMark(report.NoClaim),
		NewColumns(8, []float32{-150, -80}, NewButton("Suppose this is wrong", nil), NewButton("Note", nil)),
	)
	side := container.New(fixedWidth(300), container.NewBorder(nil, nil, canvas.NewRectangle(th.Palette().Hairline), nil, NewPage(NewInset(20, 20, 20, 20, drawer))))
	return container.NewBorder(nil, nil, nil, side, reader)
}

func percent(v float64) string { return fmt.Sprintf("%.0f %%", v*100) }

func galleryScenario(th *Theme) fyne.CanvasObject {
	parse := func(string) (float64, error) { return 0, nil }
	share := func(name string, tone Tone, v float64) AssumptionOptions {
		return AssumptionOptions{Name: name, Tone: tone, Max: 1, Step: .01, Report: v, Format: percent, Parse: parse, Lockable: true}
	}
	shares := NewLinkedSliders(share("Bull", Bull, .25), share("Base", Base, .5), share("Bear", Bear, .25))
	shares.SetValues(.2, .4, .4)
	shares.Sliders[1].SetLocked(true)
	price := NewAssumptionSlider(AssumptionOptions{
		Name: "Price we pay", Min: 2e9, Max: 12e9, Step: 1e8, Report: 7e9, Parse: parse, Lockable: true,
		Format: func(v float64) string { return fmt.Sprintf("$%.1fB", v/1e9) },
	})
	left := NewColumn(8,
		NewText("Your assumptions", HeadingStyle(3)), shares,
		NewText("always 100 %; the tick is the report’s value", NoteStyle()),
		price, NewSegmented([]string{"As the report states", "ARR × multiple"}, nil), NewHairline(),
		NewColumn(0, NewNotice("All three stated ranges lie above ARR × multiple", nil),
			NewNotice("Base is +38 %, not 60–80 %; Bear is a fall of 8 %", nil)),
		NewLinkText("My money", nil),
	)
	cards := NewColumns(18, nil,
		NewStatCard(Stat{Label: "Weighted value", Value: "$7.7B", Basis: []string{"report $8.8B ·"}, Delta: "−1.1"}),
		NewStatCard(Stat{Label: "Return at $7.0B", Value: "1.1×", Basis: []string{"1.7× at $4.5B, closed round"}}),
		NewStatCard(Stat{Label: "Per year", Value: "2 %", Basis: []string{"14 % at $4.5B"}}),
		NewStatCard(Stat{Label: "Chance to lose money", Value: "40 %", Basis: []string{"exit below $7.0B"}}))
	figure := NewFigureView(func(w float64) (*drawing.Drawing, error) { return bars(th.Palette(), w) })
	failed := NewFigureView(func(float64) (*drawing.Drawing, error) {
		return nil, fmt.Errorf("figure FV002 has no column %q", "arr")
	})
	right := NewColumn(14, cards, NewText("Value by scenario", BodyStyle().Strong()), figure,
		NewTabBar([]string{"What must be true", "Why it changed", "ARR and multiple", "Views"}, nil), failed)
	lead := NewSentence(text("With Bear at 40 % (report 25 %) the weighted value is *$7.7B, down $1.1B*. Paying $7.0B returns *1.1×*, about 2 % a year, instead of 1.3×: Base and Bull lost weight."), LeadStyle())
	return NewPage(NewInset(20, 32, 32, 32, NewColumn(18,
		NewColumns(24, []float32{1, -130, -140}, lead, container.NewVBox(NewButton("Back to the report", nil)), container.NewVBox(NewButton("Save as my view…", nil))),
		NewColumns(40, []float32{-352, 1}, left, right))))
}

func galleryCover(*Theme) fyne.CanvasObject {
	point := func(s string) fyne.CanvasObject {
		p := NewSentence(text(s), BodyStyle())
		p.Confidence = byFirstLetter
		return p
	}
	stat := func(label, value, id string) fyne.CanvasObject {
		return NewStatCard(Stat{Label: label, Value: value, Quiet: true, Claims: []report.ClaimID{report.ClaimID(id)}, Confidence: byFirstLetter([]report.ClaimID{report.ClaimID(id)})})
	}
	return NewPage(NewInset(28, 56, 40, 56, NewColumn(22,
		NewText("Hugging Face", HeadingStyle(1)),
		NewColumn(6, NewSectionLabel("Verdict · Medium confidence"),
			NewSentence(text("Cautious interest: enter only at or below *$7B*, and only with verified revenue."), Style{Face: drawing.Serif, Size: 23, Leading: 31}),
			NewText("Your view “Partner’s base”: weighted value $7.7B, 1.1× at $7.0B", BodyStyle().With(Muted))),
		NewColumns(24, nil,
			NewColumn(4, NewText("For", HeadingStyle(3)), point("2M+ models and 10M+ users meet here first [@H1; @H2]"), point("ARR ~$130M, up ~86 % [@M1; @M2]")),
			NewColumn(4, NewText("Against", HeadingStyle(3)), point("Most users never pay [@L1]"), point("Clouds bundle hosting for free [@H1]")),
			NewColumn(4, NewText("Blockers", HeadingStyle(3)), point("No audited revenue by product [@H1]"))),
		NewPanel(14, NewSentence(text("*What to distrust*  no audited financials · the scenario table does not multiply out"), BodyStyle())),
		NewColumns(24, nil, stat("Last raised, Series D", "$235M", "HO020"), stat("Valuation", "$4.5B", "HV001"), stat("2024 ARR", "~$130M", "MO041"), stat("Models", "2M+", "HO026"), stat("Employees", "~635", "LO033")),
	)))
}
