# Two commands: `make run` opens the reading room, `make test` checks everything. Both set up what they need.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
PIP := PYTHONUNBUFFERED=1 $(VENV)/bin/python -m pip --disable-pip-version-check install --require-hashes --progress-bar off
SIZES := 1000,10000

# What pip says for a minute or two, in a few lines; from an error on, all of it.
TOLD = { n=0; bad=0; while IFS= read -r line; do \
	case "$$line" in ERROR*) bad=1 ;; Failed) bad=1; continue ;; esac; \
	if [ $$bad = 1 ]; then echo "$$line" >&2; continue; fi; \
	case "$$line" in \
		Collecting*) n=$$((n + 1)); [ $$((n % 15)) -ne 0 ] || echo "  $$n of some $$(grep -c == $(1)) packages are here" ;; \
		"Installing collected"*) echo "  Installing them" ;; \
	esac; done; exit $$bad; }

.PHONY: run test format check lock score bench clean

run: $(VENV)/.runtime
	@$(VENV)/bin/python -m tui $(ARGS)

# A third of a test of the screen is waiting: six at a time keep two cores busy. One of them loads the language models.
test: check
	$(VENV)/bin/python -m pytest -n 6 --dist loadgroup $(ARGS)

check: $(VENV)/.development
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/ruff check
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

format: $(VENV)/.development
	$(VENV)/bin/ruff format
	$(VENV)/bin/ruff check --fix

# `make score ARGS="--annotator rules"`: how well names, quotations and speakers are found in marked articles.
score: $(VENV)/.development
	@$(VENV)/bin/python tests/bench/score_annotations.py $(ARGS)

# `make bench SIZES=1000,100000 ARCHIVE=folder`; the archive, if any, is opened and searched by keys.
bench: $(VENV)/.development
	$(if $(ARCHIVE),$(VENV)/bin/python tests/bench/opening.py $(ARCHIVE))
	$(if $(ARCHIVE),$(VENV)/bin/python tests/bench/typing_speed.py $(ARCHIVE))
	$(if $(ARCHIVE),$(VENV)/bin/python tests/bench/quotation_in_keys.py $(ARCHIVE))
	$(VENV)/bin/python tests/bench/long_article.py
	$(VENV)/bin/python tests/bench/search.py --sizes $(SIZES) $(ARGS)

# Locked versions with hashes; no index addresses, so that any mirror of the package index serves.
lock: $(VENV)/.development
	$(VENV)/bin/uv pip compile --quiet --generate-hashes --universal --no-emit-index-url --python-version 3.11 --no-header \
		pyproject.toml --extra ner --extra formats --output-file requirements.txt
	$(VENV)/bin/uv pip compile --quiet --generate-hashes --universal --no-emit-index-url --python-version 3.11 --no-header \
		pyproject.toml --extra ner --extra formats --group dev --output-file requirements-dev.txt

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Cuttings needs Python 3.11 or newer; none was found"; exit 1; }
	@echo "Setting up $(VENV) with $$($(PYTHON) --version); this happens once, and may take a minute or two"
	@echo "  Making an environment of its own"
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python's venv module is not whole: on Debian and Ubuntu, apt install python3-venv"; exit 1; }

$(VENV)/.runtime: $(VENV)/bin/python requirements.txt
	@echo "  Fetching what Cuttings needs"
	@{ $(PIP) -r requirements.txt 2>&1 || echo Failed; } | $(call TOLD,requirements.txt)
	@echo "  Preparing Cuttings itself"
	@$(VENV)/bin/python -m compileall -q index tui seeds
	@touch $@

$(VENV)/.development: $(VENV)/bin/python requirements-dev.txt pyproject.toml
	@echo "  Fetching what Cuttings and its tests need"
	@{ $(PIP) -r requirements-dev.txt 2>&1 || echo Failed; } | $(call TOLD,requirements-dev.txt)
	@echo "  Installing Cuttings itself"
	@$(VENV)/bin/python -m pip --disable-pip-version-check --quiet install --no-build-isolation --no-deps --editable .
	@touch $@ $(VENV)/.runtime
