"""Words for people in the window: enums and numbers come in, what they are called goes out, in the user's language."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence

from newsannot.terms import Reason, Role, Verdict

if TYPE_CHECKING:
    from newsannot.model import Searched

CONTEXT = "newsannot"
"""What our strings are filed under in resources/translations."""

_MARKUP = re.compile("<|&lt;")  # what Qt knows HTML by

LONGEST_QUOTED = 72
"""Code points of an article that a sentence quotes at most."""

_LONGEST_ON_BUTTON = 32
# But a path goes on in the next line after a mark between its folders, and these scripts after any character.
_LONG_WORD = re.compile("[^\\s/\\\\\u2e80-\ud7ff\uf900-\uffef]{61,}")
_OUTER_MARKS = " \t\n\u00a0\"“”„«»‘’'"


def tr(text: str, /, **facts: object) -> str:
    """The text in the user's language, its ``{placeholders}`` filled; without facts they stay as they are."""
    translated = QCoreApplication.translate(CONTEXT, text)
    written = {name: _written(fact) for name, fact in facts.items()}
    return translated.format(**written) if facts else translated


def _written(fact: object) -> object:
    """A whole number as the user's language writes it."""
    return QLocale().toString(fact) if isinstance(fact, int) else fact


def sentence(words: str) -> str:
    """The words with a capital at the front, as a button or a line begins."""
    return words[:1].upper() + words[1:]


def with_key(text: str, *keys: str) -> str:
    """A tooltip or label with the keys that do the same."""
    return tr("{text} ({key})", text=text, key=tr(" or ").join(map(key_name, keys)))


def key_name(key: str) -> str:
    """The key as the system writes it; Return as most keyboards have it."""
    if key == "Return":
        return tr("Enter")
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def verdict_name(verdict: Verdict) -> str:
    return {
        Verdict.MATCHING: tr("matching"),
        Verdict.EMBELLISHED: tr("embellished"),
        Verdict.UNSUPPORTED: tr("unsupported"),
    }[verdict]


def verdict_meaning(verdict: Verdict) -> str:
    """What the verdict says, for its button's tooltip."""
    return {
        Verdict.MATCHING: tr("All of it is in the source"),
        Verdict.EMBELLISHED: tr("The core is in the source, something is added"),
        Verdict.UNSUPPORTED: tr("The core is not in the source, or the source says otherwise"),
    }[verdict]


def role_name(role: Role) -> str:
    return {
        Role.SUPPORTS: tr("supports"),
        Role.PARTLY: tr("partly supports"),
        Role.CONTRADICTS: tr("contradicts"),
    }[role]


def reason_name(reason: Reason) -> str:
    return {
        Reason.INTENSIFIER: tr("stronger words"),
        Reason.ADDED_DETAIL: tr("added detail"),
        Reason.INTERPRETATION: tr("interpretation"),
        Reason.BACKGROUND: tr("background"),
        Reason.ADDED_CAUSE: tr("added cause"),
        Reason.DROPPED_HEDGE: tr("dropped hedge"),
        Reason.GENERALISED: tr("generalised"),
        Reason.CHANGED_NUMBER: tr("changed number"),
        Reason.CHANGED_NAME: tr("changed name"),
        Reason.CHANGED_DATE: tr("changed date"),
        Reason.CHANGED_QUOTE: tr("changed quote"),
        Reason.CHANGED_SPEAKER: tr("changed speaker"),
        Reason.NEGATION_CHANGED: tr("changed negation"),
        Reason.ATTRIBUTION_LOST: tr("lost attribution"),
        Reason.CONTRADICTION: tr("contradiction"),
        Reason.OTHER: tr("other"),
    }[reason]


def label_name(label: str) -> str:
    """The words for an OntoNotes entity label; a label of another scheme is shown as it is."""
    names = {
        "PERSON": tr("person"),
        "NORP": tr("nationality or group"),
        "FAC": tr("building or site"),
        "ORG": tr("organisation"),
        "GPE": tr("country or city"),
        "LOC": tr("place"),
        "PRODUCT": tr("product"),
        "EVENT": tr("event"),
        "WORK_OF_ART": tr("work of art"),
        "LAW": tr("law"),
        "LANGUAGE": tr("language"),
        "DATE": tr("date"),
        "TIME": tr("time"),
        "PERCENT": tr("percentage"),
        "MONEY": tr("sum of money"),
        "QUANTITY": tr("quantity"),
        "ORDINAL": tr("ordinal number"),
        "CARDINAL": tr("number"),
    }
    return names.get(label, label)


def language_name(code: str | None) -> str:
    """The language of an ISO 639-1 code, empty where none is known."""
    language = QLocale.codeToLanguage(code) if code else QLocale.Language.AnyLanguage
    known = language not in {QLocale.Language.AnyLanguage, QLocale.Language.C}
    return tr(QLocale.languageToString(language)) if known else ""


def as_tip(text: str) -> str:
    """The text as a tooltip shows it to the letter: Qt would take an article's «<b>» for markup."""
    if not _MARKUP.search(text):
        return text
    lines = "<br>".join(map(escape, text.splitlines()))
    return f"<qt>{lines}</qt>"


def elided(text: str, longest: int = LONGEST_QUOTED) -> str:
    """The text on one line, words in its middle left out where it is longer than ``longest`` code points."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    head = line[: longest * 2 // 3]
    tail = line[len(head) - longest + 2 :]
    if " " in head and " " in tail:
        head, tail = head.rpartition(" ")[0], tail.partition(" ")[2]
    return f"{head} … {tail}"


def without_long_words(text: str) -> str:
    """The text with the middle left out of words that no line holds, as names of files can be: they would widen a window."""
    return _LONG_WORD.sub(lambda word: f"{word[0][:40]}…{word[0][-15:]}", text)


def on_button(name: str, longest: int = _LONGEST_ON_BUTTON) -> str:
    """A name inside a button's words, which take & for the mark of a key."""
    return elided(name, longest).replace("&", "&&")


def quoted(text: str) -> str:
    """Words of an article inside a sentence of ours; their own outer marks give way."""
    bare = text.strip(_OUTER_MARKS) or text
    if bare != text:
        bare = bare.rstrip(".,")
    return tr("«{words}»", words=elided(bare or text))


def percent(share: float) -> str:
    """A share of 0 to 1 in whole per cent."""
    return f"{round(100 * share)}\u00a0%"


def searched_sentence(searched: Searched) -> str:
    """What was looked for, and how many passages were seen that nobody linked."""
    terms = ", ".join(map(quoted, searched.terms))
    seen = seen_count(len(searched.passages)) if searched.passages else ""
    if terms and seen:
        return tr("Searched: {terms}; {seen}", terms=terms, seen=seen)
    return tr("Searched: {terms}", terms=terms) if terms else sentence(seen)


def seen_count(number: int) -> str:
    if number == 1:
        return tr("1 passage seen, not linked")
    return tr("{number} passages seen, not linked", number=number)


def claims_progress(tagged: int, total: int) -> str:
    if total == 1:
        return tr("{tagged} of 1 claim tagged", tagged=tagged)
    return tr("{tagged} of {total} claims tagged", tagged=tagged, total=total)


def words_count(number: int) -> str:
    return tr("1 word") if number == 1 else tr("{number} words", number=number)


def passages_count(number: int) -> str:
    if number == 1:
        return tr("1 piece of evidence")
    return tr("{number} pieces of evidence", number=number)


def ties_count(number: int) -> str:
    if number == 0:
        return tr("No ties in view")
    return tr("1 tie in view") if number == 1 else tr("{number} ties in view", number=number)
