"""What came of an import, in sentences, and what there is to be said of single files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsannot import charsets
from newsannot.errors import visible
from newsannot.gui.error_words import phrase
from newsannot.gui.record_words import counts, left_out
from newsannot.gui.words import sentence, tr
from newsannot.intake import Merged, ReadAs, Rejected, Result, Tally


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person should know of one file, or of one line of it."""

    what: str
    why: str


def ended(tally: Tally, stopped: str, *, blind: bool = False) -> str:
    """How much came of it all; ``stopped`` says why it is not more."""
    return " ".join([stopped, *_counts(tally, blind=blind)]).strip() or tr(
        "There was nothing to import."
    )


def _counts(tally: Tally, *, blind: bool) -> Iterator[str]:
    if tally.unpaired:
        yield tr("Articles taken in: {number}.", number=tally.unpaired)
    if tally.known:
        yield tr("Articles that were there already: {number}.", number=tally.known)
    yield from counts(tally, blind=blind)
    if tally.rejected:
        yield tr("Refused: {number}.", number=tally.rejected)


def remarks(result: Result, *, blind: bool = False) -> Iterator[Remark]:
    """What was refused, left out or guessed, and why."""
    match result:
        case Rejected(what=what, problem=problem):
            yield Remark(str(phrase(what)), tr("Refused: {problem}", problem=phrase(problem)))
        case ReadAs(path=path, encoding=encoding):
            name = charsets.called(encoding)
            yield Remark(visible(str(path)), tr("Read as {encoding}, a guess", encoding=name))
        case Merged(what=what):
            for difference in left_out(result, blind=blind):
                words = tr("left out: {difference}", difference=difference)
                yield Remark(str(phrase(what)), sentence(words))
