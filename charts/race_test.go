//go:build race

package charts

// raced: the race detector makes laying out ten times slower, and one layout
// races no more at nine widths than at two.
const raced = true
