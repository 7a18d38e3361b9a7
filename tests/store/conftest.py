from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsannot.store import Store
from tests.samples import ANN, BOB, sample


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "my set é.newsannot"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A new set with the sample pair in it and two annotators."""
    with Store(path) as store:
        store.add_pair(sample())
        store.put_annotator(ANN)
        store.put_annotator(BOB)
        yield store
