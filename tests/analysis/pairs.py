"""One claim held against a short source, for tests of the rules."""

from __future__ import annotations

from newsannot import record
from newsannot.analysis.comparison import Comparison
from newsannot.analysis.facts import find_facts
from newsannot.analysis.reading import Reader
from newsannot.model import Claim, Pair


def compared(reader: Reader, source: str, claim: str) -> Comparison:
    """The whole of a derived text as one claim beside its source."""
    pair = Pair("x", record.article(source), record.article(claim))
    (comparison,) = reader.compare(pair, [Claim(0, len(claim), "c", claim)])
    return comparison


def told(reader: Reader, source: str, claim: str) -> list[tuple[str, str, str]]:
    """The kind of each finding, its words, and the source's where it points at some."""
    found = find_facts(compared(reader, source, claim))
    return [(f.kind.value, f.text, f.source.text if f.source else "") for f in found]
