package drawing_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"dossier/charts/drawing"
)

func svgOf(t *testing.T, d *drawing.Drawing) string {
	t.Helper()
	var out bytes.Buffer
	if err := drawing.SVG(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// elements returns the text inside each element of the given name, in order.
func elements(t *testing.T, svg, name string) []string {
	t.Helper()
	var found []string
	var stack []string
	decoder := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatalf("not XML: %v", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			stack = append(stack, token.Name.Local)
			if token.Name.Local == name {
				found = append(found, "")
			}
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if len(stack) > 0 && stack[len(stack)-1] == name {
				found[len(found)-1] += string(token)
			}
		}
	}
}

func TestSVGHoldsTheSameText(t *testing.T) {
	d := gallery(drawing.Light())
	var want []string
	for _, op := range d.Ops {
		if text, ok := op.(drawing.Text); ok {
			want = append(want, text.S)
		}
	}
	if got := elements(t, svgOf(t, d), "text"); !slices.Equal(got, want) {
		t.Errorf("texts are %q, want %q", got, want)
	}
}

func TestSVGNamesTheMarks(t *testing.T) {
	svg := svgOf(t, gallery(drawing.Light()))
	titles := elements(t, svg, "title")
	if titles[0] != "Gallery <&>" {
		t.Errorf("title is %q", titles[0])
	}
	if got, want := titles[1], "Step 0: 0 %"; got != want {
		t.Errorf("tooltip is %q, want %q", got, want)
	}
	if want := `data-refs="claim:CV001 table:36/step-0/share"`; !strings.Contains(svg, want) {
		t.Errorf("there is no %s", want)
	}
}

func TestSVGIsReproducible(t *testing.T) {
	first := svgOf(t, gallery(drawing.Dark()))
	if again := svgOf(t, gallery(drawing.Dark())); again != first {
		t.Error("the same drawing gave two different files")
	}
}

func TestSVGOp(t *testing.T) {
	ink := drawing.Hex("#1A1F24")
	tests := []struct {
		name string
		draw func(d *drawing.Drawing)
		want string
	}{
		{
			"Hairline", func(d *drawing.Drawing) {
				d.Line(drawing.Point{X: 1, Y: 2.5}, drawing.Point{X: 3, Y: 2.5}, drawing.Stroke(ink, 0.5))
			},
			`<path d="M1 2.5L3 2.5" fill="none" stroke="#1A1F24" stroke-width="0.5"/>`,
		},
		{
			"Translucent", func(d *drawing.Drawing) {
				d.Rect(drawing.Rect{W: 2, H: 1}, 0, drawing.Fill(ink.Alpha(0.2)))
			},
			`<path d="M0 0L2 0L2 1L0 1Z" fill="#1A1F24" fill-opacity="0.200"/>`,
		},
		{
			"Dashed", func(d *drawing.Drawing) {
				d.Line(drawing.Point{}, drawing.Point{X: 9}, drawing.Style{Stroke: ink, Width: 1, Dash: []float64{2, 1}, RoundCap: true})
			},
			`<path d="M0 0L9 0" fill="none" stroke="#1A1F24" stroke-width="1" stroke-dasharray="2 1" stroke-linecap="round" stroke-linejoin="round"/>`,
		},
		{
			"Sans", func(d *drawing.Drawing) { // as the file says once, at its top
				d.Text(drawing.Text{S: "ARR", At: drawing.Point{X: 1, Y: 2}, Size: 10, Color: ink})
			},
			`<text x="1" y="2" font-size="10" textLength="16.81" lengthAdjust="spacingAndGlyphs" fill="#1A1F24">ARR</text>`,
		},
		{
			"Text", func(d *drawing.Drawing) {
				d.Text(drawing.Text{
					S: "R&D <1%", At: drawing.Point{X: 5, Y: 6}, Face: drawing.SerifBoldItalic, Size: 10,
					Anchor: drawing.End, Angle: 90, Color: ink,
				})
			},
			`<text x="5" y="6" font-family="'Source Serif 4', 'Source Serif Pro', Georgia, 'DejaVu Serif', serif" font-size="10"` +
				` font-weight="700" font-style="italic" text-anchor="end" transform="rotate(90 5 6)"` +
				` textLength="44.97" lengthAdjust="spacingAndGlyphs" fill="#1A1F24">R&amp;D &lt;1%</text>`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := drawing.Drawing{Size: drawing.Size{W: 10, H: 10}}
			test.draw(&d)
			if got := strings.Split(svgOf(t, &d), "\n")[1]; got != test.want {
				t.Errorf("it is\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestFilesReportErrors(t *testing.T) {
	sinks := map[string]func(io.Writer, *drawing.Drawing) error{
		"SVG": drawing.SVG,
		"PNG": func(w io.Writer, d *drawing.Drawing) error { return drawing.PNG(w, d, 1) },
	}
	for name, sink := range sinks {
		t.Run(name+" ErrCoordinate", func(t *testing.T) {
			var d drawing.Drawing
			d.Circle(drawing.Point{X: math.NaN()}, 1, drawing.Style{})
			if err := sink(io.Discard, &d); !errors.Is(err, d.Err()) {
				t.Errorf("error is %v", err)
			}
		})
		t.Run(name+" ErrWrite", func(t *testing.T) {
			if err := sink(broken{}, gallery(drawing.Light())); !errors.Is(err, io.ErrShortWrite) {
				t.Errorf("error is %v", err)
			}
		})
	}
}

// broken is a writer on a full disk.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func BenchmarkSVG(b *testing.B) {
	d := busy()
	b.ReportAllocs()
	for b.Loop() {
		if err := drawing.SVG(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}
