"""How well a text fits a language: what it would take for these letters, signs and words to be meant.

The weights are set by hand; tests/data/sentences.txt holds what they must tell apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from newsannot.readers.alphabets import Alphabet

_ODD = 4.0  # what a character costs that the language, or any news text, does not have
_NAME = 1.0  # what a name costs that another language of the same encoding has
_FOREIGN = 3.0  # and what a word that is no name
_CAPITALS = 0.5  # what a word in capitals costs
_DASH = 2.0  # what a dash between letters costs, or a sign that is stuck to one
_MUTE = 1.5  # what a word without a vowel costs
_COMMON = 2.0  # what a word earns that is common in the language
_PIECE = 1.0  # what a piece of a word earns where there are no blanks
_SELDOM = 4.0  # what it costs that the language is seldom in the encoding

_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = frozenset("“”„‚‘’«»‹›–—…•§£€©®™¡¿ºª°·№´\u00a0\u00ad")
_LETTER = r"[^\W\d_\u3000-\uffdc]"  # Chinese, Japanese and Korean have no words between blanks
_MARKS = r"\u0300-\u036f\u0591-\u05c7\u05f3\u05f4\u064b-\u065f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"  # on the letter before
_DASHES = re.compile(rf"[–—](?<={_LETTER}.)(?={_LETTER})|[©®°§](?={_LETTER})")
# What no writer means. What is rare in a pattern comes first in it.
_BLUNDERS = (
    re.compile(rf"[^\w\s\x00-\x7f’·–—…\u00ad{_MARKS}](?<={_LETTER}.)(?={_LETTER})"),
    re.compile(rf"[{_MARKS}](?<![^\s!-@].)"),
    re.compile(r"[\u0370-\u1dff\u3040-\ufaff](?:(?<=[A-Za-z].)|(?=[A-Za-z]))"),
    re.compile(rf"[ςךםןףץ](?={_LETTER})"),  # letters that end words
    re.compile(r"[À-ÞŽ](?<=\d[ \xa0].)\b|[À-ÞŽ](?<=\d.)\b"),  # what was a sign of a currency
    # Names of Central Europe, as they look where they are taken for Western text.
    re.compile(r"[æÆ](?<=[iI].)\b|[èÈ](?:(?<=[aiuAIU].)\b|(?=[aeiou]))|[ñÑ](?![aeiouáéíóúAEIOU])"),
    re.compile(r"[ãÃ](?![eoEO]|[sS]?\b)|\b[ðÐ]"),
)
_VOWELS = frozenset("aeiouyæøœıаеиоуыэюяєіъαεηιουω")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text, and by the letters that they have beyond ASCII those that have any."""

    all: Counter[str]
    by_letters: dict[frozenset[str], list[str]]


def fit(text: str, written: list[Alphabet]) -> float:
    """The best of a text's scores in the languages that its encoding is for; more is better."""
    words = _words(text)
    signs = {
        character: number
        for character, number in Counter(text).items()
        if character > "\x7f" and not character.isalpha() and character not in _SIGNS
    }
    scores = (_score(text, words, signs, alphabet, written) for alphabet in written)
    return max(scores) - _slips(text, words)


def _words(text: str) -> _Words:
    words = Counter(_WORD.findall(text))
    by_letters: dict[frozenset[str], list[str]] = {}
    for word in words:
        if not word.isascii():
            letters = frozenset(c for c in word if c > "\x7f")
            by_letters.setdefault(letters, []).append(word)
    return _Words(words, by_letters)


def _slips(text: str, words: _Words) -> float:
    """What speaks against a text in any language."""
    blunders = sum(len(pattern.findall(text)) for pattern in _BLUNDERS)
    cost = _ODD * blunders + _DASH * len(_DASHES.findall(text))
    return cost + sum(
        words.all[word] * _shape(word) for same in words.by_letters.values() for word in same
    )


def _shape(word: str) -> float:
    if _case_changes(word):
        return _ODD
    return _CAPITALS * (len(word) > 1 and word.isupper()) + _MUTE * _is_mute(word)


def _score(
    text: str, words: _Words, signs: dict[str, int], alphabet: Alphabet, written: list[Alphabet]
) -> float:
    """What speaks for a language, less what speaks against it."""
    cost = _ODD * sum(number for sign, number in signs.items() if sign not in alphabet.letters)
    for letters, same in words.by_letters.items():
        strange = letters - alphabet.letters
        if strange:
            elsewhere = alphabet.spaced and any(letters <= other.letters for other in written)
            number = sum(words.all[word] for word in same)
            names = sum(words.all[word] for word in same if word[0].isupper())
            foreign = 0.0 if alphabet.borrows else _NAME * names + _FOREIGN * (number - names)
            cost += foreign if elsewhere else _ODD * len(strange) * number
    return _common(text, words, alphabet) - cost - _SELDOM * alphabet.seldom


def _common(text: str, words: _Words, alphabet: Alphabet) -> float:
    if not alphabet.spaced:
        return _PIECE * sum(map(text.count, alphabet.words))
    return _COMMON * sum(
        number for word, number in words.all.items() if word.casefold() in alphabet.words
    )


def _case_changes(word: str) -> bool:
    """A capital within a word; those of "McÉwan" are too few to matter."""
    return not (word[1:].islower() or word.isupper() or word[1:].upper() == word[1:].lower())


def _is_mute(word: str) -> bool:
    """No vowel, in a script that writes them; in Greek, not the one accent and the endings that words have."""
    bare = unicodedata.normalize("NFD", word.casefold())
    if len(word) < 4 or max(word) >= "\u0530":
        return False
    greek = "\u0370" <= word[-1] <= "\u03ff" and not word.isupper()
    if greek:
        return bare.count("\u0301") != 1 or bare.rstrip("\u0301\u0308")[-1] not in "αεηιουωςσνρ"
    return _VOWELS.isdisjoint(bare)
