package cli_test

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
)

func unquote(s string) string {
	if u, err := strconv.Unquote(`"` + s + `"`); err == nil {
		return u
	}
	return s
}

// editFile replaces the only occurrence of old, so that a script that no
// longer fits the sample package fails instead of testing nothing.
func editFile(path, old, replacement string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if n := bytes.Count(b, []byte(old)); n != 1 {
		return fmt.Errorf("%s holds %q %d times, not once", path, old, n)
	}
	return os.WriteFile(path, bytes.Replace(b, []byte(old), []byte(replacement), 1), 0o644)
}
