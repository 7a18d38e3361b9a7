"""Why one of two articles is taken as the source, and why one may be another's partner: clues come in, words go out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, Qt

from newsannot.errors import visible
from newsannot.gui.words import elided, tr
from newsannot.matching.folder import Neighbour
from newsannot.matching.partners import Bond, Shared
from newsannot.matching.sources import Clue, Proposal, Reason
from newsannot.model import Article

_LONGEST_NAME = 32  # code points
_MOST = 3  # reasons in a sentence


def called(article: Article) -> str:
    """What an article is called in a sentence: by its file, else by its first words."""
    words = elided(article.title or article.text, _LONGEST_NAME).rstrip(".,;:")
    return visible(article.name or words)


def proposal_sentence(proposal: Proposal) -> str:
    """Which article is taken as the source, and the reasons that weigh most."""
    name = called(proposal.source)
    if not proposal.reasons:
        return tr("{name} is taken as the source: it was opened first.", name=name)
    reasons = _listed([_predicate(reason) for reason in proposal.reasons[:_MOST]])
    if proposal.sure:
        return tr("{name} is taken as the source: it {reasons}.", name=name, reasons=reasons)
    text = tr("{name} is taken as the source, though little speaks for it: it {reasons}.")
    return text.format(name=name, reasons=reasons)


def proposal_details(proposal: Proposal) -> str:
    """Each reason with what the two articles show, a line each."""
    return "\n".join(map(_details, proposal.reasons))


def place_words(neighbour: Neighbour) -> str:
    """Which of the two would be the source, and why, where anything speaks for either."""
    proposal = neighbour.proposal
    if neighbour.likely.same_text or not proposal.reasons:
        return ""
    reasons = _listed([_predicate(reason) for reason in proposal.reasons[:_MOST]])
    if proposal.source is neighbour.likely.article:
        return tr("It would be the source: it {reasons}", reasons=reasons)
    return tr("It would be the derived one: the other {reasons}", reasons=reasons)


def order_words(reasons: Sequence[Reason]) -> str:
    """Why the one is taken for the source of the two."""
    if not reasons:
        return tr("Little speaks for either: which is the source is a guess")
    told = _listed([_predicate(reason) for reason in reasons[:_MOST]])
    return tr("Taken for the source: it {reasons}", reasons=told)


def _listed(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return tr("{first} and {last}", first=", ".join(words[:-1]), last=words[-1])


def _predicate(reason: Reason) -> str:
    """Completes «it ...»."""
    return {
        Clue.NAMED: tr("is the original by the files' names"),
        Clue.HINTED: tr("is the original by the files' names"),
        Clue.OLDER: tr("is older"),
        Clue.AGENCY: tr("is signed by an agency"),
        Clue.BYLINE: tr("has a byline"),
        Clue.QUOTED: tr("quotes more"),
        Clue.SPEECH: tr("says more often who said what"),
        Clue.DETAILS: tr("has more names and figures"),
        Clue.LONGER: tr("is longer"),
    }[reason.clue]


def _details(reason: Reason) -> str:
    source, derived = (
        day_words(fact) if reason.clue is Clue.OLDER else fact
        for fact in (reason.source, reason.derived)
    )
    facts = {"source": source, "derived": derived}
    return {
        Clue.NAMED: tr("The files' names: {source} and {derived}", **facts),
        Clue.HINTED: tr("The files' names: {source} and {derived}", **facts),
        Clue.OLDER: tr("It is older: {source} against {derived}", **facts),
        Clue.AGENCY: tr("An agency signs it: {source}", **facts),
        Clue.BYLINE: tr("It has a byline: {source}", **facts),
        Clue.QUOTED: tr("It quotes more: {source} words against {derived}", **facts),
        Clue.SPEECH: tr(
            "It says who said what {source} times, the other one {derived} times", **facts
        ),
        Clue.DETAILS: tr(
            "Names and figures that the other one lacks: {source} against {derived}", **facts
        ),
        Clue.LONGER: tr("It is longer: {source} words against {derived}", **facts),
    }[reason.clue]


def day_words(given: object) -> str:
    """A date in the desktop's words: «12 May 2026», or «12 May» where the year is not known; else as it was given."""
    text = str(given)
    if text.startswith("--"):
        day = QDate.fromString(f"2000{text[1:]}", Qt.DateFormat.ISODate)
        return QLocale().toString(day, "d MMMM") if day.isValid() else text
    day = QDate.fromString(text[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMMM yyyy") if day.isValid() else text


def likeness_words(reasons: Sequence[Shared]) -> str:
    """What an article shares with another, the most telling first; that they share words is said where nothing else is."""
    told = [shared for shared in reasons if shared.bond is not Bond.WORDS]
    return "; ".join(filter(None, map(_shared, told or reasons)))


def _shared(shared: Shared) -> str:
    number = shared.number
    match shared.bond:
        case Bond.TEXT:
            return tr("the same text, word for word")
        case Bond.FILE_NAMES:
            return tr("the names of the files belong together")
        case Bond.NAMES:
            return tr("same names: {names}", names=", ".join(shared.words))
        case Bond.QUOTES:
            return (
                tr("1 equal quote") if number == 1 else tr("{number} equal quotes", number=number)
            )
        case Bond.FIGURES:
            one = tr("1 equal figure")
            return one if number == 1 else tr("{number} equal figures", number=number)
        case Bond.DATES:
            return _days(number)
        case Bond.WORDS:
            return tr("{number} words in common", number=number)


def _days(number: int) -> str:
    if number == 0:
        return tr("of the same day")
    return tr("a day apart") if number == 1 else tr("{number} days apart", number=number)
