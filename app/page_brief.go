package app

func newBriefPage(w *Window) page { return newCoverPage(w) }
