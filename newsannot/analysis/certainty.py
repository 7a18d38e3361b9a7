"""What the source says under reserve and the claim says plainly: hedges dropped, attributions lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsannot.analysis.comparison import Comparison
from newsannot.analysis.cues import attributions, cues
from newsannot.analysis.ties import with_relatives
from newsannot.analysis.wording import plain
from newsannot.analysis.words import Word
from newsannot.model import Finding, Passage, Quote, Reason, Span, Speaker

# A passage says what the claim does when it holds this share of it.
_SAME_THING = 0.45
# A reported clause says what the claim does when it alone holds this share of it.
_SAME_WORDS = 0.6
_HEARSAY = re.compile(r"\b(?:is|are|was|were) (?:said|alleged|understood|believed|thought) to\b")
_HEDGED = {"VERB", "NOUN", "PROPN", "ADJ"}
# «The expected savings» are no less certain as «the savings».
_FORESEEN = {"expected", "planned", "considered"}
# A speaker and a cue further apart than this are not shown as one.
_PHRASE = 60


def lost_hedges(c: Comparison) -> Iterator[Finding]:
    """What the evidence has only under «may», «alleged» or their like, and the claim has bare."""
    reserved = any(_is_hedged(w) for p in c.passages[:3] for w in c.source.words.words(p))
    if not reserved or any(_is_hedge(word) for word in c.words) or _HEARSAY.search(c.text):
        return
    near = [p for p in c.passages[:3] if c.held_by(p) >= _SAME_THING]
    found = next(_bared(c, near), None) or _made_certain(c, near)
    if found is not None:
        yield found


def _bared(c: Comparison, near: Sequence[Passage]) -> Iterator[Finding]:
    """A word that is hedged wherever the passages have it; those that share what it governs count too."""
    alike = _tied_alike(c)
    for word in c.content:
        if word.pos not in _HEDGED:
            continue
        passages = dict.fromkeys([*near, *(p for term in word.terms for p in alike.get(term, ()))])
        terms = with_relatives(word.terms)
        same = [w for p in passages for t in terms for w in c.source.words.by_term(p).get(t, ())]
        if same and all(map(_is_hedged, same)):
            certain = next((w for w in c.words if w.lower == word.modal), word)
            yield c.finding(Reason.DROPPED_HEDGE, certain, _hedge_of(c, same[0]))


def _tied_alike(c: Comparison) -> dict[str, list[Passage]]:
    """The passages that tie a governor's term to something as the claim does."""
    mine = {frozenset(tie.head | tie.terms): tie.head for tie in c.ties}
    found: dict[str, list[Passage]] = {}
    for passage in c.passages[:3]:
        for tie in c.source.words.ties(passage):
            for term in mine.get(frozenset(tie.head | tie.terms), ()):
                found.setdefault(term, []).append(passage)
    return found


def _hedge_of(c: Comparison, hedged: Word) -> Word:
    """The hedge before a word, itself where it does not stand apart."""
    hedge = hedged.hedged or hedged.modal
    passage = next(p for p in c.passages if p.start <= hedged.start < p.end)
    before = (w for w in reversed(c.source.words.words(passage)) if w.start < hedged.start)
    return next((word for word in before if word.lower == hedge), hedged)


def _made_certain(c: Comparison, near: Sequence[Passage]) -> Finding | None:
    """«will» where the best passage only has «may»."""
    known = cues()
    will = next((w for w in c.words if w.lower in known.certain_modals and w.pos == "AUX"), None)
    if will is None or not near:
        return None
    there = c.source.words.words(near[0])
    modals = [word for word in there if word.lower in known.modals and word.pos == "AUX"]
    certain = any(word.lower in known.certain_modals for word in there)
    doubts = [word for word in modals if word.lower in known.doubts]
    return c.finding(Reason.DROPPED_HEDGE, will, doubts[0]) if doubts and not certain else None


def _is_hedge(word: Word) -> bool:
    known = cues()
    if word.lower in known.approximate:
        return False
    modal = word.lower in known.modals and word.lower not in known.certain_modals
    return word.lower in known.hedges or (modal and word.pos != "PROPN")


def _is_hedged(word: Word) -> bool:
    if word.negated or (word.pos != "VERB" and word.hedged in _FORESEEN):
        return False
    return word.modal in cues().doubts or bool(word.hedged)


def lost_attributions(c: Comparison) -> Iterator[Finding]:
    """A claim in nobody's name that all the evidence has in somebody's."""
    if c.quotes or any(w.reports for w in c.words) or attributions().search(c.text):
        return
    said: list[Quote] = []
    for passage in c.passages[:3]:
        if c.held_by(passage) < _SAME_WORDS:
            continue
        quote = _saying(c, passage)
        if quote is None:
            return
        said.append(quote)
    root = next((word for word in c.words if word.dep == "ROOT"), None)
    if said and root is not None:
        yield c.finding(Reason.ATTRIBUTION_LOST, root, _attribution(said[0]))


def _saying(c: Comparison, passage: Passage) -> Quote | None:
    """The speech of somebody that alone holds the claim; what authorities state is copy's own."""
    for quote in c.source.read.quotes_in(passage):
        speaker = quote.speaker
        if speaker is None or c.held_by(quote) < _SAME_WORDS:
            continue
        if _tells_of_itself(c, speaker):
            continue
        if cues().authorities.isdisjoint(plain(speaker.text).split()[-1:]):
            return quote
    return None


def _tells_of_itself(c: Comparison, speaker: Speaker) -> bool:
    """Whether a firm or its like says what the claim says of it: «Norvik said it had agreed»."""
    return any(e.who == speaker.who and e.label == "ORG" for e in c.entities if e.who)


def _attribution(quote: Quote) -> Span:
    """The speaker with the cue, where they stand together."""
    speaker, cue = quote.speaker, quote.cue
    assert speaker is not None
    if cue is None:
        return Span(speaker.start, speaker.end)
    start, end = min(speaker.start, cue.start), max(speaker.end, cue.end)
    apart = end - start > _PHRASE or (start < quote.end and quote.start < end)
    return Span(speaker.start, speaker.end) if apart else Span(start, end)
