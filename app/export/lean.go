package export

import (
	"runtime"
	"runtime/debug"
)

// What garbage may gather: a quarter of what is in use, and a megabyte
// more, so that a small report is not searched for garbage all the time. The
// collector knows no such sum; a block that is in use and never touched, and
// so takes no memory, makes it one.
const (
	leanPercent = 25
	leanBlock   = 4 << 20
)

// Lean makes the program's memory stay small during an export, for some more
// processor time, and returns what makes it as it was. It is meant for a
// program that does nothing else meanwhile, such as the command line, and to be
// called early in it: the setting is the whole program's. Calls must not
// overlap.
func Lean() (restore func()) {
	block := make([]byte, leanBlock)
	before := debug.SetGCPercent(leanPercent)
	return func() {
		debug.SetGCPercent(before)
		runtime.KeepAlive(block)
	}
}
