"""What hindered something, in sentences: errors and their facts come in."""

from __future__ import annotations

from pathlib import PurePath

from newsannot.errors import (
    ActRefused,
    BadPattern,
    Cancelled,
    FileError,
    LongText,
    Phrase,
    RecordError,
    SetError,
    SlowPattern,
    TextError,
    WorkerError,
    visible,
)
from newsannot.gui.words import tr
from newsannot.readers.draft import Unreadable


def error_sentence(error: Exception) -> str:
    """What happened, to which file, and what to do next."""
    match error:
        case SetError(problem=Phrase(wording=wording)) if "; " in wording:
            return _file_sentence(error)
        case SetError():
            text = tr("The set {file}: {problem}. Open another set or a copy of it.")
            return text.format(file=visible(error.path), problem=phrase(error.problem))
        case FileError():
            return _file_sentence(error)
        case RecordError():
            text = tr(
                "The record cannot be read: {problem}, at {place}. Mend it there and try again."
            )
            return text.format(problem=phrase(error.problem), place=error.where)
        case Unreadable():
            return tr("What was copied or dropped {problem}.", problem=phrase(error.problem))
        case LongText():
            return tr("The text {problem}.", problem=phrase(error.problem))
        case TextError():
            text = tr("The text holds {character} at character {number}. Remove it and try again.")
            return text.format(character=phrase(error.character), number=error.position + 1)
    return _work_sentence(error)


def _file_sentence(error: FileError) -> str:
    """Most problems of files say what to do about them."""
    file, problem = visible(PurePath(error.path).name), phrase(error.problem)
    if isinstance(error.problem, Phrase) and "; " in error.problem.wording:
        return tr("{file}: {problem}.", file=file, problem=problem)
    return tr("{file}: {problem}. Mend that or choose another file.", file=file, problem=problem)


def phrase(words: object) -> object:
    """What an error says, in the user's language; words of the system's stay as they are."""
    if isinstance(words, Phrase):
        return tr(words.wording, **{name: phrase(fact) for name, fact in words.facts.items()})
    return visible(words) if isinstance(words, str) else words


def _work_sentence(error: Exception) -> str:
    match error:
        case ActRefused():
            return tr("Nothing was changed: {problem}.", problem=phrase(error.problem))
        case WorkerError():
            text = tr("Reading stopped: {problem}. Your work is kept; read the pair again with F5.")
            return text.format(problem=phrase(error.problem))
        case BadPattern():
            text = tr("Not a regular expression, at character {place}: {why}.")
            return text.format(place=error.place + 1, why=error.why)
        case SlowPattern():
            return tr("This expression takes too long to match. Make it plainer.")
        case Cancelled():
            return tr("Cancelled, nothing was changed.")
        case OSError() if error.filename:
            text = tr(
                "The file {file} cannot be used: {problem}. Mend that or choose another file."
            )
            return text.format(file=visible(str(error.filename)), problem=error.strerror)
    return tr("Something went wrong in the program. Your work is kept.")
