package app

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

// reopened is one run of the program on a library: when it returns all is
// written and the library is closed.
func reopened(t *testing.T, o Options, do func(*Window)) {
	t.Helper()
	w, end, err := Preview(t.Context(), test.NewTempApp(t), o)
	if err != nil {
		t.Fatal(err)
	}
	w.win.Resize(designSize())
	do(w)
	if err := end(); err != nil {
		t.Fatal(err)
	}
}
