package scenario

import (
	"cmp"
	"slices"
)

// distribute gives total to the free places of points in the ratio of their
// weights, in whole units by the largest remainder; an earlier place wins a
// tie. Weights that are all zero count as equal. The other places keep what
// they have. It reports false when there is no free place.
func distribute(points, weights []int, free func(i int) bool, total int) bool {
	var room [8]int // cases beyond eight are rare and merely cost an allocation
	places := room[:0]
	sum := 0
	for i := range points {
		if free(i) {
			places = append(places, i)
			sum += weights[i]
		}
	}
	if len(places) == 0 {
		return false
	}
	weight := func(i int) int { return weights[i] }
	if sum == 0 {
		weight = func(int) int { return 1 }
		sum = len(places)
	}
	rest := total
	for _, i := range places {
		points[i] = weight(i) * total / sum
		rest -= points[i]
	}
	slices.SortStableFunc(places, func(a, b int) int {
		return cmp.Compare(weight(b)*total%sum, weight(a)*total%sum)
	})
	for _, i := range places[:rest] {
		points[i]++
	}
	return true
}

// moved is points with place i at want, or as near as the locked places leave
// it; nil locks hold nothing.
func moved(points []int, locks []bool, i, want int) []int {
	free := func(j int) bool { return j != i && (locks == nil || !locks[j]) }
	room, shared := whole, false
	for j, p := range points {
		if j != i && !free(j) {
			room -= p
		}
		shared = shared || free(j)
	}
	want = min(want, room)
	if !shared {
		want = room // nobody can take the difference
	}
	next := make([]int, len(points))
	copy(next, points)
	next[i] = want
	distribute(next, points, free, room-want)
	return next
}
