package export_test

import (
	"strconv"
	"testing"

	"dossier/app/export"
)

// A preview has the pages that the document has, each with ink on it.
func TestPreview(t *testing.T) {
	r := smallReport(t)
	r.Link()
	v := values(t, r)
	for name, lay := range map[string]struct {
		preview func() (*export.Preview, error)
		want    string
	}{
		"memo": {
			func() (*export.Preview, error) { return export.PreviewMemo(t.Context(), r, v, export.Options{}) },
			pages(t, saved(t, memo(t, r, export.Options{}))),
		},
		"report": {
			func() (*export.Preview, error) { return export.PreviewReport(t.Context(), r, v, export.Options{}) },
			pages(t, saved(t, render(t, r, export.Options{}))),
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := lay.preview()
			if err != nil {
				t.Fatal(err)
			}
			if got := strconv.Itoa(p.Pages()); got != lay.want {
				t.Errorf("%s pages, and the document has %s", got, lay.want)
			}
			for i := range p.Pages() {
				img, size := p.Paint(i, 0.5), p.Size(i)
				if got := img.Bounds().Dx(); got < int(size.W/2) || got > int(size.W/2)+1 {
					t.Errorf("page %d is %d pixels wide, half of %v", i+1, got, size.W)
				}
				dark := 0
				for _, b := range img.Pix {
					if b < 128 {
						dark++
					}
				}
				if dark < 20 {
					t.Errorf("page %d is blank", i+1)
				}
			}
		})
	}
}
