//go:build cgo

package desktop

import (
	"context"
	"errors"
	"fmt"

	"golang.design/x/clipboard"
)

// copyImage puts a PNG on the system's clipboard, where it stays until
// something else is copied or, on X11 and Wayland, the program ends.
func copyImage(png []byte) error {
	if err := clipboard.Init(); err != nil {
		// Its own words speak of servers and packages to install.
		return errors.New("this system lets no program put a picture on its clipboard; save the figure as a file instead")
	}
	if _, err := clipboard.Write(context.Background(), clipboard.FmtImage, png); err != nil {
		return fmt.Errorf("the system’s clipboard did not take the picture; save the figure as a file instead: %w", err)
	}
	return nil
}
