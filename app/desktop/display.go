package desktop

import (
	"errors"
	"fmt"
	"net"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// instead is what does the window's work without one.
const instead = "dossier export --format pdf -o memo.pdf exports the report without a window"

// errNoDisplay says that there is nothing to open a window on.
var errNoDisplay = errors.New("no display here (DISPLAY and WAYLAND_DISPLAY are empty); " + instead)

// answerTime is how long a display may take to answer. A local one takes no
// time, one behind an ssh connection a moment.
const answerTime = 5 * time.Second

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
	if x == "" && wayland == "" {
		return errNoDisplay
	}
	if wayland != "" && answers("unix", waylandSocket(wayland, getenv("XDG_RUNTIME_DIR"))) {
		return nil
	}
	if x != "" {
		for _, s := range xSockets(x) {
			if answers(s.network, s.address) {
				return nil
			}
		}
		return fmt.Errorf("the display %s does not answer; %s", x, instead)
	}
	return fmt.Errorf("the display %s does not answer; %s", wayland, instead)
}

func answers(network, address string) bool {
	c, err := net.DialTimeout(network, address, answerTime)
	if err != nil {
		return false
	}
	c.Close() // nothing was said that could be lost
	return true
}

// waylandSocket is where a Wayland display listens.
func waylandSocket(display, runtimeDir string) string {
	if filepath.IsAbs(display) {
		return display
	}
	return filepath.Join(runtimeDir, display)
}

// A socket is a place something listens at, as net.Dial takes it.
type socket struct{ network, address string }

// xSockets lists where an X display may listen: ":0.0" and "unix:0" are on
// this machine, "host:10" is behind a port. Nil for what names no display.
func xSockets(display string) []socket {
	colon := strings.LastIndexByte(display, ':')
	if colon < 0 {
		return nil
	}
	host, rest := display[:colon], display[colon+1:]
	number, _, _ := strings.Cut(rest, ".")
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 {
		return nil
	}
	local := fmt.Sprintf("/tmp/.X11-unix/X%d", n)
	switch {
	case host == "" || host == "unix":
		return []socket{{"unix", "@" + local}, {"unix", local}}
	case filepath.IsAbs(host): // a socket by its path, as on macOS
		return []socket{{"unix", display}, {"unix", host}}
	}
	return []socket{{"tcp", net.JoinHostPort(strings.Trim(host, "[]"), strconv.Itoa(6000+n))}}
}
