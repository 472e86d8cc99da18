package desktop

import "errors"

// instead is what does the window's work without one.
const instead = "dossier export --format pdf -o memo.pdf exports the report without a window"

// errNoDisplay says that there is nothing to open a window on.
var errNoDisplay = errors.New("no display here (DISPLAY and WAYLAND_DISPLAY are empty); " + instead)

// needDisplay returns an error where a window has no display to open on, for
// the graphics library would end the program over it. getenv reads the
// environment. Systems other than the free Unixes always have one.
func needDisplay(goos string, getenv func(string) string) error {
	switch goos {
	case "linux", "freebsd", "openbsd", "netbsd", "dragonfly":
		if getenv("DISPLAY") == "" && getenv("WAYLAND_DISPLAY") == "" {
			return errNoDisplay
		}
	}
	return nil
}
