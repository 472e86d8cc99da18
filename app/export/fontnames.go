package export

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// ownName is a font's own name by the one fpdf gives it, so that a viewer's
// list of fonts says what they are.
func ownName(name string) string {
	for _, f := range []struct{ fpdf, own string }{
		{"sans", "SourceSans3-Regular"},
		{"sansitalic", "SourceSans3-It"},
		{"sanssemibold", "SourceSans3-Semibold"},
		{"sanssemibolditalic", "SourceSans3-SemiboldIt"},
		{"sansbold", "SourceSans3-Bold"},
		{"serif", "SourceSerif4-Regular"},
		{"serifitalic", "SourceSerif4-It"},
		{"serifsemibold", "SourceSerif4-Semibold"},
		{"serifbold", "SourceSerif4-Bold"},
		{"serifbolditalic", "SourceSerif4-BoldIt"},
		{"fallback", "DejaVuSans"},
	} {
		if strings.EqualFold(f.fpdf, name) {
			return f.own
		}
	}
	return name
}

const fontMark = "/utf8" // begins every font's name as fpdf writes it

var (
	fontEntry = regexp.MustCompile(`/(?:BaseFont|FontName) /utf8(\w+)`)
	objectTop = regexp.MustCompile(`\n(\d+) 0 obj\n$`)
)

// renamedFonts are a document's font objects with the fonts' own names, each
// led by the six letters that tell a part of a font from the whole. fpdf
// embeds parts and names them as if they were whole.
func renamedFonts(pdf []byte) []object {
	var out []object
	end := 0
	for {
		i := bytes.Index(pdf[end:], []byte(fontMark))
		if i < 0 {
			return out
		}
		at := end + i
		end = at + len(fontMark)
		open := bytes.LastIndex(pdf[:at], []byte(" 0 obj\n"))
		if open < 0 {
			continue
		}
		open += len(" 0 obj\n")
		head := objectTop.FindSubmatch(pdf[max(0, open-24):open])
		body, _, whole := bytes.Cut(pdf[open:], []byte("\nendobj"))
		if head == nil || !whole || !fontEntry.Match(body) {
			continue
		}
		number, err := strconv.Atoi(string(head[1]))
		if err != nil {
			continue
		}
		out = append(out, object{number, string(fontEntry.ReplaceAllFunc(body, func(entry []byte) []byte {
			key, name, _ := bytes.Cut(entry, []byte(fontMark))
			return fmt.Appendf(nil, "%s/%s", key, subsetName(string(name)))
		}))})
		end = open + len(body)
	}
}

// subsetName is "KDVTQA+SourceSerif4-Regular".
func subsetName(name string) string {
	name = ownName(name)
	sum := sha256.Sum256([]byte(name))
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag) + "+" + name
}
