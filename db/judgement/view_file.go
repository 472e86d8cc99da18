package judgement

import (
	"encoding/json"
	"fmt"
	"io"
	"time"
)

// A view file is a small JSON text that a person can read and mail:
//
//	{
//	  "dossier_view": 1,
//	  "report": "hugging-face",
//	  …
//	  "inputs": {"probability.bear": "0.4", …},
//	  "checksum": "…"
//	}
//
// The checksum is the view's id, the SHA-256 of its content in a form of its
// own (see [View]): spaces and the order of what follows the format do not count,
// every other change does.
const (
	// ViewExt is the ending of a view file's name.
	ViewExt = ".dossier-view"
	// MaxViewSize is the most bytes a view file may have.
	MaxViewSize = 64 << 10

	viewFormat = 1
	formatKey  = "dossier_view"
)

// EncodeView writes a view file. The same view gives the same bytes.
func EncodeView(w io.Writer, v View) error {
	if err := v.Validate(); err != nil {
		return fmt.Errorf("write view %q: %w", v.Name, err)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	err := enc.Encode(struct {
		Format   int               `json:"dossier_view"`
		Report   string            `json:"report"`
		Version  string            `json:"version"`
		Hash     string            `json:"hash"`
		Name     string            `json:"name"`
		Author   string            `json:"author"`
		Reason   string            `json:"reason"`
		Made     string            `json:"made"`
		Inputs   map[string]string `json:"inputs"`
		Checksum string            `json:"checksum"`
	}{
		viewFormat, string(v.Report), v.Version, v.Hash, v.Name, v.Author, v.Reason,
		v.Made.UTC().Format(time.RFC3339), v.Inputs, string(v.ID),
	})
	if err != nil {
		return fmt.Errorf("write view %q: %w", v.Name, err)
	}
	return nil
}
