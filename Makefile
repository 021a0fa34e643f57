# Everything a user or a contributor types. 'make' alone lists the targets.

PREFIX  ?= /usr/local
DESTDIR ?=
# seconds each fuzz target runs
TIME    ?= 60

SWIFT   ?= swift
# for 'swift test', such as --filter
TEST_OPTIONS ?=
SHELL   := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

# The released program: one executable that needs no shared library, not even Swift's.
# (lld, which comes with Swift, because the default linker warns of a dlopen in Swift's library that never runs here.)
release_flags := -c release -Xswiftc -static-executable -Xswiftc -use-ld=lld
release       := .build/release/runtimectl
debug         := .build/debug/runtimectl

# The command that prints the reference page, and where the page stands.
reference_command := reference-page
reference_page    := docs/reference.md

packages      := Benchmarks Fuzz Examples/embedding
swift_sources := Package.swift $(wildcard Sources Tests plugins Benchmarks Fuzz Examples)

installed = $(DESTDIR)$(PREFIX)
share     = $(installed)/share

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help packages build debug demo test check lint lint-swift lint-catalogs lint-schema docs docs-check demo-check \
        reports-check examples format bench fuzz install uninstall clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "  PREFIX=$(PREFIX) and DESTDIR say where to install; TIME=$(TIME) is how many seconds each fuzz target runs."

## --- use it

demo: build ## build, then ask the built-in catalog a few questions
	@scripts/demo.sh $(release)

build: packages ## build the program: one static executable, .build/release/runtimectl
	@$(SWIFT) build $(release_flags) --product runtimectl
	@echo "built $(release)"

# Under sudo an executable that the user has built is installed as it is: root should own no file in .build.
install: $(if $(and $(SUDO_USER),$(wildcard $(release))),,build) ## install program, catalogs and completions under PREFIX
	install -D -m 755 $(release) "$(installed)/bin/runtimectl"
	@for file in catalog/*/*.json; do install -D -m 644 "$$file" "$(share)/runtimectl/$$file"; done
	@echo "installed the catalogs in $(share)/runtimectl/catalog"
	@for shell in bash zsh fish; do $(release) completion $$shell > .build/completion.$$shell; \
	    test -s .build/completion.$$shell || { echo "no completions for $$shell" >&2; exit 1; }; done
	@install -D -m 644 .build/completion.bash "$(share)/bash-completion/completions/runtimectl"
	@install -D -m 644 .build/completion.zsh "$(share)/zsh/site-functions/_runtimectl"
	@install -D -m 644 .build/completion.fish "$(share)/fish/vendor_completions.d/runtimectl.fish"
	@echo "installed completions for bash, zsh and fish"
	@install -D -m 644 LICENSE "$(share)/doc/runtimectl/LICENSE"

uninstall: ## remove what 'make install' put under PREFIX
	rm -f "$(installed)/bin/runtimectl" "$(share)/bash-completion/completions/runtimectl" \
	    "$(share)/zsh/site-functions/_runtimectl" "$(share)/fish/vendor_completions.d/runtimectl.fish"
	rm -rf "$(share)/runtimectl" "$(share)/doc/runtimectl"
	@cd "$(share)" 2> /dev/null && rmdir --ignore-fail-on-non-empty -p doc bash-completion/completions \
	    zsh/site-functions fish/vendor_completions.d 2> /dev/null || true

## --- work on it

test: debug ## run the tests; CONFORMANCE_DATA=DIR adds the conformance suite
	@$(SWIFT) test $(TEST_OPTIONS)

check: lint docs-check demo-check reports-check examples test ## all that must pass before a commit: lint, docs in step, examples, tests

lint: lint-swift lint-catalogs lint-schema ## check the style of the code and the content of the catalogs

format: ## lay out all Swift code as 'make lint' wants it
	@$(SWIFT) format -i -r $(swift_sources)

docs: debug ## write docs/reference.md and README's examples from the program itself
	@mkdir -p $(dir $(reference_page))
	@$(debug) $(reference_command) > $(reference_page).new
	@test -s $(reference_page).new
	@mv $(reference_page).new $(reference_page)
	@scripts/readme.sh $(debug) > README.md.new
	@mv README.md.new README.md
	@echo "wrote $(reference_page) and the examples of README.md"

bench: packages ## measure loading and resolving
	@$(SWIFT) run --package-path Benchmarks -c release runtimectl-bench

fuzz: packages ## run every fuzz target for TIME seconds
	@scripts/fuzz.sh $(TIME)

clean: ## remove everything that was built
	rm -rf .build $(packages:%=%/.build)

## --- parts of the above

packages:
	@command -v $(SWIFT) > /dev/null || { echo "no '$(SWIFT)' here: install Swift 6.2 or newer, see https://www.swift.org/install" >&2; exit 1; }
	@scripts/install-system-packages.sh

debug: packages
	@$(SWIFT) build

lint-swift:
	@$(SWIFT) format lint -r --strict $(swift_sources)

lint-catalogs: debug
	@scripts/lint-catalogs.sh $(debug)

lint-schema:
	@scripts/check-schema.sh

docs-check: debug
	@scripts/check-docs.sh $(debug) $(reference_command) $(reference_page)

demo-check: debug
	@scripts/demo.sh $(debug) > .build/demo.log || { cat .build/demo.log; exit 1; }

reports-check: debug
	@scripts/try-ci-page.sh $(debug)
	@scripts/check-reports.sh $(debug)
	@scripts/check-page.sh $(debug)

examples: debug
	@scripts/check-examples.sh $(debug)
