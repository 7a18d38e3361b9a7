"""What a claim adds to its evidence: causes, intensity and colour, interpretation, details."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsannot.analysis.comparison import Comparison
from newsannot.analysis.cues import cues
from newsannot.analysis.words import Word
from newsannot.model import Finding, Reason, Span

_TONE = {"ADJ", "ADV", "NOUN", "VERB", ""}
_SWEEPING = {"all", "every", "always", "everyone", "everybody", "entire", "whole", "most", "both"}
# Words between two that are both new still belong to one addition.
_GAP = 2
_MOST_DETAILS = 4


@cache
def _causes() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, cues().causes))})\b", re.IGNORECASE)


def added_causes(c: Comparison) -> Iterator[Finding]:
    """A link of cause and effect that none of the passages makes."""
    passages = " ".join(c.source.text[p.start : p.end] for p in c.passages[:3])
    if _causes().search(passages):
        return
    for part in c.parts:
        for match in _causes().finditer(c.derived.text, part.start, part.end):
            yield c.finding(Reason.ADDED_CAUSE, Span(match.start(), match.end()))
            return


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
        ):
            yield c.finding(Reason.INTENSIFIER, word)
        elif word.lower in known.interpretation:
            yield c.finding(Reason.INTERPRETATION, word)
        elif word.lower in _SWEEPING:
            yield c.finding(Reason.GENERALISED, word)


def added_details(c: Comparison) -> Iterator[Finding]:
    """The longest runs of content words that stand nowhere in the source."""
    runs: list[list[Word]] = []
    last = -_GAP - 1
    for place, word in enumerate(c.words):
        if not word.content or c.covered_near(word) or c.in_source(word) or _reports(word):
            continue
        if runs and place - last <= _GAP and not _boundary(c, runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
        last = place
    runs.sort(key=lambda run: -sum(c.weight(word) for word in run))
    for run in runs[:_MOST_DETAILS]:
        yield c.finding(Reason.ADDED_DETAIL, Span(run[0].start, run[-1].end))


def _reports(word: Word) -> bool:
    """Whether a word only says that something is said, or links a cause, of which ``added_causes`` speaks."""
    return word.lemma in cues().strong_reporting or word.lower in cues().causes


def _boundary(c: Comparison, before: Word, after: Word) -> bool:
    return any(mark in c.derived.text[before.end : after.start] for mark in ",;:.()\n")
