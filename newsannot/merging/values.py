"""What merging two records of a pair starts from, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Self

from newsannot.acts import AliasRow, Change, MarkRow, PairRow, Reading, Row, Statements
from newsannot.composition import decompose
from newsannot.folding import fold
from newsannot.model import (
    Alias,
    Boilerplate,
    Entity,
    Judgement,
    Omission,
    Pair,
    Quote,
    Side,
    Status,
)
from newsannot.verbs.marking import as_said

Mark = Entity | Quote | Boilerplate


class Of(Enum):
    """What two records differ in."""

    JUDGEMENT = auto()
    DECISION = auto()
    OMISSION = auto()
    NAMES = auto()
    MARK = auto()
    STATUS = auto()
    NOTE = auto()
    META = auto()  # ``here`` and ``coming`` are the key


@dataclass(frozen=True, slots=True)
class Difference:
    """What both say of the same thing, and not the same; what is ``here`` stays.

    ``claim`` is the id here, ``annotator`` the id of the one who says both, ``side`` where a mark stands.
    """

    of: Of
    here: Judgement | Omission | Alias | Mark | Status | str
    coming: Judgement | Omission | Alias | Mark | Status | str
    claim: str | None = None
    annotator: str | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class News:
    """What a coming record adds; ``reading`` is the machine's, where there is none here."""

    changes: tuple[Change, ...] = ()
    differences: tuple[Difference, ...] = ()
    reading: Reading | None = None

    def __bool__(self) -> bool:
        return bool(self.changes or self.reading)


@dataclass(frozen=True, slots=True)
class Standing:
    """A pair as it stands here, and the rows behind it.

    ``stood`` are rows that stood here at any time: what the coming record still says of them is no news.
    """

    pair: Pair
    said: Statements
    reading: Reading | None = None
    stood: tuple[Row, ...] = ()

    @classmethod
    def of(cls, pair: Pair) -> Self:
        """A pair that no set holds."""
        return cls(pair, *decompose(pair, PairRow.of(pair, 0, 0)))


@dataclass(frozen=True, slots=True)
class Known:
    """What was said here at any time."""

    rows: frozenset[Row]
    omissions: frozenset[Omission]
    names: frozenset[frozenset[str]]
    marks: frozenset[tuple[Side, Mark | None]]

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Self:
        rows = tuple(rows)
        pairs = [row for row in rows if isinstance(row, PairRow)]
        names = [row.names for row in rows if isinstance(row, AliasRow)]
        names += [alias.names for pair in pairs for alias in pair.aliases]
        marks = (row for row in rows if isinstance(row, MarkRow))
        return cls(
            frozenset(row for row in rows if not isinstance(row, PairRow)),
            frozenset(omission for pair in pairs for omission in pair.omissions),
            frozenset(map(folded, names)),
            frozenset((row.side, as_said(row.span)) for row in marks),
        )


def folded(names: Iterable[str]) -> frozenset[str]:
    """Names as they are compared."""
    return frozenset(map(fold, names))
