"""Where two sets differ, both stay: the later word of a person is theirs, the other one stands beside it under a name that says
whose set it is from.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field, replace

import msgspec

from newsannot.acts import Change, ClaimRow, JudgementRow, PairRow, Row
from newsannot.merging.values import Difference, Mark, News, Of, Standing
from newsannot.model import (
    Alias,
    Annotator,
    Boilerplate,
    Decision,
    Entity,
    Judgement,
    Omission,
    Pair,
    Quote,
    Status,
)

_MARK = "#"


def beside(annotator: str, label: str) -> str:
    """The id under which another word of a person stands, from the set that is called ``label``."""
    return f"{annotator}{_MARK}{label}"


def is_beside(annotator: str, people: Container[str]) -> bool:
    """Whether somebody of these ids is but another word of one of them, and nobody of their own."""
    marks = (place for place, letter in enumerate(annotator) if letter == _MARK)
    return any(annotator[:place] in people for place in marks)


@dataclass(frozen=True, slots=True)
class Other:
    """A pair of another set, which is called ``label``; ``stood`` are rows that stood there at any time.

    ``come_from`` tells which set a judgement here is from, by claim and annotator.
    """

    pair: Pair
    label: str
    stood: tuple[Row, ...]
    come_from: Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Both:
    """All changes that leave what both say; ``people`` are the names that other words stand under."""

    changes: tuple[Change, ...]
    people: tuple[Annotator, ...]
    differences: int


def both(found: News, here: Standing, other: Other) -> Both:
    """What the other set adds, with that in which it differs."""
    keeping = _Keeping(here, other, _pair_row(found, here))
    differences = [d for d in found.differences if d.of is not Of.STATUS]
    for difference in differences:
        keeping.keep(difference)
    changes = [change for change in found.changes if not isinstance(change.row, PairRow)]
    changes += keeping.changes
    after = keeping.row
    if changes or after != here.said.pair:
        after = replace(after, status=_status(here.said.pair.status, other.pair.status))
        changes.insert(0, Change(here.said.pair, after))
    return Both(tuple(changes), tuple(keeping.people.values()), len(differences))


def _status(here: Status, there: Status) -> Status:
    """How far the work is: done where all who began are done."""
    begun = {here, there} - {Status.NEW}
    return Status.NEW if not begun else begun.pop() if len(begun) == 1 else Status.IN_PROGRESS


def _pair_row(found: News, here: Standing) -> PairRow:
    rows = [change.after for change in found.changes]
    return next((row for row in rows if isinstance(row, PairRow)), here.said.pair)


@dataclass(slots=True)
class _Keeping:
    """What is added to leave both words of each difference."""

    here: Standing
    other: Other
    row: PairRow
    changes: list[Change] = field(default_factory=list)
    people: dict[str, Annotator] = field(default_factory=dict)

    def keep(self, difference: Difference) -> None:
        match difference.here, difference.coming:
            case Decision() as mine, Decision() as theirs:
                self._decision(str(difference.claim), mine, theirs)
            case Judgement() as mine, Judgement() as theirs:
                self._judgement(str(difference.claim), mine, theirs)
            case Omission() as mine, Omission() as theirs:
                self._omission(mine, theirs)
            case _, Alias() as alias:
                self.row = replace(self.row, aliases=(*self.row.aliases, alias))
            case _, (Entity() | Quote() | Boilerplate()) as mark:
                self._mark(difference, mark)
            case _ if difference.of is Of.NOTE:
                self._note()
            case str() as key, _ if difference.of is Of.META:
                self._meta(f"{key} ({self.other.label})", self.other.pair.meta[key])

    def _judgement(self, claim: str, mine: Judgement, theirs: Judgement) -> None:
        who, pair = mine.annotator, self.row.pair
        was, now = (JudgementRow(pair, claim, who, said) for said in (mine, theirs))
        if was in self.other.stood:  # they said so too, before they said otherwise
            self.changes.append(Change(was, now))
        elif (theirs.updated_at or "") > (mine.updated_at or ""):
            self.changes.append(Change(was, now))
            self._aside(claim, mine, who, self.other.come_from(claim, who))
        else:
            self._aside(claim, theirs, who, self.other.label)

    def _decision(self, claim: str, mine: Decision, theirs: Decision) -> None:
        row = next(row for row in self.here.said.claims if row.id == claim)
        decided = Change(row, replace(row, decision=theirs))
        stood = (r.decision for r in self.other.stood if isinstance(r, ClaimRow) and r.id == claim)
        who, by = (said.by or said.annotator for said in (mine, theirs))
        if mine in stood:
            self.changes.append(decided)
        elif (theirs.at or "") > (mine.at or ""):
            self.changes.append(decided)
            self._decided(claim, mine, who, self.other.come_from(claim, ""))
        else:
            self._decided(claim, theirs, by, self.other.label)

    def _decided(self, claim: str, said: Decision, who: str, label: str) -> None:
        """A decision that does not count stays as what its maker thinks of the claim."""
        facts = {name: getattr(said, name) for name in Judgement.__dataclass_fields__}
        self._aside(claim, Judgement(**facts | {"updated_at": said.at}), who, f"{label}, decision")

    def _aside(self, claim: str, said: Judgement, who: str, label: str) -> None:
        """Let this word of a person stand beside the one that counts, where none that says the same does."""
        there = self._beside(claim, who)
        if any(replace(said, annotator=key) == judged for key, judged in there.items()):
            return
        name = next(name for name in _numbered(label) if beside(who, name) not in there)
        key = beside(who, name)
        judged = replace(said, annotator=key)
        self.changes.append(Change(None, JudgementRow(self.row.pair, claim, key, judged)))
        self.people[key] = Annotator(key, f"{self._name(who)} ({name})")

    def _beside(self, claim: str, who: str) -> dict[str, Judgement]:
        rows = (*self.here.said.judgements, *(change.after for change in self.changes))
        judged = (row for row in rows if isinstance(row, JudgementRow) and row.claim == claim)
        return {r.annotator: r.judgement for r in judged if is_beside(r.annotator, (who,))}

    def _name(self, who: str) -> str:
        people = (*self.here.pair.annotators, *self.other.pair.annotators)
        return next((person.name for person in people if person.id == who), who)

    def _omission(self, mine: Omission, theirs: Omission) -> None:
        who = theirs.annotator or mine.annotator or ""
        key = beside(who, self.other.label)
        self.people[key] = Annotator(key, f"{self._name(who)} ({self.other.label})")
        aside = replace(theirs, annotator=key)
        if aside not in self.row.omissions:
            omissions = sorted((*self.row.omissions, aside), key=lambda o: (o.start, o.end))
            self.row = replace(self.row, omissions=tuple(omissions))

    def _mark(self, difference: Difference, mark: Mark) -> None:
        """Marks of one place cannot stand both: the other one is a fact about the pair."""
        kind = type(mark).__name__.lower()
        name = f"{kind} {difference.side} {mark.start}-{mark.end} ({self.other.label})"
        self._meta(name, msgspec.to_builtins(mark))

    def _meta(self, key: str, value: object) -> None:
        self.row = replace(self.row, meta={key: value} | self.row.meta)

    def _note(self) -> None:
        note = self.other.pair.note
        if note not in self.row.note:
            self.row = replace(self.row, note=f"{self.row.note}\n\n{self.other.label}: {note}")


def _numbered(label: str) -> Iterator[str]:
    yield label
    number = 2
    while True:
        yield f"{label}, {number}"
        number += 1


def labels(names: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """What sets are called, by the names of folder and file: the file's where no other has it."""
    names = tuple(names)
    files = [file for _, file in names]
    return tuple(file if files.count(file) == 1 else f"{folder}/{file}" for folder, file in names)
