# Everything runs in .venv, which the first target that needs it makes from requirements.lock.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
FUZZ_SECONDS ?= 600
SAMPLE := seeds/kosovo/source.txt seeds/kosovo/derived.txt

.PHONY: run test lint format translations lock screenshots bench fuzz kill-long clean setup app deb desktop-test

run: $(READY)
	@$(BIN)/python scripts/system_libraries.py
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		$(BIN)/python -m newsannot $(SAMPLE); \
	else \
		echo "No display: doing the same job offscreen, into build/demo/."; \
		QT_QPA_PLATFORM=offscreen $(BIN)/python -m newsannot --demo build/demo $(SAMPLE); \
	fi

test: $(READY)
	@$(BIN)/python scripts/system_libraries.py --tests
	$(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict -p newsannot
	$(BIN)/lint-imports

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

translations: $(READY)
	$(BIN)/python scripts/translations.py

screenshots: $(READY)
	@$(BIN)/python scripts/system_libraries.py
	QT_QPA_PLATFORM=offscreen $(BIN)/python scripts/screenshots.py
	for pair in sample long; do \
		QT_QPA_PLATFORM=offscreen $(BIN)/python scripts/guide_pictures.py $$pair || exit 1; \
	done
	QT_QPA_PLATFORM=offscreen $(BIN)/python scripts/opening_pictures.py
	QT_QPA_PLATFORM=offscreen $(BIN)/python scripts/set_pictures.py

# Each target, or one: make fuzz TARGET=docx FUZZ_SECONDS=3600. Corpus and findings are kept in build/fuzz.
fuzz: $(READY)
	$(BIN)/python -m tests.fuzz $(TARGET) --seconds $(FUZZ_SECONDS)

# A writer killed 200 times: what it said was kept must be there. The tests do it 20 times.
kill-long: $(READY)
	$(BIN)/python -m tests.store.killing 200

bench: $(READY)
	@$(BIN)/python scripts/system_libraries.py
	$(BIN)/python -m tests.benchmarks

# The packaged app, dist/newsannot/, and from it a .deb and a .tar.gz (see packaging/README.md).
app: $(READY)
	$(BIN)/python packaging/app.py

deb: app
	$(BIN)/python packaging/deb.py

# The program on a screen of its own, then the .deb installed, used by double-clicks and taken away, which only root may.
desktop-test: deb
	@$(BIN)/python scripts/system_libraries.py --tests --desktop
	NEWSANNOT_BUNDLE=dist/newsannot NEWSANNOT_DEB=$$(ls -t dist/newsannot_*.deb | head -n 1) \
		$(BIN)/python -m pytest tests/desktop tests/packaging $(PYTEST_ARGS)

lock:
	sh scripts/lock.sh

setup: $(READY)

$(READY): requirements.lock pyproject.toml scripts/setup.sh
	@PYTHON="$(PYTHON)" sh scripts/setup.sh
	@touch $@

clean:
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
