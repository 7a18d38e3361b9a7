"""The values that a printed page is read as: lines of text and pictures, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_DIVIDED = re.compile(r"\w[-\u2010\u00ad]$")
_BULLET = re.compile(r"[•◦‣▪▫■□●○∙]")
# Wider than this many letter heights is no blank between words.
_CELLS_APART = 2.0
_TOGETHER = 0.1


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page in points; ``top`` is above ``bottom``, and both grow downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def edges(self) -> tuple[float, float, float, float]:
        return self.left, self.top, self.right, self.bottom

    def mirrored(self, width: float) -> Box:
        return Box(width - self.right, self.top, width - self.left, self.bottom)

    def beside(self, other: Box) -> bool:
        """Whether both share most of the lower one's height, as what stands in one line does."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return shared > 0.5 * min(self.bottom - self.top, other.bottom - other.top)


def around(boxes: Iterable[tuple[float, float, float, float]]) -> Box:
    """The place that all of them take up together."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


@dataclass(frozen=True, slots=True)
class Line:
    """Letters that stand in one line; on ``base``; ``size`` is the type's in points, ``cells`` says that wide gaps are tabs."""

    text: str
    box: Box
    base: float
    size: float
    bold: bool = False
    cells: bool = False

    @property
    def ends_sentence(self) -> bool:
        return _SENTENCE_END.search(self.text) is not None

    @property
    def is_divided(self) -> bool:
        return _DIVIDED.search(self.text) is not None

    @property
    def starts_lower(self) -> bool:
        return self.text[:1].islower()

    @property
    def starts_item(self) -> bool:
        return _BULLET.match(self.text) is not None

    @property
    def first_word(self) -> float:
        """About how wide the first word is, in points."""
        word = self.text.split(None, 1)[0]
        return (self.box.right - self.box.left) * len(word) / len(self.text)

    def set_as(self, other: Line) -> bool:
        """Whether the type is the same, so that both can be of one paragraph."""
        near = abs(self.size - other.size) <= 0.08 * max(self.size, other.size)
        return near and self.bold == other.bold


@dataclass(frozen=True, slots=True)
class Page:
    """What one page shows; ``hidden`` are lines that it holds and does not show."""

    width: float
    height: float
    lines: tuple[Line, ...]
    hidden: tuple[Line, ...] = ()
    pictures: tuple[Box, ...] = ()

    def mirrored(self) -> Page:
        """As in a mirror, its words aside: so what is read from the right is laid out like all else."""
        lines = (replace(line, box=line.box.mirrored(self.width)) for line in self.lines)
        pictures = (box.mirrored(self.width) for box in self.pictures)
        return replace(self, lines=tuple(lines), pictures=tuple(pictures))


def rows(lines: Sequence[Line]) -> list[Line]:
    """The lines from top to bottom, those beside each other made one."""
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.box.bottom, line.box.left)):
        if found and found[-1][0].box.beside(line.box):
            found[-1].append(line)
        else:
            found.append([line])
    return [_row(row) for row in found]


def _row(pieces: list[Line]) -> Line:
    if len(pieces) == 1:
        return pieces[0]
    pieces = sorted(pieces, key=lambda line: line.box.left)
    blanks = [
        _blank(piece.box.left - former.box.right, piece.size) for former, piece in pairwise(pieces)
    ]
    return replace(
        max(pieces, key=lambda line: len(line.text)),
        text=pieces[0].text + "".join(b + p.text for b, p in zip(blanks, pieces[1:], strict=True)),
        box=around(piece.box.edges for piece in pieces),
        bold=all(piece.bold for piece in pieces),
        cells="\t" in blanks,
    )


def _blank(apart: float, size: float) -> str:
    """What stands between two pieces of a line: nothing before the raised number of a note."""
    if apart > _CELLS_APART * size:
        return "\t"
    return " " if apart > _TOGETHER * size else ""
