"""Statistics as tables to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsannot.errors import Phrase
from newsannot.model import Reason, Status, Verdict
from newsannot.reports.sheets import NAMES, Cell, Figure, Form, Sheet
from newsannot.reports.statistics import VERDICTS, Said, Statistics

_STATUSES = {
    Status.NEW: Phrase("pairs that are new"),
    Status.IN_PROGRESS: Phrase("pairs in progress"),
    Status.DONE: Phrase("pairs that are done"),
}
_REASONS = {
    Reason.INTENSIFIER: Phrase("stronger words"),
    Reason.ADDED_DETAIL: Phrase("added detail"),
    Reason.INTERPRETATION: Phrase("interpretation"),
    Reason.BACKGROUND: Phrase("background"),
    Reason.ADDED_CAUSE: Phrase("added cause"),
    Reason.DROPPED_HEDGE: Phrase("dropped hedge"),
    Reason.GENERALISED: Phrase("generalised"),
    Reason.CHANGED_NUMBER: Phrase("changed number"),
    Reason.CHANGED_NAME: Phrase("changed name"),
    Reason.CHANGED_DATE: Phrase("changed date"),
    Reason.CHANGED_QUOTE: Phrase("changed quote"),
    Reason.CHANGED_SPEAKER: Phrase("changed speaker"),
    Reason.NEGATION_CHANGED: Phrase("changed negation"),
    Reason.ATTRIBUTION_LOST: Phrase("lost attribution"),
    Reason.CONTRADICTION: Phrase("contradiction"),
    Reason.OTHER: Phrase("other"),
}
_UNKNOWN = Phrase("not known")
_NOT_MEASURED = Phrase("not measured")
_ALL = Phrase("all")


def statistics_sheets(found: Statistics) -> Iterator[Sheet]:
    """All tables, the set's first; those of which there is nothing are left out."""
    yield _set(found)
    if found.tagged:
        yield _verdicts(found)
    if found.everybody.measured:
        yield _seconds(found)
    if found.everybody.reasons:
        yield _reasons(found)
    if _offered(found):
        yield _suggestions(found)
    if found.holdings.tags:
        yield _tags(found.holdings.tags)


def _set(found: Statistics) -> Sheet:
    held = found.holdings
    rows: list[tuple[Cell, ...]] = [(Phrase("pairs"), held.pairs)]
    rows += [(_STATUSES[status], number) for status, number in held.statuses.items()]
    rows += [
        (Phrase("pairs that are read"), held.read),
        (Phrase("pairs not read yet"), held.pairs - held.read),
        (
            Phrase("claims of the pairs that are read"),
            _UNKNOWN if held.claims is None else held.claims,
        ),
        (Phrase("claims with a verdict"), found.tagged),
        (Phrase("claims with a decision"), found.decided),
        (Phrase("articles"), held.articles),
        (Phrase("articles of no pair"), held.unpaired),
    ]
    rows += [
        (Phrase("first judgement"), _day(found.first)),
        (Phrase("last judgement"), _day(found.last)),
    ]
    return Sheet(
        Phrase("The set"),
        Phrase("What the set holds, and how far the work is."),
        (Phrase("What"), Phrase("Number")),
        tuple(rows),
    )


def _day(at: str | None) -> str:
    return at[:10] if at else Phrase("none")


def _verdicts(found: Statistics) -> Sheet:
    decided = (Phrase("decisions"), *_shares(found.decisions), "")
    return Sheet(
        Phrase("Verdicts"),
        Phrase("How often each person gave each verdict; unsure claims want another look."),
        (Phrase("Person"), *NAMES.values(), Phrase("together"), Phrase("unsure")),
        (
            *((_name(one), *_shares(one.verdicts), one.unsure) for one in _lines(found)),
            *((decided,) if found.decided else ()),
        ),
    )


def _shares(verdicts: Mapping[Verdict, int]) -> tuple[Cell, ...]:
    return (*(verdicts[verdict] for verdict in VERDICTS), sum(verdicts.values()))


def _lines(found: Statistics) -> tuple[Said, ...]:
    """Each person, and all where there are several."""
    return (*found.annotators, found.everybody) if len(found.annotators) > 1 else found.annotators


def _name(one: Said) -> str:
    return one.annotator.name if one.annotator else _ALL


def _seconds(found: Statistics) -> Sheet:
    return Sheet(
        Phrase("Seconds for each claim"),
        Phrase(
            "The median of the active time, where it was measured: half of the claims took less."
        ),
        (Phrase("Person"), *NAMES.values(), Phrase("together"), Phrase("Claims measured")),
        tuple(
            (
                _name(one),
                *(_took(one.seconds_by_verdict[verdict]) for verdict in VERDICTS),
                _took(one.seconds),
                one.measured,
            )
            for one in _lines(found)
        ),
    )


def _took(seconds: float | None) -> Cell:
    return _NOT_MEASURED if seconds is None else Figure(seconds, Form.SECONDS)


def _reasons(found: Statistics) -> Sheet:
    lines = _lines(found)
    return Sheet(
        Phrase("Reasons"),
        Phrase("How often each reason was given; a claim can have several."),
        (Phrase("Reason"), *map(_name, lines)),
        tuple(
            (_REASONS[reason], *(one.reasons.get(reason, 0) for one in lines))
            for reason in found.everybody.reasons
        ),
    )


def _offered(found: Statistics) -> int:
    given = found.suggestions
    return sum(sum(row.values()) for row in (*given.given.values(), given.abstained))


def _suggestions(found: Statistics) -> Sheet:
    given = found.suggestions
    return Sheet(
        Phrase("Suggestions"),
        Phrase(
            "What people said, from left to right, where the machine suggested what stands at the left:"
            " {accepted} were taken over, {same} given alike by hand, {overridden} overridden.",
            accepted=given.accepted,
            same=given.same,
            overridden=given.overridden,
        ),
        (Phrase("Suggested"), *NAMES.values(), Phrase("together")),
        (
            *((NAMES[verdict], *_shares(given.given[verdict])) for verdict in VERDICTS),
            (Phrase("abstained"), *_shares(given.abstained)),
        ),
    )


def _tags(tags: Mapping[str, int]) -> Sheet:
    return Sheet(
        Phrase("Tags"),
        Phrase("How many pairs have each tag."),
        (Phrase("Tag"), Phrase("Pairs")),
        tuple(tags.items()),
    )
