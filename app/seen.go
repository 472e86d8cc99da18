package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"slices"
	"strings"

	"dossier/db"
	"dossier/db/judgement"
	"dossier/db/quantity"
	"dossier/db/report"
)

// seenKind is the mark that holds what the reader last saw of a report.
const seenKind = "seen"

// seen is what a reader last saw of a report, as far as its next version or a
// colleague can change it.
type seen struct {
	Version  string                    `json:"version"`
	Hash     string                    `json:"hash"`
	Weighted float64                   `json:"weighted,omitempty"` // dollars, at the report's own inputs
	Claims   map[report.ClaimID]string `json:"claims"`             // what each said, as a short digest
	Views    []judgement.ViewID        `json:"views,omitempty"`
	Answered []report.Ref              `json:"answered,omitempty"` // asks that are done
}

// seenNow is what the session shows.
func seenNow(s *Session) seen {
	r := s.report
	now := seen{Version: r.Version, Hash: r.Hash, Weighted: s.base.Weighted, Claims: make(map[report.ClaimID]string, len(r.Claims))}
	for i := range r.Claims {
		now.Claims[r.Claims[i].ID] = claimDigest(&r.Claims[i])
	}
	for _, v := range s.judged.views {
		now.Views = append(now.Views, v.ID)
	}
	for _, at := range r.AskRows() {
		if s.Ask(at.Ref).Status.Done() {
			now.Answered = append(now.Answered, at.Ref)
		}
	}
	return now
}

func claimDigest(c *report.Claim) string {
	sum := sha256.Sum256([]byte(c.Statement + "\x00" + c.Confidence.String() + "\x00" + c.AsOf))
	return hex.EncodeToString(sum[:6])
}

// since says in sentences what is new against what was seen before; nil when
// nothing is, or nothing was seen.
func (now seen) since(before seen, s *Session) []string {
	if before.Version == "" {
		return nil
	}
	var out []string
	if now.Hash != before.Hash {
		out = append(out, now.versionWords(before, s.report))
	}
	for _, v := range s.judged.views {
		if !slices.Contains(before.Views, v.ID) {
			out = append(out, "New view: “"+v.Name+"” by "+v.Author+".")
		}
	}
	done := 0
	for _, ref := range now.Answered {
		if !slices.Contains(before.Answered, ref) {
			done++
		}
	}
	if done > 0 {
		out = append(out, countOf(done, "ask")+" answered.")
	}
	return out
}

// versionWords say what the report's new version changed.
func (now seen) versionWords(before seen, r *report.Report) string {
	added, gone, changed := 0, 0, 0
	for id, digest := range now.Claims {
		switch was, ok := before.Claims[id]; {
		case !ok:
			added++
		case was != digest:
			changed++
		}
	}
	for id := range before.Claims {
		if _, ok := now.Claims[id]; !ok {
			gone++
		}
	}
	words := fmt.Sprintf("Version %s took the place of %s", now.Version, before.Version)
	if now.Version == before.Version {
		words = "Version " + now.Version + " was corrected"
	}
	if claims := tally([]int{changed, added, gone}, []string{"changed", "new", "gone"}, 0); claims != "" {
		words += ", claims: " + claims
	}
	if math.Abs(now.Weighted-before.Weighted) > 0.001*before.Weighted {
		words += fmt.Sprintf(", weighted value %s instead of %s", quantity.Dollars(now.Weighted), quantity.Dollars(before.Weighted))
	}
	if note := strings.TrimSpace(r.VersionNote); note != "" {
		words += ": " + note
	}
	return strings.TrimSuffix(words, ".") + "."
}

// keepSeen remembers what is shown as seen, for the next start.
func (w *Window) keepSeen() {
	if w.session == nil || w.lib == nil {
		return
	}
	id, now := w.session.Report().ID, seenNow(w.session)
	w.keeper.keep("seen "+string(id), func(ctx context.Context) error {
		return w.lib.Record(ctx, db.Edit{Report: id, Kind: seenKind, Body: now})
	})
}
