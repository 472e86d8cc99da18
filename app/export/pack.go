package export

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"runtime"
	"sync"
)

// fpdf writes every object in the open and squeezes streams in haste. A file
// of PDF 1.5 keeps objects together in squeezed streams of their own: the
// links of a report are half of its bytes before, and hardly any after.

// perStream is how many objects share a stream: enough to squeeze well, few
// enough that a reader need not open all for one.
const perStream = 200

// pack writes the document's objects as small as they get. One more is written
// before the rest and stays open to whoever searches the file's bytes.
func (f pdfFile) pack(id []byte, open object) []byte {
	presses := newPresses()
	streams, plain := squeezed(f.objects, presses)
	size := len(f.objects) + 1
	open.number = size
	size++
	groups := make([]object, 0, len(plain)/perStream+1)
	where := make([][2]int, size) // of a plain object: its stream and its place there
	for len(plain) > 0 {
		n := min(perStream, len(plain))
		group := gathered(plain[:n])
		group.number = size + len(groups)
		for i, o := range plain[:n] {
			where[o.number] = [2]int{group.number, i}
		}
		groups = append(groups, group)
		plain = plain[n:]
	}
	deflateAll(groups, presses)
	table := object{number: size + len(groups)}

	var out bytes.Buffer
	room := 1 << 16
	for _, o := range append(streams, groups...) {
		room += len(o.body) + len(o.stream) + 64
	}
	out.Grow(room)
	out.WriteString("%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
	entries := make([]byte, 0, 7*(table.number+1))
	entry := func(kind byte, a uint32, b uint16) {
		entries = append(entries, kind)
		entries = binary.BigEndian.AppendUint32(entries, a)
		entries = binary.BigEndian.AppendUint16(entries, b)
	}
	offsets := make([]int, table.number+1)
	write := func(o object) {
		offsets[o.number] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nstream\n", o.number, o.body)
		out.Write(o.stream)
		out.WriteString("\nendstream\nendobj\n")
	}
	write(open)
	for _, o := range append(streams, groups...) {
		write(o)
	}
	offsets[table.number] = out.Len()
	entry(0, 0, 65535)
	for n := 1; n <= table.number; n++ {
		if n < len(where) && where[n] != [2]int{} {
			entry(2, uint32(where[n][0]), uint16(where[n][1]))
			continue
		}
		entry(1, uint32(offsets[n]), 0)
	}
	table.stream = presses[0].deflate(entries)
	table.body = fmt.Appendf(nil, "<</Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%x> <%x>] /Filter /FlateDecode /Length %d>>",
		table.number+1, f.root, f.info, id, id, len(table.stream))
	start := out.Len()
	write(table)
	fmt.Fprintf(&out, "startxref\n%d\n%%%%EOF\n", start)
	return out.Bytes()
}

// squeezed parts the objects into streams, squeezed, and all others.
func squeezed(objects []object, presses []*press) (streams, plain []object) {
	for _, o := range objects {
		if o.stream == nil {
			plain = append(plain, o)
			continue
		}
		streams = append(streams, o)
	}
	deflateAll(streams, presses)
	return streams, plain
}

// newPresses gives a press for each processor; the bytes do not depend on how
// many there are.
func newPresses() []*press {
	presses := make([]*press, runtime.GOMAXPROCS(0))
	for i := range presses {
		presses[i] = new(press)
	}
	return presses
}

// deflateAll squeezes streams, each press one after the other.
func deflateAll(streams []object, presses []*press) {
	var wait sync.WaitGroup
	next := make(chan *object)
	for _, press := range presses {
		wait.Go(func() {
			for o := range next {
				o.deflate(press)
			}
		})
	}
	for i := range streams {
		next <- &streams[i]
	}
	close(next)
	wait.Wait()
}

// deflate squeezes a stream, anew where it is squeezed already.
func (o *object) deflate(p *press) {
	if o.done {
		return
	}
	const filter = "/Filter /FlateDecode"
	data, packed := o.stream, bytes.Contains(o.body, []byte(filter))
	if packed {
		raw, err := inflate(data)
		if err != nil {
			return // left as it came
		}
		data = raw
	}
	small := p.deflate(data)
	if packed && len(small) >= len(o.stream) {
		return
	}
	o.stream = small
	length := fmt.Appendf(nil, "/Length %d", len(small))
	if !packed {
		length = append(length, " "+filter...)
	}
	o.body = lengthEntry.ReplaceAll(o.body, length)
}

func inflate(data []byte) ([]byte, error) {
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// press squeezes one stream after another; making a writer costs as much as
// squeezing a page. The zero press is ready.
type press struct {
	w   *zlib.Writer
	buf bytes.Buffer
}

// pressure is zlib's level: one below its usual takes a tenth less time and
// makes the file a hundredth larger.
const pressure = 5

func (p *press) deflate(data []byte) []byte {
	p.buf.Reset()
	// Neither the level nor a buffer can fail.
	if p.w == nil {
		p.w, _ = zlib.NewWriterLevel(&p.buf, pressure)
	}
	p.w.Reset(&p.buf)
	_, _ = p.w.Write(data)
	_ = p.w.Close()
	return bytes.Clone(p.buf.Bytes())
}

// gathered is a stream of objects: where each begins, then all of them.
func gathered(objects []object) object {
	var index, bodies bytes.Buffer
	for _, o := range objects {
		fmt.Fprintf(&index, "%d %d ", o.number, bodies.Len())
		bodies.Write(o.body)
		bodies.WriteByte('\n')
	}
	return object{
		body:   fmt.Appendf(nil, "<</Type /ObjStm /N %d /First %d /Length 0>>", len(objects), index.Len()),
		stream: append(index.Bytes(), bodies.Bytes()...),
	}
}
