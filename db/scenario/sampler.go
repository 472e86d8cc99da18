package scenario

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// mostTrials keeps a sampler below a quarter of a gigabyte.
const mostTrials = 5_000_000

// A Sampler keeps the random numbers of a simulation, so that each step of a
// drag meets the same luck: what changes on screen is what the reader moved. It
// reuses its memory from call to call and must not be used by two goroutines at
// once.
//
// Every input has its own stream of the seed. The draws stand in the order of
// their cases, which makes finding a draw's case a matter of counting.
type Sampler struct {
	trials int
	seed   uint64
	chance []float64 // decides the case: uniform, in ascending order
	place  []float64 // decides the value within it: uniform
	off    []float64 // decides a write-off: uniform; drawn when first needed
	normal []float64 // place as a normal number; worked out when first needed
	second []float64 // another normal number, for the multiple; drawn when first needed
	fine   []int
	pert   pertTable
}

// NewSampler draws the random numbers of so many trials. The same seed gives
// the same numbers on every machine. The error is for a number of trials that
// makes no sense.
func NewSampler(trials int, seed uint64) (*Sampler, error) {
	if trials < 100 || trials > mostTrials {
		return nil, fmt.Errorf("a simulation takes 100 to %d trials, not %d", mostTrials, trials)
	}
	s := &Sampler{trials: trials, seed: seed, fine: make([]int, fineBins)}
	// Sorted uniform numbers are the running sums of exponential ones, scaled.
	s.chance = make([]float64, trials)
	stream, sum := s.stream(1), 0.0
	for i := range s.chance {
		sum += stream.ExpFloat64()
		s.chance[i] = sum
	}
	sum += stream.ExpFloat64()
	for i := range s.chance {
		s.chance[i] /= sum
	}
	s.place = s.uniform(2)
	return s, nil
}

func (s *Sampler) stream(n uint64) *rand.Rand { return rand.New(rand.NewPCG(s.seed, n)) }

func (s *Sampler) uniform(n uint64) []float64 {
	stream := s.stream(n)
	u := make([]float64, s.trials)
	for i := range u {
		u[i] = stream.Float64()
	}
	return u
}

// writeOffs is the stream that decides a write-off.
func (s *Sampler) writeOffs() []float64 {
	if s.off == nil {
		s.off = s.uniform(3)
	}
	return s.off
}

// normals is place as normal numbers.
func (s *Sampler) normals() []float64 {
	if s.normal == nil {
		s.normal = make([]float64, s.trials)
		for i, u := range s.place {
			s.normal[i] = distuv.UnitNormal.Quantile(math.Max(u, 1e-17))
		}
	}
	return s.normal
}

// seconds is a stream of normal numbers of its own.
func (s *Sampler) seconds() []float64 {
	if s.second == nil {
		stream := s.stream(4)
		s.second = make([]float64, s.trials)
		for i := range s.second {
			s.second[i] = stream.NormFloat64()
		}
	}
	return s.second
}

// counts is how many draws fall to each case.
func (s *Sampler) counts(v *Values) []int {
	counts := make([]int, len(v.Cases))
	sum, from := 0.0, 0
	for i := range v.Cases {
		sum += v.Cases[i].points()
		to, _ := slices.BinarySearch(s.chance, sum/whole)
		if sum >= whole {
			to = s.trials
		}
		counts[i], from = to-from, to
	}
	return counts
}
