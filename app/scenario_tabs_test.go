package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// tabAnchors are the tabs of the page, in order.
func tabAnchors(p *scenariosPage) []string {
	var all []string
	for _, o := range p.tabs.offers {
		all = append(all, o.anchor)
	}
	return all
}

// TestTabPictures lays every tab out wide and narrow, light and dark, and with
// large text, and leaves pictures to look at.
func TestTabPictures(t *testing.T) {
	for _, c := range []struct {
		name  string
		size  fyne.Size
		dark  bool
		scale string
	}{
		{"wide", fyne.NewSize(1280, 800), false, ""},
		{"small-dark", fyne.NewSize(1024, 700), true, ""},
		{"large", fyne.NewSize(1024, 700), false, "1.25"},
	} {
		w, p := scenarios(t, Options{Set: []string{"bear=40"}, Dark: c.dark})
		if c.scale != "" {
			w.keepSetting(scaleSetting, c.scale)
			w.useSettings()
			w.reload()
			p = w.page.(*scenariosPage)
		}
		w.win.Resize(c.size)
		for _, anchor := range tabAnchors(p) {
			t.Run(c.name+"/"+anchor, func(t *testing.T) {
				p.show(anchor)
				picture(t, w, "tab-"+c.name+"-"+anchor)
				if anchor == "advanced" {
					p.setOffset(p.offset() + 620)
					picture(t, w, "tab-"+c.name+"-"+anchor+"-2")
					p.setOffset(p.offset() + 620)
					picture(t, w, "tab-"+c.name+"-"+anchor+"-3")
				}
			})
		}
	}
}

// tabText is all that the tab in view says.
func tabText(p *scenariosPage) string {
	return strings.Join(sentences(p.tabs.current().object()), "\n")
}
