package desktop

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

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
	default:
		return nil
	}
	x, wayland := getenv("DISPLAY"), getenv("WAYLAND_DISPLAY")
	switch {
	case x == "" && wayland == "":
		return errNoDisplay
	case wayland != "" && exists(waylandSocket(wayland, getenv("XDG_RUNTIME_DIR"))):
		return nil
	case x == "":
		return fmt.Errorf("there is no display %s; %s", wayland, instead)
	case !xListens(x):
		return fmt.Errorf("there is no display %s; %s", x, instead)
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// waylandSocket is where a Wayland display listens.
func waylandSocket(display, runtimeDir string) string {
	if filepath.IsAbs(display) {
		return display
	}
	return filepath.Join(runtimeDir, display)
}

// xListens reports whether something seems to listen at an X display. It looks
// for the socket and opens no connection: ":0.0" and "unix:0" are on this
// machine; "host:10" is elsewhere, mostly behind ssh, and taken at its word.
func xListens(display string) bool {
	socket, here, ok := xSocket(display)
	if !ok || !here {
		return ok
	}
	if exists(socket) {
		return true
	}
	// Linux also has sockets that are no files.
	abstract, err := os.ReadFile("/proc/net/unix")
	return err == nil && strings.Contains(string(abstract), " @"+socket+"\n")
}

// xSocket is where an X display listens when it is on this machine; ok is
// false for what names no display.
func xSocket(display string) (socket string, here, ok bool) {
	colon := strings.LastIndexByte(display, ':')
	if colon < 0 {
		return "", false, false
	}
	host, rest := display[:colon], display[colon+1:]
	number, _, _ := strings.Cut(rest, ".")
	n, err := strconv.Atoi(number)
	switch {
	case err != nil || n < 0:
		return "", false, false
	case host == "" || host == "unix":
		return fmt.Sprintf("/tmp/.X11-unix/X%d", n), true, true
	case filepath.IsAbs(host): // a socket by its path, as on macOS
		return display, true, true
	}
	return "", false, true
}
