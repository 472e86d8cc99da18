package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// fpdf writes no page labels, no metadata stream the catalog points to, no
// viewer preferences and no document id. PDF lets a file be extended instead
// of rewritten: what follows its end replaces what stands before.

// complete appends to a document what fpdf leaves out.
func (b *book) complete(pdf []byte) ([]byte, error) {
	sum := sha256.Sum256(pdf)
	meta := b.metadata()
	stream := fmt.Sprintf("<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream", len(meta), meta)
	catalog := func(first int) string {
		return fmt.Sprintf("/Metadata %d 0 R\n/PageLabels <</Nums [0 <</S /D>>]>>\n/ViewerPreferences <</DisplayDocTitle true>>", first)
	}
	return extend(pdf, sum[:16], catalog, stream)
}

var (
	startxref = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	rootEntry = regexp.MustCompile(`/Root (\d+) 0 R`)
	infoEntry = regexp.MustCompile(`/Info (\d+) 0 R`)
	sizeEntry = regexp.MustCompile(`/Size (\d+)`)
)

// extend appends objects, numbered from the first free number, and a catalog
// with more entries than before. It gives the document the id.
func extend(pdf, id []byte, catalog func(first int) string, objects ...string) ([]byte, error) {
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

	var out bytes.Buffer
	out.Write(pdf)
	if pdf[len(pdf)-1] != '\n' {
		out.WriteByte('\n')
	}
	offsets := make([]int, len(objects))
	for i, object := range objects {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", size+i, object)
	}
	rootAt := out.Len()
	fmt.Fprintf(&out, "%d 0 obj\n<<%s\n%s\n>>\nendobj\n", root, entries, catalog(size))
	table := out.Len()
	fmt.Fprintf(&out, "xref\n%d 1\n%010d 00000 n \n", root, rootAt)
	if len(objects) > 0 {
		fmt.Fprintf(&out, "%d %d\n", size, len(objects))
		for _, offset := range offsets {
			fmt.Fprintf(&out, "%010d 00000 n \n", offset)
		}
	}
	fmt.Fprintf(&out, "trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n/Prev %d\n/ID [<%x> <%x>]\n>>\nstartxref\n%d\n%%%%EOF\n",
		size+len(objects), root, info, previous, id, id, table)
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
