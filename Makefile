# make render   sets everything up and renders the sample issue into out/2020-06-08/
# make test     sets up what the tests need and runs them
# make quick    the tests that need neither a browser nor Java nor a mail server, and no patience
# make lint     ruff and mypy          make bench   timings beside peers
# make lock     every dependency at its newest release, with hashes
# make docs     what of the docs is made: tables, diagnostics, mistakes, pictures
# make bench-compose  the composer beside Typst      make bench-pages  planning and how it grows

SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
PYTHON := $(shell for p in python3.14 python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)

# What WeasyPrint draws with, what all tests judge with, and what only those of `make test` do.
# Playwright's driver needs libatomic, which on Debian 12 nothing else brings.
RENDER_PACKAGES := python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
QUICK_PACKAGES := ghostscript poppler-utils
TEST_PACKAGES := chromium libatomic1 default-jre-headless libpdfbox2-java libfontbox2-java libcommons-logging-java \
	libactivation-java libjaxb-api-java openssh-client openssh-server

.PHONY: render test quick lint lock docs bench bench-compose bench-pages clean

render: $(VENV)/.installed
	$(BIN)/layout render issues/2020-06-08/issue.yaml

test: $(VENV)/.tested
	$(BIN)/python -m pytest -n 2 --dist worksteal

quick: $(VENV)/.quick
	$(BIN)/python -m pytest -n 2 --dist worksteal -m 'not (browser or java or mailserver or slow)'

lint: $(VENV)/.quick
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

lock: $(VENV)/.quick
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/python -m tests.lock

docs: $(VENV)/.quick
	$(BIN)/python -m tests.docs
	$(BIN)/python -m tests.first_issue

bench: $(VENV)/.tested
	$(BIN)/python -m tests.bench.render
	$(BIN)/python -m tests.bench.press

bench-pages: $(VENV)/.tested
	$(BIN)/python -m tests.bench.pages

bench-compose: $(VENV)/.tested
	@$(call install-system,manpages-zh debian-handbook)
	$(PIP) -r tests/locked/bench.txt
	$(BIN)/python -m tests.bench.compose
	$(BIN)/python -m tests.bench.tables

$(VENV)/.installed: pyproject.toml layout/locked/run.txt
	@$(call install-system,$(RENDER_PACKAGES))
	@[ -n "$$(command -v $(or $(PYTHON),python3))" ] || { echo "Python 3.11 or newer is needed"; exit 1; }
	[ -x $(BIN)/python ] || $(or $(PYTHON),python3) -m venv $(VENV)
	$(PIP) -r layout/locked/run.txt
	$(PIP) -r tests/locked/build.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.quick: $(VENV)/.installed tests/locked/dev.txt
	@$(call install-system,$(QUICK_PACKAGES))
	$(PIP) -r tests/locked/dev.txt
	@touch $@

$(VENV)/.tested: $(VENV)/.quick tests/locked/browser.txt
	@$(call install-system,$(TEST_PACKAGES))
	$(PIP) -r tests/locked/browser.txt
	@touch $@

# Installs the packages that are missing, on Debian and its kin; elsewhere the README says what to do.
# What their archive does not have (Ubuntu has Chromium only as a snap) is named and left out.
define install-system
	if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then \
		missing=""; there=""; \
		for p in $(1); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
		[ -z "$$missing" ] || $(SUDO) apt-get update -qq || exit 1; \
		for p in $$missing; do LC_ALL=C apt-cache policy $$p | grep -q 'Candidate: [^(]' && there="$$there $$p" || echo "not to be had here: $$p"; done; \
		if [ -n "$$there" ]; then echo "installing:$$there"; \
			DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$there >/dev/null; fi; \
	fi
endef

clean:
	rm -rf out $(VENV) dist build
