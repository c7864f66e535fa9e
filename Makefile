# `make report` does the main job; every target sets up what it needs.
PYTHON ?= python3
CORPUS ?= seeds
OUT ?= figures
TESTS ?= tests
FRAMES ?=
RULES ?=
CORPORA ?= 100
MUTANTS ?= 20000
BIN := .venv/bin
# As many processes as the machine has cores, four at most: each a stretch of the tests, and whoever is done first takes from the rest.
PARALLEL := --numprocesses logical --maxprocesses 4 --dist worksteal

.PHONY: report test test-lowest test-newest browser lab lint pictures notebooks golden floors rules coverage bench scale mutants clean

report: .venv/ready
	$(BIN)/python -m framing report "$(CORPUS)" --out "$(OUT)/report.html" --figures "$(OUT)" $(if $(FRAMES),--frames "$(FRAMES)")

# The many processes that tests start read what one has compiled, on machines too that are told to keep no bytecode.
test: export PYTHONDONTWRITEBYTECODE =
test: .venv/ready
	$(BIN)/python -m pytest $(PARALLEL) -m "not browser" $(TESTS)

# What opens pages in Chromium, which takes Playwright.
browser: .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,browser]'
	$(BIN)/python -m pytest -m browser $(shell grep -l pytest.mark.browser tests/test_*.py)

# With the lowest versions that pyproject.toml allows, whose own warnings are theirs; TESTS names a few tests instead of all.
test-lowest: build/lowest/ready
	build/lowest/bin/python -m pytest $(PARALLEL) -W default $(TESTS)

test-newest: build/newest/ready
	build/newest/bin/python -m pytest $(PARALLEL) $(TESTS)

lab: .venv/ready
	$(BIN)/jupyter lab --notebook-dir=notebooks

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo --no-cache

pictures: .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,browser]'
	$(BIN)/python -m tests.pictures

# The notebooks with what they show of the sample corpus.
notebooks: .venv/ready
	$(BIN)/python -m tests.notebooks

golden: .venv/ready
	$(BIN)/python -m tests.golden
	$(BIN)/python -m tests.notebooks

floors: .venv/ready
	$(BIN)/python -m tests.floors

rules: .venv/ready
	$(BIN)/python -m training.rules --out build/rules.csv $(RULES)

coverage: .venv/ready
	$(BIN)/python -m training.coverage --corpora $(CORPORA)

# What a million articles take, measured on some hundred, into docs/scale.md and the README.
scale: .venv/ready
	$(BIN)/python -m tests.scale

# Saved pages broken in every way; many at once are for the night.
mutants: .venv/ready
	$(BIN)/python -m tests.mutants --n $(MUTANTS)

# Each scorer, and others that read a text, in one run: docs/speed.md.
bench: .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,bench]'
	$(BIN)/python -m tests.benchmarks

clean:
	rm -rf .venv build

build/lowest/ready: pyproject.toml tests/lowest.py .venv/ready
	mkdir -p build
	$(BIN)/python -m tests.lowest > build/lowest.txt
	$(BIN)/python -m venv --clear build/lowest
	build/lowest/bin/python -m pip install --quiet --disable-pip-version-check --constraint build/lowest.txt --editable '.[dev]'
	touch $@

build/newest/ready: pyproject.toml .venv/ready
	$(BIN)/python -m venv --clear build/newest
	build/newest/bin/python -m pip install --quiet --disable-pip-version-check --upgrade --upgrade-strategy eager --editable '.[dev]'
	touch $@

.venv/ready: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "framing needs Python 3.11 or later: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@
