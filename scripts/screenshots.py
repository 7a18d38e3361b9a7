"""Pictures for the README and the guide: the sample pair, some claims tagged, in light and dark."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # whoever makes them

from newsannot.gui.demo import Demo
from newsannot.gui.desktop import Desktop
from newsannot.model import Span
from newsannot.resources import SAMPLES, sample

DOCS = Path(__file__).resolve().parents[1] / "docs"

TAGS = ("matching",) * 4 + ("unsupported",) + ("matching",) * 3
"""Of the first claims, as seeds/ferry/README.md has them."""
AGAINST = "at about 4.40pm on Saturday, 14 March"


def work(desktop: Desktop) -> None:
    """Tag the first claims, link what speaks against one of them, and leave the next at hand."""
    actions, window = desktop.window.actions_, desktop.window
    assert desktop.presenter and desktop.presenter.pair
    start = desktop.presenter.pair.source.text.index(AGAINST)
    for verdict in TAGS:
        actions[verdict].trigger()
        if verdict == "unsupported":
            window.source.select(Span(start, start + len(AGAINST)))
            actions["link_against"].trigger()
        actions["next"].trigger()


def main() -> int:
    DOCS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        status = Demo(Path(folder), sample(SAMPLES[0]), work).run()
        for name in ("window.png", "window-dark.png"):
            shutil.copy(Path(folder) / name, DOCS / name)
    return status


if __name__ == "__main__":
    sys.exit(main())
