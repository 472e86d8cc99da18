package app

import (
	"context"

	"fyne.io/fyne/v2"
)

// Preview opens the library and the report the options ask for and prepares
// the window with them, all at once and without running it. It is the window
// as [Opening.Run] shows it, for laying it out where there is no display.
// Whoever is done with it calls end, which writes what is still to be kept.
// The error is the db package's when the library cannot be had.
func Preview(ctx context.Context, a fyne.App, o Options) (w *Window, end func() error, err error) {
	r := readAll(ctx, o)
	if r.lib == nil {
		return nil, nil, r.err
	}
	w = New(a, o)
	w.take(r)
	end = func() error {
		w.keeper.close()
		w.win.Close()
		return w.lib.Close()
	}
	return w, end, nil
}

// Window is Fyne's own window behind w.
func (w *Window) Window() fyne.Window { return w.win }
