"""Rich text (.rtf, and what programs put on the clipboard), by striprtf."""

from __future__ import annotations

import locale
import re
from collections import Counter

from striprtf.striprtf import rtf_to_text

from newsannot.errors import Phrase
from newsannot.readers import facts, rtf_fences as fences
from newsannot.readers.draft import Draft, LeftOut, Part, Unreadable
from newsannot.readers.story import Story, whole

_OTHER = Phrase("is no rich text, whatever its name says; open it, and save it anew")

_KINDS = {
    fences.HEADER: LeftOut.HEADER,
    fences.FOOTER: LeftOut.FOOTER,
    fences.NOTE: LeftOut.NOTE,
    fences.COMMENT: LeftOut.COMMENT,
    fences.PICTURE: LeftOut.PICTURE,
}
_VEILS = {
    fences.SHOWN: None,
    fences.HIDDEN: LeftOut.HIDDEN,
    fences.DELETED: LeftOut.DELETED,
}
_ENDS = {fences.PARAGRAPH: None, fences.ITEM: "list", fences.ROW: "table"}
_BEGIN = re.compile(rb"[\xef\xbb\xbf\s]*\{\\rtf")
_CREATED = re.compile(rb"\\creatim\s*((?:\\[a-z]{2,3}\d{1,4}\s*)+)")
_TIMES = re.compile(rb"\\(yr|mo|dy|hr|min)(\d+)")


def read(data: bytes) -> Draft:
    """The draft of RTF bytes; ``published`` is when the document was created, as with other documents."""
    if not _BEGIN.match(data):
        raise Unreadable(_OTHER)
    fencing = fences.Fencing(data)
    told = _Told(_joined(rtf_to_text(fencing.rtf, encoding=fencing.encoding, errors="replace")))
    return Draft(
        told.parts,
        title=facts.title(told.facts.get(fences.TITLE)),
        byline=facts.byline(told.facts.get(fences.AUTHOR)),
        published=_created(data),
        language=_language(fencing.languages),
    )


class _Told:
    """What striprtf let through, as parts and facts."""

    def __init__(self, fenced: str) -> None:
        self.facts: dict[str, str] = {}
        self._stories = [("", Story())]
        self._veil: LeftOut | None = None
        for piece in f"{fences.SHOWN}{fenced}".split(fences.FENCE):
            self._tell(piece[:1], piece[1:])
        while len(self._stories) > 1:
            self._close()
        self.parts: tuple[Part, ...] = self._stories[0][1].parts()

    def _tell(self, code: str, words: str) -> None:
        if code == fences.OPEN:
            self._stories.append((words[:1], Story()))
            words = words[1:]
        elif code == fences.CLOSE:
            self._close()
        elif code in _ENDS:
            self._stories[-1][1].end(_ENDS[code])
        else:
            self._veil = _VEILS.get(code)
        if words:
            self._stories[-1][1].say(words, self._veil)

    def _close(self) -> None:
        kind, story = self._stories.pop()
        outer = self._stories[-1][1]
        if kind in _KINDS:
            outer.beside([whole(story.parts(), _KINDS[kind])])
        elif kind == fences.BOX:
            outer.beside(story.parts())
        else:
            self.facts[kind] = whole(story.parts(), LeftOut.REST).text


def _joined(text: str) -> str:
    """Text whose characters beyond the first 65,536 are no longer two halves."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _created(data: bytes) -> str | None:
    found = _CREATED.search(data)
    if found is None:
        return None
    said = {name: int(number) for name, number in _TIMES.findall(found[1])}
    return facts.moment(
        f"{said.get(b'yr', 0):04}-{said.get(b'mo', 1):02}-{said.get(b'dy', 1):02}"
        f"T{said.get(b'hr', 0):02}:{said.get(b'min', 0):02}"
    )


def _language(languages: Counter[int]) -> str | None:
    """That of most of the text, by Windows' numbers."""
    most = next((number for number, _ in languages.most_common(1)), None)
    return facts.language(locale.windows_locale.get(most or 0))
