package db

import (
	"encoding/json"
	"fmt"
	"reflect"

	"dossier/db/report"
)

// sameContent compares two reports as they are stored: places in the package
// do not count, and an empty list is no list. It names the first part that
// differs.
func sameContent(a, b *report.Report) (string, bool) {
	x, errX := plain(a)
	y, errY := plain(b)
	if errX != nil || errY != nil {
		return "the report", false
	}
	return differ("report", x, y)
}

func plain(r *report.Report) (any, error) {
	b, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	var v any
	err = json.Unmarshal(b, &v)
	return v, err
}

func differ(at string, a, b any) (string, bool) {
	switch x := a.(type) {
	case map[string]any:
		y, ok := b.(map[string]any)
		if !ok || len(x) != len(y) {
			return at, false
		}
		for k, v := range x {
			if where, same := differ(at+"."+k, v, y[k]); !same {
				return where, false
			}
		}
		return "", true
	case []any:
		y, _ := b.([]any)
		if len(x) != len(y) {
			return at, false
		}
		for i := range x {
			if where, same := differ(fmt.Sprintf("%s[%d]", at, i), x[i], y[i]); !same {
				return where, false
			}
		}
		return "", true
	case nil:
		if y, ok := b.([]any); ok && len(y) == 0 {
			return "", true
		}
	}
	return at, reflect.DeepEqual(a, b)
}
