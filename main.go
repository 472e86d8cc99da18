// Dossier reads an investment diligence report offline: see README.md.
package main

import (
	"os"

	"dossier/app/cli"
	"dossier/app/desktop"
)

func main() {
	open := func(o cli.Options) error { return desktop.Open(desktop.Options(o)) }
	os.Exit(cli.Run(os.Args[1:], open, os.Stdout, os.Stderr))
}
