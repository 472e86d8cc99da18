package app

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"dossier/db/quantity"
	"dossier/db/scenario"
)

// A classCell is one thing a class of shares is asked for: how it is shown in
// its field and read back. An empty field is zero.
type classCell struct {
	name, hint string
	weight     float32 // of its column
	show       func(scenario.Class) string
	read       func(*scenario.Class, string) error
}

// classCells are the columns of the table that are typed, in order.
func classCells() []classCell {
	return []classCell{
		{
			"Class", "Series D", 1.9,
			func(c scenario.Class) string { return c.Name },
			func(c *scenario.Class, text string) error {
				if c.Name = strings.TrimSpace(text); c.Name == "" {
					return errors.New("a class needs a name")
				}
				return nil
			},
		},
		{
			"Paid in", "–", 1.3,
			func(c scenario.Class) string { return exactMoney(c.Invested) },
			func(c *scenario.Class, text string) error { return readCell(&c.Invested, text, dollars) },
		},
		{
			"Preference", "–", 1.25,
			func(c scenario.Class) string { return exactTimes(c.Multiple) },
			func(c *scenario.Class, text string) error { return readCell(&c.Multiple, text, readTimes) },
		},
		{
			"Rank", "–", 0.75,
			func(c scenario.Class) string {
				if c.Seniority == 0 {
					return ""
				}
				return strconv.Itoa(c.Seniority)
			},
			func(c *scenario.Class, text string) (err error) {
				if c.Seniority = 0; strings.TrimSpace(text) == "" {
					return nil
				}
				if c.Seniority, err = strconv.Atoi(strings.TrimSpace(text)); err != nil || c.Seniority < 0 || c.Seniority > 99 {
					return errors.New("a whole number from 0 to 99; the highest is paid first")
				}
				return nil
			},
		},
		{
			"Cap", "–", 0.85,
			func(c scenario.Class) string { return exactTimes(c.Cap) },
			func(c *scenario.Class, text string) error { return readCell(&c.Cap, text, readTimes) },
		},
		{
			"Shares", "–", 1.85,
			func(c scenario.Class) string { return exactCount(c.Shares) },
			func(c *scenario.Class, text string) error { return readCell(&c.Shares, text, readCount) },
		},
	}
}

// readCell reads what was typed into a number; nothing is zero.
func readCell(to *float64, text string, read func(string) (float64, error)) (err error) {
	if *to = 0; strings.TrimSpace(text) == "" {
		return nil
	}
	*to, err = read(text)
	return err
}

// readTimes reads a multiple: "1", "1.5x".
func readTimes(text string) (float64, error) {
	q, err := quantity.Parse(text)
	if err != nil || q.IsRange() || q.Unit != quantity.Multiple && q.Unit != quantity.Number || q.Low < 0 || q.Low > 100 {
		return 0, errors.New("write a multiple, such as 1x")
	}
	return q.Low, nil
}

// readCount reads a number of shares: "14,285,714", "14.3M".
func readCount(text string) (float64, error) {
	q, err := quantity.Parse(text)
	if err != nil || q.IsRange() || q.Unit != quantity.Number || q.Low < 0 || q.Low > 1e15 {
		return 0, errors.New("write a number of shares, such as 14,000,000 or 14M")
	}
	return q.Low, nil
}

// exactMoney, exactTimes and exactCount write a number so that it reads back
// as itself; zero is an empty field.
func exactMoney(v float64) string {
	if v == 0 {
		return ""
	}
	for digits := range 7 {
		if text := quantity.MoneyIn(v, digits); sameRead(text, v, dollars) {
			return text
		}
	}
	return "$" + exactCount(v)
}

func exactTimes(v float64) string {
	if v == 0 {
		return ""
	}
	return strconv.FormatFloat(v, 'f', -1, 64) + "x"
}

func exactCount(v float64) string {
	if v == 0 {
		return ""
	}
	if v != math.Trunc(v) {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	text := strconv.FormatFloat(v, 'f', 0, 64)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

func sameRead(text string, v float64, read func(string) (float64, error)) bool {
	got, err := read(text)
	return err == nil && got == v
}
