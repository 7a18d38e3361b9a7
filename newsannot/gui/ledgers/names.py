"""Who is who in both texts, a row each; what is wrong about it is corrected there, for all pairs of the set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache, partial
from itertools import chain, islice

from newsannot import verbs
from newsannot.folding import fold
from newsannot.gui.intents import Intent
from newsannot.gui.ledger import Row, RowAct, Run, Sign
from newsannot.gui.marking import Outlook
from newsannot.gui.words import elided, tr
from newsannot.ledgers.names import (
    Form,
    Kind,
    Referent,
    Standing,
    likeness,
    who_is_who,
)
from newsannot.model import Alias, Article, Span

_MOST_CHOICES = 30  # what a menu has room for on a small screen
_LONGEST_LIST = 400
"""Code points of the names that a tip lists."""
_SIGNS = {Standing.NEW: Sign.NEW, Standing.LEFT_OUT: Sign.LOST, Standing.SAME: Sign.SAME}


def rows(outlook: Outlook) -> tuple[Row, ...]:
    """What needs a look first."""
    pair = outlook.pair
    return _rows(pair.source, pair.derived, pair.aliases) if pair.derived else ()


# Nothing else changes them: they are the same after every verdict.
@lru_cache(maxsize=1)
def _rows(source: Article, derived: Article, aliases: tuple[Alias, ...]) -> tuple[Row, ...]:
    found = who_is_who(source, derived)
    others, said = _Others(found), _by_name(aliases)
    made = (_row(referent, others, _own(referent, said)) for referent in found)
    return tuple(sorted(made, key=lambda row: row.sign is Sign.SETTLED))


def _row(referent: Referent, others: _Others, own: tuple[Alias, ...]) -> Row:
    """``own`` is what people said of its names."""
    derived, source = _first(referent.derived), _first(referent.source)
    retitled = referent.retitled
    settled = _is_settled(referent, own)
    return Row(
        # By its own words, so that it stays the chosen one when it is joined with a name of the source.
        key=f"{referent.kind}:{fold((referent.derived or referent.source)[0].words)}",
        sign=Sign.SETTLED if settled else _SIGNS.get(referent.standing, Sign.CHANGED),
        status=standing_name(referent.standing),
        derived=_derived_runs(referent),
        source=_forms(referent.source, retitled.source if retitled else ""),
        note=_note(referent, own),
        derived_span=derived,
        source_spans=(source,) if source else (),
        who=referent.who,
        group=kind_name(referent.kind),
        open=referent.standing < Standing.LEFT_OUT and not settled,
        acts=(_same_as(referent, others), _split(referent), *_forget(own)),
    )


def standing_name(standing: Standing) -> str:
    return {
        Standing.NEW: tr("Not in the source"),
        Standing.RENAMED: tr("Called otherwise"),
        Standing.RETITLED: tr("In another office"),
        Standing.FULLER: tr("Named more fully"),
        Standing.RESPELLED: tr("Spelled otherwise"),
        Standing.LEFT_OUT: tr("Only in the source"),
        Standing.SAME: tr("Same"),
    }[standing]


def kind_name(kind: Kind) -> str:
    return {
        Kind.PERSON: tr("People"),
        Kind.ORGANISATION: tr("Organisations"),
        Kind.PLACE: tr("Places"),
        Kind.OTHER: tr("Other names"),
    }[kind]


def _kind_of_one(kind: Kind) -> str:
    return {
        Kind.PERSON: tr("Person"),
        Kind.ORGANISATION: tr("Organisation"),
        Kind.PLACE: tr("Place"),
        Kind.OTHER: tr("Other name"),
    }[kind]


def _first(forms: tuple[Form, ...]) -> Span | None:
    spans = (span for form in forms for span in form.mentions)
    return min(spans, key=lambda span: span.start, default=None)


# Words


def _derived_runs(referent: Referent) -> tuple[Run, ...]:
    """The derived forms, of which the source's lack what is marked."""
    known = [form.words for form in referent.source]
    retitled = referent.retitled
    runs = [Run(retitled.derived, marked=True), Run(": ")] if retitled else []
    for number, form in enumerate(referent.derived):
        runs += [Run(", ")] if number else []
        differs = form.words in referent.other and known
        runs += _marked(form.words, known) if differs else [Run(form.words)]
        runs += _times(form)
    return tuple(runs)


def _forms(forms: tuple[Form, ...], office: str) -> tuple[Run, ...]:
    runs = [Run(office, marked=True), Run(": ")] if office else []
    for number, form in enumerate(forms):
        runs += [Run(", ")] if number else []
        runs += [Run(form.words), *_times(form)]
    return tuple(runs)


def _times(form: Form) -> list[Run]:
    count = len(form.mentions)
    return [Run(f" ×{count}")] if count > 1 else []


def _marked(form: str, known: list[str]) -> list[Run]:
    """The form, marked where its words are none of those known; of a word spelled otherwise the letters that differ."""
    theirs = {fold(word): word for other in known for word in other.split()}
    runs: list[Run] = []
    for number, word in enumerate(form.split()):
        runs += [Run(" ")] if number else []
        near = get_close_matches(fold(word), theirs, n=1, cutoff=_NEAR)
        runs += _letters(word, theirs[near[0]]) if near else [Run(word, marked=True)]
    return runs


def _letters(word: str, other: str) -> list[Run]:
    changes = SequenceMatcher(None, other, word, autojunk=False).get_opcodes()
    spans = ((kind, start, end) for kind, _, _, start, end in changes if end > start)
    return [Run(word[start:end], marked=kind != "equal") for kind, start, end in spans]


_NEAR = 0.7
"""Two words with less in common differ as a whole, not by letters."""


def _note(referent: Referent, own: tuple[Alias, ...]) -> str:
    parts = [_kind_of_one(referent.kind)]
    if referent.perhaps:
        parts.append(tr("perhaps {name} in the source", name=referent.perhaps))
    if any(len(alias.names) > 1 for alias in own):
        parts.append(tr("joined by hand"))
    elif own:
        parts.append(tr("split off by hand"))
    return ", ".join(parts)


def _is_settled(referent: Referent, own: tuple[Alias, ...]) -> bool:
    """Whether people said themselves that the derived text's other forms are its names."""
    if referent.standing not in {Standing.RENAMED, Standing.FULLER}:
        return False
    said = {fold(name) for alias in own if len(alias.names) > 1 for name in alias.names}
    return said.issuperset(map(fold, referent.other))


# Corrections


class _Others:
    """Whom a referent may be joined with, what is likely first; made once for all rows."""

    def __init__(self, found: tuple[Referent, ...]) -> None:
        self._all = sorted(found, key=lambda referent: referent.name)
        self._texts = {r.who: (elided(r.name, 48), _kind_of_one(r.kind)) for r in found}
        self._new = [r for r in self._all if not r.source]
        self._left_out = [r for r in self._all if not r.derived]
        self._with_word: dict[str, list[Referent]] = defaultdict(list)
        for referent in self._all:
            for word in referent.words:
                self._with_word[word].append(referent)

    def near(self, referent: Referent) -> Iterator[Referent]:
        """Those like it, then what only the other text has, then the rest; each time of the same kind first."""
        like = [other for word in referent.words for other in self._with_word[word]]
        like.sort(key=lambda other: (-likeness(referent, other), other.name))
        ranks = (like, self._completing(referent), self._all)
        of_kind = (other for other in chain(*ranks) if other.kind is referent.kind)
        told = {referent.who}
        for other in chain(of_kind, *ranks):
            if other.who not in told:
                told.add(other.who)
                yield other

    def _completing(self, referent: Referent) -> list[Referent]:
        if not referent.source:
            return self._left_out
        return [] if referent.derived else self._new

    def choice(self, other: Referent, intent: Intent) -> RowAct:
        return RowAct(*self._texts[other.who], intent)


def _same_as(referent: Referent, others: _Others) -> RowAct:
    near = islice(others.near(referent), _MOST_CHOICES)
    choices = tuple(others.choice(other, _joining(referent, other)) for other in near)
    tip = tr("Say for all pairs of this set that two names mean the same")
    return RowAct(tr("Same as…"), tip if choices else tr("There is no other name"), choices=choices)


def _joining(referent: Referent, other: Referent) -> Intent:
    return partial(verbs.join_names, names=(*referent.names, *other.names))


def _split(referent: Referent) -> RowAct:
    forms = referent.forms
    text = tr("Not the same…")
    if len(forms) < 2:
        return RowAct(text, tr("It has one name only"))
    choices = tuple(
        RowAct(
            tr("Split off «{words}»", words=elided(form, 48)),
            tr("This name means somebody or something else"),
            partial(verbs.split_name, name=form),
        )
        for form in forms[:_MOST_CHOICES]
    )
    return RowAct(text, tr("Say that one of the names means another"), choices=choices)


def _forget(own: tuple[Alias, ...]) -> tuple[RowAct, ...]:
    """A button for what people said of the names."""
    names = tuple(dict.fromkeys(name for alias in own for name in alias.names))
    if not names:
        return ()
    listed = elided(", ".join(names), _LONGEST_LIST)
    tip = tr("Leave it to the machine again whom these names mean: {names}", names=listed)
    intent = partial(verbs.forget_names, names=names)
    return (RowAct(tr("Forget the correction"), tip, intent),)


def _by_name(aliases: tuple[Alias, ...]) -> dict[str, list[Alias]]:
    """What people said, found by each of the names."""
    said = defaultdict[str, list[Alias]](list)
    for alias in aliases:
        for name in {fold(name) for name in alias.names}:
            said[name].append(alias)
    return said


def _own(referent: Referent, said: dict[str, list[Alias]]) -> tuple[Alias, ...]:
    """What people said of a referent's names."""
    concerned = (alias for form in referent.forms for alias in said.get(fold(form), ()))
    return tuple(dict.fromkeys(concerned))
