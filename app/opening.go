package app

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"dossier/db"
)

// An Opening is a library and a report on their way to a window. Reading them
// takes as long as opening a window does, so it begins before there is one.
type Opening struct {
	// CopyImage puts a PNG on the system's clipboard; Fyne's own holds text
	// alone. Nil: the window cannot, and says so. Set it before [Opening.Run].
	CopyImage func(png []byte) error

	options Options
	cancel  context.CancelFunc
	read    chan read // one, once everything was tried
}

// read is what came of an Opening.
type read struct {
	lib      *db.DB // nil when it cannot be had
	settings map[string]string
	opened   opened
	err      error
}

// Begin starts to read what the options ask for and returns at once. The
// caller goes on to [Opening.Run].
func Begin(o Options) *Opening {
	ctx, cancel := context.WithCancel(context.Background())
	b := &Opening{options: o, cancel: cancel, read: make(chan read, 1)}
	go func() { b.read <- readAll(ctx, o) }()
	return b
}

func readAll(ctx context.Context, o Options) (r read) {
	if r.lib, r.err = openLibrary(ctx, o.Library); r.err != nil {
		return r
	}
	if r.settings, r.err = readSettings(ctx, r.lib); r.err != nil {
		return r
	}
	r.opened, r.err = openReport(ctx, r.lib, o)
	return r
}

// Run shows the window until it is closed. What was read by the time it is
// ready to show is in its first frame; else it opens empty and fills. When the
// library cannot be had the window does not stay, and the error is the db
// package's.
func (b *Opening) Run(a fyne.App) error {
	defer b.cancel()
	w := New(a, b.options)
	w.copyImage = b.CopyImage
	select {
	case r := <-b.read:
		if r.lib == nil {
			w.keeper.close()
			return r.err
		}
		w.take(r)
	default:
		a.Lifecycle().SetOnStarted(func() {
			go func() {
				r := <-b.read
				fyne.Do(func() { w.take(r) })
			}()
		})
	}
	return w.run()
}

// run shows the window until it is closed, and then waits until all that is to
// be kept is on the disk.
func (w *Window) run() error {
	w.win.SetCloseIntercept(func() {
		w.keepPlace()
		w.keepSeen()
		w.keepSize()
		w.win.Close()
	})
	w.win.ShowAndRun()
	w.keeper.close()
	if w.lib != nil {
		w.failed = errors.Join(w.failed, w.lib.Close())
	}
	return w.failed
}

// take shows what was read.
func (w *Window) take(r read) {
	w.lib = r.lib
	if r.settings != nil {
		w.settings = r.settings
		w.useSettings()
	}
	w.begin(r.opened, r.err)
}
