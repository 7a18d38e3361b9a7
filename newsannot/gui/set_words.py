"""What a list of pairs says: status, progress, time, and what it is filtered by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QDateTime, QLocale, Qt, QTime

from newsannot.errors import visible
from newsannot.gui.figure_words import day_pattern
from newsannot.gui.words import quoted, reason_name, tr, verdict_name
from newsannot.store.overview import Filter, Order, PairOverview, Tally, Where
from newsannot.terms import Status, Verdict

NO_FIGURE = "–"
"""Where there is nothing to count yet."""


def status_name(status: Status) -> str:
    return {
        Status.NEW: tr("new"),
        Status.IN_PROGRESS: tr("in progress"),
        Status.DONE: tr("done"),
    }[status]


def where_name(where: Where) -> str:
    return {
        Where.EVERYWHERE: tr("everywhere"),
        Where.SOURCE: tr("source"),
        Where.DERIVED: tr("derived article"),
        Where.CLAIMS: tr("claims"),
        Where.NOTES: tr("notes"),
    }[where]


def order_name(order: Order) -> str:
    names = {
        Order.CAME: tr("as they came"),
        Order.SOURCE: tr("source"),
        Order.DERIVED: tr("derived article"),
        Order.STATUS: tr("status"),
        Order.PROGRESS: tr("share tagged"),
        Order.TOUCHED: tr("last touched"),
    }
    return names.get(order) or verdict_name(Verdict(order))


def title_of(words: str) -> str:
    return visible(words) or tr("Untitled")


def of_person(row: PairOverview, whose: str) -> Tally | None:
    return next((tally for tally in row.tallies if tally.annotator == whose), None)


def tagged_words(row: PairOverview, whose: str) -> str:
    """How many claims somebody tagged: «12 of 32»; a dash where nobody knows how many there are."""
    if row.claims is None:
        return NO_FIGURE
    tally = of_person(row, whose)
    return _of(tally.tagged if tally else 0, row.claims)


@lru_cache(maxsize=1024)
def _of(tagged: int, total: int) -> str:
    return tr("{tagged} of {total}", tagged=tagged, total=total)


def touched_words(at: str | None, now: QDateTime) -> str:
    """When, as the desktop writes it: the time where it was today, else the day."""
    moment = _moment(at)
    if moment is None:
        return ""
    locale, days = QLocale(), moment.date().daysTo(now.date())
    if days == 0:
        return tr("today {time}", time=time_words(moment.time()))
    if days == 1:
        return tr("yesterday")
    same_year = moment.date().year() == now.date().year()
    pattern = day_pattern(year=not same_year).replace("MMMM", "MMM")
    return locale.toString(moment.date(), pattern)


def time_words(time: QTime) -> str:
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)


def moment_words(at: str | None) -> str:
    """Day and time in full."""
    moment = _moment(at)
    return QLocale().toString(moment, QLocale.FormatType.LongFormat) if moment else ""


def _moment(at: str | None) -> QDateTime | None:
    moment = QDateTime.fromString(at or "", Qt.DateFormat.ISODateWithMs)
    return moment.toLocalTime() if moment.isValid() else None


def people_words(row: PairOverview, names: Mapping[str, str]) -> str:
    """Who judged claims of the pair, the most active first."""
    active = sorted(row.tallies, key=lambda tally: -tally.tagged)
    return visible(", ".join(names.get(tally.annotator, tally.annotator) for tally in active))


def people_tip(row: PairOverview, names: Mapping[str, str]) -> str:
    """As ``people_words``, with what each of them gave, a line a person."""
    return "\n".join(
        tr(
            "{name}: {verdicts}",
            name=visible(names.get(tally.annotator, tally.annotator)),
            verdicts=_given(tally),
        )
        for tally in row.tallies
    )


def _given(tally: Tally) -> str:
    given = [
        f"{number} {verdict_name(verdict)}" for verdict, number in tally.verdicts.items() if number
    ]
    if tally.unsure:
        given.append(tr("{number} unsure", number=tally.unsure))
    return ", ".join(given)


def count_words(shown: int, total: int) -> str:
    if total == 1:
        return tr("{shown} of 1 pair", shown=shown) if shown != total else tr("1 pair")
    if shown == total:
        return tr("{total} pairs", total=total)
    return tr("{shown} of {total} pairs", shown=shown, total=total)


def spoken(row: PairOverview, whose: str, names: Mapping[str, str], now: QDateTime) -> str:
    """A row in one sentence, for those who hear it."""
    tally = of_person(row, whose)
    parts = [
        title_of(row.derived),
        tr("source: {title}", title=title_of(row.source)),
        status_name(row.status),
        tr("not read yet")
        if row.claims is None
        else tr(
            "{tagged} of {total} tagged", tagged=tally.tagged if tally else 0, total=row.claims
        ),
        _given(tally) if tally else "",
        tr("by {people}", people=people_words(row, names)) if row.tallies else "",
        tr("tags: {tags}", tags=visible(", ".join(row.tags))) if row.tags else "",
        tr("has a note") if row.note else "",
        touched_words(row.touched, now),
    ]
    return "; ".join(filter(None, parts))


def nothing_words(which: Filter, names: Mapping[str, str]) -> str:
    """That no pair is as asked for."""
    asked = _asked(which, names)
    if len(asked) == 1:
        return tr("No pair has {what}.", what=asked[0])
    return tr("No pair has all of this: {what}.", what=", ".join(asked))


def _asked(which: Filter, names: Mapping[str, str]) -> list[str]:
    statuses = tr(" or ").join(map(status_name, sorted(which.statuses, key=list(Status).index)))
    person = names.get(which.annotator or "", which.annotator or "")
    asked = (
        (
            which.words.strip(),
            _words_asked(which),
        ),
        (which.statuses != frozenset(Status), tr("the status {status}", status=statuses)),
        (
            which.verdict,
            tr("a claim tagged {verdict}", verdict=which.verdict and verdict_name(which.verdict)),
        ),
        (
            which.reason,
            tr("the reason {reason}", reason=which.reason and reason_name(which.reason)),
        ),
        (which.annotator, tr("a verdict by {name}", name=visible(person))),
        (which.tag, tr("the tag {tag}", tag=visible(which.tag or ""))),
        (which.unsure, tr("an unsure claim")),
        (which.unread, tr("still to be read")),
    )
    return [words for holds, words in asked if holds]


def _words_asked(which: Filter) -> str:
    words = quoted(which.words)
    return {
        Where.EVERYWHERE: words,
        Where.SOURCE: tr("{words} in its source", words=words),
        Where.DERIVED: tr("{words} in its derived article", words=words),
        Where.CLAIMS: tr("{words} in one of its claims", words=words),
        Where.NOTES: tr("{words} in a note", words=words),
    }[which.where]
