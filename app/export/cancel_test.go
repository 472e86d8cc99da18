package export_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"dossier/app/export"
)

// Cancelling at any step stops the export there: no file, no temporary file,
// and the error says that it was stopped.
func TestCancelLeavesNothing(t *testing.T) {
	r := reports(t)["tidewell"]
	v := values(t, r)
	steps := 0
	count := export.Options{Progress: func(int, int, string) { steps++ }}
	if err := export.Report(t.Context(), io.Discard, r, v, count); err != nil {
		t.Fatal(err)
	}
	for stop := 0; stop < steps-1; stop += max(steps/12, 1) {
		ctx, cancel := context.WithCancel(t.Context())
		at := 0
		o := export.Options{Progress: func(int, int, string) {
			if at == stop {
				cancel()
			}
			at++
		}}
		folder := t.TempDir()
		err := export.File(ctx, filepath.Join(folder, "report.pdf"), func(w io.Writer) error {
			return export.Report(ctx, w, r, v, o)
		})
		cancel()
		if !errors.Is(err, context.Canceled) {
			t.Errorf("stopped at step %d: error %v", stop, err)
		}
		if left, _ := os.ReadDir(folder); len(left) > 0 {
			t.Errorf("stopped at step %d: left %v", stop, left)
		}
		if at > stop+2 {
			t.Errorf("stopped at step %d, went on to %d", stop, at)
		}
	}
}
