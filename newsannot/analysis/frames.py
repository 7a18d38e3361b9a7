"""Who does what to whom in a stretch of text, and whether it is said to be so: its verbs with what they govern."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from newsannot.analysis.cues import cues
from newsannot.analysis.parsed import ParsedText
from newsannot.analysis.wording import plain, term_of
from newsannot.analysis.words import is_bounded, is_negated, is_partial
from newsannot.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = {"nsubj", "csubj", "nsubjpass"}
_NOMINAL = {"NOUN", "PROPN"}
_CLAUSES = {"xcomp", "ccomp"}
_BORROWS = {*_CLAUSES, "conj"}
_OPEN_MARKS = {"whether", "if", "unless"}
# A question mark is among these last tokens, behind it a mark of quotation.
_ENDING = 3
_DOUBTS = {"may", "might"}
_STAYING = {"stay", "remain", "become"}
_GIVING = {"to", "from"}
_RELATIVE = {"who", "which", "that"}


class Stance(Enum):
    """Whether a text says that something is so, that it is not, that somebody denies it, asks it, or that it is open."""

    ASSERTED = auto()
    DENIED = auto()
    DISPUTED = auto()
    ASKED = auto()
    OPEN = auto()
    UNCLEAR = auto()


@dataclass(frozen=True, slots=True)
class Part(Span):
    """What fills a place beside a verb: the span is its head word, ``place`` the preposition if there is one.

    ``names`` holds the terms of the proper nouns in its phrase, with what is said beside it: «the singer, Lara Venn».
    """

    term: str
    place: str = ""
    names: frozenset[str] = frozenset()

    @property
    def keys(self) -> frozenset[str]:
        """What it is called."""
        return self.names | {self.term}


@dataclass(frozen=True, slots=True)
class Frame(Span):
    """A verb, or a copula's predicate, with what it governs; the span is the word, ``turn`` what denies it.

    The agent of a passive is among the ``agents``, its subject among the ``patients``. ``particle`` makes another verb
    of one: «take down».
    """

    term: str
    particle: str
    reports: bool
    stance: Stance
    turn: Span | None
    nobody: bool
    agents: tuple[Part, ...]
    patients: tuple[Part, ...]
    obliques: tuple[Part, ...]

    def compatible(self, other: Frame) -> bool:
        """Whether both may speak of one event: something named is shared, and nothing clashes."""
        sides = (
            (self.agents, other.agents),
            (self.patients, other.patients),
        )
        if any(mine and theirs and not _shared(mine, theirs) for mine, theirs in sides):
            return False
        if not self._has(other.particle) or not other._has(self.particle):
            return False
        if _clash(self.obliques, other.obliques):
            return False
        if self.of_nobody or other.of_nobody:
            return True
        return any(_shared(mine, theirs) for mine, theirs in sides)

    @property
    def of_nobody(self) -> bool:
        """Whether it is said of nobody at all."""
        filled = self.agents or self.patients
        return self.stance is Stance.DENIED and self.nobody and not filled

    def apart(self, other: Frame) -> bool:
        """Whether they are told of two doers, or borne by two."""
        sides = (self.agents, other.agents), (self.patients, other.patients)
        return any(_differ(mine, theirs) for mine, theirs in sides)

    def shares_agents(self, other: Frame) -> bool:
        """Whether one does both."""
        return bool(keys_of(self.agents) & keys_of(other.agents))

    def shares_patients(self, other: Frame) -> bool:
        """Whether one bears both."""
        return bool(keys_of(self.patients) & keys_of(other.patients))

    def _has(self, particle: str) -> bool:
        return particle in ("", self.particle, *(part.place for part in self.obliques))


def keys_of(parts: Iterable[Part]) -> frozenset[str]:
    """All that some parts are called."""
    return frozenset().union(*(part.keys for part in parts))


def _differ(mine: tuple[Part, ...], theirs: tuple[Part, ...]) -> bool:
    """Whether both sides are filled, with other things or with things of others: «Norvik shares», «Halden shares»."""
    names = [frozenset().union(*(part.names for part in side)) for side in (mine, theirs)]
    if all(names) and not names[0] & names[1]:
        return True
    return bool(mine and theirs) and not keys_of(mine) & keys_of(theirs)


def _shared(mine: tuple[Part, ...], theirs: tuple[Part, ...]) -> bool:
    return bool({part.term for part in mine} & {part.term for part in theirs})


def _clash(mine: tuple[Part, ...], theirs: tuple[Part, ...]) -> bool:
    places = {part.place for part in mine} & {part.place for part in theirs}
    return any(
        not _shared(
            tuple(part for part in mine if part.place == place),
            tuple(part for part in theirs if part.place == place),
        )
        for place in places
    )


def tokens_in(parsed: ParsedText, span: Span) -> Iterator[tuple[Token, int]]:
    """The tokens within a span, each with the offset of its paragraph."""
    starts = [paragraph.start for paragraph in parsed.paragraphs]
    for paragraph in parsed.paragraphs[max(0, bisect_right(starts, span.start) - 1) :]:
        if paragraph.start >= span.end:
            return
        start = max(0, span.start - paragraph.start)
        end = min(paragraph.end, span.end) - paragraph.start
        found = paragraph.doc.char_span(start, end, alignment_mode="expand") if start < end else ()
        for token in found or ():
            yield token, paragraph.start


def frames_in(parsed: ParsedText, span: Span) -> tuple[Frame, ...]:
    """The frames of a span, in order; none where the text has no parse."""
    found = (_frame(token, offset) for token, offset in tokens_in(parsed, span))
    return tuple(frame for frame in found if frame is not None)


def _frame(token: Token, offset: int) -> Frame | None:
    if token.pos_ not in ("VERB", "AUX") or token.dep_ in ("aux", "auxpass"):
        return None
    children = list(token.children)
    word = _predicate(token, children)
    if word is None:
        return None
    beside = [
        inner for c in children if c.dep_ == "prep" and word in c.children for inner in c.lefts
    ]
    stance, turn = _stance(token, [*children, *beside])
    subjects = _subjects(token, children)
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in children)
    agents = [*_by(children)] if passive else subjects
    patients = subjects if passive else _among(children, {"dobj", "dative"})
    return Frame(
        offset + word.idx,
        offset + _end(word),
        term_of(plain(word.lemma_.lower())),
        next((child.lower_ for child in children if child.dep_ == "prt"), ""),
        token.lemma_.lower() in cues().strong_reporting,
        stance,
        Span(offset + turn.idx, offset + turn.idx + len(turn)) if turn is not None else None,
        turn is not None and turn.lower_ == "nobody",
        tuple(_part(part, offset) for part in agents if part.pos_ in _NOMINAL),
        tuple(_part(part, offset) for part in patients if part.pos_ in _NOMINAL),
        tuple(_obliques(children, offset)),
    )


def _predicate(token: Token, children: list[Token]) -> Token | None:
    """The word that says something: the verb, of «is» what follows, and nothing where that alone says little."""
    if token.lemma_ in _STAYING:
        return next((c for c in children if c.dep_ == "acomp"), token)
    if token.lemma_ != "be":
        return token if token.lemma_.lower() not in ("have", "do") else None
    found = next((c for c in children if c.dep_ in ("acomp", "attr")), None)
    places = (inner for c in children if c.dep_ == "prep" for inner in c.children)
    return found or next((inner for inner in places if inner.dep_ == "pobj"), None)


def _end(token: Token) -> int:
    """Where a word ends, with what a hyphen joins to it: «re-elected» is three tokens."""
    doc, at = token.doc, token.i
    while at + 2 < len(doc) and doc[at + 1].text == "-" and not doc[at + 1].whitespace_:
        at += 2
    return doc[at].idx + len(doc[at])


def _part(token: Token, offset: int, place: str = "") -> Part:
    start = offset + token.idx
    phrase = token.doc[token.left_edge.i : token.right_edge.i + 1]
    names = frozenset(term_of(plain(t.lower_)) for t in phrase if t.pos_ == "PROPN")
    return Part(start, start + len(token), term_of(plain(token.lower_)), place, names)


def _among(children: Iterable[Token], deps: set[str]) -> list[Token]:
    """The children that stand in some relation, each with what is joined to it."""
    first = [child for child in children if child.dep_ in deps]
    return [each for child in first for each in (child, *child.conjuncts)]


def _subjects(token: Token, children: Iterable[Token]) -> list[Token]:
    """The subjects of a verb; one without any borrows those of the verb that governs it."""
    seen = token
    for _ in range(4):
        found = _among(children, _SUBJECTS)
        if found and seen is not token and seen.dep_ == "ccomp":
            # «X said it was late but refused to go»: the parse ties «refused» to «was».
            found = [*found, *_among(seen.head.children, _SUBJECTS)]
        if seen.dep_ == "relcl" and found and found[0].lower_ in _RELATIVE:
            return [seen.head, *found[1:]]
        if found or not _borrows(seen):
            return found
        seen = seen.head
        children = seen.children
    return []


def _borrows(token: Token) -> bool:
    """Whether a verb has the subject of the one above it: «won, beating her rival»."""
    return token.dep_ in _BORROWS or (token.dep_ == "advcl" and token.tag_ == "VBG")


def _by(children: list[Token]) -> Iterator[Token]:
    for child in children:
        if child.dep_ == "agent":
            yield from _among(child.children, {"pobj"})


def _obliques(children: list[Token], offset: int) -> Iterator[Part]:
    """What stands behind prepositions; «sold a mill to a baker» may have its own tied to the mill."""
    objects = (inner for c in children if c.dep_ == "dobj" for inner in c.rights)
    for child in (*children, *(inner for inner in objects if inner.lower_ in _GIVING)):
        if child.dep_ in ("prep", "dative"):
            for inner in _among(child.children, {"pobj"}):
                yield _part(inner, offset, child.lower_)


def _stance(token: Token, children: list[Token]) -> tuple[Stance, Token | None]:
    """How a verb is said, and the word that denies it or leaves it open."""
    if _is_asked(token) or any(c.lower_ in _DOUBTS for c in children):
        return Stance.UNCLEAR, None
    negation = next((c for c in children if c.lower_ in cues().plain_negations), None)
    if negation is not None and (is_partial(negation) or is_bounded(children)):
        return Stance.UNCLEAR, None
    own = Stance.DENIED if is_negated(token, children) else Stance.ASSERTED
    return _under(token, children, own, negation)


def _is_asked(token: Token) -> bool:
    """Whether a token's sentence ends in a question mark. ``token.sent`` would make a Span of it for every verb."""
    doc, end = token.doc, token.i + 1
    while end < len(doc) and not doc[end].is_sent_start:
        end += 1
    for at in range(end - 1, max(-1, end - 1 - _ENDING), -1):
        if doc[at].lower_ == "?":
            return True
        if doc[at].is_sent_start:
            return False
    return False


def _under(
    token: Token, children: list[Token], own: Stance, negation: Token | None
) -> tuple[Stance, Token | None]:
    """A verb's stance under the verbs that govern it: «failed to», «has not decided whether to»."""
    mark = next((c for c in children if c.dep_ in ("mark", "advmod")), None)
    if mark is not None and mark.lower_ in _OPEN_MARKS:
        asked = token.head.lemma_.lower() in cues().inquiries
        return (Stance.ASKED if asked else Stance.OPEN), mark
    head = token.head
    if token.dep_ == "conj":
        bare = not any(c.dep_ in ("aux", "nsubj", "nsubjpass", "neg") for c in children)
        return (Stance.UNCLEAR, None) if bare and _denied(head) else (own, negation)
    if token.dep_ == "pcomp" and head.lower_ == "without" and own is Stance.ASSERTED:
        return Stance.DENIED, head
    if token.dep_ not in _CLAUSES:
        plain_clause = token.dep_ not in ("advcl", "acl", "pcomp", "csubj")
        return (own, negation) if plain_clause else (Stance.UNCLEAR, None)
    reports = head.lemma_.lower() in cues().reporting
    yet = next((c for c in head.children if c.lower_ == "yet"), None)
    if head.lemma_ == "have" and yet is not None and own is Stance.ASSERTED:
        return Stance.DENIED, yet
    if head.lemma_.lower() in cues().denials:
        single = own is Stance.ASSERTED and not _denied(head)
        denied = Stance.DISPUTED if reports else Stance.DENIED
        return (denied, head) if single else (Stance.UNCLEAR, None)
    if token.dep_ == "ccomp" and reports and not _denied(head):
        return own, negation
    return Stance.UNCLEAR, None


def _denied(token: Token) -> bool:
    return is_negated(token, list(token.children))
