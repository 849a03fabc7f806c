# `make` alone lists the targets.
VENV := .venv/bin
SAMPLES := resources/samples
DEMO := build/demo
# Tests and benchmarks need no screen: `make test QT_QPA_PLATFORM=xcb` to see the windows.
QT_QPA_PLATFORM ?= offscreen
# Test files run side by side, one process a core; `make test WORKERS=0` runs all in one.
WORKERS ?= auto

.DEFAULT_GOAL := help
.PHONY: help setup run demo lint test unit bench model export-model translations lock build built smoke packages chroot screens guide clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

setup: ## system libraries, .venv and the locked dependencies (a second call takes no time)
	@sh packaging/setup.sh

run: setup ## open the window: make run ARGS="folder or files"
	@$(VENV)/drviewer $(ARGS)

demo: setup ## grade the bundled samples and write their reports into build/demo
	@rm -rf $(DEMO)
	@$(VENV)/drviewer report $(SAMPLES) --out $(DEMO)

lint: setup ## formatting, style, types, layers
	@$(VENV)/ruff format --check .
	@$(VENV)/ruff check .
	@$(VENV)/mypy --strict -p drviewer
	@$(VENV)/lint-imports

unit: setup ## the unit tests with Qt blocked: what lies below the window does without it
	@DRVIEWER_BLOCK_QT=1 $(VENV)/python -m pytest -p no:pytest-qt -q -n $(WORKERS) --dist loadfile tests/unit \
		--ignore=tests/unit/reporting -m "not model and not photographs"

# Last, so that pytest's closing line is the last line printed.
test: lint unit ## setup, lint and every test
	@QT_QPA_PLATFORM=$(QT_QPA_PLATFORM) $(VENV)/python -m pytest -n $(WORKERS) --dist loadfile $(ARGS)

bench: setup ## speed and memory: prints a table, writes build/bench.json
	@mkdir -p build
	@QT_QPA_PLATFORM=$(QT_QPA_PLATFORM) $(VENV)/python tests/benchmarks/run.py $(ARGS)

model: setup ## train and measure the bundled model anew, hours: make model DATA=folder WEIGHTS=folder
	@DATA="$(DATA)" WEIGHTS="$(WEIGHTS)" sh packaging/make_model.sh

export-model: setup ## the bundled model for LiteRT: make export-model [DATA=folder with labels.csv]
	@$(VENV)/drviewer export models/dr_grader.json $(if $(DATA),--labels "$(DATA)/labels.csv" --root "$(DATA)" --quantised)

translations: setup ## every word of the code into resources/translations, and what is left to translate
	@$(VENV)/python packaging/translate.py

# The newest releases that fit, for every platform and Python we run on, with all their hashes.
lock: setup ## write requirements.lock anew
	@$(VENV)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-emit-index-url --no-emit-find-links --quiet \
		--custom-compile-command "make lock" --output-file requirements.lock


VARIANT ?= full

build: setup ## the program that needs no Python, in dist/drviewer: make build [VARIANT=light]
	@$(VENV)/python packaging/build.py $(VARIANT)

built: setup ## the light program built, its size watched, the main job done by it: what CI runs
	@sh packaging/built.sh

smoke: ## try the built program: read-only, plain user, odd path, no model, read-only home
	@$(VENV)/python packaging/smoke.py $(ARGS)

packages: ## .deb and relocatable archive of the built program (Linux)
	@$(VENV)/python packaging/linux/package.py

chroot: ## install, use, upgrade and purge the .deb in a fresh system (root, debootstrap, minutes)
	@sh packaging/linux/chroot.sh

screens: setup ## every screen, size, theme and scale as PNG in build/screens (needs a display or Xvfb)
	@QT_QPA_PLATFORM=xcb $(VENV)/python packaging/make_screens.py build/screens $(ARGS)

guide: setup ## the user guide's pictures anew, and the guide as HTML in build/guide
	@QT_QPA_PLATFORM=xcb $(VENV)/python packaging/make_screens.py --guide
	@$(VENV)/python packaging/make_guide.py build/guide

clean: ## remove what was built and set up
	rm -rf build dist .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
