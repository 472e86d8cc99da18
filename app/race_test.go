//go:build race

package app

// raced: the race detector makes drawing ten times slower, and a sweep over
// every size and step races no more than its first ones.
const raced = true
