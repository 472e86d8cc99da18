package db

import (
	"context"
	"database/sql"
	"fmt"

	"dossier/db/report"
)

// SameContent lets tests compare a report with what came back.
var SameContent = sameContent

// FillSearch gives a library the search entries of a report with n claims,
// and nothing else of it: for measuring.
func FillSearch(ctx context.Context, d *DB, id report.ID, n int, statement func(i int) string) error {
	return d.write(ctx, func(tx *sql.Tx) error {
		s := &saver{ctx: ctx, tx: tx}
		s.exec(`INSERT INTO report VALUES (?,1,'','','','','','','')`, id)
		x := indexer{s: s, ord: 1, next: map[HitKind]int64{}}
		for i := range n {
			name := fmt.Sprintf("C%07d", i)
			x.add(entry{kind: ClaimHit, ref: report.Ref("claim:" + name), label: name, body: statement(i) + hidden + name})
		}
		s.exec(`INSERT INTO search(search) VALUES ('optimize')`)
		return s.err
	})
}
