package charts

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/goccy/go-graphviz"
	"github.com/goccy/go-graphviz/cgraph"

	"dossier/charts/drawing"
)

// An arrangement is where the boxes of a graph stand and how its lines run,
// from the top left corner, in points.
type arrangement struct {
	size    drawing.Size
	centres map[string]drawing.Point
	curves  map[[2]string][]drawing.Point // from, to: a point, then three for each Bézier curve
}

// arrangements keeps the layouts of this process by their source. It is the
// package's only state: a layout takes milliseconds and every redraw asks for
// the same ones again. The lock also guards the library, whose one instance
// of Graphviz serves one caller at a time.
var arrangements struct { //nolint:gochecknoglobals // the one memo, described above
	sync.Mutex
	known map[string]arrangement
}

// mostArrangements bounds what is kept; beyond it all are forgotten.
const mostArrangements = 128

// arrange lays out a graph written in Graphviz' own language.
func arrange(source string) (arrangement, error) {
	arrangements.Lock()
	defer arrangements.Unlock()
	if a, ok := arrangements.known[source]; ok {
		return a, nil
	}
	text, err := runGraphviz(source)
	if err != nil {
		return arrangement{}, fmt.Errorf("layout of the graph: %w", err)
	}
	a, err := parsePlain(text)
	if err != nil {
		return arrangement{}, fmt.Errorf("layout of the graph: %w", err)
	}
	if len(arrangements.known) >= mostArrangements {
		arrangements.known = nil
	}
	if arrangements.known == nil {
		arrangements.known = map[string]arrangement{}
	}
	arrangements.known[source] = a
	return a, nil
}

// runGraphviz returns the layout in Graphviz' plain format.
func runGraphviz(source string) (_ string, err error) {
	ctx := context.Background()
	engine, err := graphviz.New(ctx)
	if err != nil {
		return "", err
	}
	defer func() { err = firstError(err, engine.Close()) }()
	graph, err := cgraph.ParseBytes([]byte(source))
	if err != nil {
		return "", err
	}
	if graph == nil { // what it makes of no text at all
		return "", errors.New("there is no graph")
	}
	defer func() { err = firstError(err, graph.Close()) }()
	var b bytes.Buffer
	if err := engine.Render(ctx, graph, "plain", &b); err != nil {
		return "", err
	}
	return b.String(), nil
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// parsePlain reads the plain format: a line for the graph, for each node and
// for each edge, in inches from the bottom left corner.
func parsePlain(text string) (arrangement, error) {
	a := arrangement{centres: map[string]drawing.Point{}, curves: map[[2]string][]drawing.Point{}}
	for line := range strings.Lines(text) {
		p := plainLine{fields: strings.Fields(line)}
		switch p.word() {
		case "graph":
			p.number() // the scale
			a.size = drawing.Size{W: p.number(), H: p.number()}
		case "node":
			name := p.word()
			a.centres[name] = p.point(a.size.H)
		case "edge":
			ends := [2]string{p.word(), p.word()}
			for range int(p.number() / pointsPerInch) {
				a.curves[ends] = append(a.curves[ends], p.point(a.size.H))
			}
			if n := len(a.curves[ends]); n < 4 || n%3 != 1 {
				return a, fmt.Errorf("a line of %d points", n)
			}
		}
		if p.err != nil {
			return a, fmt.Errorf("%q: %w", strings.TrimSpace(line), p.err)
		}
	}
	return a, nil
}

const pointsPerInch = 72

// A plainLine is a line of the plain format being read.
type plainLine struct {
	fields []string
	err    error
}

func (p *plainLine) word() string {
	if len(p.fields) == 0 {
		return ""
	}
	word := p.fields[0]
	p.fields = p.fields[1:]
	return word
}

// number reads inches and returns points.
func (p *plainLine) number() float64 {
	v, err := strconv.ParseFloat(p.word(), 64)
	p.err = firstError(p.err, err)
	return v * pointsPerInch
}

func (p *plainLine) point(height float64) drawing.Point {
	x := p.number()
	return drawing.Point{X: x, Y: height - p.number()}
}
