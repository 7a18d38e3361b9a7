"""Which of a page's blocks are its article: those whose words trafilatura's extraction holds, in its order."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Sequence

from newsannot.readers.draft import LeftOut
from newsannot.readers.page.blocks import Block
from newsannot.readers.wording import words

_MOST = 0.6  # of a block's words in what the extraction has in its place, where it cut or joined paragraphs
_FEW = 4  # words that say nothing by such a share
_NAMED = 3  # words that are no heading of a site's by chance
_SENTENCE = 8  # words; bylines and dates have fewer
_HALF = 0.5
# Blocks times characters to look through; a page has a few millions, and this takes a second or two.
_TOO_MUCH = 1_000_000_000


def article_blocks(blocks: Sequence[Block], extracted: str) -> set[int]:
    """The numbers of the blocks that are in the extraction; none where it would take too long to tell."""
    text = words(extracted)
    if len(blocks) * len(text) > _TOO_MUCH:
        return set()
    keys = {n: words(block.text) for n, block in enumerate(blocks) if not block.firm}
    matched = _Matched(text)
    for number in _surest_first({number: key for number, key in keys.items() if key.strip()}):
        matched.place(number, keys[number])
    return matched.numbers | set(_nearly(keys, matched))


def _surest_first(keys: dict[int, str]) -> Iterable[int]:
    """What stands once on the page before what stands in it again, as in teasers; the longest first."""
    often = Counter(keys.values())
    once = [number for number, key in keys.items() if often[key] == 1]
    again = [number for number, key in keys.items() if often[key] > 1]
    longest = max(once, key=lambda number: len(keys[number]), default=0)
    yield from sorted(once, key=lambda number: -len(keys[number]))
    yield from sorted(again, key=lambda number: abs(number - longest))


class _Matched:
    """Blocks with their places in the extraction; both go upwards together."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._spans: list[tuple[int, int, int]] = []

    @property
    def numbers(self) -> set[int]:
        return {number for number, _, _ in self._spans}

    def place(self, number: int, key: str) -> None:
        """Find a block between its neighbours' places, where it is there."""
        found = self.text.find(key, *self.gap(number))
        if found >= 0:
            # A blank ends one word and begins the next.
            insort(self._spans, (number, found, found + len(key) - 1))

    def gap(self, number: int) -> tuple[int, int]:
        """Where in the extraction a block's neighbours end and begin."""
        at = bisect_left(self._spans, (number, 0, 0))
        start = self._spans[at - 1][2] if at else 0
        end = self._spans[at][1] + 1 if at < len(self._spans) else len(self.text)
        return start, end


def _nearly(keys: dict[int, str], matched: _Matched) -> Iterable[int]:
    """Blocks that the extraction has most of, though not as they are."""
    placed = matched.numbers
    gap, there = (0, 0), Counter[str]()
    for number, key in keys.items():
        own = Counter(key.split())
        if number in placed or own.total() < _FEW:
            continue
        if (here := matched.gap(number)) != gap:
            gap, there = here, Counter(matched.text[slice(*here)].split())
        if (own & there).total() >= own.total() * _MOST:
            yield number


def headline(blocks: Sequence[Block], titles: Iterable[str | None]) -> int | None:
    """The heading that says most of what the page's titles say, else the only h1; a site's name is often one too."""
    headings = [number for number, block in enumerate(blocks) if _may_head(block)]
    says = [words(title).casefold() for title in titles if title]
    own = {number: words(blocks[number].text).casefold() for number in headings}
    named = [number for number in headings if any(_is_headline(own[number], t) for t in says)]
    if named:
        return max(named, key=lambda number: len(own[number]))
    first = [number for number in headings if blocks[number].tag == "h1"]
    return first[0] if len(first) == 1 and blocks[first[0]].reason is None else None


def head_blocks(blocks: Sequence[Block], kept: set[int], head: int) -> set[int]:
    """The headline and what stands between it and the text in sentences: claims are made there too.

    Nothing where the kept blocks have the headline's words already.
    """
    says = words(blocks[head].text)
    if any(words(blocks[number].text) == says for number in kept - {head}):
        return set()
    following = range(head + 1, min((number for number in kept if number > head), default=0))
    return {head} | {number for number in following if _is_standfirst(blocks[number])}


def _may_head(block: Block) -> bool:
    if block.firm or block.reason in {LeftOut.COMMENT, LeftOut.MENU, LeftOut.FOOTER}:
        return False
    return block.tag in {"h1", "h2"}


def _is_headline(own: str, title: str) -> bool:
    """Equal, or one with something before or after it, such as the site's name."""
    return own == title or (len(own.split()) >= _NAMED and (own in title or title in own))


def _is_standfirst(block: Block) -> bool:
    plain = block.reason in {None, LeftOut.HEADER} and not block.firm
    return plain and block.linked < _HALF and len(words(block.text).split()) >= _SENTENCE
