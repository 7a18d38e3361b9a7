"""What a claim adds to its evidence: causes, intensity and colour, interpretation, details."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsannot.analysis.comparison import Comparison
from newsannot.analysis.cues import causes, cues
from newsannot.analysis.words import Word
from newsannot.model import Finding, Reason, Span

_TONE = {"ADJ", "ADV", "NOUN", "VERB", ""}
_MODIFIERS = {"ADJ", "ADV"}
_VERBAL = {"VERB", "AUX", ""}
_DETERMINERS = {"the", "its", "their", "his", "her"}
_SWEEPING = {"all", "every", "always", "everyone", "everybody", "entire", "whole", "most", "both"}
# Words between two that are both new still belong to one addition.
_GAP = 2
# Shorter words in -ly are seldom made of an adjective: «only».
_SHORT = 5
_MOST_DETAILS = 4


def added_causes(c: Comparison) -> Iterator[Finding]:
    """A link of cause and effect that none of the passages makes."""
    if c.causes_near:
        return
    for part in c.parts:
        for match in causes().finditer(c.derived.text, part.start, part.end):
            if _is_no_cause(c, match):
                continue
            yield c.finding(Reason.ADDED_CAUSE, Span(match.start(), match.end()))
            return


def _is_no_cause(c: Comparison, match: re.Match[str]) -> bool:
    """Whether the words only look like a cause: «is due to start», «the following day»."""
    after = next((word for word in c.words if word.start >= match.end()), None)
    before = next((word for word in reversed(c.words) if word.end <= match.start()), None)
    words = match.group().lower()
    if words == "due to":
        return after is not None and after.pos == "VERB" and after.lower == after.lemma
    return words == "following" and before is not None and before.lower in _DETERMINERS


def added_tone(c: Comparison) -> Iterator[Finding]:
    """Intensity, colour, sweep and interpretation that the passages do not have."""
    known = cues()
    for word in c.words:
        if (word.pos not in _TONE and word.lower not in _SWEEPING) or c.covered_near(word):
            continue
        if (
            word.lower in known.intensifiers
            or word.lower in known.colour
            or word.lower in known.certain
            or (word.pos in _MODIFIERS and word.lower in known.loaded)
            or _is_manner(word)
        ):
            yield c.finding(Reason.INTENSIFIER, word)
        elif word.lower in known.interpretation:
            yield c.finding(Reason.INTERPRETATION, word)
        elif word.lower in _SWEEPING:
            yield c.finding(Reason.GENERALISED, word)


def _is_manner(word: Word) -> bool:
    """Whether an adverb says how something is done, not when, how often or how much: «coldly»."""
    manner = (
        word.content
        and word.pos == "ADV"
        and word.lower.endswith("ly")
        and len(word.lower) > _SHORT
    )
    return manner and word.lower not in cues().plain_adverbs


def added_details(c: Comparison) -> Iterator[Finding]:
    """The longest runs of content words that stand nowhere in the source, less light words at their ends."""
    for run in absent_runs(c):
        heavy = [word for word in run if not is_light(word)]
        if heavy:
            yield c.finding(Reason.ADDED_DETAIL, Span(heavy[0].start, heavy[-1].end))


def absent_runs(c: Comparison) -> list[list[Word]]:
    """The runs of content words that stand nowhere in the source, those that tell most first.

    Words that say that something is said are left out, and causes, of which ``added_causes`` speaks.
    """
    runs: list[list[Word]] = []
    last = -_GAP - 1
    for place, word in enumerate(c.words):
        if not word.content or c.covered_near(word) or c.in_source(word):
            continue
        if word.reports or word.lower in cues().causes:
            continue
        if runs and place - last <= _GAP and not _boundary(c, runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
        last = place
    runs.sort(key=lambda run: -sum(c.weight(word) for word in run))
    return runs[:_MOST_DETAILS]


def is_light(word: Word) -> bool:
    """Whether a word alone adds nothing that could be checked.

    It holds other words together («takes place», «in addition»), or only compares and orders them.
    """
    known = cues()
    return word.lower in known.light_words or (
        word.pos in _VERBAL and word.lemma in known.light_verbs
    )


def _boundary(c: Comparison, before: Word, after: Word) -> bool:
    return any(mark in c.derived.text[before.end : after.start] for mark in ",;:.()\n")
