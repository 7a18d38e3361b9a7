"""Who is who, said once for all pairs of the set. Names are the same where they fold alike; the last word counts."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from newsannot.acts import Act, AliasRow, Change, Verb
from newsannot.folding import fold
from newsannot.model import Alias
from newsannot.verbs.desk import Desk


def join_names(desk: Desk, names: tuple[str, ...]) -> Act | None:
    """Say that names mean one; what was said to be the same as one of them comes along."""
    known = _said_of(desk, names)
    joined = _each_once(name for group in (names, *known) for name in group)
    if len(joined) < 2 or [_folded(group) for group in known] == [_folded(joined)]:
        return None
    return desk.act(Verb.JOIN_NAMES, [*_without(desk, joined), _said(desk, joined)])


def split_name(desk: Desk, name: str) -> Act | None:
    """Say that a name means nobody whom other names mean."""
    if [_folded(group) for group in _said_of(desk, (name,))] == [{fold(name)}]:
        return None
    return desk.act(Verb.SPLIT_NAME, [*_without(desk, (name,)), _said(desk, (name,))])


def forget_names(desk: Desk, names: tuple[str, ...]) -> Act | None:
    """Leave it to the machine again whom these names mean."""
    return desk.act(Verb.FORGET_NAMES, _without(desk, names))


def _said_of(desk: Desk, names: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What was said of these names, the last word first."""
    return [alias.names for alias in desk.pair.aliases if _shares(alias, names)]


def _said(desk: Desk, names: tuple[str, ...]) -> Change:
    return Change(None, AliasRow(str(uuid.uuid4()), names, desk.annotator, desk.at))


def _without(desk: Desk, names: tuple[str, ...]) -> list[Change]:
    """What was said of the names before, in the set and in the pair's own record, no longer is."""
    own = desk.said.pair
    left = tuple(kept for alias in own.aliases if (kept := _left(alias, names)))
    rows = [Change(row, _left(row, names)) for row in desk.said.aliases]
    return [*rows, Change(own, replace(own, aliases=left))]


A = TypeVar("A", Alias, AliasRow)


def _left(alias: A, names: tuple[str, ...]) -> A | None:
    """The alias less these names; None where one of several would be left, for that would say something else."""
    if not _shares(alias, names):
        return alias
    rest = tuple(name for name in alias.names if fold(name) not in _folded(names))
    return replace(alias, names=rest) if len(rest) > 1 else None


def _shares(alias: Alias | AliasRow, names: tuple[str, ...]) -> bool:
    return not _folded(alias.names).isdisjoint(_folded(names))


def _folded(names: tuple[str, ...]) -> set[str]:
    return set(map(fold, names))


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(fold(name), name)
    return tuple(first.values())
