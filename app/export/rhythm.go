package export

// rhythms are what the gaps of a chapter may be multiplied with, widest first:
// the narrowest still parts what it should.
func rhythms() []float64 { return []float64{1, 0.9, 0.8, 0.7, 0.62} }

// poorEnd is the share of a page below which a chapter's last page is worth
// saving.
const poorEnd = 0.5

// rhythm is how closely a part is set: as wide as it is meant to be, or only
// as close as it takes to do without a last page that holds little. Parts whose
// lines move between the passes keep theirs.
func (b *book) rhythm(p *part) (float64, error) {
	if p.thumb == 0 || p.build != nil {
		return 1, nil
	}
	most := 0
	for i, rhythm := range rhythms() {
		// Laid out beside the book, which hears nothing of it.
		trial := *b
		trial.now, trial.pages, trial.done = newOutline(), nil, newLedger()
		as := *p
		as.rhythm = rhythm
		f := flow{b: &trial, part: &as, columns: 1}
		if err := f.pour(p.fixed); err != nil {
			return 0, err
		}
		pages := len(trial.pages)
		switch {
		case i == 0 && f.y > f.page.top+f.page.height()*poorEnd:
			return rhythm, nil
		case i == 0:
			most = pages
		case pages < most:
			return rhythm, nil
		}
	}
	return 1, nil
}
