"""How much of the derived text is the source's: word for word, nearly so, in other words, or not at all.

After the work on text reuse in newspapers: Clough, Gaizauskas, Piao and Wilks, «METER: MEasuring TExt Reuse» (ACL 2002),
who hold articles against newswire by n-gram overlap and by greedy string tiling (Wise, «Running Karp-Rabin matching and
greedy string tiling», 1993). A word lies in a run of n words that both texts have just when it lies in an n-gram that both
have, so n-grams in a set find what tiles of n words would; unlike tiles, they count what is copied twice as copied twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from itertools import chain, groupby

from newsannot.acts import parts_of
from newsannot.analysis.covered import Covered
from newsannot.ledgers.citations import evidence_of
from newsannot.ledgers.content import held, terms
from newsannot.ledgers.holding import merged
from newsannot.ledgers.sequences import Paragraph, organisations, paragraphs_of
from newsannot.ledgers.shares import Kind, ParagraphReuse, Reuse, Shares
from newsannot.model import Article, Claim, Evidence, Pair, QuoteKind, Span

VERBATIM_WORDS = 6
"""So many words in a row that the source has too are verbatim."""

_SHORT = 3
_DENSE = 0.5
_ENOUGH = 0.3

Gram = tuple[str, ...]


def reuse(pair: Pair, annotator: str | None, *, judge_first: bool = False) -> Reuse:
    """The derived text's words by how they stand to the source; organisations' names and boilerplate do not count.

    - verbatim: in a run of six words or more within a paragraph that the source has too, or in a whole sentence of fewer;
    - near-verbatim: in runs of three words or more out of one source sentence, where such runs with at most one other
      word between make up six words, that word included, or where they make up half of the sentence;
    - reworded: else, in a claim that a person tied to evidence, or three tenths of whose content the passages hold that
      the machine offers;
    - new: the rest.

    Order plays no part: a paragraph counts the same wherever it stands.
    """
    if pair.derived is None:
        return Reuse(Shares())
    tied = _tied(pair, annotator, judge_first=judge_first)
    quoted = _quoted(pair.derived)
    parts = tuple(_part(text, tied, quoted) for text in _compared(pair.source, pair.derived))
    return Reuse(_sum(part.shares for part in parts), parts)


def _part(text: _Compared, tied: Covered, quoted: Covered) -> ParagraphReuse:
    words = text.paragraph
    kinds = [
        Kind.REWORDED if kind is Kind.NEW and start in tied else kind
        for kind, start in zip(text.kinds, words.starts, strict=True)
    ]
    shares = _shares(words, kinds, quoted)
    return ParagraphReuse(words.start, words.end, shares, text.runs, text.source)


@dataclass(frozen=True, slots=True)
class _Compared:
    """A paragraph held against the source: the kind of each word, what claims may call reworded still new."""

    paragraph: Paragraph
    kinds: tuple[Kind, ...]
    runs: tuple[Span, ...]
    source: tuple[Span, ...]


@lru_cache(maxsize=1)
def _compared(source: Article, derived: Article) -> tuple[_Compared, ...]:
    """Kept for the pair on the desk, whose claims change more often than its texts."""
    names = organisations((source, derived))
    there = _Source(paragraphs_of(source, names))
    return tuple(_compare(paragraph, there) for paragraph in paragraphs_of(derived, names))


def _compare(paragraph: Paragraph, source: _Source) -> _Compared:
    copies = list(_copies(paragraph, source))
    kinds = tuple(_kinds(paragraph, copies, source))
    places = tuple(merged(copy.source for copy in copies))
    return _Compared(paragraph, kinds, tuple(_runs(paragraph, kinds)), places)


def _tied(pair: Pair, annotator: str | None, *, judge_first: bool) -> Covered:
    """The claims that evidence is tied to."""
    tied: list[Span] = []
    for claim in pair.claims:
        pieces = evidence_of(claim, annotator, judge_first=judge_first)
        if pieces and (isinstance(pieces[0], Evidence) or _holds(pair, pieces, claim)):
            tied += parts_of(claim)
    return Covered(merged(tied))


def _holds(pair: Pair, passages: Iterable[Span], claim: Claim) -> bool:
    """Whether offered passages hold enough of a claim: something is always offered, also for what is made up."""
    there = (terms(pair.source.text[passage.start : passage.end]) for passage in passages)
    return held(terms(claim.text), set().union(*there)) >= _ENOUGH


def _quoted(article: Article) -> Covered:
    quotes = (q for q in article.layers.quotes if q.kind is not QuoteKind.INDIRECT)
    return Covered(merged(quotes))


class _Source:
    """What the source has: where runs of six words and whole sentences stand, and in which sentences runs of three do."""

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        self.passages: dict[Gram, Span] = {}
        self._sentences: dict[Gram, list[int]] = {}
        number = 0
        for paragraph in paragraphs:
            for start, end in _units(paragraph):
                place = Span(paragraph.starts[start], paragraph.ends[end - 1])
                self.passages.setdefault(paragraph.words[start:end], place)
            for start, end in paragraph.sentences():
                for gram in set(_grams(paragraph.words[start:end], _SHORT)):
                    self._sentences.setdefault(gram, []).append(number)
                number += 1

    def nearest(self, grams: Sequence[Gram]) -> Iterator[frozenset[int]]:
        """For each of the sentences that share the most of these runs: which of them, by number."""
        places = [self._sentences.get(gram, ()) for gram in grams]
        counts = Counter(chain.from_iterable(places))
        most = max(counts.values(), default=0)
        for sentence, count in counts.items():
            if count == most:
                yield frozenset(n for n, there in enumerate(places) if sentence in there)


def _grams(words: Gram, size: int) -> list[Gram]:
    return list(zip(*(words[n:] for n in range(size)), strict=False))


def _units(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """What is verbatim where both texts have it, as ranges of words: every run of six, each sentence, the whole."""
    size = len(paragraph.words)
    yield from ((n, n + VERBATIM_WORDS) for n in range(size - VERBATIM_WORDS + 1))
    yield from paragraph.sentences()
    yield 0, size


@dataclass(frozen=True, slots=True)
class _Copy:
    """A range of a paragraph's words, and where the source has them."""

    words: range
    source: Span


def _copies(paragraph: Paragraph, source: _Source) -> Iterator[_Copy]:
    for start, end in _units(paragraph):
        place = source.passages.get(paragraph.words[start:end])
        if place:
            yield _Copy(range(start, end), place)


def _kinds(paragraph: Paragraph, copies: Iterable[_Copy], source: _Source) -> list[Kind]:
    kinds = [Kind.NEW] * len(paragraph.words)
    for sentence in paragraph.sentences():
        for n in _near(paragraph.words, sentence, source):
            kinds[n] = Kind.NEAR
    for n in chain.from_iterable(copy.words for copy in copies):
        kinds[n] = Kind.VERBATIM
    return kinds


def _near(words: Gram, sentence: tuple[int, int], source: _Source) -> set[int]:
    """The numbers of a sentence's words that are in runs out of the source sentence that has the most of them."""
    start, end = sentence
    grams = _grams(words[start:end], _SHORT)
    found = (_dense(start, end, shared) for shared in source.nearest(grams))
    return max(found, key=len, default=set())


def _dense(start: int, end: int, shared: frozenset[int]) -> set[int]:
    held = sorted({start + n + k for n in shared for k in range(_SHORT)})
    if len(held) >= _DENSE * (end - start):
        return set(held)
    found: set[int] = set()
    for stretch in _stretches(held):
        if len(stretch) >= VERBATIM_WORDS:
            found.update(stretch)
    return found


def _stretches(held: Sequence[int]) -> Iterator[range]:
    """Numbers in a row, one between them let through."""
    at = 0
    for n, number in enumerate(held):
        if n + 1 == len(held) or held[n + 1] > number + 2:
            yield range(held[at], number + 1)
            at = n + 1


def _shares(paragraph: Paragraph, kinds: Sequence[Kind], quoted: Covered) -> Shares:
    counts = Counter(kinds)
    inside = sum(
        kind is Kind.VERBATIM and start in quoted
        for kind, start in zip(kinds, paragraph.starts, strict=True)
    )
    return Shares(**{kind.value: counts[kind] for kind in Kind}, quoted=inside)


def _sum(shares: Iterable[Shares]) -> Shares:
    every = list(shares)
    names = [field.name for field in fields(Shares)]
    return Shares(**{name: sum(getattr(one, name) for one in every) for name in names})


def _runs(paragraph: Paragraph, kinds: Sequence[Kind]) -> Iterator[Span]:
    """From the first to the last word of each verbatim run."""
    for kind, group in groupby(range(len(kinds)), key=kinds.__getitem__):
        if kind is Kind.VERBATIM:
            numbers = list(group)
            yield Span(paragraph.starts[numbers[0]], paragraph.ends[numbers[-1]])
