"""What came of records that were taken in, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsannot.gui.error_words import phrase
from newsannot.gui.words import tr
from newsannot.intake import Merged, Rejected, Tally

_MOST = 5  # sentences that are told one by one


def is_loud(tally: Tally, told: Sequence[Merged | Rejected]) -> bool:
    """Whether something came of it that a person must read."""
    return bool(tally.merged or told)


def sentences(
    tally: Tally, told: Sequence[Merged | Rejected], untold: int, *, blind: bool = False
) -> list[str]:
    """How much came, then what was left out or refused and why; ``untold`` more were, that nobody kept.

    Who is ``blind`` is not told what others say.
    """
    words = list(counts(tally, blind=blind))
    single = [line for result in told for line in _single(result, blind=blind)]
    words += single[:_MOST]
    more = len(single[_MOST:]) + untold
    if more:
        words.append(tr("Left out or refused beside these: {number}.", number=more))
    return words


def counts(tally: Tally, *, blind: bool = False) -> Iterator[str]:
    """How much came, in sentences; to who is ``blind`` not what others say."""
    if tally.added:
        yield tr("Pairs taken in: {number}.", number=tally.added)
    single = tally.merged + tally.unchanged == 1 and not tally.added
    if tally.merged:
        gains = ", ".join(
            tr("{what}: {number}", what=phrase(what), number=number)
            for what, number in tally.gains.items()
        )
        if blind:
            gains = _hidden()
        alone = tr(
            "The set had this pair. Added: {gains}. Undo does not take that back.", gains=gains
        )
        many = tr(
            "Pairs that were there already: {number}. Added to them: {gains}. Undo does not take that back.",
            number=tally.merged,
            gains=gains,
        )
        yield alone if single else many
    if tally.unchanged:
        alone = tr("The pair was there already, unchanged.")
        many = tr("Pairs that were there already, unchanged: {number}.", number=tally.unchanged)
        yield alone if single else many


def _single(result: Merged | Rejected, *, blind: bool) -> Iterator[str]:
    file = phrase(result.what)
    if isinstance(result, Rejected):
        yield tr("{file} was refused: {problem}.", file=file, problem=phrase(result.problem))
        return
    for difference in left_out(result, blind=blind):
        yield tr("Left out of {file}: {difference}.", file=file, difference=difference)


def left_out(result: Merged, *, blind: bool) -> list[str]:
    """What of a record differs from what the set has, in words."""
    differences = [str(phrase(difference)) for difference in result.report.left_out]
    return [_hidden()] if blind and differences else differences


def _hidden() -> str:
    return tr("what others say, which is hidden now")
