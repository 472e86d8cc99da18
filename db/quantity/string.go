package quantity

// String is q for people.
func (q Quantity) String() string { return q.Text }
