"""What a reader makes of a file: its paragraphs, those of the article and those left out, and the facts it gives."""

from __future__ import annotations

from dataclasses import dataclass

from newsannot.errors import NewsannotError
from newsannot.originals import LeftOut as LeftOut, Part as Part


@dataclass(frozen=True, slots=True)
class Draft:
    """An article on its way. Facts are as the file gives them, None where it gives none.

    ``published`` is ISO 8601, ``language`` ISO 639-1. ``encoding`` is a text file's; ``guesses`` are the encodings it
    could be in as well, the likeliest first and itself the first of them, empty where there is no doubt.
    """

    parts: tuple[Part, ...]
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    encoding: str | None = None
    guesses: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The article's text: its parts, an empty line between them."""
        return "\n\n".join(part.text for part in self.parts if part.left_out is None)


class Unreadable(NewsannotError):
    """Bytes that a reader can make nothing of; ``problem`` completes «FILE: ...»."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem
