package app

// A visit is a page as the reader left it.
type visit struct {
	route  Route
	offset float32 // how far it was scrolled
}

// A history is where the reader has been, for going back and forward. The
// visit shown is in neither list.
type history struct {
	past, future []visit // nearest last
}

// leave notes the page left for a new one, which ends any way forward.
func (h *history) leave(v visit) {
	h.past = append(h.past, v)
	h.future = nil
}

// back returns the page before, given the one shown.
func (h *history) back(shown visit) (visit, bool) { return pass(&h.past, &h.future, shown) }

// forward returns the page after, given the one shown.
func (h *history) forward(shown visit) (visit, bool) { return pass(&h.future, &h.past, shown) }

func pass(from, to *[]visit, shown visit) (visit, bool) {
	n := len(*from)
	if n == 0 {
		return visit{}, false
	}
	v := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, shown)
	return v, true
}
