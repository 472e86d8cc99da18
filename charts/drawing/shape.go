package drawing

import (
	"image"
	"iter"
	"math"
)

// shape is a set of polygons in pixels, painted together.
type shape struct {
	points []Point
	ends   []int // where each polygon ends in points
}

func (s *shape) reset() { s.points, s.ends = s.points[:0], s.ends[:0] }

// add adds one polygon, closed or not.
func (s *shape) add(polygon ...Point) {
	s.points = append(s.points, polygon...)
	s.ends = append(s.ends, len(s.points))
}

// addClockwise adds one convex polygon, turned so that all such polygons run
// the same way: where two overlap they then add up instead of cancelling.
func (s *shape) addClockwise(polygon ...Point) {
	var area float64
	for i, a := range polygon {
		b := polygon[(i+1)%len(polygon)]
		area += a.X*b.Y - b.X*a.Y
	}
	from := len(s.points)
	s.add(polygon...)
	if area < 0 {
		added := s.points[from:]
		for i, j := 0, len(added)-1; i < j; i, j = i+1, j-1 {
			added[i], added[j] = added[j], added[i]
		}
	}
}

// polygons yields each polygon in turn.
func (s *shape) polygons() iter.Seq[[]Point] {
	return func(yield func([]Point) bool) {
		from := 0
		for _, end := range s.ends {
			if !yield(s.points[from:end]) {
				return
			}
			from = end
		}
	}
}

// bounds returns the pixels the polygons touch.
func (s *shape) bounds() image.Rectangle {
	if len(s.points) == 0 {
		return image.Rectangle{}
	}
	lo, hi := s.points[0], s.points[0]
	for _, p := range s.points[1:] {
		lo.X, lo.Y = min(lo.X, p.X), min(lo.Y, p.Y)
		hi.X, hi.Y = max(hi.X, p.X), max(hi.Y, p.Y)
	}
	return image.Rect(
		int(math.Floor(lo.X)), int(math.Floor(lo.Y)),
		int(math.Ceil(hi.X)), int(math.Ceil(hi.Y)))
}
