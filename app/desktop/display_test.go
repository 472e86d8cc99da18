package desktop

import (
	"errors"
	"net"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestNeedDisplay(t *testing.T) {
	dir := t.TempDir()
	listening, err := net.Listen("unix", filepath.Join(dir, "wayland-7"))
	if err != nil {
		t.Fatal(err)
	}
	defer listening.Close()
	for _, c := range []struct {
		name, goos string
		env        map[string]string
		want       string // in the error; "": none
	}{
		{"nothing set", "linux", nil, "no display here"},
		{"nothing set, elsewhere", "darwin", nil, ""},
		{"X that is not there", "linux", map[string]string{"DISPLAY": ":4711"}, "the display :4711 does not answer"},
		{"X that names nothing", "freebsd", map[string]string{"DISPLAY": "here"}, "the display here does not answer"},
		{"Wayland that is not there", "linux", map[string]string{"WAYLAND_DISPLAY": "wayland-8", "XDG_RUNTIME_DIR": dir}, "the display wayland-8 does not answer"},
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

func TestXSockets(t *testing.T) {
	for display, want := range map[string][]socket{
		":0":           {{"unix", "@/tmp/.X11-unix/X0"}, {"unix", "/tmp/.X11-unix/X0"}},
		":12.1":        {{"unix", "@/tmp/.X11-unix/X12"}, {"unix", "/tmp/.X11-unix/X12"}},
		"unix:3":       {{"unix", "@/tmp/.X11-unix/X3"}, {"unix", "/tmp/.X11-unix/X3"}},
		"localhost:10": {{"tcp", "localhost:6010"}},
		"[::1]:2.0":    {{"tcp", "[::1]:6002"}},
		"":             nil,
		"name":         nil,
		":one":         nil,
		":-1":          nil,
	} {
		if got := xSockets(display); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %v, want %v", display, got, want)
		}
	}
}
