package scenario

import (
	"errors"
	"fmt"
	"math"
)

// A Simulation says what [Sampler.Simulate] draws. The zero value is the
// report's own cases, nothing written off.
type Simulation struct {
	Shape       Shape
	WriteOff    float64 // chance, besides the cases, that nothing at all comes back; a fraction
	Correlation float64 // Spearman's rank correlation of ARR and multiple; [Product] only
	Hurdle      float64 // yearly return to count the chance of, a fraction; 0: 25 %
}

func (o Simulation) check() error {
	switch {
	case o.Shape > Product:
		return errors.New("there is no such distribution")
	case !within(o.WriteOff, 0, 1):
		return fmt.Errorf("the chance of a write-off must lie between 0 %% and 100 %%, not %s", number(o.WriteOff))
	case !(o.Hurdle > -1) || math.IsInf(o.Hurdle, 0):
		return errors.New("the return asked for must be more than −100 % a year")
	}
	_, err := gaussian(o.Correlation)
	return err
}

// gaussian is the correlation of two normal numbers whose ranks have Spearman's
// rho: 2 sin(pi rho / 6). At 1 and beyond the matrix of the two is not positive
// definite; that is refused and never repaired.
func gaussian(rho float64) (float64, error) {
	if !(math.Abs(rho) < 1) {
		return 0, fmt.Errorf("a rank correlation must lie between −1 and 1, both excluded, not %s: the correlation matrix would not be positive definite", number(rho))
	}
	return 2 * math.Sin(math.Pi*rho/6), nil
}
