"""The whole document's vote on the types of its names: mentions in, a type for every form of a name out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from newsannot.analysis.kinds import (
    PLACES,
    has_title,
    is_acronym,
    is_given,
    is_nothing,
    is_place,
    known_kind,
    names_place,
    said_by,
    seems_person,
    speaks,
    tells_person,
    title_length,
)
from newsannot.analysis.spellings import stands_for
from newsannot.model import Entity, Span

_BEFORE = 24
_AFTERWARDS = 60
_AND_AFTER = re.compile(r" and ([A-Z]\w+)\b")
_AND_BEFORE = re.compile(r"\b([A-Z]\w+) and $")
_IN = re.compile(r"\b(?:in|at|near|across|from)\s+$")
_EXPANDED = re.compile(r"\s*\(\s*$")
_LINK = re.compile(r"(?:, ?| (?=and|or|&))(?:(?:and|or|&) )?(?:the )?")
_LIST = 3
# Weights of the votes; one decision of spaCy weighs two.
_SPACY, _KNOWN, _TITLE, _SURNAME, _GIVEN = 2, 12, 10, 12, 6
_AFTER, _SPEAKS, _BESIDE, _PLACE, _LISTED = 6, 3, 3, 5, 4


def form_of(text: str, mention: Span) -> str:
    """The words of a mention with single blanks."""
    return " ".join(text[mention.start : mention.end].split())


def elect(text: str, names: list[Entity]) -> dict[str, str]:
    """The type of every form of a name that names somebody or something; ``names`` are sorted."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    titled = set()
    for name in names:
        form = form_of(text, name)
        before = text[max(0, name.start - _BEFORE) : name.start]
        _vote(votes[form], text, name, before)
        if has_title(before):
            titled.add(form)
            votes[form]["PERSON"] += _TITLE
    _vote_in_lists(votes, text, names)
    for form, ballot in votes.items():
        _vote_by_words(ballot, form, titled=form in titled)
    _inherit(votes)
    _address(votes)
    _expand(text, names, votes)
    return {form: _winner(ballot) for form, ballot in votes.items() if not is_nothing(form)}


def _winner(ballot: Counter[str]) -> str:
    return max(sorted(ballot), key=lambda label: ballot[label])


def _vote(ballot: Counter[str], text: str, name: Entity, before: str) -> None:
    """What spaCy and the neighbouring words say of one mention, its title apart."""
    after = text[name.end : name.end + _AFTERWARDS]
    ballot[name.label] += _SPACY
    if name.label in PLACES and _IN.search(before):
        ballot[name.label] += 1
    if name.label != "GPE" and _beside_place(text, name):
        ballot["GPE"] += _BESIDE
    if name.label != "GPE" and names_place(before, after):
        ballot["GPE"] += _PLACE
    if speaks(after) and name.label in {"GPE", "ORG"} and _is_word(text[name.start : name.end]):
        ballot["PERSON"] += _SPEAKS
    if said_by(before) and not is_acronym(form_of(text, name)):
        ballot["PERSON"] += _SPEAKS
    if tells_person(after) and name.label in {"PERSON", "GPE", "ORG"}:
        ballot["PERSON"] += _AFTER


def _beside_place(text: str, name: Span) -> bool:
    """Whether «and» ties a single word to a place that the tables know."""
    if not _is_word(text[name.start : name.end]):
        return False
    after = _AND_AFTER.match(text, name.end)
    before = _AND_BEFORE.search(text[max(0, name.start - _BEFORE) : name.start])
    return any(found is not None and is_place(found.group(1)) for found in (after, before))


def _is_word(name: str) -> bool:
    return name.isalpha() and not name.isupper()


def _vote_by_words(ballot: Counter[str], form: str, *, titled: bool) -> None:
    """What the words of the name themselves say; tables outvote any number of spaCy's decisions."""
    count = ballot.total()
    kind = known_kind(form)
    if kind and not (titled and kind in PLACES and ballot["PERSON"] >= max(_TITLE, count // 2)):
        ballot[kind] += _KNOWN + count
    elif seems_person(form):
        ballot["PERSON"] += _GIVEN + count // 2
    elif is_acronym(form):
        ballot["ORG"] += 2 + count // 2


def _inherit(votes: dict[str, Counter[str]]) -> None:
    """Parts of a person's full name are that person."""
    full = [form for form, ballot in votes.items() if " " in form and _winner(ballot) == "PERSON"]
    for form in full:
        parts = form.split()
        heirs = {" ".join(parts[i:]) for i in range(1, len(parts))}
        if is_given(parts[0]):
            heirs.add(parts[0])
        for heir in heirs & votes.keys():
            if known_kind(heir) is None or (is_place(heir) and is_given(parts[0])):
                votes[heir]["PERSON"] += _SURNAME + votes[heir].total()


def _address(votes: dict[str, Counter[str]]) -> None:
    """A title and the name of a person are that person: «Judge Holm» beside «Holm»."""
    for form, ballot in votes.items():
        name = form[title_length(form) :]
        if name != form and name in votes and _winner(votes[name]) == "PERSON":
            ballot["PERSON"] += _TITLE + ballot.total()


def _vote_in_lists(votes: dict[str, Counter[str]], text: str, names: list[Entity]) -> None:
    """Three or more names in a list are of one kind, if most are."""
    for members in _lists(text, names):
        kinds = Counter(name.label for name in members)
        kind, count = kinds.most_common(1)[0]
        if 2 * count > len(members):
            for name in members:
                votes[form_of(text, name)][kind] += _LISTED


def _lists(text: str, names: list[Entity]) -> Iterator[list[Entity]]:
    run: list[Entity] = []
    for name in names:
        if run and not _LINK.fullmatch(text, run[-1].end, name.start):
            if len(run) >= _LIST:
                yield run
            run = []
        run.append(name)
    if len(run) >= _LIST:
        yield run


def _expand(text: str, names: list[Entity], votes: dict[str, Counter[str]]) -> None:
    """An acronym in brackets has the type of the name before it: of a person only with his letters."""
    for name, following in pairwise(names):
        short = form_of(text, following)
        if is_acronym(short) and _EXPANDED.fullmatch(text, name.end, following.start):
            long = form_of(text, name)
            kind = _winner(votes[long])
            if kind == "PERSON" and not stands_for(short, long):
                continue
            votes[short][kind] += _KNOWN + votes[short].total()
