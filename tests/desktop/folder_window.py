"""A folder as pcmanfm shows it: its icons are found by sight and clicked."""

from __future__ import annotations

from itertools import groupby, pairwise
from pathlib import Path

from PIL import Image

from tests.desktop.person import Person
from tests.desktop.screen import wait_for
from tests.desktop.window import Window

PAPER = (255, 255, 255)
"""What icons lie on."""
GAP = 20
"""Pixels between two icons, at least."""

# No column of places beside the icons, and room for one row of them.
_SETTINGS = b"""\
[ui]
side_pane_mode=hidden;places
view_mode=icon
win_width=720
win_height=320
"""


class FolderWindow:
    """The only window of a file manager, with some files in one row."""

    def __init__(self, person: Person, folder: Path, scratch: Path) -> None:
        """``scratch`` is a file that this may write pictures to."""
        self._person = person
        self._screen = person.screen
        self._scratch = scratch
        self._names = sorted((path.name for path in folder.iterdir()), key=str.lower)
        person.write(".config/pcmanfm/default/pcmanfm.conf", _SETTINGS)
        person.start("pcmanfm", "--no-desktop", "--new-win", folder)
        (number,) = wait_for(lambda: self._screen.windows("pcmanfm"), "the folder's window")
        self.window = Window(self._screen, number)
        self.look()

    def look(self) -> list[tuple[int, int]]:
        """Bring the folder to the front, and find its icons."""
        self.window.bring_to_front()
        self._screen.xdo("mousemove", 0, 0)  # an icon below the mouse looks different
        return wait_for(self._icons, f"{len(self._names)} icons in the folder's window")

    def double_click(self, name: str) -> None:
        x, y = self.look()[self._names.index(name)]
        move = ["mousemove", "--window", self.window.number, x, y]
        self._screen.xdo(*move, "click", "--repeat", 2, "--delay", 60, 1)

    def _icons(self) -> list[tuple[int, int]]:
        """Where they are in the window, from the left; empty until all are to be seen."""
        found = icons(self.window.seen(self._scratch))
        return found if len(found) == len(self._names) else []


def icons(picture: Image.Image) -> list[tuple[int, int]]:
    """The middles of the icons in the first row."""
    right = picture.width - 20
    top = _longest_run([picture.getpixel((right, y)) == PAPER for y in range(picture.height)])
    row = picture.crop((0, top + 6, right, top + 50))
    inked = [x for x in range(3, right) if not _is_paper(row, x)]
    starts = [b for a, b in pairwise([-GAP, *inked]) if b - a > GAP]
    ends = [a for a, b in pairwise([*inked, right + GAP]) if b - a > GAP]
    return [((start + end) // 2, top + 28) for start, end in zip(starts, ends, strict=True)]


def _longest_run(flags: list[bool]) -> int:
    """Where it begins."""
    runs = [(key, list(run)) for key, run in groupby(enumerate(flags), key=lambda flag: flag[1])]
    return max((run for key, run in runs if key), key=len, default=[(0, False)])[0][0]


def _is_paper(row: Image.Image, x: int) -> bool:
    return row.crop((x, 0, x + 1, row.height)).getextrema() == tuple((v, v) for v in PAPER)
