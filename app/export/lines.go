package export

import (
	"math"
	"unicode/utf8"

	"dossier/charts/drawing"
)

// line is one line of a paragraph.
type line struct {
	atoms   []atom
	width   float64 // as the words fall
	stretch float64 // factor of its spaces in justified text; 1 leaves them
}

// How far the spaces of justified text may give, as factors of their width.
// Beyond the loosest the line is left ragged: better a short line than holes.
const (
	tightest = 0.72
	loose    = 1.5
	loosest  = 2.6
)

// fill breaks atoms into lines of the given width, choosing all breaks
// together so that no line pays for the one before it.
func fill(atoms []atom, width float64, justify bool) []line {
	atoms = crush(atoms, width)
	if len(atoms) == 0 {
		return nil
	}
	// Breaks are the spaces and the end; sums run over everything before.
	sum := make([]float64, len(atoms)+1)
	give := make([]float64, len(atoms)+1)
	var breaks []int
	for i, a := range atoms {
		sum[i+1], give[i+1] = sum[i]+a.width, give[i]
		if a.space {
			give[i+1] += a.width
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
			natural, spaces := sum[end]-sum[start], give[end]-give[start]
			over := natural > width+slack
			if justify {
				over = natural-spaces*(1-tightest) > width+slack
			}
			if over && i < j-1 {
				break
			}
			if c := before + demerit(width-natural, spaces, width, justify, end == len(atoms)); c < cost[j] {
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
		l := line{atoms: atoms[start:end], width: sum[end] - sum[start], stretch: 1}
		if spaces := give[end] - give[start]; justify && spaces > 0 && (end < len(atoms) || l.width > width) {
			if f := 1 + (width-l.width)/spaces; f <= loosest {
				l.stretch = f
			}
		}
		lines = append(lines, l)
	}
	for i, j := 0, len(lines)-1; i < j; i, j = i+1, j-1 {
		lines[i], lines[j] = lines[j], lines[i]
	}
	return lines
}

// slack forgives the rounding of sums, in points.
const slack = 1e-6

// demerit is how bad a line is that leaves room over, growing steeply so that
// several middling lines are better than one very bad one.
func demerit(room, spaces, width float64, justify, last bool) float64 {
	if last {
		if short := width*0.12 - (width - room); short > 0 {
			return 900 // a last line of one short word
		}
		return 0
	}
	if !justify {
		ragged := 100 * room / width
		return 100 + ragged*ragged
	}
	var r float64
	switch {
	case spaces == 0:
		r = 10 * room / width
	case room >= 0:
		r = room / (spaces * (loose - 1))
	default:
		r = -room / (spaces * (1 - tightest))
	}
	bad := min(100*r*r*r, 1e5)
	return (10 + bad) * (10 + bad)
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
