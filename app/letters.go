package app

import "unicode"

// typedRune takes the letters that are shortcuts wherever nobody is typing: a
// field that has the keyboard keeps them.
func (w *Window) typedRune(r rune) {
	if unicode.ToLower(r) == 'b' {
		w.goTo(Route{Page: BriefPage})
	}
}
