"""Two wordings of one passage, cut where they differ: by words, and inside a word where most of it is the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from rapidfuzz.distance import Levenshtein

from newsannot.analysis.quote_check import fold
from newsannot.model import Span

_OMISSION = re.compile(r"\[?(?:\.\s?){3}\]?|\[?…\]?")
# A word with its apostrophes and hyphens, a figure with its points, an omission mark, or another sign by itself.
_TOKEN = re.compile(rf"\w+(?:['’‘‐‑-]\w+|(?<=\d)[.,](?=\d)\w+)*|{_OMISSION.pattern}|\S")
_OUTER = frozenset(".,;:!?…-'")
# Two words with the same first letters that are as like as this are one word, changed.
_BEGINNING = 3
_ONE_WORD = 0.6


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a text; whether it differs from the other wording."""

    text: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Differences:
    """Two wordings in pieces, whole when they are joined."""

    one: tuple[Piece, ...]
    two: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Token(Span):
    """A word or sign of a wording; ``key`` is what is compared."""

    key: str


def differences(one: str, two: str) -> Differences:
    """What differs between two wordings.

    As in a check for verbatim, quotation marks, kinds of apostrophes and hyphens, blanks, the case of the first letter
    and the signs at the ends do not count.
    """
    mine, theirs = tokens(one), tokens(two)
    same = Levenshtein.editops([t.key for t in mine], [t.key for t in theirs])
    changed = []
    one_end = two_end = 0
    for block in same.as_matching_blocks():
        changed.append(_changed(mine[one_end : block.a], theirs[two_end : block.b]))
        one_end, two_end = block.a + block.size, block.b + block.size
    return Differences(
        tuple(_pieces(one, chain.from_iterable(spans for spans, _ in changed))),
        tuple(_pieces(two, chain.from_iterable(spans for _, spans in changed))),
    )


def tokens(text: str) -> list[Token]:
    """The words and signs that count when a wording is compared."""
    found = [Token(m.start(), m.end(), _key(m.group())) for m in _TOKEN.finditer(text)]
    found = [token for token in found if token.key]
    while found and found[-1].key in _OUTER:
        found.pop()
    while found and found[0].key in _OUTER:
        del found[0]
    if found:
        first = found[0]
        found[0] = Token(first.start, first.end, first.key[0].lower() + first.key[1:])
    return found


@lru_cache(maxsize=20_000)
def _key(token: str) -> str:
    return "…" if _OMISSION.fullmatch(token) else fold(token).text


def _changed(mine: Sequence[Token], theirs: Sequence[Token]) -> tuple[list[Span], list[Span]]:
    """The spans that differ in a run of tokens that do; those of words that are nearly one are inside them."""
    if len(mine) == len(theirs):
        inside = [_letters(one, two) for one, two in zip(mine, theirs, strict=True)]
        return [s for one, _ in inside for s in one], [s for _, two in inside for s in two]
    return _all(mine), _all(theirs)


def _all(run: Sequence[Token]) -> list[Span]:
    return [Span(run[0].start, run[-1].end)] if run else []


def _letters(one: Token, two: Token) -> tuple[list[Span], list[Span]]:
    """The letters that differ where two words are one with another ending, else the words."""
    if not _is_one_word(one, two):
        return _all([one]), _all([two])
    edits = [edit for edit in Levenshtein.opcodes(one.key, two.key) if edit.tag != "equal"]
    mine = [(one.start + edit.src_start, one.start + edit.src_end) for edit in edits]
    theirs = [(two.start + edit.dest_start, two.start + edit.dest_end) for edit in edits]
    return [Span(*ends) for ends in mine if ends[0] < ends[1]], [
        Span(*ends) for ends in theirs if ends[0] < ends[1]
    ]


def _is_one_word(one: Token, two: Token) -> bool:
    if any(len(token.key) != token.end - token.start for token in (one, two)):
        return False
    if not one.key[:_BEGINNING].isalpha():
        return False
    begins = one.key[:_BEGINNING].lower() == two.key[:_BEGINNING].lower()
    return begins and Levenshtein.normalized_similarity(one.key, two.key) >= _ONE_WORD


def _pieces(text: str, spans: Iterable[Span]) -> Iterator[Piece]:
    """The text cut at the spans, which are in order; those with a blank between are one."""
    at = 0
    for span in _joined(text, spans):
        if span.start > at:
            yield Piece(text[at : span.start])
        yield Piece(text[span.start : span.end], differs=True)
        at = span.end
    if at < len(text):
        yield Piece(text[at:])


def _joined(text: str, spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined
