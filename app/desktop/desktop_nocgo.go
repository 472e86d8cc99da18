//go:build !cgo

package desktop

import "errors"

// Open says that this build has no window.
func Open(Options) error {
	return errors.New("this build of dossier has no window; " + instead)
}
