"""A window on a screen: its title, its place in front, and the mouse in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tests.desktop.screen import Screen, wait_for


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the window, in shares of its width and height."""

    across: float
    down: float


class Window:
    """A window by the number that the screen knows it by."""

    def __init__(self, screen: Screen, number: str) -> None:
        self.screen = screen
        self.number = number
        self._size: tuple[int, int] | None = None

    def bring_to_front(self) -> None:
        self.screen.xdo("windowactivate", "--sync", self.number)

    def wait_in_front(self) -> None:
        """Until it has the keys, without our doing."""
        wait_for(lambda: self.screen.active() == self.number, "the window to come to the front")

    def wait_gone(self) -> None:
        wait_for(lambda: not self.title(), "the window to close")

    def title(self) -> str:
        """Nothing when it is closed."""
        return self.screen.xdo("getwindowname", self.number, check=False)

    def wait_title(self, beginning: str) -> None:
        """Until the window's title begins so: its texts are shown before that."""
        wait_for(lambda: self.title().startswith(beginning), f"the title «{beginning}»")

    def drag(self, start: Point, end: Point) -> None:
        middle = Point((start.across + end.across) / 2, (start.down + end.down) / 2)
        moves = [*self._move(start), "mousedown", 1, *self._move(middle), *self._move(end)]
        self.screen.xdo(*moves, "mouseup", 1)

    def click(self, point: Point, *, times: int = 1) -> None:
        self.screen.xdo(*self._move(point), "click", "--repeat", times, "--delay", 40, 1)

    def _move(self, point: Point) -> list[object]:
        if not self._size:
            said = self.screen.xdo("getwindowgeometry", "--shell", self.number)
            facts = dict(line.split("=") for line in said.splitlines())
            self._size = (int(facts["WIDTH"]), int(facts["HEIGHT"]))
        x, y = round(point.across * self._size[0]), round(point.down * self._size[1])
        return ["mousemove", "--window", self.number, x, y]

    def seen(self, scratch: Path, *, framed: bool = False) -> Image.Image:
        """What of the screen is in it, or in its frame too; ``scratch`` is a file that this may write."""
        self.screen.picture(scratch, *(["-frame"] if framed else []), of=self.number)
        with Image.open(scratch) as picture:
            return picture.convert("RGB")

    def seen_at_rest(self, scratch: Path, *, framed: bool = False) -> Image.Image:
        """As soon as nothing in it moves any more."""
        seen = [self.seen(scratch, framed=framed)]

        def rests() -> bool:
            seen.append(self.seen(scratch, framed=framed))
            return seen[-1] == seen[-2]

        wait_for(rests, "the window to come to rest")
        return seen[-1]
