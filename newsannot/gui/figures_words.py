"""Tables of figures as the window shows, copies and saves them: in the user's language and with its numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape

from PySide6.QtCore import QLocale

from newsannot.errors import Phrase
from newsannot.gui.error_words import phrase
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import sentence
from newsannot.reports.sheets import Cell, Figure, Form, Sheet


def spoken(sheet: Sheet) -> Sheet:
    """The table with our words in the user's language."""
    return replace(
        sheet,
        title=sentence(str(phrase(sheet.title))),
        meaning=str(phrase(sheet.meaning)),
        head=tuple(sentence(str(phrase(cell))) for cell in sheet.head),
        rows=tuple((_named(row[0]), *map(_spoken, row[1:])) for row in sheet.rows),
    )


def _named(cell: Cell) -> Cell:
    """What names a row begins like a line; a person's name stays as it is."""
    return sentence(str(phrase(cell))) if isinstance(cell, Phrase) else _spoken(cell)


def _spoken(cell: Cell) -> Cell:
    return str(phrase(cell)) if isinstance(cell, str) else cell


def as_html(sheets: Iterable[Sheet], theme: Theme, *, title_size: float) -> str:
    """One below the other, for the window; the tables are ``spoken``."""
    quiet, line = theme.quiet.name(), theme.line.name()
    parts = [
        f"<p style='font-size:{title_size}pt; margin-top:20px; margin-bottom:2px'>{escape(sheet.title)}</p>"
        f"<p style='color:{quiet}; margin-top:0px; margin-bottom:8px'>{escape(sheet.meaning)}</p>"
        f"{_table(sheet, f'border-bottom:1px solid {line}')}"
        for sheet in sheets
    ]
    return "".join(parts)


def as_plain_html(sheets: Iterable[Sheet]) -> str:
    """For a letter or a document."""
    parts = (f"<h3>{escape(s.title)}</h3><p>{escape(s.meaning)}</p>{_table(s)}" for s in sheets)
    return "".join(parts)


def as_rows(sheets: Iterable[Sheet]) -> str:
    """Rows that a spreadsheet takes: a tab between cells."""
    lines = []
    for sheet in sheets:
        rows: Sequence[Sequence[Cell]] = ((sheet.title,), sheet.head, *sheet.rows, ())
        lines += ["\t".join(" ".join(written(cell).split()) for cell in row) for row in rows]
    return "\n".join(lines)


def _table(sheet: Sheet, head_style: str = "") -> str:
    rows = [_row(sheet.head, "th", head_style), *(_row(row, "td") for row in sheet.rows)]
    return f"<table cellspacing='0' cellpadding='4'>{''.join(rows)}</table>"


def _row(cells: Sequence[Cell], tag: str, style: str = "") -> str:
    """The first cell names the row; what is right of it are numbers."""
    first, *numbers = (escape(written(cell)).replace(" ", "&nbsp;") or "&nbsp;" for cell in cells)
    name = f"<{tag} align='left' style='padding-left:0px; {style}'>{first}</{tag}>"
    cell = f"<{tag} align='right' style='padding-left:{4 * SPACE}px; {style}'>{{}}</{tag}>"
    return f"<tr>{name}{''.join(map(cell.format, numbers))}</tr>"


def written(cell: Cell) -> str:
    """A cell as the user's language writes it."""
    match cell:
        case Figure(value, Form.MEASURE):
            return QLocale().toString(value, "f", 3)
        case Figure(value, Form.SHARE):
            return f"{QLocale().toString(100 * value, 'f', 1)}\u00a0%"
        case Figure(value, Form.SECONDS):
            return QLocale().toString(value, "f", 1)
        case int():
            return QLocale().toString(cell)
    return str(cell)
