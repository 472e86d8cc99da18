package db

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"dossier/db/judgement"
	"dossier/db/report"
)

// entryMore is what only some search entries have.
type entryMore struct {
	Ask        report.Ref
	Note       judgement.NoteID
	Chapter    int
	Confidence report.Confidence
	Publisher  string
}

// encode is the value as one text, "" for the zero value. It is read for every
// hit at every letter typed, which JSON is too slow for.
func (m entryMore) encode() string {
	if m == (entryMore{}) {
		return ""
	}
	return fmt.Sprintf("%d\t%d\t%s\t%s\t%s", m.Chapter, m.Confidence, m.Ask, m.Note, m.Publisher)
}

func decodeMore(text string) (entryMore, error) {
	if text == "" {
		return entryMore{}, nil
	}
	parts := strings.SplitN(text, "\t", 5)
	if len(parts) != 5 {
		return entryMore{}, fmt.Errorf("%w: a search entry ends in %q", ErrDamaged, text)
	}
	chapter, errA := strconv.Atoi(parts[0])
	confidence, errB := strconv.Atoi(parts[1])
	if err := errors.Join(errA, errB); err != nil {
		return entryMore{}, fmt.Errorf("%w: a search entry: %w", ErrDamaged, err)
	}
	return entryMore{
		Ask: report.Ref(parts[2]), Note: judgement.NoteID(parts[3]), Chapter: chapter,
		Confidence: report.Confidence(confidence), Publisher: parts[4],
	}, nil
}
