package report

import (
	"fmt"
	"strconv"
	"strings"
)

// The pages that a [Ref] can lead to without pointing at a thing.
const (
	PageCover     Ref = "page:cover"
	PageSummary   Ref = "page:summary"
	PageScenarios Ref = "page:scenarios"
	PageMethod    Ref = "page:method"
)

// Kind is the part before the colon: "claim", "table", "page".
func (r Ref) Kind() string {
	kind, _, _ := strings.Cut(string(r), ":")
	return kind
}

// path is the part after the colon, at its slashes.
func (r Ref) path() []string {
	_, rest, _ := strings.Cut(string(r), ":")
	return strings.Split(rest, "/")
}

func tableRef(id TableID) Ref           { return Ref("table:" + string(id)) }
func rowRef(id TableID, key string) Ref { return Ref(fmt.Sprintf("table:%s/%s", id, key)) }
func figureRef(id FigureID) Ref         { return Ref("figure:" + string(id)) }
func sectionRef(number string) Ref      { return Ref("section:" + number) }
func chapterRef(number int) Ref         { return Ref("chapter:" + strconv.Itoa(number)) }
func warningRef(i int) Ref              { return Ref("warning:" + strconv.Itoa(i+1)) }
