package report

import "dossier/db/quantity"

// A Scale is an ordered rating vocabulary, "Low" to "High", by name.
type Scale struct {
	Name  string
	Scale quantity.Scale
	Pos   Pos `json:"-"`
}
