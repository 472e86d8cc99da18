package export

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// pdfFile is a document taken apart into the numbered objects it is made of.
type pdfFile struct {
	objects    []object // by number, from 1
	root, info int
}

// object is one object: its dictionary or value, and its data if it is a
// stream.
type object struct {
	number int
	body   []byte
	stream []byte // nil: not a stream
	done   bool   // squeezed as far as it goes
}

var (
	startxref   = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	rootEntry   = regexp.MustCompile(`/Root (\d+) 0 R`)
	infoEntry   = regexp.MustCompile(`/Info (\d+) 0 R`)
	sizeEntry   = regexp.MustCompile(`/Size (\d+)`)
	lengthEntry = regexp.MustCompile(`/Length \d+`)
)

// takeApart reads a file that fpdf wrote. It is no reader of PDFs in general.
func takeApart(pdf []byte) (pdfFile, error) {
	at := bytes.LastIndex(pdf, []byte("trailer"))
	if at < 0 {
		return pdfFile{}, errNotOurs
	}
	var numbers [4]int
	for i, re := range []*regexp.Regexp{startxref, rootEntry, infoEntry, sizeEntry} {
		m := re.FindSubmatch(pdf[at:])
		if m == nil {
			return pdfFile{}, errNotOurs
		}
		n, err := strconv.Atoi(string(m[1]))
		if err != nil {
			return pdfFile{}, errNotOurs
		}
		numbers[i] = n
	}
	table, size := numbers[0], numbers[3]
	f := pdfFile{root: numbers[1], info: numbers[2]}
	offsets, err := readOffsets(pdf, table, size)
	if err != nil {
		return pdfFile{}, err
	}
	ends := append(slices.Sorted(slices.Values(offsets)), table)
	for i, from := range offsets {
		next, _ := slices.BinarySearch(ends, from+1)
		o, err := readObject(pdf[from:ends[next]], i+1)
		if err != nil {
			return pdfFile{}, err
		}
		f.objects = append(f.objects, o)
	}
	return f, nil
}

var fontResource = regexp.MustCompile(`/F[0-9a-f]+ (\d+) 0 R`)

// fill gives every page what stands on it, and the fonts the names they are
// called by there: those of their faces.
func (f *pdfFile) fill(pages [][]byte) error {
	// fpdf writes the resources second, then each page and its content.
	const resources, first = 2, 3
	if len(f.objects) < first+2*len(pages)-1 {
		return errNotOurs
	}
	for i, page := range pages {
		o := &f.objects[first+2*i]
		if o.stream == nil {
			return errNotOurs
		}
		o.body = fmt.Appendf(nil, "<</Filter /FlateDecode /Length %d>>", len(page))
		o.stream, o.done = page, true
	}
	var wrong error
	o := &f.objects[resources-1]
	o.body = fontResource.ReplaceAllFunc(o.body, func(entry []byte) []byte {
		number, err := strconv.Atoi(string(fontResource.FindSubmatch(entry)[1]))
		if err != nil || number < 1 || number > len(f.objects) {
			wrong = errNotOurs
			return entry
		}
		name := fontEntry.FindSubmatch(f.objects[number-1].body)
		if name == nil {
			wrong = errNotOurs
			return entry
		}
		return fmt.Appendf(nil, "/%s %d 0 R", bytes.ToLower(name[1]), number)
	})
	return wrong
}

// readOffsets reads where the objects begin: lines of twenty bytes, the first
// for an object that never is.
func readOffsets(pdf []byte, table, size int) ([]int, error) {
	head := fmt.Appendf(nil, "xref\n0 %d\n", size)
	if table >= len(pdf) || !bytes.HasPrefix(pdf[table:], head) {
		return nil, errNotOurs
	}
	lines := pdf[table+len(head):]
	var offsets []int
	for i := 1; i < size; i++ {
		if len(lines) < 20*(i+1) {
			return nil, errNotOurs
		}
		from, err := strconv.Atoi(string(lines[20*i : 20*i+10]))
		if err != nil || from >= table {
			return nil, errNotOurs
		}
		offsets = append(offsets, from)
	}
	return offsets, nil
}

func readObject(text []byte, number int) (object, error) {
	head := fmt.Appendf(nil, "%d 0 obj\n", number)
	end := bytes.LastIndex(text, []byte("endobj"))
	if !bytes.HasPrefix(text, head) || end < 0 {
		return object{}, errNotOurs
	}
	o := object{number: number, body: bytes.TrimSpace(text[len(head):end])}
	if i := bytes.Index(o.body, []byte(">>\nstream\n")); i >= 0 {
		data := o.body[i+len(">>\nstream\n"):]
		o.stream = bytes.TrimSuffix(data, []byte("\nendstream"))
		o.body = o.body[:i+2]
		if len(o.stream) == len(data) {
			return object{}, errNotOurs
		}
	}
	return o, nil
}

// errNotOurs would mean that fpdf writes its files in another way than it did.
var errNotOurs = errors.New("the PDF library wrote a file that cannot be completed")
