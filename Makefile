# Everything a person or CI does with this tree. `make` alone lists it.

# Every build uses the same tags: another set would compile Fyne and OpenGL,
# minutes of work, a second time.
TAGS       = -tags accessibility
TOOLS     := $(CURDIR)/build/tools
ARTIFACTS ?= $(CURDIR)/artifacts
FUZZTIME  ?= 10s
BENCHTIME ?= 1s

GOFUMPT_VERSION      = v0.12.0
STATICCHECK_VERSION  = v0.8.2
GOLANGCI_VERSION     = v2.15.0

# The two packages that link OpenGL are tested without the race detector:
# with it, that C code is compiled once more for a few lines of ours.
OPENGL = . ./app/desktop

# The window and the exports are tried without a network, where the system can
# take it away: what they did then, they did offline.
OFFLINE := $(shell unshare -rn true 2>/dev/null && echo unshare -rn)

.DEFAULT_GOAL := help

##@ Use it

.PHONY: run
run: setup build/dossier ## install what the build lacks, build, open the window
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		$(MAKE) --no-print-directory build/dossier-headless && \
		echo "no display here, so no window; without one, this exports the memo: build/dossier-headless export --format pdf -o memo.pdf"; \
	else \
		exec build/dossier; \
	fi

.PHONY: build
build: setup build/dossier build/dossier-headless ## leave build/dossier (window) and build/dossier-headless (no cgo, no display)

# Go knows best what is out of date, so both are asked for every time.
.PHONY: build/dossier build/dossier-headless
build/dossier:
	@mkdir -p build
	CGO_ENABLED=1 go build $(TAGS) -o $@ .

build/dossier-headless:
	@mkdir -p build
	CGO_ENABLED=0 go build $(TAGS) -o $@ .

.PHONY: package
package: ## pack the release archive for Linux into build/
	@.ci/setup package
	.ci/package

##@ Check it

.PHONY: test
test: setup-test ## everything that must hold: vet, unit tests with -race, the real window, the exported PDF
	@$(MAKE) --no-print-directory vet test-unit test-window test-export

.PHONY: vet
vet: setup ## go vet, with and without cgo
	CGO_ENABLED=1 go vet $(TAGS) ./...
	CGO_ENABLED=0 go vet $(TAGS) $(OPENGL)

.PHONY: test-unit
test-unit: setup ## unit tests; with -race, but for the two packages that link OpenGL
	@pkgs=$$(.ci/packages --except $(OPENGL)) || exit; set -x; CGO_ENABLED=1 go test -race $(TAGS) $$pkgs
	CGO_ENABLED=1 go test $(TAGS) $(OPENGL)

.PHONY: test-window
test-window: setup-test build/dossier ## start build/dossier under Xvfb and use it, without a network; pictures go to artifacts/
	@mkdir -p $(ARTIFACTS)
	DOSSIER_WINDOW_TEST=1 DOSSIER_OFFLINE=$(if $(OFFLINE),1) DOSSIER_BINARY=$(CURDIR)/build/dossier DOSSIER_ARTIFACTS=$(ARTIFACTS) LANG=C.UTF-8 \
		$(OFFLINE) xvfb-run -a -s "-screen 0 1280x800x24" \
		go test $(TAGS) -count=1 -v ./app/desktop

.PHONY: test-export
test-export: setup-test build/dossier build/dossier-headless ## both binaries export the same, sound PDF
	$(OFFLINE) .ci/check-export $(ARTIFACTS)

.PHONY: fuzz
fuzz: ## run every fuzz target for FUZZTIME (10s)
	.ci/fuzz $(FUZZTIME)

.PHONY: bench
bench: setup ## benchmarks of every package, for BENCHTIME (1s) each, then the window's start and memory
	.ci/bench $(BENCHTIME)

.PHONY: lint
lint: setup tools ## gofumpt, vet, staticcheck, golangci-lint, tidy and verified modules
	@out=$$($(TOOLS)/gofumpt -l .) && [ -z "$$out" ] || { echo "not gofumpt-formatted:"; echo "$$out"; exit 1; }
	@$(MAKE) --no-print-directory vet
	$(TOOLS)/staticcheck $(TAGS) -checks all,-ST1000 ./...
	$(TOOLS)/golangci-lint run
	go mod tidy -diff
	go mod verify

##@ Keep it

.PHONY: golden
golden: ## rewrite the golden files (look at the diff before committing it)
	@pkgs=$$(.ci/packages --with 'flag.Bool("update"') || exit; \
	if [ -z "$$pkgs" ]; then echo "no package has golden files"; else go test $(TAGS) $$pkgs -update; fi

.PHONY: contact-sheet
contact-sheet: ## draw every figure into artifacts/figures, light, dark and grey, to look at
	go test $(TAGS) ./charts -count=1 -run TestContactSheet -contact-sheet $(CURDIR)/artifacts/figures

.PHONY: tools
tools: $(TOOLS)/gofumpt-$(GOFUMPT_VERSION) $(TOOLS)/staticcheck-$(STATICCHECK_VERSION) $(TOOLS)/golangci-lint-$(GOLANGCI_VERSION) ## build the linters, at their pinned versions, into build/tools

# The version is in the stamp's name, so that raising one rebuilds that tool.
$(TOOLS)/gofumpt-%:
	GOBIN=$(TOOLS) go install mvdan.cc/gofumpt@$*
	@touch $@
$(TOOLS)/staticcheck-%:
	GOBIN=$(TOOLS) go install honnef.co/go/tools/cmd/staticcheck@$*
	@touch $@
$(TOOLS)/golangci-lint-%:
	GOBIN=$(TOOLS) go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$*
	@touch $@

.PHONY: clean
clean: ## remove build/ and artifacts/
	rm -rf build artifacts

.PHONY: setup setup-test
setup:
	@.ci/setup build
setup-test:
	@.ci/setup test

.PHONY: help
help:
	@awk -F ':.*## ' ' \
		/^##@/ { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
