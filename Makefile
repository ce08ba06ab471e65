# The commands to remember: make run, make test. Both stand on make install.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
OUT := out

.PHONY: help install web run serve test tools format lint types contract units wheel lock results clean

help: ## Show the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

install: $(STAMP) ## Put everything, the elchi command included, into .venv

$(STAMP): pyproject.toml requirements.lock scripts/system_packages.sh
	sh scripts/system_packages.sh $(PYTHON)
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q src
	touch $(STAMP)

web: install ## Build the scripts, styles and fonts of the web application
	$(BIN)/python scripts/build_web.py

run: install web ## Read the bundled articles, write the dossier, say how to browse
	$(BIN)/elchi --ledger $(OUT)/elchi.db read examples/articles
	$(BIN)/elchi --ledger $(OUT)/elchi.db brief KZ RU --lang en -o $(OUT)/dossier.html
	@echo "The dossier: $(CURDIR)/$(OUT)/dossier.html"
	@echo "In the browser: make serve"

serve: install web ## Open the ledger of make run in the browser
	$(BIN)/elchi --ledger $(OUT)/elchi.db serve

test: install tools web format lint types contract units ## All that CI runs

tools:
	sh scripts/system_packages.sh $(PYTHON) browser

format:
	$(BIN)/ruff format --check .

lint:
	$(BIN)/ruff check .

types:
	$(BIN)/mypy

contract:
	$(BIN)/lint-imports

units:
	$(BIN)/pytest -n 2

wheel: web ## Make a wheel that installs and serves without Node
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation -w dist .

lock: ## Pin every dependency with its hashes
	$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra dev pyproject.toml -o requirements.lock

results: install ## Score the gold and write docs/results.md
	$(BIN)/python benchmark/results.py --freeze

clean: ## Remove everything that was built
	rm -rf $(VENV) $(OUT) dist web/node_modules src/elchi/serve/web/static .mypy_cache .ruff_cache .pytest_cache
