"""What the bundle's own preparation leaves in the environment for programs that newsannot starts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SAY = "print(os.environ.get('LD_LIBRARY_PATH'), 'LD_LIBRARY_PATH_ORIG' in os.environ)"


@pytest.mark.parametrize(
    ("before", "left"),
    [({}, "None False"), ({"LD_LIBRARY_PATH_ORIG": "/their/own"}, "/their/own False")],
)
def test_others_get_the_library_path_that_newsannot_was_started_with(
    root: Path, before: dict[str, str], left: str
) -> None:
    script = (root / "packaging" / "bundle" / "environment.py").read_text(encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", f"{script}\n{SAY}"],
        env=os.environ | before | {"LD_LIBRARY_PATH": "/the/bundle"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == left
