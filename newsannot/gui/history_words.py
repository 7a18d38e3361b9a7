"""The history in words: what somebody did, whether it stands, when it was, and what all of it comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

from newsannot.acts import TURNING, Act, ClaimRow, JudgementRow, Verb
from newsannot.errors import visible
from newsannot.gui.act_words import verb_name
from newsannot.gui.words import elided, quoted, reason_name, sentence, tr, verdict_name
from newsannot.model import Judgement
from newsannot.store.history import Count, Entry, Kind, Steps, kind_of
from newsannot.store.journal import State

_MOST_NAMED = 3
_NOTE, _TITLE = 60, 48  # code points


def kind_name(kind: Kind) -> str:
    return {
        Kind.VERDICTS: tr("Verdicts"),
        Kind.DECISIONS: tr("Decisions"),
        Kind.EVIDENCE: tr("Evidence"),
        Kind.REASONS: tr("Reasons"),
        Kind.NOTES: tr("Notes"),
        Kind.CLAIMS: tr("Claims made and cut"),
        Kind.CORRECTIONS: tr("Corrections of names and marks"),
        Kind.OMISSIONS: tr("What was left out"),
        Kind.BACK: tr("Undone and done again"),
        Kind.PAIRS: tr("Pairs"),
    }[kind]


def what(entry: Entry) -> str:
    """What was done: «Tagged embellished: NATO Secretary General …»; whether it was undone comes first."""
    done = _done(entry.act) if entry.act else tr("The pair came into the set")
    of_claim = entry.act is None or entry.act.verb not in TURNING
    words = visible(elided(entry.words, 200)) if of_claim else ""
    said = tr("{done}: {words}", done=done, words=words) if words else done
    undone = entry.state in (State.UNDONE, State.DROPPED)
    return tr("Undone · {what}", what=said) if undone else said


def _done(act: Act) -> str:
    before, after = _judgements(act)
    match act.verb:
        case Verb.TAG | Verb.ACCEPT if after and after.verdict:
            return _given(act.verb, verdict_name(after.verdict))
        case Verb.NOTE if after and after.note:
            return tr("Noted {note} on", note=quoted(elided(after.note, _NOTE)))
        case Verb.REASON if (before or after) and (changed := _reason(before, after)):
            return changed
        case Verb.UNDO if before and before.verdict and (after is None or not after.verdict):
            return tr("Took back {verdict}", verdict=verdict_name(before.verdict))
        case Verb.REDO if after and after.verdict and not (before and before.verdict):
            return tr("Gave {verdict} again", verdict=verdict_name(after.verdict))
    if act.verb is Verb.DECIDE:
        return _decision(act)
    return _verb(act.verb)


def _given(verb: Verb, verdict: str) -> str:
    if verb is Verb.ACCEPT:
        return tr("Accepted {verdict}", verdict=verdict)
    return tr("Tagged {verdict}", verdict=verdict)


def _decision(act: Act) -> str:
    """What it decided: the words of the decision that is there now."""
    rows = (c.after for c in act.changes if isinstance(c.after, ClaimRow))
    verdicts = [row.decision.verdict for row in rows if row.decision and row.decision.verdict]
    if verdicts:
        return tr("Decided {verdict}", verdict=verdict_name(verdicts[0]))
    return tr("Took the decision back")


def _judgements(act: Act) -> tuple[Judgement | None, Judgement | None]:
    """The first judgement that changed, before and after."""
    change = next((c for c in act.changes if isinstance(c.row, JudgementRow)), None)
    rows = (change.before, change.after) if change else (None, None)
    before, after = (row.judgement if isinstance(row, JudgementRow) else None for row in rows)
    return before, after


def _reason(before: Judgement | None, after: Judgement | None) -> str:
    had, has = (set(judged.reasons) if judged else set() for judged in (before, after))
    if has - had:
        return tr("Gave the reason {reason}", reason=reason_name(min(has - had)))
    return (
        tr("Took away the reason {reason}", reason=reason_name(min(had - has))) if had - has else ""
    )


def _verb(verb: Verb) -> str:
    return {
        Verb.CLEAR: tr("Cleared the verdict"),
        Verb.UNSURE: tr("Changed whether it is unsure"),
        Verb.LINK: tr("Linked evidence"),
        Verb.MOVE_EVIDENCE: tr("Set the ends of evidence"),
        Verb.UNLINK: tr("Removed evidence"),
        Verb.NOTE: tr("Deleted the note"),
        Verb.ADD_CLAIM: tr("Added the claim"),
        Verb.MOVE_CLAIM: tr("Set the ends of the claim"),
        Verb.SPLIT_CLAIM: tr("Split the claim"),
        Verb.MERGE_CLAIMS: tr("Joined claims"),
        Verb.DELETE_CLAIM: tr("Deleted the claim"),
        Verb.ADD_MARK: tr("Added a mark"),
        Verb.CHANGE_MARK: tr("Changed a mark"),
        Verb.STRIKE_MARK: tr("Struck out a mark"),
        Verb.JOIN_NAMES: tr("Joined names"),
        Verb.SPLIT_NAME: tr("Split off a name"),
        Verb.FORGET_NAMES: tr("Forgot a correction of names"),
        Verb.JUDGE_OMISSION: tr("Judged an omission"),
        Verb.SWAP: tr("Swapped source and derived"),
        Verb.TAKE_IN: tr("Came with another record"),
        Verb.UNDO: tr("Took a step back"),
        Verb.REDO: tr("Did a step again"),
        Verb.MARK_DONE: tr("Marked the pair as done"),
        Verb.REOPEN: tr("Marked the pair as not done"),
        Verb.CHANGE_TAGS: tr("Changed the pair's tags"),
        Verb.DESCRIBE: tr("Wrote the pair's note"),
        Verb.REPLACE_TEXT: tr("Replaced a text"),
    }.get(verb, sentence(verb_name(verb)))


# When


def when(at: str, *, whole: bool = False) -> str:
    """The time where the person is: «Today 14:32», «3 Nov 14:32»; ``whole`` with the year and the seconds."""
    time = _local(at)
    if not time.isValid():
        return visible(at)
    locale, day, today = QLocale(), time.date(), QDate.currentDate()
    if whole:
        return locale.toString(time, "d MMMM yyyy HH:mm:ss")
    clock = locale.toString(time.time(), "HH:mm")
    if day == today:
        return tr("Today {time}", time=clock)
    return f"{_day(day)} {clock}"


def day_of(at: str) -> str:
    """The day, «3 Nov»."""
    time = _local(at)
    return _day(time.date()) if time.isValid() else visible(at)


def _day(day: QDate) -> str:
    this_year = day.year() == QDate.currentDate().year()
    return QLocale().toString(day, "d MMM" if this_year else "d MMM yyyy")


def _local(at: str) -> QDateTime:
    return QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()


# All of it


def summary(counts: Iterable[Count], names: dict[str, str], since: str) -> str:
    """What stands: «34 tags, 5 notes, 2 new pairs by Ana and Kim since 3 Nov»."""
    by_kind: Counter[Kind | None] = Counter()
    people: Counter[str] = Counter()
    for count in counts:
        by_kind[_summed(count.verb)] += count.number
        if count.verb:
            people[names.get(count.annotator, count.annotator)] += count.number
    told = [_number(kind, by_kind[kind]) for kind in (*Kind, None) if by_kind[kind]]
    if not told:
        nothing = tr("Nothing has changed since {day}", day=day_of(since))
        return nothing if since else tr("Nothing has been done yet")
    facts = {"what": ", ".join(told), "who": _listed([name for name, _ in people.most_common()])}
    if since and people:
        return tr("{what} by {who} since {day}", **facts, day=day_of(since))
    if since:
        return tr("{what} since {day}", what=facts["what"], day=day_of(since))
    return tr("{what} by {who}", **facts) if people else facts["what"]


def _summed(verb: Verb | None) -> Kind | None:
    """The kind, None where a pair came in."""
    return kind_of(verb) if verb else None


def _number(kind: Kind | None, number: int) -> str:
    one, many = {
        Kind.VERDICTS: (tr("1 tag"), tr("{number} tags")),
        Kind.DECISIONS: (tr("1 decision"), tr("{number} decisions")),
        Kind.EVIDENCE: (tr("1 change of evidence"), tr("{number} changes of evidence")),
        Kind.REASONS: (tr("1 change of reasons"), tr("{number} changes of reasons")),
        Kind.NOTES: (tr("1 note"), tr("{number} notes")),
        Kind.CLAIMS: (tr("1 claim made or cut"), tr("{number} claims made or cut")),
        Kind.CORRECTIONS: (tr("1 correction"), tr("{number} corrections")),
        Kind.OMISSIONS: (tr("1 omission judged"), tr("{number} omissions judged")),
        Kind.PAIRS: (tr("1 change of a pair"), tr("{number} changes of pairs")),
        None: (tr("1 new pair"), tr("{number} new pairs")),
    }.get(kind, (tr("1 step back or forth"), tr("{number} steps back or forth")))
    return one if number == 1 else many.format(number=QLocale().toString(number))


def _listed(names: Sequence[str]) -> str:
    """«Ana», «Ana and Kim», «Ana, Kim and 3 more»."""
    shown = [visible(name) for name in names]
    if len(shown) <= 1:
        return "".join(shown)
    if len(shown) > _MOST_NAMED:
        head, more = shown[: _MOST_NAMED - 1], len(shown) - _MOST_NAMED + 1
        return tr("{names} and {number} more", names=", ".join(head), number=more)
    return tr("{names} and {last}", names=", ".join(shown[:-1]), last=shown[-1])


def undo_question(steps: Steps) -> str:
    """What undoing back to the chosen entry takes back, and that it can be done again."""
    pairs = _listed([quoted(elided(title, _TITLE)) for title in steps.titles])
    if steps.number == 1:
        return tr("Takes back this act of yours in {pairs}. Redo brings it back.", pairs=pairs)
    text = tr(
        "Takes back {number} acts of yours in {pairs}: this one and all that you did after it. "
        "Redo brings them back."
    )
    return text.format(number=QLocale().toString(steps.number), pairs=pairs)


def undo_button(number: int) -> str:
    return tr("Undo 1 act") if number == 1 else tr("Undo {number} acts", number=number)


def redo_button(number: int) -> str:
    return tr("Redo 1 act") if number == 1 else tr("Redo all {number}", number=number)
