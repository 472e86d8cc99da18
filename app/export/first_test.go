package export_test
import ("testing"; "dossier/app/export")
func TestFirst(t *testing.T) { r := smallReport(t); r.Link(); saved(t, render(t, r, export.Options{})) }
