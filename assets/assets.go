// Package assets holds the files compiled into the program: typefaces, the
// icon, and the bundled reports. Everything is read-only.
package assets

import (
	"embed"
	"io/fs"
)

//go:embed icon.png
var icon []byte

//go:embed all:reports
var reports embed.FS

// Icon returns the program's icon: a square PNG of 512 pixels with a
// transparent ground. The caller must not change the bytes.
func Icon() []byte { return icon }

// Reports returns the bundled report packages, one folder for each, named by
// its report id.
func Reports() fs.FS {
	sub, err := fs.Sub(reports, "reports")
	if err != nil {
		panic(err) // the path is a valid constant
	}
	return sub
}

// Report returns the package of the report the program ships with.
func Report() fs.FS {
	sub, err := fs.Sub(reports, "reports/hugging-face")
	if err != nil {
		panic(err) // the path is a valid constant
	}
	return sub
}
