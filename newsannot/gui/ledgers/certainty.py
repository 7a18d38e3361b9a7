"""The ledger of hedges and attribution: what the source holds back and the derived text tells as fact, and the reverse."""

from __future__ import annotations

from newsannot.gui.ledger import Row, RowAct, Run, Sign
from newsannot.gui.marking import Outlook
from newsannot.gui.tag_acts import settled, tag_act, tagged
from newsannot.gui.words import tr
from newsannot.ledgers.certainty import Certainty, Shift, shifts
from newsannot.ledgers.holding import Holding
from newsannot.model import Reason, Span, Verdict

_REASONS = {
    Shift.FACT: Reason.DROPPED_HEDGE,
    Shift.STRONGER: Reason.DROPPED_HEDGE,
    Shift.UNATTRIBUTED: Reason.ATTRIBUTION_LOST,
}
"""What is lost is a reason for a verdict; what is added is only worth knowing."""

_SIGNS = {
    Shift.FACT: Sign.LOST,
    Shift.STRONGER: Sign.CHANGED,
    Shift.UNATTRIBUTED: Sign.LOST,
    Shift.HEDGED: Sign.NEW,
    Shift.ATTRIBUTED: Sign.NEW,
}


def rows(outlook: Outlook) -> tuple[Row, ...]:
    """What is told with less reserve than in the source, then what with more; each in the order of the text."""
    found = shifts(outlook.pair, outlook.annotator, judge_first=outlook.judge_first)
    sentences = Holding(outlook.pair.source.layers.sentences)
    ordered = sorted(found, key=lambda certainty: certainty.shift not in _REASONS)
    return tuple(_row(outlook, one, sentences.envelope(one.source)) for one in ordered)


def _row(outlook: Outlook, found: Certainty, passage: Span) -> Row:
    claim, reason = found.claim, _REASONS.get(found.shift)
    verdict = settled(outlook, claim, reason) if reason else None
    derived = outlook.pair.derived
    assert derived
    return Row(
        f"{claim.id} {found.shift}",
        Sign.SETTLED if verdict else _SIGNS[found.shift],
        tagged(_status(found.shift), verdict),
        _marked(derived.text, claim, found.derived),
        _marked(outlook.pair.source.text, passage, found.source),
        derived_span=found.derived,
        source_spans=(found.source,),
        claim=claim.id,
        open=reason is not None and not verdict,
        acts=_acts(outlook, found),
    )


def _status(shift: Shift) -> str:
    return {
        Shift.FACT: tr("Told as fact"),
        Shift.STRONGER: tr("Told as more certain"),
        Shift.UNATTRIBUTED: tr("Attribution lost"),
        Shift.HEDGED: tr("Hedged here only"),
        Shift.ATTRIBUTED: tr("Attributed here only"),
    }[shift]


def _marked(text: str, passage: Span, words: Span) -> tuple[Run, ...]:
    """A passage with the words that the row is about marked, unless they are all of it."""
    if words.start <= passage.start and passage.end <= words.end:
        return (Run(text[passage.start : passage.end]),)
    pieces = (
        Run(text[passage.start : words.start]),
        Run(text[words.start : words.end], marked=True),
        Run(text[words.end : passage.end]),
    )
    return tuple(run for run in pieces if run.text)


def _acts(outlook: Outlook, found: Certainty) -> tuple[RowAct, ...]:
    reason = _REASONS.get(found.shift)
    return (tag_act(outlook, found.claim, Verdict.EMBELLISHED, reason),) if reason else ()
