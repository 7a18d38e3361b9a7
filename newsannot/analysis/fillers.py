"""Figures, names and quotations of a claim held against the source: the same, another filler, or none at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsannot.analysis.comparison import Comparison
from newsannot.analysis.doings import adds_up
from newsannot.analysis.evidence import terms
from newsannot.analysis.source import ROOT
from newsannot.analysis.wording import plain
from newsannot.analysis.words import Word
from newsannot.model import (
    Entity,
    Figure,
    FigureKind,
    FigureMatch,
    Finding,
    MatchStatus,
    Quote,
    QuoteKind,
    QuoteStatus,
    Reason,
    Span,
    Speaker,
)

# The best passage is about the same thing when it and its like hold this share of the claim.
_SAME_THING = 0.5
# A name has a counterpart in a passage that holds this share of the claim, the name itself not counted in.
_SAME_EVENT = 0.2
# Counts up to this recur by chance.
_SMALL = 12
_RECURRING = {FigureKind.DATE, FigureKind.AGE}
_DIGITS = re.compile(r"\d(?:[\d.,]*\d)?")
_SCALE = re.compile(r"[ -]?(?:thousand|million|billion|trillion|mn|bn|m|k)\b", re.IGNORECASE)
_PEOPLE = frozenset({"PERSON"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})
_GROUPS = frozenset({"ORG", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
_NAMES = _PEOPLE | _PLACES | _GROUPS
# Fewer words that the source has without marks may be a term, not speech.
_SPEECH_WORDS = 3
_PRONOUNS = {"he", "she", "they", "we", "i"}
_FAULTS = {
    QuoteStatus.ABSENT,
    QuoteStatus.ALTERED,
    QuoteStatus.SPLICED,
    QuoteStatus.FROM_PARAPHRASE,
}


def checked_figures(c: Comparison) -> Iterator[Finding]:
    """A figure that stands otherwise in the source is changed, one that stands nowhere is added."""
    for figure in c.figures:
        match = figure.match
        if match is None or match.status is MatchStatus.EQUAL or _is_written(c, figure):
            continue
        if adds_up(c, figure):
            continue
        other = _matched(c, figure, match) or _other_figure(c, figure)
        if other is not None:
            yield c.finding(_changed(figure), figure, other)
        elif not _is_small(figure):
            yield c.finding(Reason.ADDED_DETAIL, figure)


def _is_written(c: Comparison, figure: Figure) -> bool:
    """Whether the source has the very digits, perhaps with blanks between («3, 000»), and the scale if there is one.

    The digits of a day or an age recur in other figures.
    """
    if figure.kind in _RECURRING:
        return False
    digits = _DIGITS.search(c.derived.text, figure.start, figure.end)
    if digits is None:
        return False
    scale = _SCALE.match(c.derived.text, digits.end(), figure.end)
    after = rf"-?{scale.group().strip(' -')[0]}" if scale else r"(?!\d)"
    written = rf"(?<!\d){re.escape(digits.group())}{after}"
    return re.search(written, c.source.words.squeezed, re.IGNORECASE) is not None


def _is_small(figure: Figure) -> bool:
    """Whether a figure is a count that copy makes itself: «the two fighters»."""
    return figure.kind is FigureKind.NUMBER and abs(float(figure.value)) <= _SMALL


def _matched(c: Comparison, figure: Figure, match: FigureMatch) -> Span | None:
    """The source's other figure that ``slots`` found, where it stands in the evidence and fits."""
    if match.start is None or match.end is None:
        return None
    there = Span(match.start, match.end)
    near = any(p.start <= there.start and there.end <= p.end for p in c.passages[:3])
    other = next(iter(c.source.read.figures_in(there)), None)
    if not near or other is None or _is_vague(c, match):
        return None
    same_unit = figure.unit is not None and figure.unit == other.unit
    if _is_small(figure) and not same_unit:
        return None
    return (
        there if same_unit or surroundings(c.words, figure) & surroundings(c.near, other) else None
    )


def _other_figure(c: Comparison, figure: Figure) -> Figure | None:
    """The one figure of its kind that the best passage has in the same surroundings, and the claim has not."""
    rest = [word for word in c.content if word.end <= figure.start or figure.end <= word.start]
    if _is_small(figure) or not c.passages or c.share_near(rest) < _SAME_THING:
        return None
    said = {own.value for own in c.figures}
    there = [
        other
        for other in c.source.read.figures_in(c.passages[0])
        if _grain(other) == _grain(figure) and other.value not in said
    ]
    if len(there) != 1:
        return None
    here = surroundings(c.words, figure)
    return there[0] if here & surroundings(c.best, there[0]) else None


def _grain(figure: Figure) -> tuple[str, ...]:
    """What a figure counts: its kind and unit, and of a date which parts it gives."""
    date = figure.kind is FigureKind.DATE
    return figure.kind, figure.unit or "", re.sub(r"\d", "0", figure.value) if date else ""


def _is_vague(c: Comparison, match: FigureMatch) -> bool:
    """Whether the source has no number there but «thousands» or «dozens»."""
    words = c.source.text[match.start : match.end]
    return words.isalpha() and words.lower().endswith("s")


def _changed(figure: Figure) -> Reason:
    date = figure.kind is FigureKind.DATE
    return Reason.CHANGED_DATE if date else Reason.CHANGED_NUMBER


def checked_quotes(c: Comparison) -> Iterator[Finding]:
    """Quoted words that the source does not quote so."""
    for quote in c.quotes:
        check = quote.check
        if check is None:
            continue
        span = c.within(quote)
        own = check.status is QuoteStatus.FROM_PARAPHRASE and not _puts_in_a_mouth(c, quote)
        if check.status in _FAULTS and span is not None and not own:
            there = check.passages[0] if check.passages else None
            yield c.finding(Reason.CHANGED_QUOTE, span, there)
        elif check.speaker_differs and quote.speaker is not None:
            there = _speaker_there(c, quote)
            if there is None or not _same_pronoun(c, quote.speaker, there):
                yield from _changed_speaker(c, quote, quote.speaker, there)
        elif check.status is QuoteStatus.VERBATIM and quote.speaker is not None:
            there = _speaker_there(c, quote)
            if there is not None and _is_another_name(c, quote.speaker, there):
                yield from _changed_speaker(c, quote, quote.speaker, there)


def _changed_speaker(
    c: Comparison, quote: Quote, speaker: Speaker, there: Speaker | None
) -> Iterator[Finding]:
    """On the speaker, or on the quoted words where the speaker is named outside the claim."""
    where = speaker if c.within(speaker) else c.within(quote)
    if where:
        yield c.finding(Reason.CHANGED_SPEAKER, where, there)


def _is_another_name(c: Comparison, mine: Speaker, theirs: Speaker) -> bool:
    """Whether a speaker of whom nothing is known bears a name of the source which its speaker does not."""
    name = plain(mine.text)
    if mine.who is not None or theirs.who is None or " " in name or mine.text == name:
        return False
    there = c.source.words
    known = (w for s in there.index.sentences for w in there.words(s) if w.text == mine.text)
    named = any(word.pos == "PROPN" for word in known)
    return named and name not in plain(f"{theirs.text} {theirs.name}").split()


def _same_pronoun(c: Comparison, mine: Span, theirs: Span) -> bool:
    """Whether both texts have the same bare pronoun, so that only our guess at whom it means differs."""
    ours = c.derived.text[mine.start : mine.end].lower()
    return ours in _PRONOUNS and ours == c.source.text[theirs.start : theirs.end].lower()


def _puts_in_a_mouth(c: Comparison, quote: Quote) -> bool:
    """Whether a quotation is somebody's of whom the source writes, not the source's own words quoted, nor a term."""
    who = quote.speaker.who if quote.speaker else None
    spoken = len(c.derived.text[quote.start : quote.end].split()) >= _SPEECH_WORDS
    return spoken and who is not None and who in c.source.referents


def _speaker_there(c: Comparison, quote: Quote) -> Speaker | None:
    for passage in quote.check.passages if quote.check else ():
        for other in c.source.read.quotes_in(passage):
            if other.speaker is not None and other.kind is not QuoteKind.INDIRECT:
                return other.speaker
    return None


def missing_names(c: Comparison) -> list[Entity]:
    """The names in a claim that the source has in no form."""
    return [e for e in c.entities if e.label in _NAMES and not _is_known(c, e)]


def named(c: Comparison) -> list[Entity]:
    """All names in a claim."""
    return [e for e in c.entities if e.label in _NAMES]


def _is_known(c: Comparison, entity: Entity) -> bool:
    if entity.who is not None and entity.who in c.source.referents:
        return True
    words = terms(c.derived.text[entity.start : entity.end])
    if entity.label in _PEOPLE:
        words = words[-1:]
    return all(
        word in c.source.words.vocabulary or word[:ROOT] in c.source.words.roots for word in words
    )


def checked_names(c: Comparison) -> Iterator[Finding]:
    """A name that the source lacks: changed where another of its class stands in its slot, else added."""
    for entity in missing_names(c):
        other = _other_filler(c, entity)
        kind = Reason.CHANGED_NAME if other is not None else Reason.ADDED_DETAIL
        yield c.finding(kind, entity, other)


def _other_filler(c: Comparison, entity: Entity) -> Entity | None:
    """The name that the best passage has in the same surroundings, and the claim has not."""
    if not c.passages or c.held_by(c.passages[0]) < _SAME_EVENT:
        return None
    here = surroundings(c.words, entity)
    said = plain(c.text)
    best: tuple[int, Entity] | None = None
    for passage in c.passages[:1]:
        for other in c.source.read.entities_in(passage):
            if not same_class(other, entity):
                continue
            if plain(c.source.text[other.start : other.end]).split()[-1] in said:
                continue
            shared = len(here & surroundings(c.source.words.words(passage), other))
            if shared and (best is None or shared > best[0]):
                best = shared, other
    return best[1] if best else None


def same_class(one: Entity, other: Entity) -> bool:
    """Whether both are people, or places, or organisations and things."""
    return _class(one) == _class(other)


def _class(entity: Entity) -> frozenset[str]:
    return next((names for names in (_PEOPLE, _PLACES, _GROUPS) if entity.label in names), _NAMES)


def surroundings(words: tuple[Word, ...], span: Span) -> set[str]:
    """The terms of the governor of a span's last word, and the content words at its sides."""
    inside = [n for n, word in enumerate(words) if word.start < span.end and span.start < word.end]
    if not inside:
        return set()
    found = {words[inside[-1]].head}
    for side in (
        words[inside[-1] + 1 : inside[-1] + 4],
        words[max(0, inside[0] - 3) : inside[0]][::-1],
    ):
        found.update(word.term for word in side[:3] if word.content)
    own = {words[n].term for n in inside}
    return {term for term in found - own if term}
