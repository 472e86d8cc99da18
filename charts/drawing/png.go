package drawing

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"io"
)

// PNG writes d as a PNG file on a transparent ground, scale pixels to the
// point. It returns [Drawing.Err], or what w returns.
func PNG(w io.Writer, d *Drawing, scale float64) error {
	if err := d.Err(); err != nil {
		return fmt.Errorf("draw %q: %w", d.Title, err)
	}
	if err := encodePNG(w, Raster(d, scale, Color{})); err != nil {
		return fmt.Errorf("write PNG of %q: %w", d.Title, err)
	}
	return nil
}

// encodePNG writes img as a PNG of eight bits a channel. The standard encoder
// tries five filters on every row, which pays for photographs: a figure is
// rows of flat colour, many equal to the one above, and takes half the time
// with the two filters that say just that.
func encodePNG(w io.Writer, img *image.RGBA) error {
	size := img.Bounds().Size()
	if size.X <= 0 || size.Y <= 0 {
		return errors.New("the picture has no pixels")
	}
	var file bytes.Buffer
	file.WriteString("\x89PNG\r\n\x1a\n")
	var header [13]byte
	binary.BigEndian.PutUint32(header[0:], uint32(size.X))
	binary.BigEndian.PutUint32(header[4:], uint32(size.Y))
	header[8], header[9] = 8, 6 // bits a channel; red, green, blue and opacity
	writeChunk(&file, "IHDR", header[:])
	pixels, err := packRows(img, size)
	if err != nil {
		return err
	}
	writeChunk(&file, "IDAT", pixels)
	writeChunk(&file, "IEND", nil)
	_, err = w.Write(file.Bytes())
	return err
}

// writeChunk writes one part of a PNG file: its length, name, data and
// checksum.
func writeChunk(file *bytes.Buffer, name string, data []byte) {
	var number [4]byte
	binary.BigEndian.PutUint32(number[:], uint32(len(data)))
	file.Write(number[:])
	start := file.Len()
	file.WriteString(name)
	file.Write(data)
	binary.BigEndian.PutUint32(number[:], crc32.ChecksumIEEE(file.Bytes()[start:]))
	file.Write(number[:])
}

// packRows compresses the rows: one that equals the row above as no difference
// to it (filter 2), any other as it is (filter 0).
func packRows(img *image.RGBA, size image.Point) ([]byte, error) {
	var out bytes.Buffer
	z, err := zlib.NewWriterLevel(&out, zlib.BestSpeed)
	if err != nil {
		return nil, err
	}
	same := make([]byte, 1+4*size.X)
	same[0] = 2
	row := make([]byte, 1+4*size.X)
	var above []byte
	for y := range size.Y {
		pix := img.Pix[y*img.Stride:][:4*size.X]
		line := same
		if !bytes.Equal(pix, above) {
			straight(row[1:], pix)
			line = row
		}
		above = pix
		if _, err := z.Write(line); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// straight takes the opacity out of the colours of premultiplied pixels, as
// PNG has them.
func straight(dst, pix []byte) {
	copy(dst, pix)
	for i := 3; i < len(dst); i += 4 {
		a := uint32(dst[i])
		if a == 0xFF || a == 0 {
			continue
		}
		for c := i - 3; c < i; c++ {
			dst[c] = uint8(min((uint32(dst[c])*0xFF+a/2)/a, 0xFF))
		}
	}
}
