package export_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"dossier/app/export"
)

// A PDF says what it is of, and any byte changed, cut off or added is found
// out.
func TestVerify(t *testing.T) {
	r := reports(t)["hugging-face"]
	v := values(t, r, "bear=40")
	pdf := memo(t, r, export.Options{View: "Mine <& others>"}, "bear=40")
	s, err := export.Verify(bytes.NewReader(pdf))
	if err != nil {
		t.Fatal(err)
	}
	want := export.Stamp{
		Document: "investment memo", Report: r.ID, Subject: r.Subject, Version: r.Version, ReportHash: r.Hash, AsOf: r.AsOf,
		View: "Mine <& others>", ViewHash: v.Set.Hash(), Intact: true,
	}
	if s != want {
		t.Errorf("says %+v,\nwant %+v", s, want)
	}
	for at := 10; at < len(pdf); at += len(pdf) / 200 {
		worse := bytes.Clone(pdf)
		worse[at] ^= 0x20
		if s, err := export.Verify(bytes.NewReader(worse)); err == nil && s.Intact {
			t.Errorf("byte %d of %d altered, and nobody notices", at, len(pdf))
		}
	}
	for name, worse := range map[string][]byte{"cut": pdf[:len(pdf)-1], "added to": append(bytes.Clone(pdf), '\n')} {
		if s, err := export.Verify(bytes.NewReader(worse)); err != nil || s.Intact {
			t.Errorf("a file %s: %+v, %v", name, s, err)
		}
	}
}

func TestVerifyRefusesWhatIsNotOurs(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":          "",
		"no PDF":           "report.toml",
		"another's PDF":    "%PDF-1.4\n1 0 obj\n",
		"another's XMP":    "%PDF-1.4\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"></x:xmpmeta>",
		"broken XMP":       "%PDF-1.4\n<x:xmpmeta><a></x:xmpmeta>",
		"a stamp, no seal": "%PDF-1.4\n<x:xmpmeta><RDF><Description><document>a</document><report>b</report></Description></RDF></x:xmpmeta>",
		"a seal cut off":   "%PDF-1.4\n<x:xmpmeta><RDF><Description><document>a</document><report>b</report></Description></RDF></x:xmpmeta><dossier:seal>00",
	} {
		if _, err := export.Verify(strings.NewReader(text)); !errors.Is(err, export.ErrNoStamp) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

// FuzzVerify feeds it anything at all: it answers or refuses, and calls intact
// only what it wrote.
func FuzzVerify(f *testing.F) {
	f.Add([]byte("%PDF-1.5\n<x:xmpmeta><dossier:seal>"))
	f.Add(memo(f, reports(f)["tidewell"], export.Options{Preset: export.OnePage}))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := export.Verify(bytes.NewReader(data))
		if err != nil && (!errors.Is(err, export.ErrNoStamp) || s != export.Stamp{}) {
			t.Errorf("%+v, error %v", s, err)
		}
		if err == nil && (s.Document == "" || s.Report == "") {
			t.Errorf("says nothing: %+v", s)
		}
	})
}
