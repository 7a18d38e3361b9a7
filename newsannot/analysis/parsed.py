"""What passes between the steps of the analysis: a text, its paragraphs and their spaCy Docs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsannot.model import Article, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Paragraph(Span):
    """One non-blank line, parsed on its own: a token stands at ``start + token.idx`` of the article's text.

    ``text`` is the line's; a Doc would put it together from its tokens every time.
    """

    text: str
    doc: Doc


@dataclass(frozen=True, slots=True)
class ParsedText:
    """An article with every paragraph parsed, headline and boilerplate included."""

    article: Article
    paragraphs: tuple[Paragraph, ...]
