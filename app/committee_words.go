package app

import (
	"strings"
	"time"

	"dossier/app/widgets"
	"dossier/db/judgement"
	"dossier/db/report"
)

// The words of each choice, in the order of its values.
func triggerChoices() []string { return []string{"Unseen", "Green", "Amber", "Red"} }
func askChoices() []string     { return []string{"Open", "Sent", "Answered", "Closed"} }
func voteChoices() []string    { return []string{"Undecided", "For", "Against", "Abstain"} }

// triggerShown is where a trigger stands, in words and in a tone.
func triggerShown(t judgement.Trigger) (int, report.Text, widgets.Tone) {
	tone := widgets.Muted
	switch t.State {
	case judgement.Amber, judgement.Red:
		tone = widgets.Warning
	case judgement.Green, judgement.Unset:
	}
	if t.State == judgement.Unset && t.Note == "" {
		return int(t.State), nil, tone
	}
	return int(t.State), plain(spoken(t.Note, t.By, t.On)).text(), tone
}

// askShown is how far an ask has come.
func askShown(a judgement.Ask, now time.Time) (int, report.Text, widgets.Tone) {
	var parts []string
	if a.Owner != "" {
		parts = append(parts, a.Owner)
	}
	if !a.Due.IsZero() {
		parts = append(parts, "due "+a.Due.Format(time.DateOnly))
	}
	tone := widgets.Muted
	if a.Late(now) {
		parts, tone = append(parts, "late"), widgets.Warning
	}
	if a.Answer != "" {
		parts = append(parts, "“"+a.Answer+"”")
	}
	if a.Claim != "" {
		return int(a.Status), plain(strings.Join(parts, " · ")).cite([]report.ClaimID{a.Claim}).text(), tone
	}
	return int(a.Status), plain(strings.Join(parts, " · ")).text(), tone
}

// voteShown is how a partner votes.
func voteShown(v judgement.Vote) (int, report.Text, widgets.Tone) {
	return int(v.Choice), plain(spoken(v.Dissent, "", v.On)).text(), widgets.Muted
}

// spoken is what somebody said, who and when: "Anna, 2026-11-27: all quiet".
func spoken(words, who string, on time.Time) string {
	var by []string
	if who != "" {
		by = append(by, who)
	}
	if !on.IsZero() {
		by = append(by, on.Format(time.DateOnly))
	}
	switch said := strings.Join(by, ", "); {
	case words == "":
		return said
	case said == "":
		return words
	default:
		return said + ": " + words
	}
}

// today is the day it is where the reader sits, as a date.
func (w *Window) today() time.Time {
	y, m, d := w.now().Local().Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// standing says in a line how far the committee's business has come.
func (w *Window) standing() report.Text {
	s := w.session
	var parts []string
	if rows := s.Report().TriggerRows(); len(rows) > 0 {
		var n [4]int
		for _, at := range rows {
			n[s.Trigger(at.Ref).State]++
		}
		parts = append(parts, triggersStand(n))
	}
	if rows := s.Report().AskRows(); len(rows) > 0 {
		done := 0
		for _, at := range rows {
			if s.Ask(at.Ref).Status.Done() {
				done++
			}
		}
		parts = append(parts, countOfAll(done, len(rows), "ask")+" answered")
	}
	if votes := s.Votes(); len(votes) > 0 {
		var n [4]int
		for _, v := range votes {
			n[v.Choice]++
		}
		parts = append(parts, tally(n[:], []string{"undecided", "for", "against", "abstaining"}, 1))
	}
	return plain(strings.Join(parts, " · ")).text()
}

// triggersStand counts the triggers by state: "1 red, 2 amber, 12 unseen".
func triggersStand(n [4]int) string {
	if n[judgement.Unset] == n[0]+n[1]+n[2]+n[3] {
		return "No kill trigger looked at yet"
	}
	return "Kill triggers: " + tally([]int{n[judgement.Red], n[judgement.Amber], n[judgement.Green], n[judgement.Unset]},
		[]string{"red", "amber", "green", "unseen"}, 0)
}
