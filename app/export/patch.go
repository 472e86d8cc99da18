package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// fpdf writes no page labels, no metadata stream the catalog points to, no
// viewer preferences and no document id. PDF lets a file be extended instead
// of rewritten: what follows its end replaces what stands before.

// object is one of the numbered objects a PDF is made of.
type object struct {
	number int
	body   string
}

// complete appends to a document what fpdf leaves out.
func (b *book) complete(pdf []byte) ([]byte, error) {
	sum := sha256.Sum256(pdf)
	meta := b.metadata()
	objects := renamedFonts(pdf)
	return extend(pdf, sum[:16], objects, func(free int) (object, string) {
		stream := fmt.Sprintf("<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream", len(meta), meta)
		entries := fmt.Sprintf("/Metadata %d 0 R\n/PageLabels <</Nums [0 <</S /D>>]>>\n/ViewerPreferences <</DisplayDocTitle true>>", free)
		return object{free, stream}, entries
	})
}

var (
	startxref = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	rootEntry = regexp.MustCompile(`/Root (\d+) 0 R`)
	infoEntry = regexp.MustCompile(`/Info (\d+) 0 R`)
	sizeEntry = regexp.MustCompile(`/Size (\d+)`)
)

// extend appends objects that replace those of their numbers, one new object,
// and a catalog with more entries than before; last tells both for the first
// free number. It gives the document the id.
func extend(pdf, id []byte, objects []object, last func(free int) (object, string)) ([]byte, error) {
	at := bytes.LastIndex(pdf, []byte("trailer"))
	if at < 0 {
		return nil, errNotOurs
	}
	trailer := pdf[at:]
	var numbers [4]int
	for i, re := range []*regexp.Regexp{startxref, rootEntry, infoEntry, sizeEntry} {
		m := re.FindSubmatch(trailer)
		if m == nil {
			return nil, errNotOurs
		}
		n, err := strconv.Atoi(string(m[1]))
		if err != nil {
			return nil, errNotOurs
		}
		numbers[i] = n
	}
	previous, root, info, size := numbers[0], numbers[1], numbers[2], numbers[3]

	head := fmt.Appendf(nil, "\n%d 0 obj\n<<", root)
	from := bytes.LastIndex(pdf, head)
	if from < 0 {
		return nil, errNotOurs
	}
	entries, _, ok := bytes.Cut(pdf[from+len(head):], []byte("\nendobj"))
	if !ok {
		return nil, errNotOurs
	}
	entries = bytes.TrimSuffix(bytes.TrimSpace(entries), []byte(">>"))

	added, more := last(size)
	objects = append(slices.Clone(objects), added, object{root, fmt.Sprintf("<<%s\n%s\n>>", entries, more)})
	slices.SortFunc(objects, func(x, y object) int { return x.number - y.number })

	var out, table bytes.Buffer
	out.Write(pdf)
	if pdf[len(pdf)-1] != '\n' {
		out.WriteByte('\n')
	}
	for _, o := range objects {
		fmt.Fprintf(&table, "%d 1\n%010d 00000 n \n", o.number, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", o.number, o.body)
	}
	from = out.Len()
	fmt.Fprintf(&out, "xref\n%strailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n/Prev %d\n/ID [<%x> <%x>]\n>>\nstartxref\n%d\n%%%%EOF\n",
		table.String(), size+1, root, info, previous, id, id, from)
	return out.Bytes(), nil
}

// errNotOurs would mean that fpdf writes its files in another way than it did.
var errNotOurs = errors.New("the PDF library wrote a file that cannot be completed")

// metadata is the document's description as XMP, which libraries read.
func (b *book) metadata() string {
	var authors strings.Builder
	for _, a := range b.r.Authors {
		fmt.Fprintf(&authors, "<rdf:li>%s</rdf:li>", escaped(a))
	}
	date := b.created().Format(time.RFC3339)
	return `<?xpacket begin="` + "\uFEFF" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">` + escaped(b.title()) + `</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq>` + authors.String() + `</rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>` + escaped(b.language()) + `</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>` + date + `</xmp:CreateDate><xmp:ModifyDate>` + date + `</xmp:ModifyDate>
<xmp:CreatorTool>` + producer + `</xmp:CreatorTool><pdf:Producer>` + producer + `</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

// escaped is text as XML holds it.
func escaped(s string) string {
	var b strings.Builder
	// A Builder takes everything.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
