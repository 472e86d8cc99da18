package drawing

import "math"

// flatten turns segs into open lines of points, one for each Move, with every
// point passed through place. A Close ends its line at its first point. Lines
// are appended to dst, reusing what it held.
func flatten(dst [][]Point, segs []Seg, place func(Point) Point) [][]Point {
	var line []Point
	flush := func() {
		if len(line) > 1 {
			dst = append(dst, line)
		}
	}
	start := func(p Point) {
		line = nil
		if n := len(dst); n < cap(dst) {
			line = dst[:n+1][n][:0]
		}
		line = append(line, p)
	}
	for _, s := range segs {
		switch s.Kind {
		case Move:
			flush()
			start(place(s.To))
		case Line:
			line = append(line, place(s.To))
		case Curve:
			line = bend(line, place(s.C1), place(s.C2), place(s.To))
		case Close:
			first := line[0]
			if line[len(line)-1] != first {
				line = append(line, first)
			}
			flush()
			start(first) // a step after Close goes on from there
		}
	}
	flush()
	return dst
}

// bend adds a cubic curve from the end of line, as chords that stray from it
// by no more than a twentieth of a pixel.
func bend(line []Point, c1, c2, to Point) []Point {
	const tolerance = 0.05
	from := line[len(line)-1]
	sway := max(
		math.Hypot(from.X-2*c1.X+c2.X, from.Y-2*c1.Y+c2.Y),
		math.Hypot(c1.X-2*c2.X+to.X, c1.Y-2*c2.Y+to.Y))
	n := min(max(1, int(math.Ceil(math.Sqrt(0.75*sway/tolerance)))), 1000)
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		u := 1 - t
		a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		line = append(line, Point{
			a*from.X + b*c1.X + c*c2.X + d*to.X,
			a*from.Y + b*c1.Y + c*c2.Y + d*to.Y,
		})
	}
	return append(line, to)
}

// dashes cuts a line into the strokes of a pattern given in points, and calls
// emit for each, which must not keep it.
func dashes(line []Point, pattern []float64, scale float64, emit func(dash []Point)) {
	step, left := 0, pattern[0]*scale
	pen := append(make([]Point, 0, len(line)+2), line[0])
	for i := 1; i < len(line); i++ {
		from, to := line[i-1], line[i]
		length := math.Hypot(to.X-from.X, to.Y-from.Y)
		var done float64
		for length-done > left {
			done += left
			t := done / length
			at := Point{from.X + t*(to.X-from.X), from.Y + t*(to.Y-from.Y)}
			if step%2 == 0 {
				emit(append(pen, at))
			}
			pen = append(pen[:0], at)
			step++
			left = pattern[step%len(pattern)] * scale
		}
		left -= length - done
		if step%2 == 0 {
			pen = append(pen, to)
		}
	}
	if step%2 == 0 && len(pen) > 1 {
		emit(pen)
	}
}
