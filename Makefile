# Two commands do everything on a machine with Python 3.11 or later: make demo, make test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

EXTRAS := cluster,drafting,drafting-hant,drafting-html,site,xmi
# The part of the tests that needs nothing but the package, its extras, pytest and hypothesis.
CORE := tests/model tests/registries tests/rules tests/test_records.py tests/test_sheet.py tests/validation/test_fastpath.py \
  tests/comparison/test_evaluation.py tests/exchange/test_annotations.py tests/drafting/test_draft.py \
  tests/drafting/test_gold.py tests/drafting/test_html.py tests/cli/test_main.py

.PHONY: demo test check build release clean deps-minimum deps-newest

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

deps-minimum: build/lowest.txt  ## the core of the tests, with the lowest versions that pyproject.toml allows
deps-newest: build/newest.txt  ## the same with the newest versions there are
deps-minimum deps-newest:
	$(PYTHON) -m venv --clear build/$@
	build/$@/bin/python -m pip install --quiet -c $< -e '.[$(EXTRAS)]' pytest hypothesis
	build/$@/bin/python -m pytest $(CORE)

build/lowest.txt: pyproject.toml
	mkdir -p build && $(PYTHON) scripts/lowest.py > $@

build/newest.txt:
	mkdir -p build && touch $@

release: test  ## all checks, then version, changelog, tag, packages and the folder for the Hub
	$(BIN)/python scripts/release.py

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
