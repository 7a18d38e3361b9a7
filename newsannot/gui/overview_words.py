"""What the bar beside a text tells in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newsannot.gui.layers import MarkKind
from newsannot.gui.marks import Mark
from newsannot.gui.words import quoted, sentence, tr, verdict_name
from newsannot.model import Span, Verdict

_MOST = 5


def tips(text: str, marks: Iterable[Mark], found: Iterable[Span], uncited: Iterable[Span]) -> str:
    """A line for each thing that is here, the first ones where there are many."""
    lines = [_line(mark, _words(text, mark)) for mark in marks]
    lines += [tr("Found: {words}", words=_words(text, span)) for span in found]
    lines += [tr("No claim cites {words}", words=_words(text, span)) for span in uncited]
    told = [line for line in dict.fromkeys(lines) if line]
    more = len(told) - _MOST
    return "\n".join(told[:_MOST] + ([tr("and {number} more", number=more)] if more > 0 else []))


def _words(text: str, span: Span) -> str:
    return quoted(text[span.start : span.end])


def _line(mark: Mark, words: str) -> str:
    match mark.kind:
        case MarkKind.CURRENT:
            return tr("The claim at hand: {words}", words=words)
        case MarkKind.EVIDENCE:
            return tr("Evidence of the claim at hand: {words}", words=words)
        case MarkKind.CLAIM:
            return tr("{verdict}: {words}", verdict=_verdict(mark), words=words)
        case MarkKind.QUOTE:
            return tr("Quotation: {words}", words=words)
    return ""


def _verdict(mark: Mark) -> str:
    if mark.verdict is None:
        return tr("No verdict")
    name = verdict_name(mark.verdict)
    return tr("Suggested {verdict}", verdict=name) if mark.machine else sentence(name)


def accessible_words(claims: Iterable[Mark], uncited: int) -> str:
    """How much of each there is."""
    keys = {mark.key: mark.verdict for mark in claims if mark.kind is MarkKind.CLAIM}
    number = Counter(keys.values())
    parts = [
        tr("{number} {verdict}", number=number[verdict], verdict=verdict_name(verdict))
        for verdict in Verdict
        if number[verdict]
    ]
    if number[None]:
        parts.append(tr("{number} without a verdict", number=number[None]))
    if uncited:
        parts.append(_uncited_words(uncited))
    return ", ".join(parts)


def _uncited_words(number: int) -> str:
    if number == 1:
        return tr("1 sentence that no claim cites")
    return tr("{number} sentences that no claim cites", number=number)
