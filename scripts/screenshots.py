"""Pictures for the README and the guide: the sample pair, some claims tagged, in light and dark."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from newsannot.gui.demo import Demo
from newsannot.gui.desktop import Desktop
from newsannot.model import Span
from newsannot.resources import SAMPLES, sample

DOCS = Path(__file__).resolve().parents[1] / "docs"

TAGS = ("matching", "matching", "embellished", "embellished", "unsupported", "matching")
LINKED = "Serb demonstrators had clashed with NATO peacekeeping troops in the north of Kosovo"


def work(desktop: Desktop) -> None:
    """Tag the first claims, link evidence to one, and leave another at hand."""
    actions, window = desktop.window.actions_, desktop.window
    for verdict in TAGS:
        actions[verdict].trigger()
        actions["next"].trigger()
    source = (
        desktop.presenter.pair.source.text if desktop.presenter and desktop.presenter.pair else ""
    )
    start = source.find(LINKED)
    if start >= 0:
        window.source.select(Span(start, start + len(LINKED)))
        actions["previous"].trigger()
        actions["link"].trigger()


def main() -> int:
    DOCS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        status = Demo(Path(folder), sample(SAMPLES[0]), work).run()
        for name in ("window.png", "window-dark.png"):
            shutil.copy(Path(folder) / name, DOCS / name)
    return status


if __name__ == "__main__":
    sys.exit(main())
