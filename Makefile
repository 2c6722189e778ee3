# Two commands do everything on a machine with Python 3.11 or later: make demo, make test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check build release clean

$(BIN)/baoji-notices: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[dev]'
	touch $@

demo: $(BIN)/baoji-notices  ## install, validate the data, load the tables and print them
	$(BIN)/baoji-notices validate
	$(BIN)/python scripts/demo.py

check: $(BIN)/baoji-notices  ## style, types, imports, derived files, data
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/build.py --check
	$(BIN)/baoji-notices validate

test: check  ## everything: the checks, then the tests
	$(BIN)/pytest

build: $(BIN)/baoji-notices  ## make every derived file
	$(BIN)/python scripts/build.py --write

release: test  ## all checks, then version, changelog, tag, packages and the folder for the Hub
	$(BIN)/python scripts/release.py

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
