# What can be done here. `make run` and `make test` set everything up themselves; nothing is done twice.
#
#   make run            open the window (without a display: walk a sample firm and say where its report is)
#   make test           every check, as the build server runs it: the steps below, one after the other
#     make format         is every file laid out by ruff?        (mend with: make mend)
#     make lint           does ruff find a fault?
#     make types          does mypy --strict agree?
#     make contracts      do imports run one way only?
#     make window         do the window tests pass on a real X server?
#     make unit           do all tests pass, off screen?
#   make soak           the slow proofs: processes killed, files damaged, again and again
#   make bench          what is measured, beside what a user would pick instead
#   make screenshots    draw the pictures of the manual anew
#   make translations   collect the texts from the code and compile the languages
#   make lock           renew the lock files from pyproject.toml
#   make package        build the wheel into dist/

PY := .venv/bin/python
SOURCES := assessment ui main.py tools bench tests
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.PHONY: run test check steps ready mend format lint types contracts window unit soak bench screenshots translations lock package
.DEFAULT_GOAL := run
# The steps of a check are told apart by reading; side by side their words would mix.
.NOTPARALLEL:

run:
	@tools/setup.sh run
	@$(PY) main.py

# One failing step does not hide what the others find; the whole still fails.
test check:
	@$(MAKE) --no-print-directory --keep-going steps

steps: format lint types contracts window unit

ready:
	@tools/setup.sh dev

mend: ready
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

format: ready
	@echo "== format: ruff format --check"
	@$(PY) -m ruff format --check .

lint: ready
	@echo "== lint: ruff check"
	@$(PY) -m ruff check .

types: ready
	@echo "== types: mypy --strict $(SOURCES)"
	@$(PY) -m mypy --strict $(SOURCES)

contracts: ready
	@echo "== contracts: lint-imports"
	@$(PY) .venv/bin/lint-imports --no-logo

window: ready
	@echo "== window: the tests marked real_window, under Xvfb"
	@if [ -e .venv/.xvfb-checked ]; then \
	    QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1366x768x24" $(PY) -m pytest -q -m real_window; \
	else \
	    echo "left out: no X server could be installed here; the same tests run off screen below"; \
	fi

unit: ready
	@echo "== unit: pytest"
	@$(OFFSCREEN) $(PY) -m pytest -m "not soak"

soak: ready
	@$(OFFSCREEN) $(PY) -m pytest -m soak --timeout 3600

bench: ready
	@$(OFFSCREEN) $(PY) -m bench

screenshots: ready
	@$(OFFSCREEN) $(PY) -m tools.screenshots

translations: ready
	@$(PY) -m tools.translations

lock:
	@tools/lock.sh

package: ready
	@$(PY) -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir dist .
