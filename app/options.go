package app

// Options say what the window is to show. The zero value shows the bundled
// report where it was last read.
type Options struct {
	Library string   // the library's file; "": the default one
	Package string   // a report package to open; "": the library's reports
	Report  string   // the report to open first; "": the one last open
	Page    string   // the page to open first: "cover", "chapter:8", "scenarios"; "": the place last read
	Set     []string // scenario assignments: "bear=40"
	Dark    bool     // start in dark whatever was set last
}
