from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsannot.session import Notice, Session
from tests.samples import (
    ANN,
    open_session,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.newsannot"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    session = open_session(path)
    session.know(ANN)
    yield session
    session.close()


@pytest.fixture
def heard(session: Session) -> list[Notice]:
    notices: list[Notice] = []
    session.subscribe(notices.append)
    return notices
