"""The rows of the ledgers beside the texts: what is in one text held against what is in the other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newsannot.gui.intents import ForClaim, Intent
from newsannot.model import Span


class Panel(StrEnum):
    """What can stand beside the texts, in order."""

    CLAIMS = "claims"
    FIGURES = "figures"
    QUOTES = "quotes"
    NAMES = "names"
    HEDGES = "hedges"
    LEFT_OUT = "left_out"
    REUSE = "reuse"
    DECISIONS = "decisions"


class Sign(StrEnum):
    """How a row stands, at a glance; the value is the character that is drawn."""

    SAME = "="
    CHANGED = "≠"
    ABSENT = "✕"
    NEW = "+"
    LOST = "−"
    SETTLED = "✓"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of an article on one line; ``marked`` ones are what differs."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class RowAct:
    """A button of the chosen row: an act, or a menu of ``choices``. Without either it is disabled, and ``tip`` says why.

    ``checked`` is whether it is done already, where it can be taken back in the same place.
    """

    text: str
    tip: str
    intent: Intent | ForClaim | None = None
    checked: bool | None = None
    choices: tuple[RowAct, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One entry. ``key`` stays the same when the ledger is made again; ``open`` ones are worth a look.

    ``derived`` and ``source`` are the words of the two texts, ``derived_span`` and ``source_spans`` where they stand;
    ``derived_parts`` are pointed at where that is not all of it.
    ``claim`` is the id of the claim that the row is about, ``who`` the referent whose mentions light up with it. ``group``
    says in words what kind of thing it is about, where the rows can be narrowed to one.
    """

    key: str
    sign: Sign
    status: str
    derived: tuple[Run, ...] = ()
    source: tuple[Run, ...] = ()
    note: str = ""
    derived_span: Span | None = None
    source_spans: tuple[Span, ...] = ()
    claim: str | None = None
    who: str | None = None
    group: str = ""
    open: bool = True
    acts: tuple[RowAct, ...] = ()
    derived_parts: tuple[Span, ...] = ()


def plain_words(runs: tuple[Run, ...]) -> str:
    """The words on one line."""
    return " ".join("".join(run.text for run in runs).split())
