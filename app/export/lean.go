package export

import (
	"runtime"
	"runtime/debug"
)

// What garbage may gather: a third of what is in use, and a few megabytes
// more, so that a small report is not searched for garbage all the time. The
// collector knows no such sum; a block that is in use and never touched, and
// so takes no memory, makes it one.
const (
	leanPercent = 30
	leanBlock   = 8 << 20
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
