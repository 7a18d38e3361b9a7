"""Which libraries a bundle keeps, asked of real ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

QT = Path(PySide6.__file__).parent

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="libraries of Linux")


def kept(root: Path, *names: str) -> list[str]:
    """What remains of these files of PySide6."""
    script = (
        "import sys; from bundle.entries import Entry; from bundle.libraries import reached;"
        "entries = [Entry(f'PySide6/{n}', f'{sys.argv[1]}/{n}', 'BINARY') for n in sys.argv[2:]];"
        "print(*sorted(entry.name.removeprefix('PySide6/') for entry in reached(entries)))"
    )
    return subprocess.run(
        [sys.executable, "-c", script, QT, *names],
        cwd=root / "packaging",
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()


def test_a_library_that_a_module_needs_stays_and_so_do_those_that_it_needs(root: Path) -> None:
    names = ["QtWidgets.abi3.so", "Qt/lib/libQt6Gui.so.6", "Qt/lib/libQt6Widgets.so.6"]
    assert kept(root, *names) == sorted(names)


def test_a_library_that_nothing_needs_goes(root: Path) -> None:
    assert kept(root, "QtCore.abi3.so", "Qt/lib/libQt6Quick.so.6") == ["QtCore.abi3.so"]


def test_a_library_that_only_a_dropped_one_needs_goes_with_it(root: Path) -> None:
    assert kept(root, "Qt/lib/libQt6Quick.so.6", "Qt/lib/libQt6Qml.so.6") == []
