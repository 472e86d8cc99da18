package bundle

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"dossier/db/report"
)

// cleanText checks that data is UTF-8 prose and takes off what differs between
// systems: a byte order mark, and CR before LF.
func cleanText(name string, data []byte) ([]byte, []report.Problem) {
	at := func(line int) report.Problem { return report.Problem{File: name, Line: line} }
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		p := at(1)
		p.Msg, p.Hint = "the file is UTF-16", "save it as UTF-8"
		return nil, []report.Problem{p}
	}
	mark := len(data)
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	mark -= len(data)

	if i := invalidUTF8(data); i >= 0 {
		p := at(1 + bytes.Count(data[:i], []byte("\n")))
		p.Msg = fmt.Sprintf("byte %d, 0x%02X, is not UTF-8", mark+i+1, data[i])
		p.Hint = "save the file as UTF-8"
		return nil, []report.Problem{p}
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	var problems []report.Problem
	line := 0
	for text := range strings.Lines(string(data)) {
		line++
		p := at(line)
		if len(text) > maxLine {
			p.Msg = fmt.Sprintf("the line is longer than %d MB", maxLine>>20)
			problems = append(problems, p)
		} else if r, ok := controlIn(text); ok {
			p.Msg, p.Hint = fmt.Sprintf("a control character, %U", r), "remove it"
			if r == '\r' {
				p.Msg, p.Hint = "a carriage return that ends no line", "end lines with LF or CRLF"
			}
			problems = append(problems, p)
		}
		if len(problems) == maxFileFaults {
			break
		}
	}
	return data, problems
}

func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// controlIn finds the first control character.
func controlIn(text string) (rune, bool) {
	plain := 0 // most text is plain ASCII, and this is asked of all of it
	for plain < len(text) && text[plain] >= ' ' && text[plain] < 0x7f {
		plain++
	}
	i := strings.IndexFunc(text[plain:], isControl)
	if i < 0 {
		return 0, false
	}
	r, _ := utf8.DecodeRuneInString(text[plain+i:])
	return r, true
}

// isControl reports a character that no text of a report may hold: it would
// not be shown, or break what shows it.
func isControl(r rune) bool {
	switch {
	case r == '\n', r == '\t':
		return false
	case r < 0x20, r >= 0x7f && r < 0xa0:
		return true
	case r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe: // never characters
		return true
	}
	return r == '\u2028' || r == '\u2029' // line ends that no line count knows
}
