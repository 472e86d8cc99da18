package app

import (
	"context"
	"errors"
	"sync"
	"testing"
)

func TestKeeper(t *testing.T) {
	t.Run("NewestWinsAndCloseWritesIt", func(t *testing.T) {
		var mu sync.Mutex
		var got []int
		hold, started := make(chan struct{}), make(chan struct{})
		k := newKeeper(func(err error) { t.Error(err) })
		k.keep("slow", func(context.Context) error { close(started); <-hold; return nil })
		<-started
		for i := range 10000 {
			k.keep("drag", func(context.Context) error {
				mu.Lock()
				defer mu.Unlock()
				got = append(got, i)
				return nil
			})
		}
		close(hold)
		k.close()
		if len(got) != 1 || got[0] != 9999 {
			t.Errorf("wrote %v, want the newest alone", got)
		}
	})

	t.Run("FailuresAreTold", func(t *testing.T) {
		full := errors.New("disk full")
		var told error
		k := newKeeper(func(err error) { told = err })
		k.keep("x", func(context.Context) error { return full })
		k.close()
		if !errors.Is(told, full) {
			t.Errorf("told %v, want the failure", told)
		}
	})

	t.Run("ClosedTwiceAndLate", func(t *testing.T) {
		k := newKeeper(func(err error) { t.Error(err) })
		k.close()
		k.close()
		k.keep("late", func(context.Context) error { t.Error("written after close"); return nil })
	})

	t.Run("EveryThingIsWritten", func(t *testing.T) {
		var mu sync.Mutex
		got := map[string]bool{}
		k := newKeeper(func(err error) { t.Error(err) })
		for _, key := range []string{"a", "b", "c"} {
			k.keep(key, func(context.Context) error {
				mu.Lock()
				defer mu.Unlock()
				got[key] = true
				return nil
			})
		}
		k.close()
		if len(got) != 3 {
			t.Errorf("wrote %v, want a, b and c", got)
		}
	})
}
