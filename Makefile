# make site   builds the dossier in seeds/ into site/
# make check  runs the quick checks: no browser, no site; under a minute
# make test   runs these and the tests that build sites and drive a browser; under five
# make audit  runs every check there is, the rare and slow ones too
# make generated  writes the files that are generated (CONTRIBUTING.md lists them)
# make lock   renews the locked dependencies
#
# Each installs what it needs first.

PYTHON ?= python3
BIN := .venv/bin
# The locked files name every package with its hash; modules are compiled when they are used.
INSTALL = $(BIN)/pip install --quiet --disable-pip-version-check --no-compile

.PHONY: site serve check test audit generated lock clean
.DEFAULT_GOAL := site

site: .venv/site.done
	$(BIN)/briefing build --strict

serve: .venv/site.done
	$(BIN)/briefing serve

check test audit: .venv/test.done
	$(BIN)/python -m tests.run $@

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
	$(INSTALL) --no-deps --require-hashes -r requirements/site.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.done: requirements/test.txt pyproject.toml | .venv/bin/python
	$(INSTALL) --no-deps --require-hashes -r requirements/test.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch .venv/site.done $@
