"""An article as the words that count for its reuse: in paragraphs and sentences, without names of organisations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsannot.analysis.covered import Covered
from newsannot.analysis.wording import plain
from newsannot.ledgers.holding import merged
from newsannot.model import Article, Span

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|\w+(?:['’]\w+)*")

Names = dict[str, list[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Paragraph(Span):
    """A paragraph's words that count, lower case and without accents, and the spans they have in the text.

    ``begins`` says with which word each sentence begins.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    begins: tuple[int, ...]

    def sentences(self) -> Iterator[tuple[int, int]]:
        """The sentences as ranges of words."""
        yield from zip(self.begins, (*self.begins[1:], len(self.words)), strict=True)


def organisations(articles: Iterable[Article]) -> Names:
    """The names of organisations as they are written in any of the articles, by their first word, the longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for article in articles:
        for entity in article.layers.entities:
            if entity.label == "ORG":
                name = tuple(_WORD.findall(article.text, entity.start, entity.end))
                found.setdefault(name[0] if name else "", set()).add(name)
    return {first: sorted(names, key=len, reverse=True) for first, names in found.items()}


def paragraphs_of(article: Article, names: Names) -> tuple[Paragraph, ...]:
    """The paragraphs that have words which count: boilerplate has none."""
    layers = article.layers
    grey = Covered(merged(layers.boilerplate))
    sentences = [sentence.start for sentence in layers.sentences]
    found = []
    for span in layers.paragraphs:
        words = [w for w in _words(article.text, span, names) if w.start() not in grey]
        if words:
            found.append(_paragraph(span, words, sentences))
    return tuple(found)


def _words(text: str, span: Span, names: Names) -> Iterator[re.Match[str]]:
    """The words of a span but for organisations' names."""
    matches = list(_WORD.finditer(text, span.start, span.end))
    written = [match.group() for match in matches]
    after_name = 0
    for at, match in enumerate(matches):
        if at < after_name:
            continue
        named = (
            len(n) for n in names.get(written[at], ()) if n == tuple(written[at : at + len(n)])
        )
        after_name = at + next(named, 0)
        if at == after_name:
            yield match


def _paragraph(span: Span, words: Sequence[re.Match[str]], sentences: Sequence[int]) -> Paragraph:
    starts = tuple(word.start() for word in words)
    numbers = [bisect_right(sentences, start) for start in starts]
    begins = (n for n, number in enumerate(numbers) if n == 0 or number != numbers[n - 1])
    folded = tuple(_folded(word.group()) for word in words)
    ends = tuple(word.end() for word in words)
    return Paragraph(span.start, span.end, folded, starts, ends, tuple(begins))


@lru_cache(maxsize=10_000)
def _folded(word: str) -> str:
    return plain(word.replace("’", "'"))
