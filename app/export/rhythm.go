package export

// rhythms are what the gaps of a chapter may be multiplied with, widest first:
// the narrowest still parts what it should.
func rhythms() []float64 { return []float64{1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58} }

// poorEnd is the share of a page below which a chapter's last page is worth
// saving.
const poorEnd = 0.5

// poorColumns is the same for a part in columns, of its first column.
const poorColumns = 0.3

// rhythm is how closely a part is set: as wide as it is meant to be, or only
// as close as it takes to do without a last page that holds little. most is
// the widest it may be.
func (b *book) rhythm(p *part, slabs []slab, most float64) (float64, error) {
	if b.notes != nil {
		return most, nil // a memo's pages are fitted already
	}
	poor := poorEnd
	if p.columns > 1 {
		poor = poorColumns
	}
	pages := 0
	for _, rhythm := range rhythms() {
		if rhythm > most {
			continue
		}
		// Laid out beside the book, which hears nothing of it.
		trial := *b
		trial.now, trial.pages, trial.done = newOutline(), nil, newLedger()
		as := *p
		as.rhythm = rhythm
		f, err := trial.fill(&as, slabs)
		switch {
		case err != nil:
			return 0, err
		case f.page == nil || pages == 0 && (len(trial.pages) < 2 || f.column > 0 || f.y > f.page.top+f.page.height()*poor):
			return rhythm, nil
		case pages == 0:
			pages = len(trial.pages)
		case len(trial.pages) < pages:
			return rhythm, nil
		}
	}
	return most, nil
}
