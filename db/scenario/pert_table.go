package scenario

// pertSteps is how many quantiles of a PERT distribution are worked out; the
// others lie on straight lines between.
const pertSteps = 2000

// A pertTable keeps the quantiles of the last PERT distribution asked for: one
// costs microseconds, and a drag asks for the same shape again and again.
type pertTable struct {
	shape triangle
	rows  []float64
}

// of gives the quantiles of a distribution. What it returns holds until the
// next call.
func (t *pertTable) of(d triangle) func(u float64) float64 {
	if d.high <= d.low {
		return func(float64) float64 { return d.low }
	}
	if t.shape != d || t.rows == nil {
		t.shape, t.rows = d, make([]float64, pertSteps+1)
		beta := d.beta()
		for i := range t.rows {
			t.rows[i] = d.low + (d.high-d.low)*beta.Quantile(float64(i)/pertSteps)
		}
	}
	rows := t.rows
	return func(u float64) float64 {
		x := u * pertSteps
		i := min(int(x), pertSteps-1)
		return rows[i] + (x-float64(i))*(rows[i+1]-rows[i])
	}
}
