"""Who and what both texts name, and how: the same, spelled otherwise, called otherwise, or by one text only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from functools import cached_property
from unicodedata import normalize

from newsannot.analysis.bylines import bylines_in
from newsannot.analysis.kinds import is_acronym
from newsannot.analysis.spellings import is_variant, known_as, stands_for
from newsannot.folding import fold
from newsannot.ledgers.offices import Office, offices_beside
from newsannot.model import Article, Entity, Span

_WORD = re.compile(r"[^\W_]+")
_LIKE = 0.3
"""Of the words of two names: one of three that they have together, as two that share a surname or a first name."""


class Kind(StrEnum):
    """What is named."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


_KINDS = {
    "PERSON": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "EVENT": Kind.OTHER,
    "LAW": Kind.OTHER,
    "PRODUCT": Kind.OTHER,
    "WORK_OF_ART": Kind.OTHER,
}


class Standing(IntEnum):
    """How the derived text's names of one referent stand to the source's, what needs a look first."""

    NEW = 0
    RENAMED = 1
    RETITLED = 2
    FULLER = 3
    RESPELLED = 4
    LEFT_OUT = 5
    SAME = 6


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name in a text; mentions in order."""

    words: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Retitled:
    """The office of one person in each text."""

    source: str
    derived: str


@dataclass(frozen=True, slots=True)
class Referent:
    """Somebody or something named, by its forms in each text, the fullest first.

    ``forms`` are its names, each once however it is spelled; ``names`` those of them that are no part of another;
    ``words`` what they are made of, folded. ``other`` are the derived forms that are not the source's; ``perhaps`` is
    the name of one that only the source has, and that a new one may stand for.
    """

    who: str
    name: str
    kind: Kind
    standing: Standing
    source: tuple[Form, ...]
    derived: tuple[Form, ...]
    forms: tuple[str, ...]
    names: tuple[str, ...]
    words: frozenset[str]
    other: tuple[str, ...] = ()
    retitled: Retitled | None = None
    perhaps: str | None = None


def who_is_who(source: Article, derived: Article) -> tuple[Referent, ...]:
    """Everybody and everything that two texts name, what needs a look first; peoples and bylines are left out."""
    texts = _Text(source), _Text(derived)
    named: dict[str, tuple[list[Entity], list[Entity]]] = {}
    for side, text in enumerate(texts):
        for entity in text.named():
            key = entity.who or fold(text.words(entity))
            named.setdefault(key, ([], []))[side].append(entity)
    found = [_referent(who, *texts, *mentions) for who, mentions in named.items()]
    return tuple(sorted(_with_likes(found), key=_order))


def likeness(one: Referent, other: Referent) -> float:
    """How many of their words two names share, 0 to 1."""
    shared = len(one.words & other.words)
    return shared / (len(one.words) + len(other.words) - shared)


def _with_likes(found: list[Referent]) -> Iterator[Referent]:
    """The referents, each new one with that of its kind which only the source names, and that it is most like."""
    lost = [r for r in found if r.standing is Standing.LEFT_OUT]
    for referent in found:
        if referent.standing is not Standing.NEW:
            yield referent
            continue
        near = [r for r in lost if r.kind is referent.kind and likeness(referent, r) >= _LIKE]
        best = max(near, key=lambda other: likeness(referent, other), default=None)
        yield replace(referent, perhaps=best.name if best else None)


def _order(referent: Referent) -> tuple[int, int, int]:
    """What only the source has comes by its weight, and so does what is the same; the rest as it is read."""
    weighed = referent.standing >= Standing.LEFT_OUT
    spans = [span for form in referent.derived or referent.source for span in form.mentions]
    return referent.standing, -len(spans) if weighed else 0, min(span.start for span in spans)


def _referent(
    who: str, source: _Text, derived: _Text, here: list[Entity], there: list[Entity]
) -> Referent:
    label, _ = Counter(entity.label for entity in (*here, *there)).most_common(1)[0]
    kind = _KINDS[label]
    known, told = source.forms(here), derived.forms(there)
    # What one reading of a text did not take for a name may stand in it all the same.
    forms = (
        known or source.forms(source.find_any(told, kind)),
        told or derived.forms(derived.find_any(known, kind)),
    )
    relations = {form.words: _relation(form.words, forms[0], source) for form in forms[1]}
    standing = min(relations.values(), default=Standing.LEFT_OUT) if forms[0] else Standing.NEW
    retitled = _retitled(source, derived, *forms) if kind is Kind.PERSON and all(forms) else None
    if retitled:
        standing = min(standing, Standing.RETITLED)
    name = next((e.name for e in (*here, *there) if e.name), (forms[0] or forms[1])[0].words)
    other = tuple(words for words, relation in relations.items() if relation < Standing.SAME)
    parts = _parts((*forms[1], *forms[0]))
    return Referent(
        who,
        name,
        kind,
        standing,
        *forms,
        forms=tuple(sorted(parts, key=lambda words: (-len(parts[words]), -len(words)))),
        names=tuple(w for w, own in parts.items() if not any(own < o for o in parts.values())),
        words=frozenset().union(*parts.values()),
        other=other,
        retitled=retitled,
    )


def _parts(forms: Iterable[Form]) -> dict[str, frozenset[str]]:
    """Each name once, however it is spelled, with the folded words that it is made of."""
    once = {fold(form.words): form.words for form in forms}
    return {words: frozenset(_words(folded)) for folded, words in once.items()}


def _relation(words: str, forms: tuple[Form, ...], source: _Text) -> Standing:
    """How a derived form stands to the source's nearest one."""
    nearest = max((_between(words, form.words) for form in forms), default=Standing.NEW)
    if nearest is Standing.SAME or not forms:
        return nearest
    elsewhere = [source.words(span) for span in source.find(words)]
    return max((_between(words, found) for found in elsewhere), default=nearest)


def _between(words: str, other: str) -> Standing:
    """How a form stands to another: a part of it is the same name, and so are its initials."""
    own, theirs = _words(words), _words(other)
    if "".join(own) == "".join(theirs) or _is_part(own, theirs, str.__eq__):
        return Standing.SAME
    if stands_for(words, other) or _are_short_and_long(words, other):
        return Standing.SAME
    own, theirs = _words(fold(words)), _words(fold(other))
    if _is_part(own, theirs, is_variant):
        return Standing.RESPELLED
    if _is_part(theirs, own, is_variant) or stands_for(other, words):
        return Standing.FULLER
    return Standing.RENAMED


def _are_short_and_long(words: str, other: str) -> bool:
    """Whether everybody knows the two as one, and one is an acronym: «U.S.», «United States»."""
    return known_as(words) == known_as(other) and (is_acronym(words) or is_acronym(other))


def _is_part(part: list[str], whole: list[str], same: Callable[[str, str], bool]) -> bool:
    """Whether all words of a name stand in another, in their order."""
    rest = iter(whole)
    return bool(part) and all(any(same(word, other) for other in rest) for word in part)


def _words(name: str) -> list[str]:
    """The words of a name, less figures that came along: «Sønderløv 28–27»."""
    plain = normalize("NFC", name).casefold().removeprefix("the ").replace("&", " and ")
    words = _WORD.findall(plain)
    return [word for word in words if not word.isdecimal()] or words or [plain]


def _retitled(
    source: _Text, derived: _Text, here: tuple[Form, ...], there: tuple[Form, ...]
) -> Retitled | None:
    """The first office in the derived text that is none of those in the source, where it has any."""
    known = [office for form in here for office in source.offices(form)]
    told = [office for form in there for office in derived.offices(form)]
    for office in told if known else ():
        if any(office.agrees(other) for other in known):
            continue
        if not any(source.says_beside(office, form, known) for form in here):
            return Retitled(known[0].text, office.text)
    return None


class _Text:
    """An article whose names are looked up."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._text = article.text
        layers = article.layers
        self._aside = [*layers.boilerplate, *bylines_in(article.text, layers.paragraphs)]

    def words(self, span: Span) -> str:
        return " ".join(self._text[span.start : span.end].split())

    def named(self) -> Iterable[Entity]:
        """The names in what the article tells."""
        for entity in self._article.layers.entities:
            aside = any(part.start <= entity.start < part.end for part in self._aside)
            if entity.label in _KINDS and not aside and self.words(entity):
                yield entity

    def forms(self, mentions: Iterable[Span]) -> tuple[Form, ...]:
        """The mentions by how they are written, the fullest first; capitals are no form of their own."""
        written: dict[str, list[Span]] = {}
        for span in mentions:
            place = Span(span.start, span.end)
            written.setdefault(" ".join(_words(self.words(span))), []).append(place)
        forms = [Form(self._usual(spans), tuple(spans)) for spans in written.values()]
        return tuple(
            sorted(forms, key=lambda form: (-len(_words(form.words)), form.mentions[0].start))
        )

    def _usual(self, spans: list[Span]) -> str:
        return min(map(self.words, spans), key=str.isupper)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for at, word in enumerate(self._tokens):
            places.setdefault(fold(word[0]), []).append(at)
        return places

    @cached_property
    def _tokens(self) -> list[re.Match[str]]:
        return list(_WORD.finditer(self._text))

    def find(self, name: str) -> list[Span]:
        """Where a name stands, with other marks and accents or not."""
        words = [fold(word) for word in _words(name)]
        found = []
        for at in self._places.get(words[0], ()):
            tokens = self._tokens[at : at + len(words)]
            if [fold(token[0]) for token in tokens] == words:
                found.append(Span(tokens[0].start(), tokens[-1].end()))
        return found

    def find_any(self, forms: tuple[Form, ...], kind: Kind) -> list[Span]:
        """Where the longest of the forms stands that does at all; a person's surname alone counts where it has a capital."""
        for form in sorted(forms, key=lambda form: -len(form.words)):
            if found := self.find(form.words):
                return found
        if kind is not Kind.PERSON:
            return []
        surnames = {form.words.split()[-1] for form in forms}
        spans = [span for name in sorted(surnames) for span in self.find(name)]
        return [span for span in spans if self._text[span.start].isupper()]

    def offices(self, form: Form) -> list[Office]:
        return [
            office
            for span in form.mentions
            for office in offices_beside(self._text, span.start, span.end)
        ]

    def says_beside(self, office: Office, form: Form, known: list[Office]) -> bool:
        """Whether a sentence that names the person in this form has the words of the office, not as a part of one known."""
        for sentence in self._article.layers.sentences:
            if any(sentence.start <= span.start < sentence.end for span in form.mentions):
                words = self._text[sentence.start : sentence.end]
                for other in known:
                    words = words.replace(other.text, "")
                if office.text.lower() in words.lower():
                    return True
        return False
