"""What stands above and below every page: running heads, page numbers, dates and addresses of printed web pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from newsannot.readers.printed.lines import Line, Page, rows
from newsannot.readers.printed.paragraphs import type_of

_MOST_ROWS = 6
_SAME_HEIGHT = 12.0  # points
_SMALL, _HEADLINE = 0.92, 1.3  # of the body's size
_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|seite|p\.|s\.|página|pagina)?\s*\d{1,4}(?:\s*(?:/|of|von|de|sur|di)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
# As browsers print it.
_ADDRESS = re.compile(r"(?:https?|file)://\S+(?:\s+\d+/\d+)?")
_PRINTED = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?:\s?[AP]M)?\b.*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Running:
    """One page, taken apart."""

    heads: tuple[Line, ...]
    lines: tuple[Line, ...]
    feet: tuple[Line, ...]


def divided(pages: Sequence[Page]) -> list[Running]:
    """Each page without what runs through all of them."""
    edges = [_edges(page) for page in pages]
    heads = _repeated([above for above, _ in edges])
    feet = _repeated([below for _, below in edges])
    body = type_of(page.lines for page in pages).body
    found = [
        _taken_apart(
            page,
            _taken(above, heads, _PRINTED) or _over_headline(above, body),
            _taken(below, feet, _ADDRESS),
        )
        for page, (above, below) in zip(pages, edges, strict=True)
    ]
    if any(page.lines for page in found) or any(page.pictures for page in pages):
        return found
    return [Running((), page.lines, ()) for page in pages]  # all of it repeats: that is the text


def _edges(page: Page) -> tuple[list[Line], list[Line]]:
    """The outermost rows of a page, from its edges inwards."""
    found = rows(page.lines)
    upper = [row for row in found if row.box.bottom < page.height / 2]
    lower = [row for row in found if row.box.bottom >= page.height / 2]
    return upper[:_MOST_ROWS], lower[: -_MOST_ROWS - 1 : -1]


def _repeated(edges: Sequence[list[Line]]) -> Counter[tuple[str, int]]:
    """On how many pages a row stands at about a height."""
    return Counter(key for rows_ in edges for key in {k for row in rows_ for k in _keys(row)})


def _keys(row: Line) -> list[tuple[str, int]]:
    """Its words, figures aside, at the two nearest steps of height, for heights differ a little."""
    words = _FIGURES.sub("0", row.text)
    step = int(row.box.bottom // _SAME_HEIGHT)
    return [(words, step), (words, step + 1)]


def _taken(
    edge: list[Line], repeated: Counter[tuple[str, int]], alone: re.Pattern[str]
) -> list[Line]:
    found: list[Line] = []
    for row in edge:
        known = max(repeated[key] for key in _keys(row)) > 1
        if not (known or alone.fullmatch(row.text) or (_PAGE_NUMBER.fullmatch(row.text))):
            break
        found.append(row)
    return found if len(found) < _MOST_ROWS else []  # the same page twice


def _over_headline(edge: list[Line], body: float) -> list[Line]:
    """What stands in small type above a page's headline: of a single page nothing repeats."""
    small = list(takewhile(lambda row: row.size <= _SMALL * body, edge))
    return small if any(row.size > _HEADLINE * body for row in edge[len(small) :][:1]) else []


def _taken_apart(page: Page, heads: list[Line], feet: list[Line]) -> Running:
    top = max((row.box.bottom for row in heads), default=float("-inf"))
    bottom = min((row.box.top for row in feet), default=float("inf"))
    inside = tuple(x for x in page.lines if x.box.bottom > top and x.box.top < bottom)
    return Running(tuple(heads), inside, tuple(reversed(feet)))
