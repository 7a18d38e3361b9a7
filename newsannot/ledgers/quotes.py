"""Each quotation of the derived text beside the source's nearest words, with what differs and who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, pairwise

from rapidfuzz.distance import Levenshtein

from newsannot.acts import overlap
from newsannot.ledgers.content import terms
from newsannot.ledgers.differences import Differences, Piece, differences, tokens
from newsannot.ledgers.holding import Claims, Holding
from newsannot.model import Article, Claim, Pair, Quote, QuoteCheck, QuoteStatus, Span, Speaker

_WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")
_SIGN = re.compile(r"[^\w\s'’-]")
# A sentence is like a quotation when it has this share of its telling words, and more than one.
_LIKE = 0.6
_LEAST = 2
# A word of more sentences tells little.
_COMMON = 400
# So many words more than are missing may stand before the next sign.
_MORE = 2
_SEAM = " … "
# Code points between two passages that are shown.
_NEAR = 120


@dataclass(frozen=True, slots=True)
class HeldQuote:
    """A quotation of the derived text; ``passages`` are the source's nearest words.

    ``sentence`` is what holds the first, or where the source has none of it, the sentence most like it. ``speaker`` is
    who says them in the source.
    """

    quote: Quote
    check: QuoteCheck
    derived: tuple[Piece, ...]
    source: tuple[Piece, ...] = ()
    passages: tuple[Span, ...] = ()
    sentence: Span | None = None
    speaker: Speaker | None = None
    claim: Claim | None = None


def held_quotes(pair: Pair) -> tuple[HeldQuote, ...]:
    """The direct and mixed quotations of the derived text, in its order, as far as they were checked."""
    if pair.derived is None:
        return ()
    holder = _Holder(pair)
    return tuple(
        holder.held(quote, quote.check, pair.derived.text)
        for quote in pair.derived.layers.quotes
        if quote.check
    )


class _Holder:
    """Holds quotations against one source."""

    def __init__(self, pair: Pair) -> None:
        self._source = pair.source
        self._quotes = Holding(pair.source.layers.quotes)
        self._sentences = Holding(pair.source.layers.sentences)
        self._claims = Claims(pair.claims)

    @cached_property
    def _likeness(self) -> _Likeness:
        return _Likeness(self._source)

    def held(self, quote: Quote, check: QuoteCheck, text: str) -> HeldQuote:
        words, claim = text[quote.start : quote.end], self._claims.of(quote)
        if not check.passages:
            return self._nowhere(words, HeldQuote(quote, check, (Piece(words),), claim=claim))
        passages = check.passages
        if len(passages) == 1:
            passages = (self._widened(words, passages[0]),)
        cut = _cut(check.status, words, self._joined(passages, check.status))
        sentence = self._sentences.envelope(passages[0])
        speaker = self._speaker(passages, quote.speaker)
        return HeldQuote(quote, check, cut.one, cut.two, passages, sentence, speaker, claim)

    def _joined(self, passages: tuple[Span, ...], status: QuoteStatus) -> str:
        """The passages with the few words that a splice left out between them, else a sign for what stands there."""
        joined = self._words(passages[0])
        for one, two in pairwise(passages):
            near = 0 < two.start - one.end <= _NEAR and status is QuoteStatus.SPLICED
            between = self._words(Span(one.end, two.start)) if near else _SEAM
            joined += between + self._words(two)
        return joined

    def _nowhere(self, words: str, held: HeldQuote) -> HeldQuote:
        like = self._likeness.most(words)
        if like is None:
            return held
        return replace(held, source=(Piece(self._words(like)),), passages=(like,), sentence=like)

    def _speaker(self, passages: Sequence[Span], here: Speaker | None) -> Speaker | None:
        """Who says the passages: the one who is meant here where they are several, else who says most."""
        said: Counter[Speaker] = Counter()
        for passage in passages:
            for quote in self._quotes.over(passage):
                if quote.speaker:
                    said[quote.speaker] += overlap(quote, passage)
        who = here.who if here else None
        meant = next((speaker for speaker in said if who and speaker.who == who), None)
        return meant or next((speaker for speaker, _ in said.most_common(1)), None)

    def _widened(self, words: str, passage: Span) -> Span:
        """The passage with the words beside it that stand for those at the quotation's ends that it lacks."""
        edits = Levenshtein.opcodes(_keys(words), _keys(self._words(passage)))
        lacks = [edit.src_end - edit.src_start if edit.tag == "delete" else 0 for edit in edits]
        if not any(lacks):
            return passage
        within = next(iter(self._quotes.over(passage)), None) or self._sentences.envelope(passage)
        return Span(
            self._before(passage.start, within.start, lacks[0]),
            self._after(passage.end, within.end, lacks[-1]),
        )

    def _words(self, span: Span) -> str:
        return self._source.text[span.start : span.end]

    def _after(self, at: int, limit: int, lacks: int) -> int:
        """Where as many words end, or those up to a sign that stands a little farther."""
        sign = _SIGN.search(self._source.text, at, limit)
        ends = [
            m.end() for m in _WORD.finditer(self._source.text, at, sign.start() if sign else limit)
        ]
        return _last(ends, lacks) if lacks and ends else at

    def _before(self, at: int, limit: int, lacks: int) -> int:
        signs = [m.end() for m in _SIGN.finditer(self._source.text, limit, at)]
        starts = [m.start() for m in _WORD.finditer(self._source.text, max([limit, *signs]), at)]
        return _last(starts[::-1], lacks) if lacks and starts else at


def _cut(status: QuoteStatus, here: str, there: str) -> Differences:
    """Nothing differs where the words were found to be the same, though something else may stand between them."""
    if status is QuoteStatus.VERBATIM:
        return Differences((Piece(here),), (Piece(there),))
    return differences(here, there)


def _keys(words: str) -> list[str]:
    return [token.key for token in tokens(words)]


def _last(places: list[int], lacks: int) -> int:
    return places[lacks - 1] if len(places) > lacks + _MORE else places[-1]


class _Likeness:
    """The sentences of a text by the words that tell what they are about."""

    def __init__(self, article: Article) -> None:
        self._sentences = article.layers.sentences
        self._having: dict[str, list[int]] = {}
        for number, span in enumerate(self._sentences):
            for term in terms(article.text[span.start : span.end]):
                self._having.setdefault(term, []).append(number)

    def most(self, words: str) -> Span | None:
        """The sentence that has the most of the words, where it has enough to be called like them."""
        wanted = terms(words)
        having = (self._having.get(term, ())[:_COMMON] for term in wanted)
        shared = Counter(chain.from_iterable(having))
        if not shared:
            return None
        most = max(shared, key=lambda number: (shared[number], -number))
        enough = max(_LEAST, _LIKE * len(wanted))
        return self._sentences[most] if shared[most] >= enough else None
