package db

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// DefaultPath is where the library lives: $XDG_DATA_HOME/dossier/library.db on
// Linux and its kin, the platform's own data folder elsewhere.
func DefaultPath() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "dossier", "library.db"), nil
	}
	switch runtime.GOOS {
	case "windows", "darwin", "ios", "plan9":
		dir, err := os.UserConfigDir() // AppData, Library/Application Support
		if err != nil {
			return "", fmt.Errorf("find the data folder: %w", err)
		}
		return filepath.Join(dir, "dossier", "library.db"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find the data folder: %w", err)
	}
	return filepath.Join(home, ".local", "share", "dossier", "library.db"), nil
}
