# make site   builds the dossier in seeds/ into site/
# make test   runs every check; installs what it needs first
# make audit  runs the long checks too
# make generated  writes the files that are generated (CONTRIBUTING.md lists them)
# make lock   renews the locked dependencies

PYTHON ?= python3
BIN := .venv/bin

.PHONY: site serve test audit generated lock clean
.DEFAULT_GOAL := site

site: .venv/site.done
	$(BIN)/briefing build --strict

serve: .venv/site.done
	$(BIN)/briefing serve

test: .venv/test.done
	$(BIN)/python -m tests.run

audit: .venv/test.done
	$(BIN)/python -m tests.run --audit

generated: .venv/test.done
	$(BIN)/python -m tests.generated

lock: .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-header --custom-compile-command "make lock" \
	  pyproject.toml requirements/build.in -o requirements/site.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-header --custom-compile-command "make lock" --extra dev \
	  pyproject.toml requirements/build.in -c requirements/site.txt -o requirements/test.txt

clean:
	rm -rf site archive .cache build dist

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "briefing needs Python 3.11 or newer; set PYTHON=…"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/site.done: requirements/site.txt pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.done: requirements/test.txt .venv/site.done
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@
