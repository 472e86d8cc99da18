package bundle

// nearest is the word that a misspelt one was probably meant to be; "" for
// none within two letters.
func nearest(word string, words []string) string {
	const (
		longest = 64  // ids and keys; a longer word is no slip of the finger
		most    = 500 // words worth comparing with
	)
	if len(word) > longest || len(words) > most {
		return ""
	}
	best, distance := "", min(3, (len(word)+2)/2)
	for _, w := range words {
		if n := editDistance(word, w); n < distance {
			best, distance = w, n
		}
	}
	return best
}

// editDistance counts the bytes to insert, delete or replace.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(b)]
}
