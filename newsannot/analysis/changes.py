"""Claims that turn what the source says: polarity, opposites, and who says it."""

from __future__ import annotations

from collections.abc import Iterator

from newsannot.analysis.comparison import Comparison
from newsannot.analysis.cues import cues
from newsannot.analysis.evidence import terms
from newsannot.analysis.wording import related
from newsannot.analysis.words import Word
from newsannot.model import Finding, Quote, Reason, Span

# Two sentences are about the same thing when the evidence holds this share of the claim.
_SAME_THING = 0.5
_SAME_WORDS = 0.6
# Fewer words than these tell nothing; so few must all be there.
_WORDS = 2
_PREDICATES = {"VERB", "AUX"}


def changed_negation(c: Comparison) -> Iterator[Finding]:
    """A predicate that the evidence has only in the other polarity."""
    if c.coverage < _SAME_THING or _denies(c.words) == _denies(c.best):
        return
    for word in c.content:
        if word.pos not in _PREDICATES:
            continue
        same = [other for other in c.near if _is_same(word, other)]
        turned = same and all(other.negated != word.negated for other in same)
        if turned and _shares_dependents(c, word, same[0]):
            yield c.finding(Reason.NEGATION_CHANGED, word, same[0])
            return


def _denies(words: tuple[Word, ...]) -> bool:
    return any(word.lower in cues().negations for word in words)


def _is_same(word: Word, other: Word) -> bool:
    return other.pos in _PREDICATES and other.content and word.term == other.term


def _shares_dependents(c: Comparison, word: Word, other: Word) -> bool:
    """Whether two uses of a word govern something in common, or are governed alike."""
    mine = {w.term for w in c.content if w.head == word.term} | {word.head}
    yours = {w.term for w in c.near if w.content and w.head == other.term} | {other.head}
    return bool((mine & yours) - {word.term, other.term})


def changed_antonyms(c: Comparison) -> Iterator[Finding]:
    """A word whose opposite stands in the best passage, where the word itself stands nowhere near."""
    if c.coverage < _SAME_THING:
        return
    near = {word.lemma for word in c.near} | {word.lower for word in c.near}
    said = {word.lemma for word in c.words} | {word.lower for word in c.words}
    for word in c.words:
        if word.lemma in near or word.lower in near:
            continue
        for other in c.best:
            pair = frozenset({word.lemma, other.lemma})
            lower = frozenset({word.lower, other.lower})
            opposite = pair in cues().antonyms or lower in cues().antonyms
            if not opposite or other.lemma in said or word.negated != other.negated:
                continue
            if word.head == other.head or _shares_dependents(c, word, other):
                yield c.finding(Reason.CONTRADICTION, word, other)
                break


def changed_speakers(c: Comparison) -> Iterator[Finding]:
    """Words that the claim puts into another mouth than every passage which has them."""
    for quote in c.quotes:
        speaker = quote.speaker
        if quote.check is not None or speaker is None or speaker.who is None:
            continue
        if c.within(speaker) is None:
            continue
        there = [other for other in _same_words(c, quote) if other.speaker and other.speaker.who]
        if there and all(other.speaker and other.speaker.who != speaker.who for other in there):
            yield c.finding(Reason.CHANGED_SPEAKER, speaker, there[0].speaker)


def _same_words(c: Comparison, quote: Quote) -> list[Quote]:
    """The source's quotations that hold most of a derived one's content."""
    wanted = set(terms(c.derived.text[quote.start : quote.end]))
    if len(wanted) < _WORDS:
        return []
    found = []
    for passage in c.passages[:3]:
        for other in c.source.read.quotes_in(Span(passage.start, passage.end)):
            words = set(terms(c.source.text[other.start : other.end]))
            held = sum(t in words or bool(set(related(t)) & words) for t in wanted)
            if held >= (_SAME_WORDS if len(wanted) > _WORDS else 1.0) * len(wanted):
                found.append(other)
    return found
