package judgement

import (
	"slices"
	"strings"

	"dossier/db/report"
)

// sameEnough is the share of words two versions of a paragraph must have in
// common to count as one reworded: a mended sentence passes, another thought
// does not.
const sameEnough = 0.75

// Attach finds the place of each note in a version of the report. A note on
// something that has kept its id is where that is; one on a paragraph is where
// the same words stand, first in its own section, then in any other, and
// failing that on the one paragraph of its section that is clearly the same
// with changes. What has no place comes back as it was, with the old words in
// its Quote. Both lists keep the order of notes.
func Attach(r *report.Report, notes []Note) (attached []Placed, detached []Note) {
	for _, n := range notes {
		ref, ok := place(r, n)
		if !ok {
			detached = append(detached, n)
			continue
		}
		words, _ := Words(r, ref)
		attached = append(attached, Placed{Note: n, Ref: ref, Changed: digest(words) != digest(n.Quote)})
	}
	return attached, detached
}

func place(r *report.Report, n Note) (report.Ref, bool) {
	if _, ok := Words(r, n.Ref); ok {
		return n.Ref, true
	}
	section, key, ok := splitParagraph(n.Ref)
	if !ok {
		return "", false
	}
	key, _, _ = strings.Cut(key, "-") // of equal paragraphs one may have gone
	if ref, ok := moved(r, section, key); ok {
		return ref, true
	}
	if _, s, ok := r.Section(section); ok {
		return reworded(s, n.Quote)
	}
	return "", false
}

// moved finds a paragraph of the given digest, in its own section or another.
func moved(r *report.Report, section, key string) (report.Ref, bool) {
	var elsewhere report.Ref
	for i := range r.Chapters {
		for j := range r.Chapters[i].Sections {
			s := &r.Chapters[i].Sections[j]
			for _, ref := range Paragraphs(s) {
				if _, k, _ := splitParagraph(ref); k != key {
					continue
				}
				if s.Number == section {
					return ref, true
				}
				if elsewhere == "" {
					elsewhere = ref
				}
			}
		}
	}
	return elsewhere, elsewhere != ""
}

// reworded finds the one paragraph that has most of the old one's words.
func reworded(s *report.Section, old string) (report.Ref, bool) {
	var best report.Ref
	found := 0
	for i, ref := range Paragraphs(s) {
		if ref != "" && shared(old, s.Blocks[i].Text.Plain()) >= sameEnough {
			best = ref
			found++
		}
	}
	return best, found == 1
}

// shared is the share of words two texts have in common: 1 for the same words
// in any order, 0 for none. A word that stands twice counts twice.
func shared(a, b string) float64 {
	x, y := words(a), words(b)
	common := 0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch c := strings.Compare(x[i], y[j]); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			common++
			i++
			j++
		}
	}
	return float64(common) / float64(max(len(x), len(y), 1))
}

func words(text string) []string {
	list := strings.Fields(strings.ToLower(text))
	slices.Sort(list)
	return list
}
