"""What the derived text leaves out, as rows: why each weighs, and whether somebody finds that fine."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from newsannot import verbs
from newsannot.gui.intents import ForClaim
from newsannot.gui.ledger import Row, RowAct, Run, Sign
from newsannot.gui.marking import Outlook
from newsannot.gui.words import sentence, tr
from newsannot.ledgers.omissions import LeftOut, left_out
from newsannot.ledgers.weights import Weight
from newsannot.model import OmissionJudgement, Span

_SIGNS = {
    None: Sign.LOST,
    OmissionJudgement.MISSING: Sign.ABSENT,
    OmissionJudgement.FINE: Sign.SETTLED,
}


def rows(outlook: Outlook) -> tuple[Row, ...]:
    """A row for each sentence that is left out, the weightiest first, those found fine last."""
    text = outlook.pair.source.text
    found = left_out(outlook.pair, outlook.annotator, judge_first=outlook.judge_first)
    return tuple(_row(text, omission) for omission in found)


def _row(text: str, omission: LeftOut) -> Row:
    span = Span(omission.start, omission.end)
    return Row(
        f"{span.start}-{span.end}",
        _SIGNS[omission.judgement],
        sentence("; ".join(_why(omission)) or tr("only in the source")),
        source=tuple(_runs(text, omission)),
        note="; ".join(_notes(omission)),
        source_spans=(span,),
        group=_group(omission),
        open=omission.judgement is not OmissionJudgement.FINE,
        acts=_acts(span, omission.judgement),
    )


def _why(omission: LeftOut) -> Iterator[str]:
    """«denial», «names Ana Ruiz», «39»: what gives the sentence weight, in a few words."""
    names = {
        kind: list(dict.fromkeys(w.name for w in omission.weighty if w.kind is kind))
        for kind in Weight
    }
    if names[Weight.DENIAL]:
        yield tr("denial")
    if names[Weight.REPLY]:
        yield tr("the other side")
    if names[Weight.CAVEAT]:
        yield tr("caveat")
    if names[Weight.NAME]:
        yield tr("names {names}", names=", ".join(names[Weight.NAME]))
    yield from names[Weight.FIGURE]
    if names[Weight.QUOTE]:
        yield tr("quotation")


def _group(omission: LeftOut) -> str:
    """What weighs most in it."""
    names = {
        Weight.DENIAL: tr("Denials"),
        Weight.REPLY: tr("The other side"),
        Weight.CAVEAT: tr("Caveats"),
        Weight.NAME: tr("Names"),
        Weight.FIGURE: tr("Figures"),
        Weight.QUOTE: tr("Quotations"),
    }
    return next((name for kind, name in names.items() if kind in omission.kinds), tr("The rest"))


def _notes(omission: LeftOut) -> Iterator[str]:
    match omission.judgement:
        case OmissionJudgement.FINE:
            yield tr("You say it is fine to leave out")
        case OmissionJudgement.MISSING:
            yield tr("You say it is missing")
    if omission.cited:
        yield (
            tr("A claim cites it now")
            if omission.judgement
            else tr("Claims cite it, without the denial")
        )


def _runs(text: str, omission: LeftOut) -> Iterator[Run]:
    """The sentence; what gives it weight is marked, but for quotations, which have marks of their own."""
    at = omission.start
    for words in omission.weighty:
        if words.kind is Weight.QUOTE or words.start < at or words.end > omission.end:
            continue
        if at < words.start:
            yield Run(text[at : words.start])
        yield Run(text[words.start : words.end], marked=True)
        at = words.end
    if at < omission.end:
        yield Run(text[at : omission.end])


def _acts(span: Span, judged: OmissionJudgement | None) -> tuple[RowAct, ...]:
    fine, missing = OmissionJudgement.FINE, OmissionJudgement.MISSING
    return (
        RowAct(
            tr("Fine to leave out"),
            tr("The derived article can do without it"),
            partial(verbs.judge_omission, span=span, judgement=fine),
            checked=judged is fine,
        ),
        RowAct(
            tr("Missing"),
            tr("The derived article should have it"),
            partial(verbs.judge_omission, span=span, judgement=missing),
            checked=judged is missing,
        ),
        RowAct(
            tr("Link to the claim at hand"),
            tr("The claim at hand is about this sentence: it becomes its evidence"),
            ForClaim(partial(verbs.link, span=span)),
        ),
    )
