"""What lists show of a set's people."""

from __future__ import annotations

from dataclasses import dataclass

from newsannot.model import Annotator


@dataclass(frozen=True, slots=True)
class Judge:
    """An annotator, and how many claims of the set they have judged."""

    annotator: Annotator
    claims: int
