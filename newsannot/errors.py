"""What can go wrong, as exceptions that carry facts; the sentences for people are made in gui and cli."""

from __future__ import annotations

import re
from typing import Self

# Line ends and other controls, marks that turn the direction of what follows them, and halves of surrogate pairs.
_UNSEEN = re.compile("[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_LONGEST_FACT = 200


def visible(words: str) -> str:
    """Words from outside, such as a file's name, in one line that says all that is in them: they cannot pose as ours."""
    return _UNSEEN.sub(_escaped, words)


def _escaped(unseen: re.Match[str]) -> str:
    character = unseen.group()
    # A byte of a name that is no UTF-8, as Python hands it on.
    byte = ord(character) - 0xDC00
    return f"\\x{byte:02x}" if 0x80 <= byte <= 0xFF else ascii(character)[1:-1]


class Phrase(str):
    """Words of ours in an error, in English as a string; the window says ``wording`` with its ``facts`` in the user's language.

    Facts come from files that anybody can have made: they are made visible, and cut where they are long.
    """

    __slots__ = ("facts", "wording")
    wording: str
    facts: dict[str, object]

    def __new__(cls, wording: str, **facts: object) -> Self:
        shown = {name: _shown(fact) for name, fact in facts.items()}
        phrase = super().__new__(cls, wording.format(**shown) if shown else wording)
        phrase.wording, phrase.facts = wording, shown
        return phrase


def _shown(fact: object) -> object:
    if isinstance(fact, Phrase) or (isinstance(fact, int) and abs(fact) < 10**15):
        return fact
    words = visible(str(fact))
    if len(words) <= _LONGEST_FACT:
        return words
    half = _LONGEST_FACT // 2
    return f"{words[:half]} … {words[-half:]}"


class NewsannotError(Exception):
    """Something outside the program is not as it must be: a file, a record, a set, the machine."""


class RecordError(NewsannotError):
    """A record that breaks the contract; ``where`` is a JSON path such as ``$.claims[0].start``."""

    def __init__(self, problem: str, where: str = "$") -> None:
        self.problem = problem
        self.where = visible(where)
        super().__init__(f"{problem} (at {self.where})")

    @property
    def phrase(self) -> Phrase:
        """The problem and its place, for a sentence about what the record is in."""
        return Phrase("{problem} (at {place})", problem=self.problem, place=self.where)


class TextError(NewsannotError):
    """A text that cannot be kept, for it holds a character that no text has."""

    def __init__(self, character: str, position: int) -> None:
        super().__init__(f"{character} at character {position}")
        self.character = character
        self.position = position


class LongText(TextError):
    """A text too long to be kept; ``problem`` completes «the text ...»."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem, 0)
        self.problem = problem

    def __str__(self) -> str:
        return self.problem


class FileError(NewsannotError):
    """A file that could not be read or written; ``problem`` completes «FILE: ...»."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{visible(path)}: {problem}")
        self.path = path
        self.problem = problem


class SetError(FileError):
    """A set file that is not one, is damaged, too new, or held by another program."""


class SetDamaged(SetError):
    """A set of which a part cannot be understood; ``reason`` says what is wrong in it."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, Phrase("is damaged: {reason}", reason=reason))
        self.reason = reason


class SetHeld(SetError):
    """A set that another program writes to."""


class SetFailed(SetError):
    """A set whose file cannot be read or written just now, whatever was to be done with it."""


class SetGone(SetFailed):
    """The file of an open set is not in its place any more: what is done now would be lost with it."""


class ActRefused(NewsannotError):
    """An act that does not fit what the set says now, such as undoing what others built on."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class StepRefused(ActRefused):
    """One of several steps back or forth; ``number`` is that of its act in the journal."""

    def __init__(self, problem: str, number: int) -> None:
        super().__init__(problem)
        self.number = number


class WorkerError(NewsannotError):
    """The child process ended, or its work failed; ``details`` is for the log and the crash dialog."""

    def __init__(self, problem: str, details: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.details = details


class BadPattern(NewsannotError):
    """What was typed is no regular expression; ``why`` is PCRE2's reason, ``place`` counts characters from 0."""

    def __init__(self, why: str, place: int) -> None:
        super().__init__(why)
        self.why = why
        self.place = place


class SlowPattern(NewsannotError):
    """A regular expression that tries too much to be matched."""


class Cancelled(NewsannotError):
    """Work that was called off; nothing came of it."""
