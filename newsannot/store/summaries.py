"""What lists show of a set's pairs and people."""

from __future__ import annotations

from dataclasses import dataclass

from newsannot.model import Annotator, Status


@dataclass(frozen=True, slots=True)
class PairSummary:
    """A pair as a list shows it."""

    id: str
    source: str
    derived: str
    status: Status


@dataclass(frozen=True, slots=True)
class Judge:
    """An annotator, and how many claims of the set they have judged."""

    annotator: Annotator
    claims: int
