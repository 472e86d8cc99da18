package export

import (
	"math"
	"slices"
	"unicode/utf8"

	"dossier/charts/drawing"
)

// line is one line of a paragraph.
type line struct {
	atoms []atom
	width float64
}

// fill breaks atoms into lines of at most the given width, choosing all breaks
// together so that the right edge is as even as it can be.
func fill(atoms []atom, width float64) []line {
	atoms = crush(atoms, width)
	if len(atoms) == 0 {
		return nil
	}
	// Breaks are the spaces and the end; sums run over everything before.
	sum := make([]float64, len(atoms)+1)
	var breaks []int
	for i, a := range atoms {
		sum[i+1] = sum[i] + a.width
		if a.space {
			breaks = append(breaks, i)
		}
	}
	breaks = append(breaks, len(atoms))

	cost := make([]float64, len(breaks))
	from := make([]int, len(breaks)) // index of the break before, -1 for the start
	for j, end := range breaks {
		cost[j] = math.Inf(1)
		for i := j - 1; i >= -1; i-- {
			start, before := 0, 0.0
			if i >= 0 {
				start, before = breaks[i]+1, cost[i]
			}
			natural := sum[end] - sum[start]
			if natural > width+slack && i < j-1 {
				break
			}
			if c := before + demerit(width-natural, width, end == len(atoms)); c < cost[j] {
				cost[j], from[j] = c, i
			}
		}
	}

	var lines []line
	for j := len(breaks) - 1; j >= 0; j = from[j] {
		start := 0
		if from[j] >= 0 {
			start = breaks[from[j]] + 1
		}
		end := breaks[j]
		lines = append(lines, line{joined(atoms[start:end]), sum[end] - sum[start]})
	}
	slices.Reverse(lines)
	return lines
}

// joined makes one atom of words of one style that follow each other: a line is
// kept until its page is printed, and most lines are of one style.
func joined(atoms []atom) []atom {
	plain := func(a atom) bool { return a.text != "" && a.extra == nil }
	pieces := 0
	for i, a := range atoms {
		if i == 0 || !plain(a) || !plain(atoms[i-1]) || a.style != atoms[i-1].style {
			pieces++
		}
	}
	out := make([]atom, 0, pieces)
	for from := 0; from < len(atoms); {
		to, size, width := from, 0, 0.0
		for to < len(atoms) && plain(atoms[to]) && atoms[to].style == atoms[from].style {
			size += len(atoms[to].text)
			width += atoms[to].width
			to++
		}
		if to <= from+1 {
			out = append(out, atoms[from])
			from++
			continue
		}
		text := make([]byte, 0, size)
		for _, a := range atoms[from:to] {
			text = append(text, a.text...)
		}
		out = append(out, atom{text: string(text), style: atoms[from].style, width: width})
		from = to
	}
	return out
}

// slack forgives the rounding of sums, in points.
const slack = 1e-6

// demerit is how bad a line is that leaves room over: every line costs, a
// shorter one more, and a paragraph should not end in one short word.
func demerit(room, width float64, last bool) float64 {
	if last {
		if width-room < width*0.12 {
			return 900
		}
		return 0
	}
	ragged := 100 * room / width
	return 100 + ragged*ragged
}

// crush cuts words that are wider than a line, so that any text fits any
// width: at least one character stands on each line.
func crush(atoms []atom, width float64) []atom {
	fits := true
	for _, a := range atoms {
		fits = fits && (a.width <= width || a.text == "")
	}
	if fits {
		return atoms
	}
	var out []atom
	for _, a := range atoms {
		if a.width <= width || a.text == "" {
			out = append(out, a)
			continue
		}
		rest := a.text
		for rest != "" {
			n := head(rest, a.style, width)
			piece := a
			piece.text = rest[:n]
			piece.width = a.style.width(piece.text)
			if rest = rest[n:]; rest != "" {
				out = append(out, piece, atom{style: a.style, space: true})
				continue
			}
			out = append(out, piece)
		}
	}
	return out
}

// head is how many bytes of text fit into width: at least one character, and
// never a mark parted from its letter by a cut between bytes.
func head(text string, s style, width float64) int {
	var used float64
	for i, r := range text {
		used += drawing.Width(s.face, s.size, string(r))
		if i > 0 && used > width {
			return i
		}
	}
	if used > width {
		_, n := utf8.DecodeRuneInString(text)
		return n
	}
	return len(text)
}
