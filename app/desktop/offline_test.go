package desktop

import (
	"net"
	"os"
	"testing"
)

// TestOffline holds that the tests of the window run without a network where
// make says so: everything they do, the program can do offline.
func TestOffline(t *testing.T) {
	if os.Getenv("DOSSIER_OFFLINE") == "" {
		t.Skip("the network is there: make test-window takes it away where the system can")
	}
	all, err := net.Interfaces()
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range all {
		if i.Flags&net.FlagUp != 0 {
			t.Errorf("%s is up", i.Name)
		}
	}
}
