"""A document's text on its way to parts: words become paragraphs, lists and tables; what is left out follows them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from newsannot.readers.draft import LeftOut, Part


@dataclass(slots=True)
class _Growing:
    """A part that is not whole yet."""

    pieces: list[str]
    left_out: LeftOut | None

    def part(self) -> Part:
        return Part("".join(self.pieces).strip(), self.left_out)


class Story:
    """A run of paragraphs: a document's, or those of a cell, a note or a text box in it."""

    def __init__(self) -> None:
        self._parts: list[_Growing] = []
        self._words: list[str] = []
        self._begun = False
        self._beside: list[_Growing] = []
        self._leaving: LeftOut | None = None
        self._together: Hashable = None

    def say(self, words: str, left_out: LeftOut | None = None) -> None:
        """Go on with the paragraph; words that are left out of it come after it."""
        if left_out is None:
            if not self._begun:
                self._put_beside()
            self._words.append(words)
            self._begun = self._begun or not words.isspace()
        elif left_out is self._leaving:
            self._beside[-1].pieces.append(words)
        else:
            self._beside.append(_Growing([words], left_out))
        self._leaving = left_out

    def beside(self, parts: Iterable[Part]) -> None:
        """Parts that hang on this place, such as a note; they come after the paragraph."""
        self._beside += [_Growing([part.text], part.left_out) for part in parts]
        self._leaving = None

    def end(self, together: Hashable = None, left_out: LeftOut | None = None) -> str:
        """End the paragraph, and give its text.

        Paragraphs that follow each other and are ``together``, such as a list's, become one part.
        """
        text = "".join(self._words).strip()
        self._words, self._begun = [], False
        if text and together is not None and together == self._together:
            self._parts[-1].pieces += ["\n", text]
        elif text:
            self._parts.append(_Growing([text], left_out))
            self._together = together
        self._put_beside()
        return text

    def row(self, cells: list[tuple[Part, ...]], together: Hashable) -> None:
        """A table's row: a line, or paragraphs where it is there for the layout only."""
        self.end()
        kept = [[part.text for part in cell if part.left_out is None] for cell in cells]
        if any(len(texts) > 1 for texts in kept):
            self.beside(part for cell in cells for part in cell)
        else:
            self._words = ["\t".join("".join(texts) for texts in kept)]
            self.beside(part for cell in cells for part in cell if part.left_out)
        self.end(together)

    def parts(self) -> tuple[Part, ...]:
        """All that there is; the last paragraph ends."""
        self.end()
        parts = [growing.part() for growing in self._parts]
        return tuple(part for part in parts if part.text or part.left_out is LeftOut.PICTURE)

    def _put_beside(self) -> None:
        if self._beside:
            self._parts += self._beside
            self._together = None
        self._beside = []
        self._leaving = None


def whole(parts: Iterable[Part], left_out: LeftOut) -> Part:
    """A story that is left out as one, such as a note."""
    return Part("\n".join(part.text for part in parts if part.left_out is None), left_out)
