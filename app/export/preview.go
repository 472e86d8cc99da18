package export

import (
	"context"
	"fmt"
	"image"
	"slices"

	"dossier/charts/drawing"
	"dossier/db/report"
	"dossier/db/scenario"
)

// A Preview is a document as it would be written: every page laid out, and
// nothing written.
type Preview struct{ pages []*page }

// PreviewReport lays the full report out. Its pages are those of [Report],
// whose errors it shares.
func PreviewReport(ctx context.Context, r *report.Report, v scenario.Values, o Options) (*Preview, error) {
	o.Preset = Committee // the report is always whole
	return preview(ctx, r, v, o, fullReport())
}

// PreviewMemo lays the investment memo out. Its pages are those of [Memo],
// whose errors it shares.
func PreviewMemo(ctx context.Context, r *report.Report, v scenario.Values, o Options) (*Preview, error) {
	return preview(ctx, r, v, o, investmentMemo())
}

func preview(ctx context.Context, r *report.Report, v scenario.Values, o Options, k kind) (*Preview, error) {
	b, err := newBook(ctx, r, v, o, k)
	if err == nil {
		err = b.paintAll()
	}
	if err != nil {
		return nil, fmt.Errorf("preview %s: %w", r.ID, err)
	}
	return &Preview{pages: b.pages}, nil
}

// paintAll lays the book out and paints all its pages, as [book.make] does one
// by one.
func (b *book) paintAll() error {
	for range passes {
		if err := b.layOut(func(string) {}); err != nil {
			return err
		}
		if err := b.audit(); err != nil {
			return err
		}
		b.lost = nil
		for _, p := range b.pages {
			b.paint(p)
		}
		if slices.Equal(b.lost, b.told) {
			return nil
		}
		b.told = b.lost
	}
	return errUnsettled
}

// Pages is how many pages the document has.
func (p *Preview) Pages() int { return len(p.pages) }

// Size is a page's size in points, counting from 0.
func (p *Preview) Size(i int) drawing.Size { return p.pages[i].page }

// Paint is a page, counting from 0, on white, scale pixels to the point.
func (p *Preview) Paint(i int, scale float64) *image.RGBA {
	page := p.pages[i]
	art := *page.art
	art.Size = page.page
	img := drawing.Raster(&art, scale, drawing.Light().Paper)
	for _, f := range page.figures {
		part := scale * f.width / f.figure.Size.W
		drawing.RasterInto(img, f.figure, part, image.Pt(int(f.x*scale+0.5), int(f.y*scale+0.5)))
	}
	return img
}
