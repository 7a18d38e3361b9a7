"""The shares of a text by how its words stand to the source: values alone, known before anything is measured."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newsannot.model import Span


class Kind(StrEnum):
    """How a word of the derived text stands to the source."""

    VERBATIM = "verbatim"
    NEAR = "near"
    REWORDED = "reworded"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Shares:
    """Words of each kind; ``quoted`` are the verbatim ones in quotation marks."""

    verbatim: int = 0
    near: int = 0
    reworded: int = 0
    new: int = 0
    quoted: int = 0

    @property
    def words(self) -> int:
        return self.verbatim + self.near + self.reworded + self.new

    def count(self, kind: Kind) -> int:
        number: int = getattr(self, kind)
        return number

    def share(self, kind: Kind) -> float:
        """0..1 of the words that count, 0 where there are none."""
        return self.count(kind) / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class ParagraphReuse(Span):
    """A paragraph of the derived text with its shares, its verbatim ``runs``, and where the ``source`` has them."""

    shares: Shares
    runs: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Reuse:
    """The whole, and each paragraph that has words which count."""

    whole: Shares
    paragraphs: tuple[ParagraphReuse, ...] = ()
