"""The words that carry meaning for the analysis, from resources/cues.json, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from newsannot.analysis.lexicon import words
from newsannot.resources import read_json


@dataclass(frozen=True, slots=True)
class Cues:
    """Lower-case words and lemmas by what they do; ``synonyms`` and ``roles`` map a word to the classes it is in."""

    reporting: frozenset[str]
    strong_reporting: frozenset[str]
    attribution_phrases: tuple[str, ...]
    evidential_verbs: frozenset[str]
    authorities: frozenset[str]
    title_before: frozenset[str]
    word_before: frozenset[str]
    roles: dict[str, frozenset[str]]
    modals: frozenset[str]
    doubts: frozenset[str]
    certain_modals: frozenset[str]
    hedges: frozenset[str]
    approximate: frozenset[str]
    certain: frozenset[str]
    negations: frozenset[str]
    plain_negations: frozenset[str]
    after_partial_negation: frozenset[str]
    denials: frozenset[str]
    inquiries: frozenset[str]
    mutual_verbs: frozenset[str]
    antonyms: frozenset[frozenset[str]]
    converses: frozenset[frozenset[str]]
    intensifiers: frozenset[str]
    colour: frozenset[str]
    loaded: frozenset[str]
    plain_adverbs: frozenset[str]
    interpretation: frozenset[str]
    causes: tuple[str, ...]
    light_verbs: frozenset[str]
    light_words: frozenset[str]
    synonyms: dict[str, frozenset[int]]
    stop: frozenset[str]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _classes(groups: list[str]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for word in group.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _roles(groups: dict[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, group in groups.items():
        for word in group.split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def cues() -> Cues:
    """The word lists."""
    raw = cast(dict[str, Any], read_json("cues.json"))
    hedges = raw["hedges"]
    return Cues(
        reporting=_words(raw["reporting"]),
        strong_reporting=_words(raw["strong_reporting"]),
        attribution_phrases=tuple(raw["attribution_phrases"]),
        evidential_verbs=_words(raw["evidential_verbs"]),
        authorities=_words(raw["authorities"]),
        title_before=_words(raw["title_before"]),
        word_before=_words(raw["word_before"]),
        roles=_roles(raw["roles"]),
        modals=_words(hedges["modal"]),
        doubts=_words(hedges["doubt"]),
        certain_modals=_words(hedges["certain_modal"]),
        hedges=_words(hedges["words"]) | _words(hedges["approximate"]),
        approximate=_words(hedges["approximate"]),
        certain=_words(hedges["certain"]),
        negations=_words(raw["negations"]),
        plain_negations=_words(raw["plain_negations"]),
        after_partial_negation=_words(raw["after_partial_negation"]),
        denials=_words(raw["denials"]),
        inquiries=_words(raw["inquiries"]),
        mutual_verbs=_words(raw["mutual_verbs"]),
        antonyms=frozenset(frozenset(pair) for pair in raw["antonyms"] + raw["converses"]),
        converses=frozenset(frozenset(pair) for pair in raw["converses"]),
        intensifiers=_words(raw["intensifiers"]),
        colour=_words(raw["colour"]),
        loaded=words("colour.json", "loaded"),
        plain_adverbs=_words(raw["plain_adverbs"]),
        interpretation=_words(raw["interpretation"]),
        causes=tuple(sorted(raw["causes"], key=len, reverse=True)),
        light_verbs=_words(raw["light_verbs"]),
        light_words=_words(raw["light_words"]),
        synonyms=_classes(raw["speech_synonyms"]),
        stop=_words(raw["stop"]),
    )


@cache
def causes() -> re.Pattern[str]:
    """What links an effect to its cause, in any case."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, cues().causes))})\b", re.IGNORECASE)


@cache
def attributions() -> re.Pattern[str]:
    """What ascribes a sentence to somebody without a verb: «according to», in any case."""
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, cues().attribution_phrases))})\b", re.IGNORECASE
    )
