"""What a merge brought and what it left out, as phrases for the window and the command line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from newsannot.acts import ClaimRow, JudgementRow, MarkRow, RejectionRow
from newsannot.errors import Phrase
from newsannot.merging.values import Difference, News, Of
from newsannot.model import (
    Alias,
    Judgement,
    Omission,
    OmissionJudgement,
    Pair,
    Side,
    Span,
    Status,
    Verdict,
)

_LONGEST = 40  # code points that are quoted


@dataclass(frozen=True, slots=True)
class Gain:
    """How much came of one kind; ``what`` names it in the plural."""

    what: Phrase
    number: int


@dataclass(frozen=True, slots=True)
class Report:
    """What came of merging; ``gains`` is empty where nothing was new. Each of ``left_out`` stands by itself."""

    gains: tuple[Gain, ...] = ()
    left_out: tuple[Phrase, ...] = ()


def report(found: News, before: Pair, after: Pair) -> Report:
    """What was found in a coming record, of the pair as it was and as it is now."""
    gains = _gains(found, before, after) if found else ()
    return Report(
        tuple(gain for gain in gains if gain.number),
        tuple(_left_out(difference, after) for difference in found.differences),
    )


# What came


def _gains(found: News, before: Pair, after: Pair) -> Iterator[Gain]:
    rows = [change.after for change in found.changes if change.after]
    judges = Counter(row.annotator for row in rows if isinstance(row, JudgementRow))
    for who, number in judges.items():
        yield Gain(Phrase("verdicts of {name}", name=_name(after, who)), number)
    there = {claim.id for claim in before.claims}
    cut = [row for row in rows if isinstance(row, ClaimRow) and row.id not in there]
    yield Gain(Phrase("claims"), len(cut))
    yield Gain(Phrase("decisions"), _decided(after) - _decided(before))
    marks = sum(isinstance(row, MarkRow | RejectionRow) for row in rows)
    named = len(after.aliases) - len(before.aliases)
    yield Gain(Phrase("corrections of marks and names"), marks + named)
    omitted = len(after.omissions) - len(before.omissions)
    yield Gain(Phrase("judgements of what was left out"), omitted)
    yield Gain(Phrase("facts about the pair"), int(_facts(before) != _facts(after)))
    yield Gain(Phrase("readings"), int(found.reading is not None))


def _decided(pair: Pair) -> int:
    return sum(claim.decision is not None for claim in pair.claims)


def _facts(pair: Pair) -> object:
    return pair.tags, pair.note, pair.meta


def _name(pair: Pair, who: str | None) -> str | Phrase:
    names = {person.id: person.name for person in pair.annotators}
    return names.get(who, who) if who else Phrase("somebody")


# What stays as it is here


def _left_out(difference: Difference, pair: Pair) -> Phrase:
    match difference.here, difference.coming:
        case Judgement() as here, Judgement() as coming:
            return _judged(difference, here, coming, pair)
        case Omission() as here, Omission() as coming:
            return Phrase(
                "«{words}» is left out, {name}: {coming} in the record, {here} in the set",
                name=_name(pair, difference.annotator),
                words=_words(pair.source.text, here),
                coming=_FINE_OR_MISSING[coming.judgement],
                here=_FINE_OR_MISSING[here.judgement],
            )
        case Alias(), Alias() as coming:
            return Phrase(
                "the names {names} mean others in the record", names=", ".join(coming.names)
            )
        case Status() as here, Status() as coming:
            there, own = _STATUS[coming], _STATUS[here]
            return Phrase(
                "the pair is {coming} in the record, {here} in the set", coming=there, here=own
            )
        case str() as key, _ if difference.of is Of.META:
            return Phrase("the fact «{key}» is another in the record", key=key)
        case str(), str():
            return Phrase("the pair has another note in the record")
    return Phrase("«{words}» is marked otherwise in the record", words=_marked(difference, pair))


def _judged(difference: Difference, here: Judgement, coming: Judgement, pair: Pair) -> Phrase:
    ids = [claim.id for claim in pair.claims]
    number = ids.index(difference.claim) + 1 if difference.claim in ids else 0
    decided = difference.of is Of.DECISION
    facts = {
        "number": number,
        "name": Phrase("the decision") if decided else _name(pair, difference.annotator),
    }
    if here.verdict is coming.verdict:
        return Phrase(
            "claim {number}, {name}: other evidence, reasons or words in the record",
            **facts,
        )
    return Phrase(
        "claim {number}, {name}: {coming} in the record, {here} in the set",
        coming=_VERDICT[coming.verdict],
        here=_VERDICT[here.verdict],
        **facts,
    )


def _marked(difference: Difference, pair: Pair) -> str:
    article = pair.derived if difference.side is Side.DERIVED else pair.source
    assert article is not None
    assert isinstance(difference.coming, Span)
    return _words(article.text, difference.coming)


def _words(text: str, span: Span) -> str:
    words = " ".join(text[span.start : span.end].split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


_VERDICT = {
    Verdict.MATCHING: Phrase("matching"),
    Verdict.EMBELLISHED: Phrase("embellished"),
    Verdict.UNSUPPORTED: Phrase("unsupported"),
    None: Phrase("no verdict"),
}
_STATUS = {
    Status.NEW: Phrase("new"),
    Status.IN_PROGRESS: Phrase("in progress"),
    Status.DONE: Phrase("done"),
}
_FINE_OR_MISSING = {
    OmissionJudgement.FINE: Phrase("fine"),
    OmissionJudgement.MISSING: Phrase("missing"),
}
