package db

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"dossier/db/report"
)

// facetMark begins every word of the facets column. It is a private-use
// character: a word to the index, and none that a query can hold.
const facetMark = "\ue000"

func chapterFacet(n int) string { return fmt.Sprintf("%sc%d", facetMark, n) }

func confidenceFacet(c report.Confidence) string { return fmt.Sprintf("%sl%d", facetMark, c) }

// publisherFacet is a digest: a publisher's name has spaces and signs.
func publisherFacet(name string) string {
	sum := sha256.Sum256([]byte(strings.ToLower(strings.TrimSpace(name))))
	return facetMark + "p" + hex.EncodeToString(sum[:6])
}
