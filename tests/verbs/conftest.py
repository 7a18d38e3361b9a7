from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsannot.session import Session
from tests.samples import open_session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """The sample pair on the desk of a real set, with three claims of the machine's."""
    session = open_session(tmp_path / "a.newsannot")
    yield session
    session.close()
