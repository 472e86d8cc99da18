package export

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
)

var (
	parentEntry = regexp.MustCompile(`/Parent (\d+) 0 R`)
	countEntry  = regexp.MustCompile(`/Count 0>>$`)
)

// closeOutline says how many entries each entry of the outline has below it,
// and that they are folded away until somebody opens them. fpdf says none.
func closeOutline(objects []object) {
	below := map[int]int{}
	for _, o := range objects {
		if !isOutline(o) {
			continue
		}
		if m := parentEntry.FindSubmatch(o.body); m != nil {
			if parent, err := strconv.Atoi(string(m[1])); err == nil {
				below[parent]++
			}
		}
	}
	for i := range objects {
		o := &objects[i]
		switch n := below[o.number]; {
		case n > 0 && isOutline(*o):
			o.body = countEntry.ReplaceAll(o.body, fmt.Appendf(nil, "/Count -%d>>", n))
		case n > 0 && bytes.Contains(o.body, []byte("/Type /Outlines")):
			o.body = fmt.Appendf(bytes.TrimSuffix(o.body, []byte(">>")), " /Count %d>>", n)
		}
	}
}

func isOutline(o object) bool {
	return o.stream == nil && bytes.HasPrefix(o.body, []byte("<</Title ")) && countEntry.Match(o.body)
}
