package app

import (
	"cmp"
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/judgement"
	"dossier/db/report"
)

// editTrigger asks what was seen of a trigger, by whom and when.
func (p *committeePage) editTrigger(at report.RowAt) {
	s := p.w.session
	t := s.Trigger(at.Ref)
	on := t.On
	if on.IsZero() {
		on = p.w.today()
	}
	p.w.ask(lang.L("What was seen"), plain(firstCell(at)).text(), []formField{
		{label: lang.L("Note"), value: t.Note, lines: 3},
		{label: lang.L("By"), value: cmp.Or(t.By, p.w.setting(authorSetting)), hint: lang.L("your name")},
		{label: lang.L("Day"), value: dayText(on), hint: "2026-05-09"},
	}, func(texts []string) (err error) {
		t.Note, t.By = strings.TrimSpace(texts[0]), strings.TrimSpace(texts[1])
		if t.On, err = parseDay(texts[2]); err != nil {
			return err
		}
		p.w.keepSetting(authorSetting, t.By)
		return s.SetTrigger(t)
	})
}

// addPartner puts somebody on the list of votes.
func (p *committeePage) addPartner() {
	s := p.w.session
	p.w.ask(lang.L("Add a partner"), nil, []formField{{label: lang.L("Name"), hint: lang.L("who votes")}}, func(texts []string) error {
		v := judgement.Vote{Partner: strings.TrimSpace(texts[0])}
		if err := s.taken(v); err != nil {
			return err
		}
		return s.SetVote(v)
	})
}

// taken is an error when somebody of the name is on the list.
func (s *Session) taken(v judgement.Vote) error {
	for _, o := range s.Votes() {
		if o.Target() == v.Target() {
			return errors.New(o.Partner + " is on the list already")
		}
	}
	return nil
}

// votes lists the partners.
func (p *committeePage) votes() {
	s := p.w.session
	p.said = len(s.Votes())
	var rows []fyne.CanvasObject
	if p.said == 0 {
		rows = append(rows, widgets.NewText(lang.L("Nobody is on the list yet."), widgets.BodyStyle().With(widgets.Muted)))
	}
	for _, v := range s.Votes() {
		row := newChoiceRow(p.w, bold(v.Partner).text(), "", voteChoices())
		vote := func() judgement.Vote { return s.voteOf(v) }
		row.choose = func(i int) error {
			v := vote()
			v.Choice, v.On = judgement.Choice(i), p.w.today()
			return s.SetVote(v)
		}
		row.show = func() (int, report.Text, widgets.Tone) { return voteShown(vote()) }
		row.edit = func() { p.editVote(vote()) }
		row.refresh()
		rows = append(rows, row.root)
	}
	p.list.Objects = rows
	p.list.Refresh()
}

// editVote asks for a partner's dissent, or takes them off the list.
func (p *committeePage) editVote(v judgement.Vote) {
	s := p.w.session
	p.w.ask(v.Partner, plain("Dissent is printed in the partner’s own words. Without a name the partner leaves the list.").text(), []formField{
		{label: lang.L("Dissent"), value: v.Dissent, hint: lang.L("may stay empty"), lines: 4},
		{label: lang.L("Name"), value: v.Partner},
	}, func(texts []string) error {
		was := v
		v.Dissent, v.Partner = strings.TrimSpace(texts[0]), strings.TrimSpace(texts[1])
		if v.Partner != "" {
			if err := v.Validate(); err != nil {
				return err
			}
		}
		if v.Target() != was.Target() {
			if err := s.taken(v); err != nil {
				return err
			}
			s.RemoveVote(was)
		}
		if v.Partner == "" {
			return nil
		}
		return s.SetVote(v)
	})
}

// voteOf is a partner's vote as it now is.
func (s *Session) voteOf(v judgement.Vote) judgement.Vote {
	for _, o := range s.judged.votes {
		if o.Target() == v.Target() {
			return o
		}
	}
	return v
}

// claimNamed finds a claim by what was typed, whatever the case; "" is none.
func (s *Session) claimNamed(text string) (report.ClaimID, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", nil
	}
	for i := range s.report.Claims {
		if id := s.report.Claims[i].ID; strings.EqualFold(string(id), text) {
			return id, nil
		}
	}
	return "", errors.New("the report has no claim " + text)
}

// firstCell is what a row is about.
func firstCell(at report.RowAt) string { return at.Row.Cells[0].Shown(at.Table.Columns[0]) }

func dayText(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// parseDay reads a date; "" is none.
func parseDay(text string) (time.Time, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return time.Time{}, errors.New(text + " is no date like 2026-05-09")
	}
	return t, nil
}
