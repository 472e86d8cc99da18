package app

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// What the window says by itself goes through Fyne's lang package, and the
// English file holds all of it and nothing else.
func TestEveryWordIsInTheEnglishFile(t *testing.T) {
	var file map[string]string
	if err := json.Unmarshal(english, &file); err != nil {
		t.Fatal(err)
	}
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{}
	for _, path := range sources {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		source, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(source, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			f, ok := call.Fun.(*ast.SelectorExpr)
			if x, isName := callee(f, ok); !isName || x != "lang" || f.Sel.Name != "L" {
				return true
			}
			lit, ok := call.Args[0].(*ast.BasicLit)
			if !ok {
				t.Error("lang.L takes words as they are, not what is put together")
				return true
			}
			words, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Error(err)
			}
			said[words] = true
			return true
		})
	}
	if len(said) < 200 {
		t.Fatalf("only %d words go through lang", len(said))
	}
	for words := range said {
		if file[words] != words {
			t.Errorf("translations/en.json has %q for %q", file[words], words)
		}
	}
	for words := range file {
		if !said[words] {
			t.Errorf("translations/en.json has %q, which nothing says any more", words)
		}
	}
}

func callee(f *ast.SelectorExpr, ok bool) (string, bool) {
	if !ok {
		return "", false
	}
	x, ok := f.X.(*ast.Ident)
	if !ok {
		return "", false
	}
	return x.Name, true
}
