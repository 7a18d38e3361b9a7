"""Which content word governs which, seen through prepositions: what a claim ties together, and whether its source does.

After the dependency arc entailment of Goyal and Durrett (EMNLP 2020), without their network.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING

from newsannot.analysis.frames import tokens_in
from newsannot.analysis.parsed import ParsedText
from newsannot.analysis.wording import plain, related, term_of
from newsannot.analysis.words import is_content
from newsannot.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_IGNORED = {"punct", "det", "aux", "auxpass", "cc", "case", "mark", "conj", "dep"}
_RENAMED = {"nsubjpass": "dobj", "acomp": "attr", "agent": "nsubj"}
# The places beside a word in which one filler excludes another.
_SLOTS = {"nsubj", "dobj", "attr", "amod", "nummod", "poss", "compound", "dative"}


class Standing(Enum):
    """How a claim's tie stands in the source."""

    HELD = auto()
    """Tied there too."""
    APART = auto()
    """Both words are there, not tied."""
    HALF = auto()
    """One of them is there."""
    NEW = auto()


@dataclass(frozen=True, slots=True)
class Tie(Span):
    """A governed word, whose span it has, with its governor; terms are those of form and lemma."""

    head: frozenset[str]
    terms: frozenset[str]
    relation: str
    pos: str

    @property
    def fills(self) -> bool:
        """Whether the word stands in a slot, where another one would say otherwise."""
        return self.relation in _SLOTS or self.relation.startswith("prep ")


def ties_in(parsed: ParsedText, span: Span) -> tuple[Tie, ...]:
    """The ties between content words of a span, in order of the governors; none where the text has no parse."""
    return tuple(
        _tie(head, relation, token, offset)
        for head, offset in tokens_in(parsed, span)
        if head.dep_ and is_content(head)
        for relation, token in _governed(head)
        if is_content(token)
    )


def _tie(head: Token, relation: str, token: Token, offset: int) -> Tie:
    start = offset + token.idx
    return Tie(start, start + len(token), _terms(head), _terms(token), relation, token.pos_)


def _terms(token: Token) -> frozenset[str]:
    return frozenset((term_of(plain(token.lower_)), term_of(plain(token.lemma_.lower()))))


def _governed(head: Token) -> Iterator[tuple[str, Token]]:
    """What a word governs, through prepositions, each with all that is coordinated with it."""
    for child in head.children:
        if child.dep_ in ("prep", "agent"):
            relation = _RENAMED.get(child.dep_, f"prep {child.lower_}")
            for inner in child.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    yield from ((relation, token) for token in (inner, *inner.conjuncts))
        elif child.dep_ not in _IGNORED:
            relation = _RENAMED.get(child.dep_, child.dep_)
            yield from ((relation, token) for token in (child, *child.conjuncts))


def with_relatives(terms: Iterable[str]) -> set[str]:
    """Terms with what means about the same."""
    found = set(terms)
    for term in tuple(found):
        found.update(related(term))
    return found


class Web:
    """All ties of a source, by its sentences' numbers; ``places`` says in which sentences a term stands."""

    def __init__(
        self, sentences: Iterable[tuple[Tie, ...]], places: dict[str, frozenset[int]]
    ) -> None:
        self._each = list(enumerate(sentences))
        self._places = places

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            (a, b) for _, ties in self._each for t in ties for a in t.head for b in t.terms
        )

    @cached_property
    def _under(self) -> dict[str, list[tuple[int, Tie]]]:
        """What each term governs, with the sentence's number."""
        found: dict[str, list[tuple[int, Tie]]] = defaultdict(list)
        for number, ties in self._each:
            for tie in ties:
                for term in tie.head:
                    found[term].append((number, tie))
        return dict(found)

    def standing(self, tie: Tie) -> Standing:
        """How a claim's tie stands: the source may turn it around, and say it in other words."""
        heads, terms = with_relatives(tie.head), with_relatives(tie.terms)
        pairs = self._pairs
        if any((a, b) in pairs or (b, a) in pairs for a in heads for b in terms):
            return Standing.HELD
        head = any(a in self._places for a in heads)
        term = any(b in self._places for b in terms)
        if head and term:
            return Standing.APART
        return Standing.HALF if head or term else Standing.NEW

    def others(self, tie: Tie, near: frozenset[int]) -> list[Tie]:
        """Other fillers of a tie's slot in the ``near`` sentences, of its part of speech."""
        found = (
            other
            for term in tie.head
            for number, other in self._under.get(term, ())
            if number in near and other.relation == tie.relation and other.pos == tie.pos
        )
        return list(dict.fromkeys(found))
