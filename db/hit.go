package db

import (
	"dossier/db/judgement"
	"dossier/db/report"
)

// A Hit is one place where a search found its words.
type Hit struct {
	Kind    HitKind
	Ref     report.Ref // where to go; a paragraph as [judgement.Paragraphs] names it
	Label   string     // where it is, for people: "8.3 Bull, base and bear"
	Snippet []Piece    // the words around

	Ask        report.Ref        // GapHit: the row of the ask that would close it; "" for none
	Note       judgement.NoteID  // NoteHit
	Chapter    int               // 0: in none
	Confidence report.Confidence // the weakest it rests on; NoClaim: on none
	Publisher  string            // SourceHit
}

// A Piece is a run of a snippet.
type Piece struct {
	Text  string
	Found bool // these are the words that were looked for
}

// A HitGroup is what a search found of one kind, best first.
type HitGroup struct {
	Kind  HitKind
	Hits  []Hit
	Total int  // how many there are
	More  bool // there are more than Total: they were not counted
}
