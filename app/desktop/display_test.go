package desktop

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestNeedDisplay(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "wayland-7"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, goos string
		env        map[string]string
		want       string // in the error; "": none
	}{
		{"nothing set", "linux", nil, "no display here"},
		{"nothing set, elsewhere", "darwin", nil, ""},
		{"X that is not there", "linux", map[string]string{"DISPLAY": ":4711"}, "there is no display :4711"},
		{"X that names nothing", "freebsd", map[string]string{"DISPLAY": "here"}, "there is no display here"},
		{"Wayland that is not there", "linux", map[string]string{"WAYLAND_DISPLAY": "wayland-8", "XDG_RUNTIME_DIR": dir}, "there is no display wayland-8"},
		{"Wayland that is", "linux", map[string]string{"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": dir}, ""},
		{"Wayland by its path", "linux", map[string]string{"WAYLAND_DISPLAY": filepath.Join(dir, "wayland-7")}, ""},
		{"Wayland that is, X that is not", "linux", map[string]string{"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": dir, "DISPLAY": ":4711"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := needDisplay(c.goos, func(name string) string { return c.env[name] })
			switch {
			case c.want == "" && err != nil:
				t.Error(err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("%v, want %q", err, c.want)
			case c.want != "" && !strings.Contains(err.Error(), instead):
				t.Errorf("%v does not say what to do instead", err)
			}
		})
	}
	if err := needDisplay("linux", func(string) string { return "" }); !errors.Is(err, errNoDisplay) {
		t.Errorf("%v, want %v", err, errNoDisplay)
	}
}

func TestXSocket(t *testing.T) {
	type place struct {
		socket   string
		here, ok bool
	}
	for display, want := range map[string]place{
		":0":           {"/tmp/.X11-unix/X0", true, true},
		":12.1":        {"/tmp/.X11-unix/X12", true, true},
		"unix:3":       {"/tmp/.X11-unix/X3", true, true},
		"localhost:10": {"", false, true},
		"[::1]:2.0":    {"", false, true},
		"":             {},
		"name":         {},
		":one":         {},
		":-1":          {},
	} {
		var got place
		if got.socket, got.here, got.ok = xSocket(display); got != want {
			t.Errorf("%q: %v, want %v", display, got, want)
		}
	}
}
