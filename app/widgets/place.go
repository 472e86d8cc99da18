package widgets

// Place is a position in a [Reader] that does not depend on its width.
type Place struct {
	Item     int
	Fraction float32 // of the item's height, from its top
	Selection
}

// Selection is a stretch of text in a [Reader], by item and byte of the item's
// words. The zero value is no selection.
type Selection struct {
	FromItem, FromByte int
	ToItem, ToByte     int
}

// ordered returns s with its beginning first.
func (s Selection) ordered() Selection {
	if s.ToItem < s.FromItem || s.ToItem == s.FromItem && s.ToByte < s.FromByte {
		return Selection{s.ToItem, s.ToByte, s.FromItem, s.FromByte}
	}
	return s
}

// empty reports whether nothing is selected.
func (s Selection) empty() bool { return s.FromItem == s.ToItem && s.FromByte == s.ToByte }

// within returns the selected bytes of an item whose words have a length.
func (s Selection) within(item, length int) (from, to int) {
	s = s.ordered()
	if s.empty() || item < s.FromItem || item > s.ToItem {
		return 0, 0
	}
	to = length
	if item == s.FromItem {
		from = min(s.FromByte, length)
	}
	if item == s.ToItem {
		to = min(s.ToByte, length)
	}
	return from, to
}
