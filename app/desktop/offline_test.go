package desktop

import (
	"os"
	"strings"
	"testing"
)

// TestOffline holds that the tests of the window run without a network where
// make says so: everything they do, the program can do offline. No way leads
// out of a system without routes.
func TestOffline(t *testing.T) {
	if os.Getenv("DOSSIER_OFFLINE") == "" {
		t.Skip("the network is there: make test-window takes it away where the system can")
	}
	routes, err := os.ReadFile("/proc/self/net/route")
	if err != nil {
		t.Fatal(err)
	}
	if lines := strings.Split(strings.TrimSpace(string(routes)), "\n"); len(lines) > 1 {
		t.Errorf("there are routes:\n%s", routes)
	}
}
