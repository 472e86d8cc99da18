// Package report is the model of a diligence report: chapters of prose,
// tables, figures, numbered claims with a confidence, the sources behind them,
// and the scenarios a reader argues with.
//
// Evidence is a graph and every number is on it: prose, cells, figure marks
// and scenario inputs point at claims, claims point at sources. A Report is
// filled once, by the bundle reader or the library, then linked and never
// changed; it is safe to read from any goroutine.
package report

import "time"

// ID names a report across its versions: "hugging-face".
type ID string

// A Report is one version of one diligence report. Fill the exported fields,
// call [Report.Link], then treat it as immutable.
type Report struct {
	ID          ID
	Version     string // "1.0.0", as its authors number it
	VersionNote string // what this version is or changes
	Subject     string // the company: "Hugging Face"
	Title       string
	Tagline     string // one line under the title
	Sector      string
	Stage       string
	AsOf        time.Time // the day the report speaks of, UTC midnight
	Language    string    // BCP 47: "en"
	Authors     []string
	ReviewedBy  []string // empty: nobody has

	Verdict      Verdict
	Conditions   []Point
	PriceCeiling Price // highest price the report would pay
	LastPrice    Price // the last price anybody paid
	Cover        []Fact
	Profile      []Fact
	Overview     Text // what the company is, in about sixty words
	For          []Point
	Against      []Point
	Blockers     []Point
	Strengths    []Point
	Risks        []Point
	Gaps         []Point
	Warnings     []Warning
	Triggers     Watched // whose rows are kill triggers
	Asks         Watched // whose rows are diligence asks
	Unknowns     Watched // whose rows say what is not known
	Conflicts    []Conflict
	Methodology  []Block
	Disclaimer   []Block

	Scales    []Scale
	Chapters  []Chapter
	Tables    []Table
	Figures   []Figure
	Claims    []Claim
	Sources   []Source
	Scenarios *Scenarios // nil: the report has none

	Hash string // SHA-256 of the package's content, hex; set by the reader
	Pos  Pos    `json:"-"`

	index *index
}
