//go:build race

package bundle_test

// raceEnabled excuses slowness: the detector costs a factor of ten.
const raceEnabled = true
