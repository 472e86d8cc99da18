package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"dossier/app/export"
)

// verified is what verify prints with --json.
type verified struct {
	File       string `json:"file"`
	Document   string `json:"document"`
	Report     string `json:"report"`
	Subject    string `json:"subject"`
	Version    string `json:"version"`
	ReportHash string `json:"report_hash"`
	AsOf       string `json:"as_of,omitempty"`
	View       string `json:"view"`
	ViewHash   string `json:"view_hash,omitempty"`
	Unaltered  bool   `json:"unaltered"`
	Current    *bool  `json:"same_as_report_at_hand,omitempty"` // only where a report was named
}

// verify says of which report, version and view a PDF is, and whether it is
// unaltered. With a report named, it is also held against that.
func (r *run) verify() error {
	var w which
	f := flags("verify")
	w.reportFlags(f)
	asJSON := f.Bool("json", false, "print it as JSON")
	paths, err := r.parse(f, 1, 1)
	if err != nil {
		return err
	}
	file, err := os.Open(paths[0])
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }() // read only: nothing to lose
	s, err := export.Verify(file)
	if err != nil {
		return fmt.Errorf("%w: %s: %w", errRejected, paths[0], err)
	}
	out := verified{
		File: paths[0], Document: s.Document, Report: string(s.Report), Subject: s.Subject, Version: s.Version,
		ReportHash: s.ReportHash, View: s.View, ViewHash: s.ViewHash, Unaltered: s.Intact,
	}
	if !s.AsOf.IsZero() {
		out.AsOf = s.AsOf.Format(time.DateOnly)
	}
	if w.named() {
		rep, err := r.load(w)
		if err != nil {
			return err
		}
		same := rep.Hash == s.ReportHash
		out.Current = &same
	}
	if err := r.printVerified(out, *asJSON); err != nil {
		return err
	}
	if !s.Intact {
		return fmt.Errorf("%w: %s was altered after it was written; ask for the file again", errRejected, paths[0])
	}
	return nil
}

func (r *run) printVerified(v verified, asJSON bool) error {
	if asJSON {
		text, err := json.MarshalIndent(v, "", "  ")
		if err != nil {
			return err
		}
		r.printf("%s\n", text)
		return nil
	}
	r.printf("%s of %s (%s), version %s%s\n", capital(v.Document), v.Subject, v.Report, v.Version, after(", as of ", v.AsOf))
	r.printf("report %s\n", v.ReportHash)
	r.printf("view   %s%s\n", v.View, after(", ", v.ViewHash))
	if v.Unaltered {
		r.printf("The file is as it was written.\n")
	}
	switch {
	case v.Current == nil:
	case *v.Current:
		r.printf("It is of the report at hand.\n")
	default:
		r.printf("The report at hand is another version, or was changed since.\n")
	}
	return nil
}

// after puts a lead before a text that is not empty.
func after(lead, text string) string {
	if text == "" {
		return ""
	}
	return lead + text
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
