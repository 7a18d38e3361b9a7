from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsannot import cli


@dataclass(frozen=True)
class Run:
    status: int
    out: str
    err: str


@pytest.fixture
def newsannot(capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """The command line in this process, as the entry calls it."""

    def run(*words: str | Path) -> Run:
        status = cli.main([str(word) for word in words])
        said = capsys.readouterr()
        return Run(status, said.out, said.err)

    return run
