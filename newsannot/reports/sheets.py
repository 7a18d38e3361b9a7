"""Figures as tables for people: what each says in a sentence, and cells that the command line and the window write their own way."""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from newsannot.errors import Phrase, visible
from newsannot.model import Verdict


class Form(Enum):
    """How a number is written."""

    MEASURE = auto()
    SHARE = auto()
    SECONDS = auto()


NAMES = {
    Verdict.MATCHING: Phrase("matching"),
    Verdict.EMBELLISHED: Phrase("embellished"),
    Verdict.UNSUPPORTED: Phrase("unsupported"),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that is no count."""

    value: float
    form: Form


_WIDTH = 100  # characters of a line that is read
_NAME = 40  # characters of a name, or one that never ends would draw the table apart
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Cell = str | int | Figure
"""A Phrase is our own words, another string a name."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table; ``meaning`` says what its figures are. The first cell of a row names it."""

    title: str
    meaning: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def as_text(sheet: Sheet) -> str:
    """The table in plain columns, numbers to the right."""
    lines = [list(map(visible, sheet.head)), *(list(map(_plain, row)) for row in sheet.rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    meaning = textwrap.wrap(visible(sheet.meaning), _WIDTH)
    rows = (_line(line, widths) for line in lines)
    return "\n".join((visible(sheet.title), *meaning, "", *rows, ""))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = zip(cells, widths, strict=True)
    padded = (first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest))
    return "  ".join(padded).rstrip()


def as_csv(sheets: tuple[Sheet, ...]) -> str:
    """All tables one below the other, numbers in full."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for sheet in sheets:
        writer.writerows(([sheet.title], sheet.head, *(map(_full, row) for row in sheet.rows), ()))
    return text.getvalue()


def _plain(cell: Cell) -> str:
    match cell:
        case Figure(value, Form.MEASURE):
            return f"{value:.3f}"
        case Figure(value, Form.SHARE):
            return f"{100 * value:.1f} %"
        case Figure(value, Form.SECONDS):
            return f"{value:.1f}"
        case int():
            return f"{cell:,}"
    return visible(cell) if isinstance(cell, Phrase) else _short(visible(str(cell)))


def _short(name: str) -> str:
    return name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"


def _full(cell: Cell) -> str | int | float:
    if isinstance(cell, Figure):
        return cell.value
    # A name that a spreadsheet would take for a formula.
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
