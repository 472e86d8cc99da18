package app

import (
	_ "embed"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// english is every word of the window that stands by itself, by itself: the
// file a translation begins from.
//
//go:embed translations/en.json
var english []byte

// speak loads the words of the window. Until somebody translates them, English
// stands in for the system's own language as well, or Fyne would report every
// word it does not find there.
func speak() error {
	err := lang.AddTranslations(fyne.NewStaticResource("en.json", english))
	if own := lang.SystemLocale(); own.LanguageString() != "en" {
		err = errors.Join(err, lang.AddTranslationsForLocale(english, own))
	}
	return err
}
