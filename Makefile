# The two commands of the README are `make run` and `make test`; the rest is for contributors.
# PYTHON may name another interpreter: make test PYTHON=python3.12

NEW_ENOUGH := -c 'import sys; sys.exit(sys.version_info < (3, 11))'
PYTHON ?= $(shell for each in python3.13 python3.12 python3.11 python3; do $$each $(NEW_ENOUGH) 2>/dev/null && echo $$each && break; done)
VENV := .venv
RUN := $(VENV)/bin/python -m
INSTALL := $(VENV)/bin/pip install --quiet --disable-pip-version-check
RESOLVE := uv pip compile --quiet --upgrade --universal --no-emit-index-url --no-header --no-annotate --python-version 3.11
HASHED := $(RESOLVE) --generate-hashes --constraint constraints.txt

# The tests start hundreds of processes: without compiled files each would compile everything anew.
unexport PYTHONDONTWRITEBYTECODE

# Style, types and walls are looked at while the tests run, since types take one core a minute and tests often wait. What
# they say comes after the tests; either of them fails the whole.
STATIC := $(RUN) ruff check . && $(RUN) ruff format --check . && $(RUN) mypy && $(VENV)/bin/lint-imports
beside_static_checks = { $(STATIC); } >$(VENV)/static.txt 2>&1 & static=$$!; trap "kill $$static" INT TERM; \
	$(1); tests=$$?; wait $$static; static=$$?; cat $(VENV)/static.txt; exit $$((tests + static))

.DEFAULT_GOAL := help
.PHONY: help run test test-postgres check torture bench constraints licences clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: $(VENV)/.run ## the practice ground in a browser; with QINGDAN_TOKEN set, the bot in its group
	@$(RUN) bot run

test: $(VENV)/.test ## everything that must hold: style, types, walls, tests
	@$(call beside_static_checks,$(RUN) pytest -n auto)

test-postgres: $(VENV)/.test ## every conversation and everything of the storage on PostgreSQL
	REQUIRE_POSTGRES=1 $(RUN) pytest -n auto --engine postgres tests/storage tests/conversations

check: $(VENV)/.test ## the quick part, in about a minute: style, types, walls, quick tests
	@$(call beside_static_checks,$(RUN) pytest -n auto -m quick)

torture: $(VENV)/.test ## kill, starve, cut off, weigh and fuzz the bot for half an hour; write docs/torture.md, memory.md, fuzzing.md
	$(RUN) torture --write
	$(RUN) torture --engine postgres --write
	$(RUN) torture.edit_storms --write
	$(RUN) torture.open_pages --write
	$(RUN) torture.fuzz --minutes 10 --write
	QINGDAN_EXAMPLES=10000 $(RUN) pytest tests/bot/questions/test_robustness.py

bench: $(VENV)/.bench ## measure beside the rivals and write docs/benchmarks*.md
	$(RUN) benchmarks
	$(RUN) benchmarks.check_ins
	$(RUN) benchmarks.engines
	$(RUN) benchmarks.reminders
	$(RUN) benchmarks.board

constraints: ## renew the pinned versions and their hashes (needs uv)
	$(RESOLVE) --all-extras pyproject.toml requirements/build.in -o constraints.txt
	$(HASHED) requirements/build.in -o requirements/build.txt
	$(HASHED) --extra charts --extra circular --extra pdf --extra postgres pyproject.toml -o requirements/run.txt
	$(HASHED) --extra test pyproject.toml -o requirements/test.txt
	$(HASHED) --extra bench pyproject.toml -o requirements/bench.txt

licences: $(VENV)/.run ## list the licences of what is shipped in THIRD_PARTY.md
	$(RUN) requirements.licences

clean: ## remove what the other commands made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# One stamp for each set of packages: set up again only when the versions change. The project itself has no hash, so it
# is installed last, with what is there already.
$(VENV)/.%: requirements/%.txt requirements/build.txt pyproject.toml | $(VENV)/bin/pip
	@echo "Setting up $(VENV) …"
	@$(INSTALL) --require-hashes --only-binary :all: --requirement requirements/build.txt
	@$(INSTALL) --require-hashes --no-build-isolation --requirement $<
	@$(INSTALL) --no-index --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/bin/pip:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: sudo apt-get install python3 python3-venv"; exit 2; }
	@$(PYTHON) $(NEW_ENOUGH) || { echo "Python 3.11 or newer is needed; $(PYTHON) is older."; exit 2; }
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || $(PYTHON) -m virtualenv --quiet $(VENV) 2>/dev/null \
		|| { rm -rf $(VENV); echo "$(PYTHON) cannot make $(VENV), its venv module is missing: sudo apt-get install python3-venv"; exit 2; }
