package export

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"regexp"
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

var fontEntry = regexp.MustCompile(`/(?:BaseFont|FontName) /utf8(\w+)`)

// renameFonts gives a document's fonts their own names, each led by the six
// letters that tell a part of a font from the whole. fpdf embeds parts and
// names them as if they were whole.
func renameFonts(objects []object) {
	for i := range objects {
		o := &objects[i]
		if !bytes.Contains(o.body, []byte(fontMark)) {
			continue
		}
		o.body = fontEntry.ReplaceAllFunc(o.body, func(entry []byte) []byte {
			key, name, _ := bytes.Cut(entry, []byte(fontMark))
			return fmt.Appendf(nil, "%s/%s", key, subsetName(string(name)))
		})
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
