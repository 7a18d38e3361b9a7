"""The files that articles come from: what of them is in the article's text, and what was left out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from newsannot.model import Article


class LeftOut(StrEnum):
    """Why a part of a file is not in the article's text."""

    MENU = "menu"  # what leads elsewhere: navigation, links, share buttons, related articles
    PICTURE = "picture"  # its text is what stands for it or below it
    HEADER = "header"  # what stands above every page or mail
    FOOTER = "footer"  # what stands below: page numbers, imprint, signature
    NOTE = "note"  # footnotes and endnotes
    COMMENT = "comment"  # what reviewers or readers said of it
    DELETED = "deleted"  # struck out where changes are tracked
    HIDDEN = "hidden"  # text that the file does not show
    EARLIER = "earlier"  # the mails that a mail answers
    ATTACHMENT = "attachment"
    FRONT_MATTER = "front matter"  # facts about the text, above it
    REST = "rest"  # all else, such as forms and scripts' messages


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph, heading, list or table of a file, in its order; ``text`` is empty for what has none."""

    text: str
    left_out: LeftOut | None = None


@dataclass(frozen=True, slots=True)
class Original:
    """The file that an article was read from.

    ``format`` is a MIME type, ``sha256`` of the file's bytes, ``size`` their number, ``encoding`` a text file's.
    ``parts`` are all of it in its order; empty where all of it is in the text.
    """

    format: str
    sha256: str
    size: int
    encoding: str | None = None
    parts: tuple[Part, ...] = ()

    def left_out(self) -> Counter[LeftOut]:
        """How many parts were left out, of each kind."""
        return Counter(part.left_out for part in self.parts if part.left_out)


@dataclass(frozen=True, slots=True)
class PagePicture:
    """How a page of a file looks: rows of ``stride`` bytes, of red, green and blue for each of ``width`` points.

    ``pages`` is how many the file has.
    """

    pages: int
    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article as it came in; one that was pasted has no original.

    ``guesses`` are the encodings that a text file could be in as well, the likeliest first and the one it was read in
    the first of them; empty where there is no doubt.
    """

    article: Article
    original: Original | None = None
    data: bytes = b""
    path: Path | None = None
    guesses: tuple[str, ...] = ()
