from __future__ import annotations

from pathlib import Path

import pytest

from tests.desks import PLAIN, ScratchDesk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ScratchDesk:
    """A desktop with a text editor, on which newsannot is installed."""
    desk = ScratchDesk(tmp_path, monkeypatch)
    desk.add("editor", PLAIN)
    desk.add_newsannot()
    return desk
