package charts

import (
	"fmt"

	"dossier/db/quantity"
	"dossier/db/report"
)

// A part is one row of a bridge: its share of the whole.
type part struct {
	name, detail string
	share        quantity.Quantity // zero when unknown
	text         string            // the share as shown
	ref          string
}

// parts reads the table's rows in the order they are added.
func (s *sheet) parts(spec *report.BridgeSpec) ([]part, error) {
	t, ok := s.r.Table(spec.Table)
	if !ok {
		return nil, fmt.Errorf("there is no table %s", spec.Table)
	}
	keys := spec.Rows
	if keys == nil {
		for _, row := range t.Rows {
			keys = append(keys, row.Key)
		}
	}
	if len(keys) == 0 {
		return nil, fmt.Errorf("table %s has no rows", t.ID)
	}
	var out []part
	for _, key := range keys {
		cell := func(column string) (report.Target, error) {
			return s.r.Resolve(report.Ref(fmt.Sprintf("table:%s/%s/%s", t.ID, key, column)))
		}
		name, err := cell(spec.Name)
		if err != nil {
			return nil, err
		}
		share, err := cell(spec.Share)
		if err != nil {
			return nil, err
		}
		p := part{name: name.Text, share: share.Quantity, text: share.Text, ref: string(share.Ref)}
		if !p.share.IsZero() {
			p.text = p.share.String()
		}
		if !finite(p.share.Low, p.share.High) || p.share.Low < 0 {
			return nil, fmt.Errorf("table %s, row %s: %s is not a share", t.ID, key, p.text)
		}
		if spec.Detail != "" {
			detail, err := cell(spec.Detail)
			if err != nil {
				return nil, err
			}
			p.detail = detail.Text
		}
		out = append(out, p)
	}
	return out, nil
}
