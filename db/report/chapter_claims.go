package report

// ChapterClaims lists the claims a chapter rests on, in reading order: what
// its sections, tables and figures cite, declared or in place. It is nil for a
// chapter the report does not have.
func (r *Report) ChapterClaims(number int) []ClaimID {
	c, ok := r.Chapter(number)
	if !ok {
		return nil
	}
	var ids []ClaimID
	seen := map[ClaimID]bool{}
	r.walkChapter(c, map[Ref]bool{}, func(p place) {
		for _, list := range [][]ClaimID{p.claims, p.text.Claims()} {
			for _, id := range list {
				if !seen[id] {
					seen[id] = true
					ids = append(ids, id)
				}
			}
		}
	})
	return ids
}
