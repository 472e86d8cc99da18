package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf16"
)

// complete adds to a document what fpdf leaves out: its files, metadata the
// catalog points to, page labels, an id, the fonts' own names; packs it, and
// seals it. pages is what stands on each, squeezed.
func (b *book) complete(pdf []byte, pages [][]byte) ([]byte, error) {
	hash := sha256.New()
	for _, part := range append([][]byte{pdf}, pages...) {
		_, _ = hash.Write(part) // it cannot fail
	}
	sum := hash.Sum(nil)
	f, err := takeApart(pdf)
	if err != nil {
		return nil, err
	}
	if err = f.fill(pages); err != nil {
		return nil, err
	}
	renameFonts(f.objects)
	closeOutline(f.objects)
	names, err := b.attach(&f)
	if err != nil {
		return nil, err
	}
	meta := b.metadata()
	// fpdf would number the pages wrongly if it wrote the files itself.
	catalog, _, ok := bytes.Cut(f.objects[f.root-1].body, []byte("/Names <<"))
	if !ok {
		return nil, errNotOurs
	}
	f.objects[f.root-1].body = fmt.Appendf(catalog, "%s/Metadata %d 0 R\n/PageLabels <</Nums [0 <</S /D>>]>>\n/ViewerPreferences <</DisplayDocTitle true>>>>",
		names, len(f.objects)+1)
	return seal(f.pack(sum[:16], object{
		body:   fmt.Appendf(nil, "<</Type /Metadata /Subtype /XML /Length %d>>", len(meta)),
		stream: []byte(meta),
	}))
}

// attach adds the document's files, and gives the entry of the catalog that
// names them.
func (b *book) attach(f *pdfFile) (string, error) {
	files, err := b.kind.files(b.r, b.v, b.o)
	if err != nil || len(files) == 0 {
		return "", err
	}
	slices.SortFunc(files, func(x, y Attachment) int { return strings.Compare(x.Name, y.Name) })
	var names strings.Builder
	for _, file := range files {
		n := len(f.objects) + 1
		kind := "text#2Fcsv"
		if strings.HasSuffix(file.Name, ".json") {
			kind = "application#2Fjson"
		}
		name := pdfText(file.Name)
		f.objects = append(f.objects,
			object{number: n, stream: file.Content, body: fmt.Appendf(nil, "<</Type /EmbeddedFile /Subtype /%s /Params <</Size %d>> /Length 0>>", kind, len(file.Content))},
			object{number: n + 1, body: fmt.Appendf(nil, "<</Type /Filespec /F %s /UF %s /EF <</F %d 0 R /UF %d 0 R>> /Desc %s /AFRelationship /Data>>", name, name, n, n, pdfText(file.About))})
		fmt.Fprintf(&names, "%s %d 0 R ", name, n+1)
	}
	return "/Names <</EmbeddedFiles <</Names [" + names.String() + "]>>>>\n", nil
}

// pdfText is a text as a PDF holds it: UTF-16, in hexadecimal.
func pdfText(s string) string {
	out := []byte("<FEFF")
	for _, unit := range utf16.Encode([]rune(plane(s))) {
		out = fmt.Appendf(out, "%04X", unit)
	}
	return string(append(out, '>'))
}

// metadata is the document's description as XMP, which libraries read.
func (b *book) metadata() string {
	var authors strings.Builder
	for _, a := range b.r.Authors {
		fmt.Fprintf(&authors, "<rdf:li>%s</rdf:li>", escaped(a))
	}
	date := b.created().Format(time.RFC3339)
	return `<?xpacket begin="` + "\uFEFF" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:dossier="` + stampSpace + `">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">` + escaped(b.title()) + `</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq>` + authors.String() + `</rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>` + escaped(b.language()) + `</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>` + date + `</xmp:CreateDate><xmp:ModifyDate>` + date + `</xmp:ModifyDate>
<xmp:CreatorTool>` + producer + `</xmp:CreatorTool><pdf:Producer>` + producer + `</pdf:Producer>
` + b.stamp() + `
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
