package db

import (
	"encoding/json"
	"fmt"
	"os"
	"time"
)

// owner is what the running process leaves beside the library for the message
// a second start shows. It locks nothing: the database lock does, and that
// dies with the process.
type owner struct {
	PID   int       `json:"pid"`
	Host  string    `json:"host"`
	Since time.Time `json:"since"`
}

func ownerPath(path string) string { return path + ".open" }

// writeOwner is for a message only, so its failures are not worth one.
func writeOwner(path string, now time.Time) {
	host, _ := os.Hostname()
	b, err := json.Marshal(owner{PID: os.Getpid(), Host: host, Since: now})
	if err != nil {
		return
	}
	_ = os.WriteFile(ownerPath(path), b, 0o600)
}

func removeOwner(path string) { _ = os.Remove(ownerPath(path)) }

// readOwner describes who has the library open, or "" when it cannot tell.
func readOwner(path string) string {
	b, err := os.ReadFile(ownerPath(path))
	if err != nil {
		return ""
	}
	var o owner
	if err := json.Unmarshal(b, &o); err != nil || o.PID == 0 {
		return ""
	}
	return fmt.Sprintf("process %d on %s, since %s", o.PID, o.Host, o.Since.Format("2006-01-02 15:04"))
}
