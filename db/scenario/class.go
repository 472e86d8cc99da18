package scenario

// A Class is one class of shares on a cap table. The words are those of the
// Open Cap Table Format. Common stock is a class with no preference: Invested
// zero, whatever the other fields say.
type Class struct {
	Name          string
	Invested      float64 // dollars paid in; 0 for common stock
	Multiple      float64 // liquidation preference, times Invested: 1 for "1x"
	Seniority     int     // a higher one is paid first; equal ones share in proportion to their preferences
	Participating bool    // takes its preference and then shares as if converted
	Cap           float64 // participating only: most it takes in all before it must convert, times Invested; 0 for no cap
	Shares        float64 // as converted to common
}

// preference is what the class is paid before others share.
func (c *Class) preference() float64 { return c.Invested * c.Multiple }

// at is what the class gets when a common share gets q and every preference is
// paid: the better of its preference and converting. It never falls as q rises.
func (c *Class) at(q float64) float64 {
	converted, preference := c.Shares*q, c.preference()
	switch {
	case preference == 0:
		return converted
	case !c.Participating:
		return max(preference, converted)
	case c.Cap == 0:
		return preference + converted
	}
	return max(min(preference+converted, c.Cap*c.Invested), converted)
}

// bends are the prices of a common share at which the class begins or ceases to
// share, ascending.
func (c *Class) bends() []float64 {
	preference := c.preference()
	switch {
	case preference == 0 || c.Shares == 0:
		return nil
	case !c.Participating:
		return []float64{preference / c.Shares}
	case c.Cap == 0:
		return nil
	}
	most := c.Cap * c.Invested
	return []float64{(most - preference) / c.Shares, most / c.Shares}
}

// sharing reports whether the class has a part in what a common share gains
// just above q.
func (c *Class) sharing(q float64) bool {
	preference := c.preference()
	if c.Shares == 0 {
		return false
	}
	bends := c.bends()
	switch {
	case preference == 0 || len(bends) == 0:
		return true
	case !c.Participating:
		return q >= bends[0]
	}
	return q < bends[0] || q >= bends[1]
}
