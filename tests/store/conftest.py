from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsannot.store import Store
from tests.samples import ANN, BOB, sample

NOBODY = 65534


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


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A folder of somebody whose rights count, root's do not."""
    with tempfile.TemporaryDirectory() as name:
        folder, root = Path(name), os.geteuid() == 0
        if root:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            folder.chmod(0o700)
            if root:
                os.seteuid(0)
