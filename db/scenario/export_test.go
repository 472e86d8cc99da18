package scenario

// Gaussian lets tests hold the correlation behind a rank correlation.
func Gaussian(rho float64) (float64, error) { return gaussian(rho) }

// Parameters lets tests hold what the distributions are drawn from: PERT's
// alpha and beta, the mean and the deviation of the lognormal's logarithm.
func Parameters(v Values) (alpha, beta, mu, sigma float64) {
	b := v.triangle(func(c *CaseValue) Range { return c.Driving }).beta()
	mu, sigma = v.lognormal()
	return b.Alpha, b.Beta, mu, sigma
}
