package export

import (
	"math"
	"strconv"
	"strings"

	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// inputs lists what was assumed, exactly, beside what the report assumes.
func (b *book) inputs(width float64) []slab {
	look, quiet := b.s.cell, b.s.cell.in(b.theme.Muted)
	cols := []tabColumn{
		{title: "Assumption", width: width - 2*66 - 20},
		{title: "This view", width: 66, right: true},
		{title: "Report", width: 66, right: true},
	}
	row := func(name, mine, report string) [][]atom {
		s := look
		if mine != report {
			s = s.bold()
		}
		return [][]atom{tab(name, look), tab(mine, s), tab(report, quiet)}
	}
	var rows [][][]atom
	for _, c := range b.v.Cases {
		rows = append(rows, row("Chance of "+c.Name, percent(c.Probability), percent(c.ReportProbability)))
	}
	now, own := b.v.Set, b.base.Set
	rows = append(rows,
		row("Price we pay, $B", billions(now.Value(scenario.Price)), billions(own.Value(scenario.Price))),
		row("Years to exit", number(now.Value(scenario.Years)), number(own.Value(scenario.Years))),
		row("Later dilution", percent(now.Value(scenario.Dilution)), percent(own.Value(scenario.Dilution))),
		row("Exit values", basisShort(now.Basis()), basisShort(own.Basis())),
	)
	if now.Preference() || own.Preference() {
		rows = append(rows, row("1x preference on our money", onOff(now.Preference()), onOff(own.Preference())))
	}
	return b.tabular(cols, rows)
}

// outputs lists what follows, exactly, at each price.
func (b *book) outputs(width float64) []slab {
	v, other := b.v, b.otherBasis()
	look, quiet := b.s.cell, b.s.cell.in(b.theme.Muted)
	prices := []scenario.Return{v.Price}
	for _, p := range []scenario.Return{v.Ceiling, v.Last} {
		if p.Price > 0 && p.Price != v.Price.Price {
			prices = append(prices, p)
		}
	}
	const each = 52
	cols := []tabColumn{{title: "Outcome", width: width - float64(len(prices))*(each+10)}}
	weighted := [][]atom{tab("Weighted value, $B", look)}
	moic := [][]atom{tab("Return, times", look)}
	irr := [][]atom{tab("A year", look)}
	loss := [][]atom{tab("Chance to lose money", look)}
	value := [][]atom{tab("Value, "+basisShort(other.Set.Basis())+", $B", quiet)}
	alt := [][]atom{tab("Return, "+basisShort(other.Set.Basis()), quiet)}
	for i, p := range prices {
		s := look
		if i == 0 {
			s = s.bold()
		}
		cols = append(cols, tabColumn{title: "at " + quantity.Dollars(p.Price), width: each, right: true})
		first := func(text string) []atom {
			if i > 0 {
				return nil
			}
			return tab(text, s)
		}
		weighted = append(weighted, first(billions(v.Weighted)))
		value = append(value, first(billions(other.Weighted)))
		moic = append(moic, tab(decimal(p.MOIC, 4), s))
		irr = append(irr, tab(exactRate(p), s))
		loss = append(loss, tab(percent(p.ChanceOfLoss), s))
		alt = append(alt, tab(decimal(other.At(p.Price).MOIC, 4), quiet))
	}
	return b.tabular(cols, [][][]atom{weighted, moic, irr, loss, value, alt})
}

// cases lists every case with both of its exit values.
func (b *book) cases(width float64) []slab {
	look, quiet := b.s.cell, b.s.cell.in(b.theme.Muted)
	cols := []tabColumn{
		{title: "Case", width: 84},
		{title: "Chance", width: 56, right: true},
		{title: "Stated exit value, $B", width: 92, right: true},
		{title: "ARR × multiple, $B", width: 92, right: true},
		{title: "Return at " + quantity.Dollars(b.v.Price.Price), width: 84, right: true},
	}
	used := 0.0
	for _, c := range cols {
		used += c.width + 10
	}
	cols[0].width += width - used + 10
	var rows [][][]atom
	for _, c := range b.v.Cases {
		stated, computed := look, quiet
		if b.v.Set.Basis() == scenario.Computed {
			stated, computed = quiet, look
		}
		rows = append(rows, [][]atom{
			tab(c.Name, look.bold()),
			tab(percent(c.Probability), look),
			tab(extent(c.Stated), stated),
			tab(extent(c.Computed), computed),
			tab(decimal(c.MOIC, 4)+"x", look),
		})
	}
	out := b.tabular(cols, rows)
	var behind []report.ClaimID
	for i, c := range b.v.Cases {
		out[i+1].keys = []string{caseKey(c.ID)}
		for _, id := range b.caseClaims(c.ID) {
			if !contains(behind, id) {
				behind = append(behind, id)
			}
		}
	}
	if len(behind) > 0 {
		out = append(out, apart(5, b.idLine("The cases rest on ", behind, b.s.note, width))...)
	}
	return out
}

// caseClaims are the claims behind a case's numbers.
func (b *book) caseClaims(id report.CaseID) []report.ClaimID {
	c, ok := b.r.Case(id)
	if !ok {
		return nil
	}
	var out []report.ClaimID
	for _, in := range []report.Input{c.Probability, c.ARR, c.Multiple, c.Value, c.Growth} {
		if target, err := b.r.Resolve(in.Ref); err == nil {
			for _, claim := range target.Claims {
				if !contains(out, claim) {
					out = append(out, claim)
				}
			}
		}
	}
	return out
}

func basisShort(basis scenario.Basis) string {
	if basis == scenario.Computed {
		return "ARR × multiple"
	}
	return "as stated"
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

// billions is a sum in billions, as exact as it is.
func billions(v float64) string { return decimal(v/1e9, 6) }

func extent(r scenario.Range) string {
	if r.Low == r.High {
		return billions(r.Low)
	}
	return billions(r.Low) + "–" + billions(r.High)
}

// percent is a share in percent, to the basis point.
func percent(v float64) string { return decimal(v*100, 2) + "\u00a0%" }

func exactRate(r scenario.Return) string {
	if !r.IRRDefined {
		return "none"
	}
	return percent(r.IRR)
}

func number(v float64) string { return decimal(v, 4) }

// decimal has at most the given places and no trailing zeros.
func decimal(v float64, places int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "not defined"
	}
	s := strconv.FormatFloat(v, 'f', places, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return strings.Replace(s, "-", "−", 1)
}
