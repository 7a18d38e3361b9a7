"""Who is who over both articles: mentions in, the same mentions with referent and fullest name out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from newsannot.analysis.kinds import NAMES, is_place, known_kind
from newsannot.analysis.spellings import (
    fold_person,
    is_same_given,
    is_variant,
    known_as,
    stands_for,
)
from newsannot.folding import fold
from newsannot.model import Alias, Entity, Origin

# What a person calls one mention of a form outvotes every other mention of it.
_MANUAL = 1_000_000
_SHORT = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z&.-]{1,6}$")
# What a person's full name is mistaken for.
_MISTAKEN = {"ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART"}
_LETTERS = {"PERSON": "p", "ORG": "o", "GPE": "g", "LOC": "g", "FAC": "g"}


@dataclass(frozen=True, slots=True)
class Mentions:
    """A text and its entities, sorted."""

    text: str
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Identified:
    """The entities of both articles, each name with ``who`` and ``name``; types may have changed."""

    source: tuple[Entity, ...]
    derived: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class _Mention:
    """One mention: ``side`` 0 is the source, ``key`` what its referent is looked up by."""

    side: int
    at: int
    words: str
    label: str
    manual: bool = False

    @property
    def key(self) -> str:
        return fold_person(self.words) if self.label == "PERSON" else known_as(self.words)


class _Referent:
    """Somebody or something that is named, with all that names it; lives while one pair is read."""

    def __init__(self, alias: Alias | None = None) -> None:
        self.alias = alias
        self.mentions: list[_Mention] = []
        self.keys: set[str] = {known_as(name) for name in alias.names} if alias else set()

    def add(self, mention: _Mention) -> None:
        self.mentions.append(mention)
        self.keys.add(mention.key)


def identify(
    source: Mentions, derived: Mentions | None = None, aliases: tuple[Alias, ...] = ()
) -> Identified:
    """Say of every name whom it means, over both texts at once; dates and figures stay as they are.

    ``who`` is a letter and a number in order of first mention (p person, o organisation, g place, n other), or what
    an alias says. People's aliases outvote everything.
    """
    texts = [source, derived] if derived else [source]
    mentions = [m for side, text in enumerate(texts) for m in _mentions(side, text)]
    mentions = _harmonised(mentions)
    referents = _referents(mentions, aliases)
    named: dict[tuple[int, int], Entity] = {}
    for who, referent in zip(_ids(referents), referents, strict=True):
        name = _fullest(referent)
        for mention in referent.mentions:
            entity = texts[mention.side].entities[mention.at]
            named[mention.side, mention.at] = replace(
                entity, label=mention.label, who=who, name=name
            )
    laid = [
        tuple(named.get((side, at), entity) for at, entity in enumerate(text.entities))
        for side, text in enumerate(texts)
    ]
    return Identified(laid[0], laid[1] if derived else ())


def _mentions(side: int, text: Mentions) -> Iterator[_Mention]:
    for at, entity in enumerate(text.entities):
        words = " ".join(text.text[entity.start : entity.end].split())
        # A person may have marked anything, blanks and stops too.
        if entity.label in NAMES and any(map(str.isalnum, words)):
            yield _Mention(side, at, words, entity.label, entity.origin is Origin.MANUAL)


def _harmonised(mentions: list[_Mention]) -> list[_Mention]:
    """The mentions with one type a form over both texts; a full name's surname is a person in either."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    surnames, alone = set(), set()
    for mention in mentions:
        votes[fold(mention.words)][mention.label] += _MANUAL if mention.manual else 1
        if mention.label == "PERSON" and " " in mention.words:
            surnames |= {fold_person(mention.words).split()[-1], fold(mention.words.split()[-1])}
        elif mention.label == "PERSON":
            alone.add(fold(mention.words))
    mentions = [_raised(mention, alone) for mention in mentions]
    return [_typed(m, _label(m, votes[fold(m.words)], surnames)) for m in mentions]


def _typed(mention: _Mention, label: str) -> _Mention:
    return mention if mention.label == label else replace(mention, label=label)


def _raised(mention: _Mention, surnames: set[str]) -> _Mention:
    """Two words that no table knows, the last of them somebody's name elsewhere, are a person."""
    given, _, last = mention.words.partition(" ")
    silent = mention.label in _MISTAKEN and known_kind(mention.words) is None
    if mention.manual or not silent or " " in last or fold(last) not in surnames:
        return mention
    return mention if known_kind(given) or is_place(last) else _typed(mention, "PERSON")


def _label(mention: _Mention, votes: Counter[str], surnames: set[str]) -> str:
    if mention.manual:
        return mention.label
    if votes.total() >= _MANUAL:
        return max(sorted(votes), key=lambda label: votes[label])
    if fold(mention.words) in surnames and not is_place(mention.words):
        return "PERSON"
    if len(votes) == 1 or is_place(mention.words):
        return mention.label
    return max(sorted(votes), key=lambda label: votes[label])


def _referents(mentions: list[_Mention], aliases: tuple[Alias, ...]) -> list[_Referent]:
    """Referents in order of first mention, those that nobody mentions left out."""
    declared = [_Referent(alias) for alias in aliases]
    # A single name means nobody else: no other mention joins it.
    found = [r for r in declared if r.alias and len(r.alias.names) > 1]
    rest = []
    for mention in mentions:
        referent = _declared(mention, declared)
        if referent:
            referent.add(mention)
        else:
            rest.append(mention)
    people = [m for m in rest if m.label == "PERSON"]
    full_first = sorted(people, key=lambda m: -len(m.key.split()))
    _link_people(full_first, found)
    _link_others([m for m in rest if m.label != "PERSON"], found)
    mentioned = [r for r in dict.fromkeys((*declared, *found)) if r.mentions]
    for referent in mentioned:
        referent.mentions.sort(key=lambda m: (m.side, m.at))
    return sorted(mentioned, key=lambda r: (r.mentions[0].side, r.mentions[0].at))


def _declared(mention: _Mention, declared: Iterable[_Referent]) -> _Referent | None:
    """The referent to which people gave this very name, or a name that folds alike."""
    names = {mention.words, fold(mention.words)}
    for referent in declared:
        if referent.alias and names & {
            n for name in referent.alias.names for n in (name, fold(name))
        }:
            return referent
    return None


def _link_people(mentions: list[_Mention], found: list[_Referent]) -> None:
    """Longest names first, so that a surname meets the full names of both texts."""
    for mention in mentions:
        matches = [r for r in found if _names(mention, r) and _may_differ(mention, r)]
        if not matches:
            matches = [_Referent()]
            found.append(matches[0])
        min(matches, key=lambda referent: _distance(mention, referent)).add(mention)


def _names(mention: _Mention, referent: _Referent) -> bool:
    """Whether a mention may be the referent's; a name that people gave may be the shorter one."""
    return any(
        _same_person(mention.key, key)
        or (referent.alias is not None and _same_person(key, mention.key))
        for key in referent.keys
    )


def _same_person(shorter: str, longer: str) -> bool:
    """Whether a name is, or is a part of, the other: same order, the last word, or the first of a longer one."""
    short, full = shorter.split(), longer.split()
    if not short or not full or len(short) > len(full):
        return False
    if len(short) == 1:
        return is_variant(short[0], full[-1]) or short[0] == full[0]
    if not is_variant(short[-1], full[-1]):
        return False
    rest = iter(full[:-1])
    return all(any(is_same_given(word, other) for other in rest) for word in short[:-1])


def _may_differ(mention: _Mention, referent: _Referent) -> bool:
    """Another spelling counts only across the texts: within one, two spellings are two people."""
    last = mention.key.split()[-1:]
    return any(last[0] in key.split() for key in referent.keys) or all(
        other.side != mention.side for other in referent.mentions
    )


def _distance(mention: _Mention, referent: _Referent) -> tuple[bool, bool, int]:
    """How far back in the mention's own text the referent was last named; by surname goes before by given name."""
    last = mention.key.split()[-1]
    by_surname = any(is_variant(last, key.split()[-1]) for key in referent.keys if key)
    back = [mention.at - m.at for m in referent.mentions if m.side == mention.side]
    before = [steps for steps in back if steps >= 0]
    return not by_surname, not before, min(before, default=min(map(abs, back), default=10**9))


def _link_others(mentions: list[_Mention], found: list[_Referent]) -> None:
    by_key = {key: referent for referent in found if referent.alias for key in referent.keys}
    for mention in mentions:
        key = _plural_folded(mention)
        if key not in by_key:
            by_key[key] = _Referent()
            found.append(by_key[key])
        by_key[key].add(mention)
    _join_acronyms(found)
    _join_variants(found)


def _plural_folded(mention: _Mention) -> str:
    key = mention.key
    return key.removesuffix("s") if mention.label == "NORP" and len(key) > 3 else key


def _join_acronyms(found: list[_Referent]) -> None:
    """An acronym is the one name whose first letters it has."""
    others = [r for r in found if r.mentions and r.mentions[0].label != "PERSON"]
    short = [r for r in others if _SHORT.match(r.mentions[0].words)]
    long = [r for r in others if " " in r.mentions[0].words]
    for referent in short:
        acronym = referent.mentions[0].words
        full = [r for r in long if r.mentions and stands_for(acronym, r.mentions[0].words)]
        if len(full) == 1 and full[0] is not referent:
            _join(full[0], referent)


def _join_variants(found: list[_Referent]) -> None:
    """Names of places and organisations that only one text has, spelled a little otherwise in the other."""
    alone = [
        r
        for r in found
        if r.mentions and r.mentions[0].label != "PERSON" and len({m.side for m in r.mentions}) == 1
    ]
    here = [r for r in alone if r.mentions[0].side == 0]
    there = [r for r in alone if r.mentions[0].side == 1]
    for referent in there:
        for other in here:
            if other.mentions and _is_one_word_off(referent.mentions[0].key, other.mentions[0].key):
                _join(other, referent)
                break


def _is_one_word_off(one: str, other: str) -> bool:
    ones, others = one.split(), other.split()
    return len(ones) == len(others) and all(map(is_variant, ones, others))


def _join(referent: _Referent, other: _Referent) -> None:
    """Move what names ``other`` over; two that people keep apart stay apart."""
    if referent.alias and other.alias:
        return
    if other.alias:
        referent, other = other, referent
    for mention in other.mentions:
        referent.add(mention)
    other.mentions.clear()


def _ids(referents: list[_Referent]) -> Iterator[str]:
    taken = {r.alias.who for r in referents if r.alias and r.alias.who}
    counts: Counter[str] = Counter()
    for referent in referents:
        if referent.alias and referent.alias.who:
            yield referent.alias.who
            continue
        letter = _LETTERS.get(referent.mentions[0].label, "n")
        counts[letter] += 1
        while f"{letter}{counts[letter]}" in taken:
            counts[letter] += 1
        yield f"{letter}{counts[letter]}"


def _fullest(referent: _Referent) -> str:
    """The form with most words, then the source's, then not in capitals, then the longest, then the first."""
    return min(
        referent.mentions,
        key=lambda m: (-len(m.words.split()), m.side, m.words.isupper(), -len(m.words), m.at),
    ).words
