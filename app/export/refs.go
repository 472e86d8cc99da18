package export

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"dossier/db/report"
)

func claimRef(id report.ClaimID) report.Ref   { return report.Ref("claim:" + string(id)) }
func sourceRef(id report.SourceID) report.Ref { return report.Ref("source:" + string(id)) }
func tableRef(id report.TableID) report.Ref   { return report.Ref("table:" + string(id)) }
func figureRef(id report.FigureID) report.Ref { return report.Ref("figure:" + string(id)) }
func sectionRef(number string) report.Ref     { return report.Ref("section:" + number) }
func chapterRef(number int) report.Ref        { return report.Ref(fmt.Sprintf("chapter:%d", number)) }

func warningRef(i int) report.Ref { return report.Ref(fmt.Sprintf("warning:%d", i+1)) }

func rowRef(id report.TableID, row string) report.Ref {
	return report.Ref(fmt.Sprintf("table:%s/%s", id, row))
}

// pageRef names a page of the book that is no part of the report.
func pageRef(name string) report.Ref { return report.Ref("page:" + name) }

// nearest is the place a ref leads to: a cell to its row, a row to its table,
// a value to its claim.
func (o outline) nearest(ref report.Ref) (place, bool) {
	for s := string(ref); ; {
		if at, ok := o.places[report.Ref(s)]; ok {
			return at, true
		}
		i := strings.LastIndexByte(s, '/')
		if i < 0 {
			return place{}, false
		}
		s = s[:i]
	}
}

// sorted lists the refs that have a place, in one order always.
func (o outline) sorted() []report.Ref { return slices.Sorted(maps.Keys(o.places)) }
