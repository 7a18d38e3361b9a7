"""Claims that turn what the source says: polarity, opposites, and who says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsannot.analysis.comparison import Comparison
from newsannot.analysis.cues import cues
from newsannot.analysis.evidence import terms
from newsannot.analysis.frames import Frame
from newsannot.analysis.slots import same_value
from newsannot.analysis.wording import related
from newsannot.analysis.words import Word
from newsannot.model import FigureKind, Finding, Quote, Reason, Span

# Two sentences are about the same thing when the evidence holds this share of the claim.
_SAME_THING = 0.5
_SAME_WORDS = 0.6
# Fewer words than these tell nothing; so few must all be there.
_WORDS = 2
_MODIFIERS = {"amod", "advmod"}
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
    """A word whose opposite the best passage says of the same thing, where nothing near says the word itself of it."""
    for word in c.words:
        opposites = _opposites(word, c.best)
        if not opposites or c.share_near(w for w in c.content if w is not word) < _SAME_THING:
            continue
        other = next((o for o in opposites if _is_of_one(c, word, o)), None)
        if other is None or word.negated != other.negated or _counts_else(c, word):
            continue
        if not _is_said(c, word) and not any(_is_same_modifier(w, other) for w in c.words):
            yield c.finding(Reason.CONTRADICTION, word, other)


def _opposites(word: Word, there: tuple[Word, ...]) -> list[Word]:
    known = cues().antonyms
    return [
        other
        for other in there
        if frozenset({word.lemma, other.lemma}) in known
        or frozenset({word.lower, other.lower}) in known
    ]


def _is_said(c: Comparison, word: Word) -> bool:
    """Whether the evidence has a word, or a synonym, and of nothing else than the claim."""
    means = {word.term, *word.terms, *related(word.terms[-1])}
    same = [other for other in c.near if not means.isdisjoint(other.terms)]
    if word.dep in _MODIFIERS:
        return any(_is_same_modifier(word, o) or o.dep not in _MODIFIERS for o in same)
    mine = _frame_of(c.frames, word)
    frames = [_frame_of(_frames_near(c), other) for other in same]
    return any(mine is None or theirs is None or not mine.apart(theirs) for theirs in frames)


def _counts_else(c: Comparison, word: Word) -> bool:
    """Whether a verb has a figure which the best passage lacks: of 29 fights 27 are won and two lost."""
    if word.pos != "VERB":
        return False
    there = c.source.read.figures_in(c.passages[0])
    own = (figure for figure in c.figures if figure.kind is not FigureKind.DATE)
    return any(not any(same_value(figure, other) for other in there) for figure in own)


def _is_same_modifier(word: Word, other: Word) -> bool:
    """Whether a word is another, of one thing if they stand beside some."""
    if word.lemma != other.lemma and word.lower != other.lower:
        return False
    return word.dep not in _MODIFIERS or word.head == other.head


def _is_of_one(c: Comparison, word: Word, other: Word) -> bool:
    """Whether two words are said of one thing, as far as the parse tells."""
    mine, theirs = _frame_of(c.frames, word), _frame_of(_frames_near(c), other)
    if mine is not None and theirs is not None:
        if frozenset({word.lemma, other.lemma}) in cues().converses:
            return mine.shares_agents(theirs)
        if mine.shares_patients(theirs):
            return True
        if mine.apart(theirs):
            return False
        if mine.shares_agents(theirs):
            return True
    return word.head == other.head or _shares_dependents(c, word, other)


def _frames_near(c: Comparison) -> list[Frame]:
    return [frame for passage in c.passages[:3] for frame in c.source.words.frames(passage)]


def _frame_of(frames: Iterable[Frame], word: Word) -> Frame | None:
    return next((frame for frame in frames if frame.start == word.start), None)


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
