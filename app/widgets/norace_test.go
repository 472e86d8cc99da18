//go:build !race

package widgets

// raceEnabled tells that painting takes twenty times as long.
const raceEnabled = false
