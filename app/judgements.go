package app

import (
	"context"

	"dossier/db"
	"dossier/db/judgement"
	"dossier/db/report"
)

// judgements is what readers think of the open report, as the library holds
// it: what is kept by stable id and outlives a version.
type judgements struct {
	judgement.Standing
	views []judgement.View // the oldest first
	votes []judgement.Vote
	deal  judgement.Deal
}

// readJudgements reads what the library holds on a report.
func readJudgements(ctx context.Context, lib *db.DB, id report.ID) (j judgements, err error) {
	if j.views, err = lib.Views(ctx, id); err != nil {
		return j, err
	}
	triggers, err := lib.Triggers(ctx, id)
	if err != nil {
		return j, err
	}
	asks, err := lib.Asks(ctx, id)
	if err != nil {
		return j, err
	}
	j.Standing = judgement.NewStanding(triggers, asks)
	if j.votes, err = lib.Votes(ctx, id); err != nil {
		return j, err
	}
	j.deal, err = lib.Deal(ctx, id)
	return j, err
}
