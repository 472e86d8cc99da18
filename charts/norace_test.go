//go:build !race

package charts

const raced = false
