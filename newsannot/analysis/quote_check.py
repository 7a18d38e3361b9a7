"""The derived article's quotations held against the source's words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz import fuzz

from newsannot.model import Quote, QuoteCheck, QuoteKind, QuoteStatus, Span

_FOLDED = dict.fromkeys(map(ord, "’‘‛`´"), "'") | dict.fromkeys(map(ord, "‐‑–—"), "-")
_DROPPED = set('“”„‟«»‹›"\u200b\u200d\ufeff\u00ad')
_OUTER = " .,;:!?…-'"
_GAP = re.compile(r"\s*(?:\[?(?:\.\s?){3}\]?|\[?…\]?)\s*")
_WORD = re.compile(r"\w+")
_ALTERED = 78.0
_SURE = 92.0
_SPLICE_WORDS = 2
_CANDIDATES = 6


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with marks, apostrophes and blanks folded; ``places`` maps a folded code point to the text's."""

    text: str
    places: tuple[int, ...]

    @property
    def lower(self) -> str:
        """The folded text in lower case, of the same length."""
        return _lower(self.text)

    def span(self, start: int, end: int) -> Span:
        """The span of the original text that a folded range stands for."""
        return Span(self.places[start], self.places[end - 1] + 1)


def _lower(text: str) -> str:
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def fold(text: str, offset: int = 0) -> Folded:
    """Fold a text; ``offset`` is where it begins in the article."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text.translate(_FOLDED)):
        if character in _DROPPED:
            continue
        blank = character.isspace()
        if blank and (not letters or letters[-1] == " "):
            continue
        letters.append(" " if blank else character)
        places.append(offset + place)
    return Folded("".join(letters), tuple(places))


class QuoteChecker:
    """Checks quotations against one source; ``runs`` are all of its quoted runs, speech or not."""

    def __init__(self, text: str, sentences: Sequence[Span], runs: Sequence[Span]) -> None:
        self._text = text
        self._folded = fold(text)
        self._lower = self._folded.lower
        self._runs = runs
        self._run_starts = [run.start for run in runs]
        self._segments = [(span, fold(text[span.start : span.end], span.start)) for span in runs]
        self._segments += [(s, fold(text[s.start : s.end], s.start)) for s in sentences]
        self._index: dict[str, list[int]] = {}
        for number, (_, folded) in enumerate(self._segments):
            for word in set(_WORD.findall(folded.lower)):
                self._index.setdefault(word, []).append(number)

    def check(
        self, text: str, quotes: Iterable[Quote], spoken: Sequence[Quote]
    ) -> tuple[Quote, ...]:
        """A derived text's quotes, each direct or mixed one with its check; ``spoken`` are the source's quotes."""
        return tuple(
            quote
            if quote.kind is QuoteKind.INDIRECT
            else replace(quote, check=self._check(text[quote.start : quote.end], quote, spoken))
            for quote in quotes
        )

    def _check(self, words: str, quote: Quote, spoken: Sequence[Quote]) -> QuoteCheck:
        status, passages = self._find(fold(words).text.strip(_OUTER))
        if status is QuoteStatus.SPLICED and self._is_one_speech(passages, spoken):
            status = QuoteStatus.VERBATIM
        return QuoteCheck(status, passages, _speaker_differs(quote, passages, spoken))

    def _is_one_speech(self, passages: tuple[Span, ...], spoken: Sequence[Quote]) -> bool:
        """Whether passages follow each other in one speech, with only its cue between: «..., she added, ...»."""
        runs = [quote for quote in spoken if quote.kind is not QuoteKind.INDIRECT]
        inside = [
            [n for n, q in enumerate(runs) if q.start <= p.start and p.end <= q.end]
            for p in passages
        ]
        return all(
            one
            and two
            and two[0] == one[0] + 1
            and runs[one[0]].utterance == runs[two[0]].utterance
            and not _WORD.search(self._text, before.end, runs[one[0]].end)
            and not _WORD.search(self._text, runs[two[0]].start, after.start)
            for (before, after), (one, two) in zip(
                pairwise(passages), pairwise(inside), strict=True
            )
        )

    def _find(self, wanted: str) -> tuple[QuoteStatus, tuple[Span, ...]]:
        if not wanted:
            return QuoteStatus.ABSENT, ()
        exact = self._exact(wanted)
        if exact is not None:
            same = self._same_case(wanted, exact)
            inside = self._in_quotation(exact)
            status = QuoteStatus.VERBATIM if same else QuoteStatus.ALTERED
            return status if inside else QuoteStatus.FROM_PARAPHRASE, (exact,)
        spliced = self._spliced(wanted)
        if spliced:
            quoted = all(self._in_quotation(span) for span in spliced)
            return QuoteStatus.SPLICED if quoted else QuoteStatus.FROM_PARAPHRASE, spliced
        return self._altered(wanted)

    def _exact(self, wanted: str) -> Span | None:
        """Where the words stand, whole; in a quotation rather than outside."""
        found: Span | None = None
        lower = _lower(wanted)
        at = self._lower.find(lower)
        while at >= 0:
            end = at + len(lower)
            if _whole(self._lower, at, end):
                span = self._folded.span(at, end)
                if self._in_quotation(span):
                    return span
                found = found or span
            at = self._lower.find(lower, at + 1)
        return found

    def _same_case(self, wanted: str, span: Span) -> bool:
        first = bisect_right(self._folded.places, span.start) - 1
        return self._folded.text[first + 1 : first + len(wanted)] == wanted[1:]

    def _in_quotation(self, span: Span) -> bool:
        """Whether four fifths of a span stand in quotation marks."""
        covered = 0
        for run in self._runs[max(0, bisect_right(self._run_starts, span.start) - 1) :]:
            if run.start >= span.end:
                break
            covered += max(0, min(run.end, span.end) - max(run.start, span.start))
        return covered >= 0.8 * (span.end - span.start)

    def _spliced(self, wanted: str) -> tuple[Span, ...]:
        """The places of two or more pieces that the source has apart, each whole.

        At an omission mark they may stand anywhere, else in quotation marks.
        """
        pieces = [piece.strip(_OUTER) for piece in _GAP.split(wanted)]
        pieces = [piece for piece in pieces if piece]
        marked = len(pieces) > 1
        found = [self._exact(piece) for piece in (pieces if marked else self._halves(wanted))]
        spans = tuple(span for span in found if span is not None)
        if len(found) < 2 or len(spans) < len(found):
            return ()
        return spans if marked or all(self._in_quotation(span) for span in spans) else ()

    def _halves(self, wanted: str) -> list[str]:
        """The longest beginning that the source has, and the rest."""
        cuts = [match.end() for match in _WORD.finditer(wanted)]
        low, high = _SPLICE_WORDS, len(cuts) - _SPLICE_WORDS
        while low <= high:
            middle = (low + high) // 2
            if self._exact(wanted[: cuts[middle - 1]]) is not None:
                low = middle + 1
            else:
                high = middle - 1
        at = low - 1
        if at < _SPLICE_WORDS or at > len(cuts) - _SPLICE_WORDS:
            return []
        return [wanted[: cuts[at - 1]].strip(_OUTER), wanted[cuts[at - 1] :].strip(_OUTER)]

    def _altered(self, wanted: str) -> tuple[QuoteStatus, tuple[Span, ...]]:
        """The source words that come nearest, first of all those in quotation marks."""
        lower = _lower(wanted)
        best_score, best, quoted = 0.0, None, False
        for number in self._candidates(lower):
            span, folded = self._segments[number]
            if len(folded.text) * 2 < len(lower):
                continue
            score = self._score(lower, folded)
            inside = self._in_quotation(span)
            if score + (4 if inside else 0) > best_score:
                best_score, best, quoted = score + (4 if inside else 0), folded, inside
        floor = _ALTERED if len(_WORD.findall(lower)) > 2 else 88.0
        if best is None or best_score < (floor if quoted else _SURE):
            return QuoteStatus.ABSENT, ()
        where = fuzz.partial_ratio_alignment(lower, best.lower)
        if where is None or where.dest_end <= where.dest_start:
            return QuoteStatus.ABSENT, ()
        start, end = _to_words(best.lower, where.dest_start, where.dest_end)
        status = QuoteStatus.ALTERED if quoted else QuoteStatus.FROM_PARAPHRASE
        return status, (best.span(start, end),)

    def _score(self, wanted: str, folded: Folded) -> float:
        if len(folded.text) < len(wanted):
            return fuzz.ratio(wanted, folded.lower)
        return fuzz.partial_ratio(wanted, folded.lower)

    def _candidates(self, wanted: str) -> list[int]:
        """The segments that share the most words with a quotation, rare words counting more."""
        counts: Counter[int] = Counter()
        for word in set(_WORD.findall(wanted)):
            found = self._index.get(word, [])
            for number in found[:400]:
                counts[number] += 1000 // (len(found) + 1) + 1
        return [number for number, _ in counts.most_common(_CANDIDATES)]


def _speaker_differs(quote: Quote, passages: tuple[Span, ...], spoken: Sequence[Quote]) -> bool:
    """Whether all that say the passages in the source are somebody else."""
    who = quote.speaker.who if quote.speaker else None
    said = [
        other.speaker.who
        for span in passages
        for other in spoken
        if other.start < span.end and span.start < other.end and other.speaker
    ]
    known = [other for other in said if other]
    return bool(who and known and who not in known)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a range of a text begins and ends between words."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )


def _to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A range widened to whole words, without blanks at its ends."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    while start < end - 1 and text[start].isspace():
        start += 1
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return start, end
