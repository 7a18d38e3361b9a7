"""A pair's own state: tags, note, status, who is who, what was left out, and what an importer found."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter

from newsannot.acts import Change
from newsannot.judgements import judges
from newsannot.merging.values import Difference, Known, News, Of, Standing, folded
from newsannot.model import Alias, Omission, Pair, Status


def state_news(here: Standing, coming: Pair, known: Known) -> News:
    """The pair's row with what only the coming record says."""
    row, pair = here.said.pair, here.pair
    aliases, names = _aliases(pair, coming, known)
    omissions, judged = _omissions(pair, coming, known)
    after = replace(
        row,
        tags=(*row.tags, *(tag for tag in coming.tags if tag not in row.tags)),
        note=row.note or coming.note,
        aliases=(*row.aliases, *aliases),
        omissions=_in_order(row.omissions, omissions),
        meta={**row.meta, **{k: v for k, v in coming.meta.items() if k not in row.meta}},
        annotators=(*row.annotators, *_silent(pair, coming)),
    )
    changes = (Change(row, after),) if after != row else ()
    return News(changes, (*names, *judged, *_differences(pair, coming)))


def _in_order(here: tuple[Omission, ...], new: list[Omission]) -> tuple[Omission, ...]:
    return tuple(sorted((*here, *new), key=attrgetter("start", "end"))) if new else here


def _aliases(here: Pair, coming: Pair, known: Known) -> tuple[list[Alias], list[Difference]]:
    new: list[Alias] = []
    differences = []
    for alias in coming.aliases:
        names = folded(alias.names)
        near = [a for a in (*here.aliases, *new) if not names.isdisjoint(folded(a.names))]
        if names in known.names or any(folded(a.names) == names for a in (*here.aliases, *new)):
            continue
        if near:
            differences.append(Difference(Of.NAMES, near[0], alias))
        else:
            new.append(alias)
    return new, differences


def _omissions(here: Pair, coming: Pair, known: Known) -> tuple[list[Omission], list[Difference]]:
    new: list[Omission] = []
    differences = []
    for omission in coming.omissions:
        said = [o for o in (*here.omissions, *new) if _same(o, omission)]
        if omission in known.omissions or omission.judgement in {o.judgement for o in said}:
            continue
        if said:
            who = omission.annotator
            differences.append(Difference(Of.OMISSION, said[0], omission, annotator=who))
        else:
            new.append(omission)
    return new, differences


def _same(one: Omission, two: Omission) -> bool:
    """Whether one person says both of one passage."""
    return (one.start, one.end, one.annotator) == (two.start, two.end, two.annotator)


def _silent(here: Pair, coming: Pair) -> list[str]:
    """Who is introduced there and has said nothing; the others come with what they said."""
    heard = {*judges(coming.claims, coming.omissions), *(person.id for person in here.annotators)}
    return [person.id for person in coming.annotators if person.id not in heard]


def _differences(here: Pair, coming: Pair) -> list[Difference]:
    differences = [
        Difference(Of.META, key, key)
        for key, value in coming.meta.items()
        if key in here.meta and here.meta[key] != value
    ]
    # That the work has begun is no one's word.
    if here.status is not coming.status and Status.DONE in {here.status, coming.status}:
        differences.append(Difference(Of.STATUS, here.status, coming.status))
    if here.note and coming.note not in {"", here.note}:
        differences.append(Difference(Of.NOTE, here.note, coming.note))
    return differences
