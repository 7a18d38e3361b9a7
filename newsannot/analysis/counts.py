"""What a figure counts and where it stands: the noun, the verb, the preposition and the subject beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsannot.analysis.cues import cues
from newsannot.analysis.frames import tokens_in
from newsannot.analysis.parsed import ParsedText
from newsannot.analysis.wording import plain, related, term_of
from newsannot.model import Figure, FigureKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_INSIDE = {"nummod", "quantmod", "compound", "amod", "nmod", "advmod", "det", "poss", "npadvmod"}
_SUBJECTS = {"nsubj", "nsubjpass"}
_VERBS = {"VERB", "AUX"}
_POINTING = {"PRON", "DET"}
_UP = 6
# Who is counted where nobody is named: «kills 12», «12 people died».
_PEOPLE = {"", "peopl", "person"}
_SUBJECT_WORDS = 2


@dataclass(frozen=True, slots=True)
class Count:
    """A figure's place: terms throughout, empty where there is nothing of the kind.

    ``subject`` holds the content terms of the verb's subject, which is empty where the figure is in it itself.
    """

    figure: Figure
    noun: str
    noun_terms: frozenset[str]
    verb: str
    place: str
    subject: frozenset[str]


def counts_in(parsed: ParsedText, figures: Iterable[Figure]) -> Iterator[Count]:
    """The places of some figures, dates left out; none where the text has no parse."""
    for figure in figures:
        if figure.kind is FigureKind.DATE:
            continue
        tokens = [token for token, _ in tokens_in(parsed, figure)]
        if tokens and tokens[-1].dep_:
            yield _count(figure, tokens)


def _count(figure: Figure, tokens: list[Token]) -> Count:
    inside = set(tokens)
    top = next((t for t in tokens if t.head not in inside), tokens[-1])
    noun = top
    while noun.dep_ in _INSIDE and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    counted = noun if noun not in inside else _of(noun)
    place, verb, argument = _governor(noun)
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None) if verb else None
    return Count(
        figure,
        _term(counted) if counted is not None else "",
        _terms(counted, inside) if counted is not None else frozenset(),
        _term(verb) if verb is not None else "",
        place,
        _terms(subject, inside) if subject is not None and subject != argument else frozenset(),
    )


def _of(noun: Token) -> Token | None:
    """What a share or sum is of: «5 percent of the voters»; «five of those» count what is named elsewhere."""
    places = (child for child in noun.children if child.lower_ == "of")
    every = (c for place in places for c in place.children if c.dep_ == "pobj")
    return next((c for c in every if c.pos_ not in _POINTING), None)


def _governor(noun: Token) -> tuple[str, Token | None, Token]:
    """The preposition nearest to a noun, the verb above it, and the verb's argument that holds the noun."""
    place, at = "", noun
    for _ in range(_UP):
        if at.head == at:
            return place, None, at
        if at.dep_ == "pobj" and not place:
            place = at.head.lower_
        if at.head.pos_ in _VERBS:
            return place, at.head, at
        at = at.head
    return place, None, at


def _term(token: Token) -> str:
    return term_of(plain(token.lemma_.lower()))


def _terms(token: Token, without: set[Token]) -> frozenset[str]:
    stop = cues().stop
    return frozenset(
        term_of(plain(t.lower_))
        for t in token.subtree
        if t not in without and t.lower_ not in stop and t.is_alpha
    )


def same_place(one: Count, two: Count) -> bool:
    """Whether two figures, whatever their values, say how much or how many of the same thing."""
    if not _alike(one, two):
        return False
    verbs = one.verb == two.verb or two.verb in related(one.verb)
    return bool(one.verb and two.verb and verbs) and not _apart(one.subject, two.subject)


def same_sum(one: Count, two: Count) -> bool:
    """Whether two sums or shares are of one subject, whatever the verb: a cost «rises» or «explodes» to each."""
    named = one.figure.kind in (FigureKind.MONEY, FigureKind.PERCENT)
    return named and _alike(one, two) and len(one.subject & two.subject) >= _SUBJECT_WORDS


def _alike(one: Count, two: Count) -> bool:
    """Whether two figures are of one kind, behind the same preposition, and of what may be one thing."""
    if _kind(one.figure) != _kind(two.figure) or one.place != two.place:
        return False
    if not one.noun or not two.noun:
        return one.noun == two.noun or {one.noun, two.noun} <= _PEOPLE
    return one.noun == two.noun and not _apart(one.noun_terms, two.noun_terms, {one.noun})


def _apart(one: frozenset[str], two: frozenset[str], without: Set[str] = frozenset()) -> bool:
    """Whether both name something, and nothing in common."""
    mine, theirs = one - without, two - without
    return bool(mine and theirs) and not mine & theirs


def _kind(figure: Figure) -> tuple[FigureKind, str]:
    money = figure.kind is FigureKind.MONEY
    return figure.kind, (figure.unit or "") if money else ""
