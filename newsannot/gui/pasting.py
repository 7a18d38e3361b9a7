"""Pasted and dropped text, read in a thread: rich text where there is some, by the child that reads files."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from newsannot.errors import Phrase
from newsannot.extraction import Extractor
from newsannot.gui.clips import Clip
from newsannot.gui.tasks import Task
from newsannot.originals import LeftOut, Part
from newsannot.readers.draft import Unreadable
from newsannot.readers.wording import says_more

_ADDRESS = re.compile(r"\s*[a-z][a-z0-9+.-]*://\S+\s*", re.IGNORECASE)
_LARGE = Phrase("is far longer than any article; copy the article alone")
_EMPTY = Phrase("shows no text; an article needs text")


@dataclass(frozen=True, slots=True)
class Taken:
    """The text of a clip, empty where it holds none; ``parts`` are all that rich text showed."""

    text: str
    title: str | None = None
    parts: tuple[Part, ...] = ()

    @property
    def left_out(self) -> Counter[LeftOut]:
        return Counter(part.left_out for part in self.parts if part.left_out)


def is_address(text: str) -> bool:
    """Whether a text is where an article stands, not one: nothing is fetched from there."""
    return _ADDRESS.fullmatch(text) is not None


def read_later(extractor: Extractor, held: Clip, parent: QObject) -> Task:
    """Read a clip in a thread, once the task is started; its outcome is a ``Taken``. ``parent`` must outlive the work."""
    return Task(partial(_taken, extractor, held), parent, waits=True)


def _taken(extractor: Extractor, held: Clip) -> Taken:
    """Rich text where it can be read; in the words of the plain text where that says as much: nothing changed those.

    Unreadable where nothing of it can be.
    """
    problem: str = _LARGE if held.large else _EMPTY
    taken = Taken(held.plain)
    for mime, data in held.rich:
        try:
            draft = extractor.read_rich(mime, data)
        except Unreadable as error:
            problem = error.problem
            continue
        more = says_more(draft.text, held.plain)
        taken = Taken(draft.text if more else held.plain, draft.title, draft.parts)
        break
    if not taken.text.strip():
        raise Unreadable(problem)
    return taken
