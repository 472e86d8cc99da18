package app

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"dossier/app/widgets"
	"dossier/db"
)

// readSettings reads what the window keeps between starts.
func readSettings(ctx context.Context, lib *db.DB) (map[string]string, error) {
	m := map[string]string{}
	for _, key := range []string{darkSetting, scaleSetting, hintSetting, folderSetting, authorSetting, sizeSetting, documentSetting, paperSetting, besideSetting} {
		v, err := lib.Setting(ctx, key)
		if err != nil {
			return nil, err
		}
		m[key] = v
	}
	return m, nil
}

// setting is a setting as known since the start, "" when it was never set.
func (w *Window) setting(key string) string { return w.settings[key] }

// keepSetting changes a setting now and in the library soon.
func (w *Window) keepSetting(key, value string) {
	w.settings[key] = value
	if w.lib == nil {
		return
	}
	w.keeper.keep("setting "+key, func(ctx context.Context) error {
		return w.lib.SetSetting(ctx, key, value)
	})
}

// useSettings takes up the look last chosen.
func (w *Window) useSettings() {
	scale, err := strconv.ParseFloat(w.setting(scaleSetting), 32)
	if err != nil {
		scale = 1
	}
	dark := w.options.Dark || w.setting(darkSetting) == "yes"
	if size, ok := parseSize(w.setting(sizeSetting)); ok {
		w.win.Resize(size)
	}
	if dark != w.palette().Dark || float32(scale) != w.theme.Scale() {
		w.setTheme(dark, float32(scale))
	}
}

// setTheme changes the look of everything.
func (w *Window) setTheme(dark bool, scale float32) {
	w.theme = widgets.NewTheme(dark, scale)
	w.app.Settings().SetTheme(w.theme)
	if w.session != nil && w.page != nil {
		w.frame.relook()
		w.reload()
		for _, s := range w.stages {
			s.relook()
		}
	}
}

// toggleDark changes between light and dark.
func (w *Window) toggleDark() {
	dark := !w.palette().Dark
	w.setTheme(dark, w.theme.Scale())
	word := "no"
	if dark {
		word = "yes"
	}
	w.keepSetting(darkSetting, word)
}

// stepScale makes text larger or smaller, from 100 to 150 %.
func (w *Window) stepScale(by float32) {
	w.setTheme(w.palette().Dark, w.theme.Scale()+by)
	w.keepSetting(scaleSetting, strconv.FormatFloat(float64(w.theme.Scale()), 'f', 3, 32))
}

// keepSize remembers how large the window is, unless it fills the screen.
func (w *Window) keepSize() {
	if w.lib == nil || w.win.FullScreen() {
		return
	}
	size := w.win.Canvas().Size()
	w.keepSetting(sizeSetting, fmt.Sprintf("%.0fx%.0f", size.Width, size.Height))
}

// parseSize reads what keepSize wrote. A size no window could have had, or
// nobody could use, is none.
func parseSize(text string) (fyne.Size, bool) {
	const least, most = 400, 20000
	var size fyne.Size
	if _, err := fmt.Sscanf(text, "%fx%f", &size.Width, &size.Height); err != nil {
		return fyne.Size{}, false
	}
	ok := min(size.Width, size.Height) >= least && max(size.Width, size.Height) <= most
	return size, ok
}
