package bundle

// The limits of a package. They are far above any honest report and keep a
// hostile one from taking the machine with it.
const (
	maxFileSize    = 5 << 20   // bytes of one file
	maxPackageSize = 200 << 20 // bytes of all files
	maxFiles       = 5000
	maxLine        = 1 << 20 // bytes
	maxNesting     = 64      // tables in tables, lists in lists, quotations in quotations
	maxParagraph   = 64 << 10
	maxNameLength  = 200 // bytes of one path
	maxColumns     = 500 // of one table
	maxScales      = 100
	maxCases       = 100
	maxFaults      = 1000
	maxFileFaults  = 20 // of one kind in one file: unreadable characters
	maxZipRatio    = 200
)
