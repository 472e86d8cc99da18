package app

import "unicode"

// typedRune takes the letters that are shortcuts wherever nobody is typing: a
// field that has the keyboard keeps them.
func (w *Window) typedRune(r rune) {
	switch unicode.ToLower(r) {
	case 'b':
		w.goTo(Route{Page: BriefPage})
	case 'n':
		w.noteHere()
	case 'r':
		w.readHere()
	}
}
