"""Words found in a text as a reader means them, whatever their accents, case, quotation marks and blanks."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from newsannot.model import Article, Span

_ALIKE = (
    dict.fromkeys("’‘‚‛‹›`´ʼ′", "'") | dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‐‑‒–—―−", "-")
)
_SELECTORS = "\ufe00", "\ufe0f"
_SLICE = 10_000
"""Code points in one go: Python lets no other thread run in the midst of it."""


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text as it is searched. From each of ``starts`` on it runs along with the original from the same of ``origins``.

    What folds to another number of code points is one piece, named in ``pieces`` by where it starts: words are found
    with all of it or not at all.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    pieces: frozenset[int]

    def span(self, start: int, end: int) -> Span | None:
        """The original's span of a folded range; None where it would cut a piece."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_left(self.starts, end)
        if last == len(self.starts) or self.starts[last] != end:
            last -= 1
        if self._cuts(first, start) or self._cuts(last, end):
            return None
        return Span(self._origin(first, start), self._origin(last, end))

    def _origin(self, entry: int, position: int) -> int:
        return self.origins[entry] + position - self.starts[entry]

    def _cuts(self, entry: int, position: int) -> bool:
        return self.starts[entry] in self.pieces and position > self.starts[entry]


def fold(text: str, *, case: bool = False) -> FoldedText:
    """Fold a text; with ``case`` capitals stay. A mark is part of its letter, blanks in a row are one."""
    slices = [text[at : at + _SLICE] for at in range(0, len(text), _SLICE)]
    known = {character: _folded(character, case) for part in slices for character in set(part)}
    marks = "".join(filter(_is_mark, known))
    odd = "".join(c for c, folded in known.items() if len(folded) != 1 and c not in marks)
    plain = {ord(c): folded for c, folded in known.items() if len(folded) == 1 and c not in marks}
    translated = "".join([part.translate(plain) for part in slices])
    return _pieced(translated, _oddities(odd, marks), known)


def _oddities(odd: str, marks: str) -> re.Pattern[str]:
    """What does not fold to one code point each."""
    parts = ["  +"]
    after = f"[{re.escape(marks)}]" if marks else ""
    if odd:
        parts.append(f"[{re.escape(odd)}]" + (f"{after}*" if after else ""))
    if after:
        parts.append(f".{after}+")
    return re.compile("|".join(parts), re.DOTALL)


def _pieced(plain: str, oddities: re.Pattern[str], known: dict[str, str]) -> FoldedText:
    """Put the text together from the runs between the oddities, and what these fold to."""
    parts: list[str] = []
    starts, origins, pieces = [0], [0], set()
    length = at = 0
    for match in oddities.finditer(plain):
        whole = match[0]
        folded = " " if whole.isspace() else "".join(known.get(c, c) for c in whole)
        parts += [plain[at : match.start()], folded]
        length += match.start() - at
        if folded:
            pieces.add(length)
        starts += [length, length + len(folded)]
        origins += [match.start(), match.end()]
        length += len(folded)
        at = match.end()
    parts.append(plain[at:])
    return FoldedText("".join(parts), tuple(starts), tuple(origins), frozenset(pieces))


@lru_cache(maxsize=10_000)
def _folded(character: str, case: bool) -> str:
    if character in _ALIKE:
        return _ALIKE[character]
    parts = unicodedata.normalize("NFKD", character)
    if not case:
        parts = unicodedata.normalize("NFKD", parts.casefold())
    bare = "".join(map(_bare, parts))
    return bare if case else bare.lower()


def _bare(character: str) -> str:
    """A code point of what one is made of: Latin letters without their strokes, no accents, nothing unseen."""
    if character.isascii():
        return " " if character.isspace() else character
    if unicodedata.combining(character) or _is_unseen(character):
        return ""
    if character.isspace():
        return " "
    if unicodedata.name(character, "").startswith("LATIN"):
        return anyascii(character) or character
    return _ALIKE.get(character, character)


def _is_unseen(character: str) -> bool:
    selects = _SELECTORS[0] <= character <= _SELECTORS[1]
    return selects or unicodedata.category(character) == "Cf"


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def hits(folded: FoldedText, words: str, *, case: bool = False) -> Iterator[Span]:
    """Where the words stand, in order and apart; nowhere when they fold to nothing that is seen."""
    wanted = fold(words, case=case).text
    if not wanted.strip():
        return
    at = folded.text.find(wanted)
    while at >= 0:
        span = folded.span(at, at + len(wanted))
        if span:
            yield span
        at = folded.text.find(wanted, at + (len(wanted) if span else 1))


def whole(text: str, span: Span) -> Span:
    """The span with all the marks of the letters that it holds a part of."""
    start, end = span.start, span.end
    while start > 0 and _is_mark(text[start]):
        start -= 1
    while end < len(text) and _is_mark(text[end]):
        end += 1
    return Span(start, end)


def passage_around(article: Article, hit: Span) -> Span:
    """The sentence or sentences that hold a hit; before they are known, its lines without the blanks around them."""
    held = [s for s in article.layers.sentences if s.start < hit.end and hit.start < s.end]
    if held:
        return Span(min(held[0].start, hit.start), max(held[-1].end, hit.end))
    start = article.text.rfind("\n", 0, hit.start) + 1
    end = article.text.find("\n", hit.end)
    line = article.text[start : end if end >= 0 else None]
    first = start + len(line) - len(line.lstrip())
    return Span(min(first, hit.start), max(start + len(line.rstrip()), hit.end))
