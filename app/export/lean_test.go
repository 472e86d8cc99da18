package export_test

import (
	"runtime/debug"
	"testing"

	"dossier/app/export"
)

func TestLeanLeavesTheCollectorAsItWas(t *testing.T) {
	before := debug.SetGCPercent(73)
	defer debug.SetGCPercent(before)
	restore := export.Lean()
	if during := debug.SetGCPercent(40); during >= 73 {
		t.Errorf("garbage may gather to %d %% during an export, no less than before", during)
	}
	restore()
	if after := debug.SetGCPercent(73); after != 73 {
		t.Errorf("garbage may gather to %d %% after it, 73 before", after)
	}
}
