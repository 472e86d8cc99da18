package db_test

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"dossier/db"
)

var kills = flag.Int("kills", 24, "how often TestKilledInTheMiddleOfADrag kills its child")

// draggedLibrary is the file in which a child process keeps slider steps.
const draggedLibrary = "DOSSIER_TEST_DRAG"

// TestDragChild is the process that is killed: it keeps one slider step after
// the other and says each time that the library has acknowledged it.
func TestDragChild(t *testing.T) {
	path := os.Getenv(draggedLibrary)
	if path == "" {
		t.Skip("runs only as the child of TestKilledInTheMiddleOfADrag")
	}
	ctx := context.Background()
	d, err := db.Open(ctx, path, db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	from := 0
	if inputs, ok, err := d.Working(ctx, "r"); err != nil {
		t.Fatal(err)
	} else if ok {
		from, _ = strconv.Atoi(inputs["step"])
	}
	for step := from + 1; ; step++ {
		if err := d.SetWorking(ctx, "r", map[string]string{"step": strconv.Itoa(step)}); err != nil {
			t.Fatal(err)
		}
		fmt.Println("kept", step)
	}
}

// TestKilledInTheMiddleOfADrag: whenever the process dies, the library opens
// again and holds the last step it acknowledged, or the one it was keeping.
func TestKilledInTheMiddleOfADrag(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a process for every kill")
	}
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "library.db")
	rng := rand.New(rand.NewPCG(7, 11))
	steps := 0
	for kill := range *kills {
		kept := dragAndKill(t, path, time.Duration(rng.IntN(30_000))*time.Microsecond)
		d, err := db.Open(ctx, path, db.Options{})
		if err != nil {
			t.Fatalf("kill %d after step %d: %v", kill, kept, err)
		}
		inputs, ok, err := d.Working(ctx, "r")
		if err != nil || !ok {
			t.Fatalf("kill %d after step %d: Working = %v, %v", kill, kept, ok, err)
		}
		found, err := strconv.Atoi(inputs["step"])
		if err != nil || found != kept && found != kept+1 {
			t.Fatalf("kill %d: step %d was acknowledged, the library holds %q", kill, kept, inputs["step"])
		}
		must(t, d.Close())
		if n := events(t, path); n != found {
			t.Fatalf("kill %d: %d events for %d steps", kill, n, found)
		}
		steps = found
	}
	t.Logf("%d kills, %d steps kept", *kills, steps)
}

// dragAndKill starts a drag, lets it run for a while after its first step and
// kills it without warning. It gives the last step that was acknowledged.
func dragAndKill(t *testing.T, path string, after time.Duration) (kept int) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestDragChild$", "-test.timeout=1m")
	child.Env = append(os.Environ(), draggedLibrary+"="+path)
	out, err := child.StdoutPipe()
	must(t, err)
	must(t, child.Start())
	lines := bufio.NewScanner(out)
	var timer *time.Timer
	var said strings.Builder
	for lines.Scan() {
		// The last line may be cut off: then its step was not acknowledged to
		// anybody.
		word, number, ok := strings.Cut(lines.Text(), " ")
		step, err := strconv.Atoi(number)
		if !ok || word != "kept" || err != nil {
			said.WriteString(lines.Text() + "\n")
			continue
		}
		if timer == nil {
			timer = time.AfterFunc(after, func() { _ = child.Process.Kill() })
		}
		kept = max(kept, step)
	}
	if err := child.Wait(); err == nil || timer == nil {
		t.Fatalf("the child ended by itself: %v\n%s", err, said.String())
	}
	return kept
}
