# `make report` does the main job; every target sets up what it needs.
PYTHON ?= python3
CORPUS ?= seeds
OUT ?= figures
FRAMES ?=
CORPORA ?= 100
BIN := .venv/bin

.PHONY: report test browser lab lint golden floors rules coverage clean

report: .venv/ready
	$(BIN)/python -m framing report "$(CORPUS)" --out "$(OUT)/report.html" --figures "$(OUT)" $(if $(FRAMES),--frames "$(FRAMES)")

test: .venv/ready
	$(BIN)/python -m pytest

browser: .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,browser]'
	$(BIN)/python -m pytest -m browser

lab: .venv/ready
	$(BIN)/jupyter lab --notebook-dir=notebooks

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo --no-cache

golden: .venv/ready
	$(BIN)/python -m tests.golden

floors: .venv/ready
	$(BIN)/python -m tests.floors

rules: .venv/ready
	$(BIN)/python -m training.rules --out build/rules.csv

coverage: .venv/ready
	$(BIN)/python -m training.coverage --corpora $(CORPORA)

clean:
	rm -rf .venv build

.venv/ready: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "framing needs Python 3.11 or later: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@
