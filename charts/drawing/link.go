package drawing

// Link is a mark a person can point at, click, or walk to with the keyboard.
// It paints nothing itself: it lies over what was painted.
type Link struct {
	// Box is the area that answers to the pointer.
	Box Rect

	// Refs are the ids behind the mark, such as "claim:CV001" or
	// "table:36/bull/probability". Nil where nothing states the value.
	Refs []string

	// Label names the mark and Value is what it shows, in words. Together
	// they are its tooltip and its row in the figure's table of data.
	Label, Value string
}

func (Link) isOp() {}
