package report

import (
	"fmt"
	"slices"
	"strings"
)

// A GraphSpec is boxes joined by arrows. Layered, the arrows go one way, from
// left to right or, where that is too wide, downwards; as a loop they lead
// from each box to the next and from the last back to the first.
type GraphSpec struct {
	Layout string      `toml:"layout"` // "layers" or "loop"; "" is layers
	Arrow  string      `toml:"arrow"`  // what an arrow says: "rests on"; "" when its label does
	Nodes  []GraphNode `toml:"node"`
	Edges  []GraphEdge `toml:"edge"`
}

// A GraphNode is one box.
type GraphNode struct {
	ID     string   `toml:"id"`
	Label  string   `toml:"label"`
	Note   string   `toml:"note"`   // a remark in words; "" for none
	Owner  string   `toml:"owner"`  // who controls it, when it is not the report's subject; or OwnerUnknown
	Roles  []string `toml:"roles"`  // what it is to the subject: "investor", "rival"
	Values []Ref    `toml:"values"` // claims' values or cells, shown as written
	Rating []Ref    `toml:"rating"` // cells of rating columns: likelihood, impact
	Refs   []Ref    `toml:"refs"`
	Pos    Pos      `json:"-" toml:"-"`
}

// A GraphEdge is one arrow. Without Refs nothing in the report states it, and
// it is drawn dashed.
type GraphEdge struct {
	From  string `toml:"from"` // ids of nodes
	To    string `toml:"to"`
	Label string `toml:"label"` // a few words; "" for none
	Refs  []Ref  `toml:"refs"`
	Pos   Pos    `json:"-" toml:"-"`
}

// OwnerUnknown is the owner of what somebody else controls and nobody says who.
const OwnerUnknown = "?"

// MaxGraphNodes is how many boxes a graph may have: with more nobody follows
// the arrows.
const MaxGraphNodes = 24

// Loop reports whether the arrows go round.
func (s *GraphSpec) Loop() bool { return s.Layout == "loop" }

func (s *GraphSpec) refs() []Ref {
	var refs []Ref
	for _, n := range s.Nodes {
		refs = slices.Concat(refs, n.Values, n.Rating, n.Refs)
	}
	for _, e := range s.Edges {
		refs = append(refs, e.Refs...)
	}
	return refs
}

func (*GraphSpec) exprs() []string { return nil }

func (s *GraphSpec) check(c *checker, f *Figure) {
	if s.Layout != "" && s.Layout != "layers" && s.Layout != "loop" {
		c.fault(f.Pos, "layers, loop", "%q is no layout of a graph", s.Layout)
	}
	seen := newIDs("node")
	for _, n := range s.Nodes {
		at := n.Pos.or(f.Pos)
		c.id(seen, at, n.ID)
		c.need(at, "the node's label", n.Label)
		c.refs(at, slices.Concat(n.Values, n.Rating, n.Refs))
		for _, ref := range n.Rating {
			c.rating(at, ref)
		}
	}
	for _, e := range s.Edges {
		c.refs(e.Pos.or(f.Pos), e.Refs)
	}
	if err := s.Check(); err != nil {
		c.fault(f.Pos, "", "figure %s: %s", f.ID, err)
	}
}

// rating reports a reference that leads to no cell of a rating column.
func (c *checker) rating(at Pos, ref Ref) {
	if c.unread.has(ref) {
		return
	}
	if _, ok := c.report.RatingOf(ref); !ok {
		c.fault(at, "a cell of a rating column", "%s is no rating", ref)
	}
}

// Check names the first fault in the graph's own shape: no nodes or too many,
// an arrow that leads nowhere or is there twice, layers that go round, a loop
// that does not.
func (s *GraphSpec) Check() error {
	if len(s.Nodes) == 0 {
		return fmt.Errorf("no nodes")
	}
	if len(s.Nodes) > MaxGraphNodes {
		return fmt.Errorf("%d nodes: at most %d can be followed", len(s.Nodes), MaxGraphNodes)
	}
	at := s.Index()
	seen := map[[2]string]bool{}
	for _, e := range s.Edges {
		for _, id := range []string{e.From, e.To} {
			if _, ok := at[id]; !ok {
				return fmt.Errorf("an arrow from %q to %q: there is no node %q", e.From, e.To, id)
			}
		}
		if e.From == e.To {
			return fmt.Errorf("the arrow at %q leads back to it", e.From)
		}
		if seen[[2]string{e.From, e.To}] {
			return fmt.Errorf("the arrow from %q to %q is there twice", e.From, e.To)
		}
		seen[[2]string{e.From, e.To}] = true
	}
	if s.Loop() {
		return s.checkLoop(seen)
	}
	return s.checkLayers(at)
}

// Index is the position of each node by its id.
func (s *GraphSpec) Index() map[string]int {
	at := make(map[string]int, len(s.Nodes))
	for i, n := range s.Nodes {
		at[n.ID] = i
	}
	return at
}

func (s *GraphSpec) checkLoop(arrows map[[2]string]bool) error {
	if n := len(s.Nodes); n < 3 || n > 8 {
		return fmt.Errorf("%d nodes: a loop has three to eight", n)
	}
	for i, n := range s.Nodes {
		next := s.Nodes[(i+1)%len(s.Nodes)]
		if !arrows[[2]string{n.ID, next.ID}] {
			return fmt.Errorf("the loop is open: no arrow from %q to %q", n.ID, next.ID)
		}
	}
	if len(s.Edges) > len(s.Nodes) {
		return fmt.Errorf("%d arrows between %d nodes: a loop's arrows only lead to the next", len(s.Edges), len(s.Nodes))
	}
	return nil
}

// checkLayers names the nodes of a circle, in the order of the arrows.
func (s *GraphSpec) checkLayers(at map[string]int) error {
	next := make([][]int, len(s.Nodes))
	for _, e := range s.Edges {
		next[at[e.From]] = append(next[at[e.From]], at[e.To])
	}
	const open, done = 1, 2
	state := make([]int, len(s.Nodes))
	var path []string
	var visit func(i int) error
	visit = func(i int) error {
		if state[i] == done {
			return nil
		}
		path = append(path, s.Nodes[i].ID)
		if state[i] == open {
			from := slices.Index(path, s.Nodes[i].ID)
			return fmt.Errorf("the arrows go round (%s): layers need one direction, or say layout = \"loop\"", strings.Join(path[from:], ", "))
		}
		state[i] = open
		for _, j := range next[i] {
			if err := visit(j); err != nil {
				return err
			}
		}
		state[i] = done
		path = path[:len(path)-1]
		return nil
	}
	for i := range s.Nodes {
		if err := visit(i); err != nil {
			return err
		}
	}
	return nil
}
