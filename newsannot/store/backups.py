"""Dated copies of a set in a folder beside it: made, listed, and thinned as they grow old."""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from operator import attrgetter
from pathlib import Path

from newsannot.errors import FileError, Phrase, SetDamaged, SetError
from newsannot.files import size
from newsannot.store.copying import Snapshot, copy, reading
from newsannot.store.failures import FAILURES, failure

log = logging.getLogger(__name__)

SUFFIX = ".newsannot"
USUAL_LIMIT = 5 * 1000**3
"""Bytes that the backups of a set may take, or twice its size where that is more."""
BEFORE_RESTORING = "before restoring"
DAMAGED = "damaged"
"""The end of the name of a copy that is no backup, for it was not sound."""
_NAME = re.compile(r"(\d{4}-\d\d-\d\d \d\d\.\d\d)(?: (\d+))?(?: (before .+))?")
_WRITTEN = "%Y-%m-%d %H.%M"
_NEWEST = 2  # these stay, however large they are
_WEEKS_AFTER = timedelta(days=31)
_GROWING = ("acts", "articles", "pairs", "annotators", "originals")


@dataclass(frozen=True, slots=True)
class Backup:
    """One of them; ``made`` in the time of the place where it was made, ``why`` where it was for something."""

    path: Path
    made: datetime
    size: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Holds:
    """How much is in a set, and how far it has come."""

    pairs: int
    acts: int
    last_act: int


def folder(path: Path) -> Path:
    """Where the backups of a set are."""
    return path.resolve().with_name(f"{_name(path)} backups")


def _name(path: Path) -> str:
    """What the backups of a set are called by: sets of «Desk», «Desk.old» and «Desk.newsannot» must not share them."""
    there = path.resolve()
    return there.stem if there.suffix == SUFFIX else f"{there.name} (set)"


def listed(path: Path) -> tuple[Backup, ...]:
    """The backups of a set, the newest first; whatever else lies in their folder is none."""
    name = _name(path)
    try:
        files = list(folder(path).iterdir())
    except OSError:  # there is none yet
        return ()
    found = (backup for file in files if (backup := _backup(file, name)))
    return tuple(sorted(found, key=attrgetter("made"), reverse=True))


def unlisted(path: Path) -> tuple[Path, ...]:
    """What else is there of the set: copies that were never finished, and damaged ones kept as they were."""
    there, name = folder(path), _name(path)
    try:
        files = list(there.iterdir())
    except OSError:
        return ()
    return tuple(
        file
        for file in files
        if file.name.startswith(f".{name} ")
        or (file.name.startswith(f"{name} ") and f" {DAMAGED}{SUFFIX}" in file.name)
    )


def _backup(file: Path, name: str) -> Backup | None:
    rest = file.stem.removeprefix(f"{name} ")
    match = _NAME.fullmatch(rest) if file.suffix == SUFFIX and rest != file.stem else None
    if match is None:
        return None
    try:
        made = datetime.strptime(match[1], _WRITTEN).astimezone()
        later = timedelta(seconds=int(match[2] or 0))  # as many as there were in that minute
        return Backup(file, made + later, file.stat().st_size, match[3] or "")
    except (OSError, ValueError):
        return None


def make(
    state: Snapshot,
    *,
    limit: int = USUAL_LIMIT,
    why: str = "",
    progress: Callable[[float], None] = lambda _: None,
) -> Path | None:
    """Keep a state of a set, and thin the older backups; None where the newest one has all that it has."""
    if not why and _is_kept(state):
        return None
    target = place(state.path, why)
    state.copy(target, progress)
    thin(state.path, max(limit, 2 * size(target)), made=target)
    return target


def before_migration(db: sqlite3.Connection, path: Path, version: int) -> None:
    """Keep a set as it is before it is brought to a version; SetError where that cannot be done."""
    try:
        copy(db, path, place(path.resolve(), f"before version {version}"))
    except SetDamaged:
        raise
    except FileError as error:
        problem = Phrase(
            "is of an older version, and no backup could be made first: {problem}",
            problem=error.problem,
        )
        raise SetError(str(path), problem) from error


def _is_kept(state: Snapshot) -> bool:
    newest = next(iter(listed(state.path)), None)
    if newest is None:
        return False
    try:
        with closing(reading(newest.path)) as kept:
            return _state(kept) == _state(state.connection)
    except sqlite3.Error as error:
        log.info("%s cannot be compared: %s", newest.path, error)
        return False


def _state(db: sqlite3.Connection) -> tuple[object, ...]:
    """Equal where two hold the same: after a restoring, as many acts may be other ones."""
    sql = "SELECT at, annotator, changes FROM acts ORDER BY id DESC LIMIT 1"
    return *grown(db), db.execute(sql).fetchone()


def grown(db: sqlite3.Connection) -> tuple[int, ...]:
    """What grows with each thing that people do or bring in: equal where a set has not changed for them."""
    tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    sql = "SELECT coalesce(max(rowid), 0) FROM {}"
    return tuple(
        db.execute(sql.format(table)).fetchone()[0] for table in _GROWING if table in tables
    )


def place(path: Path, why: str) -> Path:
    """A name that is free, in the folder of the set's backups; FileError where there can be none."""
    there = folder(path)
    try:
        there.mkdir(exist_ok=True)
        _clear(there, _name(path))
    except OSError as error:
        raise FileError(str(there), error.strerror or str(error)) from error
    minute = _now().replace(second=0, microsecond=0)
    # By names, not by times: when clocks are put back an hour comes twice.
    first = f"{_name(path)} {minute.strftime(_WRITTEN)}"
    taken = {backup.path.stem.removesuffix(f" {backup.why}") for backup in listed(path)}
    started = next(
        name
        for number in count()
        if number != 1 and (name := f"{first} {number}" if number else first) not in taken
    )
    return there / (" ".join(filter(None, (started, why))) + SUFFIX)


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _clear(there: Path, name: str) -> None:
    """Half copies of a program that was killed: whoever makes a backup holds the set."""
    for file in there.iterdir():
        if file.name.startswith(f".{name} "):
            with suppress(OSError):  # a folder is nobody's half copy
                file.unlink()


def thin(path: Path, most: int, now: datetime | None = None, made: Path | None = None) -> None:
    """Take away what is not needed any more: all of the last day stay, one a day of the last month, one a week before.

    Then the oldest go until all take at most ``most`` bytes. The two newest always stay, and what was ``made`` just now:
    by a clock that was put back it may be the oldest.
    """
    found = listed(path)
    wanted = _in_time(found, now or _now())
    taken = sum(backup.size for backup in wanted)
    for backup in reversed(wanted[_NEWEST:]):
        if taken > most and backup.path != made:
            taken -= backup.size
            wanted.remove(backup)
    for backup in found:
        if backup not in wanted:
            with suppress(OSError):
                backup.path.unlink()


def _in_time(found: Iterable[Backup], now: datetime) -> list[Backup]:
    wanted: list[Backup] = []
    seen: set[tuple[object, ...]] = set()
    for backup in found:
        age = now - backup.made
        time = backup.made.date() if age < _WEEKS_AFTER else backup.made.isocalendar()[:2]
        first = (time, backup.why) not in seen
        seen.add((time, backup.why))
        if len(wanted) < _NEWEST or age < timedelta(days=1) or first:
            wanted.append(backup)
    return wanted


def holds(path: Path) -> Holds:
    """What is in a set or a backup; SetError where it cannot be read."""
    try:
        with closing(reading(path)) as db:
            pairs = db.execute("SELECT count(*) FROM pairs").fetchone()[0]
            acts = db.execute("SELECT count(*), coalesce(max(id), 0) FROM acts").fetchone()
            return Holds(pairs, *acts)
    except FAILURES as error:
        raise failure(path, error) from error


def acts_after(path: Path, act: int) -> int:
    """How many acts a set has that came after this one."""
    try:
        with closing(reading(path)) as db:
            sql = "SELECT count(*) FROM acts WHERE id > ?"
            return int(db.execute(sql, [act]).fetchone()[0])
    except FAILURES as error:
        raise failure(path, error) from error
