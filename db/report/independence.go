package report

import (
	"slices"
	"strings"
	"unicode"
)

// Independence says how many voices stand behind a claim. Two sources are one
// voice when they have one publisher, when one is the other printed again, or
// when both are the company speaking of itself.
type Independence struct {
	Sources    int // listed by the claim and known to the report
	Publishers int // different ones, whatever the spelling
	Own        int // sources in which the company speaks of itself
	Repeats    int // sources that print the title of an earlier one again
	Effective  int // voices; 0 when the claim has no source
}

// OwnOnly reports whether nobody but the company says it.
func (i Independence) OwnOnly() bool { return i.Own > 0 && i.Own == i.Sources }

// Independence counts the voices behind a claim; all zero for a claim the
// report does not have.
func (r *Report) Independence(id ClaimID) Independence {
	c, ok := r.Claim(id)
	if !ok {
		return Independence{}
	}
	var out Independence
	var seen []voice
	group := make([]int, 0, len(c.Sources)) // the voice each source belongs to
	for _, sid := range c.Sources {
		v, ok := r.linked().voices[sid]
		if !ok {
			continue
		}
		out.Sources++
		if v.own {
			out.Own++
		}
		if !slices.ContainsFunc(seen, func(o voice) bool { return o.publisher == v.publisher }) {
			out.Publishers++
		}
		if v.title != "" && slices.ContainsFunc(seen, func(o voice) bool { return o.title == v.title }) {
			out.Repeats++
		}
		mine := len(seen)
		group = append(group, mine)
		for i, o := range seen {
			if !v.same(o) {
				continue
			}
			from, to := group[i], group[mine]
			for j := range group {
				if group[j] == from {
					group[j] = to
				}
			}
		}
		seen = append(seen, v)
	}
	slices.Sort(group)
	out.Effective = len(slices.Compact(group))
	return out
}

// A voice is what of a source tells whether another says the same thing again.
type voice struct {
	publisher string // one spelling for all
	title     string // "" when it is a page's name that several may share
	own       bool   // the company speaks
}

func (v voice) same(o voice) bool {
	return v.publisher == o.publisher || v.title != "" && v.title == o.title || v.own && o.own
}

// leastTitle is how many words a title needs to name one publication. Shorter
// ones, "Company profile", are what every publisher calls such a page.
const leastTitle = 5

func (r *Report) linkVoices() map[SourceID]voice {
	company := folded(r.Subject)
	names := make([]string, len(r.Sources))
	known := map[string]bool{}
	for i, s := range r.Sources {
		names[i] = folded(s.Publisher)
		known[names[i]] = true
	}
	voices := make(map[SourceID]voice, len(r.Sources))
	for i, s := range r.Sources {
		v := voice{publisher: house(names[i], known)}
		if title := folded(s.Title); strings.Count(title, " ") >= leastTitle-1 {
			v.title = title
		}
		v.own = company != "" && (v.publisher == company || ownPage(s.Title, company))
		addFirst(voices, s.ID, v)
	}
	return voices
}

// house is the shortest publisher a name begins with: "Sacra" of "Sacra
// Research", so that a department is no second voice.
func house(name string, known map[string]bool) string {
	for i, r := range name {
		if r == ' ' && known[name[:i]] {
			return name[:i]
		}
	}
	return name
}

// ownPage reports whether a title is of the company's own account at somebody
// else's: "huggingface/transformers".
func ownPage(title, company string) bool {
	account, _, ok := strings.Cut(title, "/")
	return ok && strings.EqualFold(account, strings.ReplaceAll(company, " ", ""))
}

// folded is a name without what two spellings of it differ in.
func folded(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), "&", " and ")
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}
