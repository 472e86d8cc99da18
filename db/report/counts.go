package report

// Counts says how much a report holds.
type Counts struct {
	Chapters, Sections, Tables, Rows, Figures, Sources int

	Claims            int // all of them
	High, Medium, Low int // by confidence
}

// Counts counts the report's parts.
func (r *Report) Counts() Counts {
	n := Counts{
		Chapters: len(r.Chapters),
		Tables:   len(r.Tables),
		Figures:  len(r.Figures),
		Sources:  len(r.Sources),
		Claims:   len(r.Claims),
	}
	for _, c := range r.Chapters {
		n.Sections += len(c.Sections)
	}
	for _, t := range r.Tables {
		n.Rows += len(t.Rows)
	}
	for _, c := range r.Claims {
		switch c.Confidence {
		case High:
			n.High++
		case Medium:
			n.Medium++
		case Low:
			n.Low++
		case NoClaim: // a fault Validate names
		}
	}
	return n
}
