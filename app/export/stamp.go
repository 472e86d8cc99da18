package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"dossier/db/report"
)

// A Stamp says what a PDF is of, as it was written into it.
type Stamp struct {
	Document   string    // "investment memo", "diligence report"
	Report     report.ID // whose
	Subject    string
	Version    string    // of the report
	ReportHash string    // of the report's content, hex; "" when the report has none
	AsOf       time.Time // the day the report speaks of; zero: it does not say
	View       string    // whose scenario it shows: "report's own"
	ViewHash   string    // of the scenario's inputs; "" for a report without scenarios
	Intact     bool      // the file is byte for byte as it was written
}

// ErrNoStamp is the error of a file that is no PDF of Dossier's.
var ErrNoStamp = errors.New("this is no PDF that Dossier wrote")

// errTooLarge is the error of a file longer than any this program writes.
var errTooLarge = fmt.Errorf("%w: it is larger than %d MB", ErrNoStamp, maxVerified>>20)

// maxVerified is the longest file that is read to be verified, in bytes.
const maxVerified = 256 << 20

const (
	stampSpace = "urn:app.dossier.Dossier:export:1"
	sealOpen   = "<dossier:seal>"
	sealDigits = 2 * sha256.Size
)

// Verify reads what a PDF is of and whether it is as it was written. The seal
// is a checksum and no signature: it shows a change, not who made the file.
// The error wraps [ErrNoStamp] for a file that is none of ours.
func Verify(r io.Reader) (Stamp, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxVerified+1))
	if err != nil {
		return Stamp{}, fmt.Errorf("read the PDF: %w", err)
	}
	if len(data) > maxVerified {
		return Stamp{}, errTooLarge
	}
	if !bytes.HasPrefix(data, []byte("%PDF-")) {
		return Stamp{}, fmt.Errorf("%w: it is no PDF", ErrNoStamp)
	}
	s, err := readStamp(data)
	if err != nil {
		return Stamp{}, err
	}
	at := bytes.Index(data, []byte(sealOpen))
	if at < 0 || len(data) < at+len(sealOpen)+sealDigits {
		return Stamp{}, fmt.Errorf("%w: it has no seal", ErrNoStamp)
	}
	digits := data[at+len(sealOpen):][:sealDigits]
	written := string(digits)
	blank(digits)
	sum := sha256.Sum256(data)
	s.Intact = hex.EncodeToString(sum[:]) == written
	return s, nil
}

// stampText is the stamp as it stands in the metadata.
type stampText struct {
	Document   string `xml:"document"`
	Report     string `xml:"report"`
	Subject    string `xml:"subject"`
	Version    string `xml:"version"`
	ReportHash string `xml:"report-hash"`
	AsOf       string `xml:"as-of"`
	View       string `xml:"view"`
	ViewHash   string `xml:"view-hash"`
}

// readStamp finds the stamp in a file's metadata, which is never squeezed.
func readStamp(data []byte) (Stamp, error) {
	_, rest, found := bytes.Cut(data, []byte("<x:xmpmeta"))
	text, _, whole := bytes.Cut(rest, []byte("</x:xmpmeta>"))
	if !found || !whole {
		return Stamp{}, fmt.Errorf("%w: it has no description", ErrNoStamp)
	}
	var meta struct {
		Description stampText `xml:"RDF>Description"`
	}
	text = append(append([]byte("<x:xmpmeta"), text...), "</x:xmpmeta>"...)
	if err := xml.Unmarshal(text, &meta); err != nil {
		return Stamp{}, fmt.Errorf("%w: its description cannot be read", ErrNoStamp)
	}
	t := meta.Description
	if t.Document == "" || t.Report == "" {
		return Stamp{}, fmt.Errorf("%w: its description does not say of what", ErrNoStamp)
	}
	s := Stamp{
		Document: t.Document, Report: report.ID(t.Report), Subject: t.Subject, Version: t.Version,
		ReportHash: t.ReportHash, View: t.View, ViewHash: t.ViewHash,
	}
	if day, err := time.Parse(time.DateOnly, t.AsOf); err == nil {
		s.AsOf = day
	}
	return s, nil
}

// stamp says in the metadata what the document is of, with room for its seal.
func (b *book) stamp() string {
	t := stampText{
		Document: b.kind.name, Report: string(b.r.ID), Subject: b.r.Subject, Version: b.r.Version, ReportHash: b.r.Hash,
		View: b.o.view(),
	}
	if !b.r.AsOf.IsZero() {
		t.AsOf = b.r.AsOf.Format(time.DateOnly)
	}
	if b.r.Scenarios != nil {
		t.ViewHash = b.v.Set.Hash()
	}
	var out strings.Builder
	for _, e := range []struct{ name, text string }{
		{"document", t.Document},
		{"report", t.Report},
		{"subject", t.Subject},
		{"version", t.Version},
		{"report-hash", t.ReportHash},
		{"as-of", t.AsOf},
		{"view", t.View},
		{"view-hash", t.ViewHash},
	} {
		fmt.Fprintf(&out, "<dossier:%s>%s</dossier:%s>", e.name, escaped(e.text), e.name)
	}
	return out.String() + sealOpen + strings.Repeat("0", sealDigits) + "</dossier:seal>"
}

// seal writes the file's checksum into the room left for it; the sum is that
// of the file with the room empty.
func seal(pdf []byte) ([]byte, error) {
	at := bytes.Index(pdf, []byte(sealOpen))
	if at < 0 || len(pdf) < at+len(sealOpen)+sealDigits {
		return nil, errors.New("the PDF has no room for its seal; this is a fault of the program")
	}
	sum := sha256.Sum256(pdf)
	hex.Encode(pdf[at+len(sealOpen):], sum[:])
	return pdf, nil
}

func blank(digits []byte) {
	for i := range digits {
		digits[i] = '0'
	}
}
