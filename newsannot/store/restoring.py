"""A backup put into the place of a set, in one step, when what is there has been kept; and a set saved again that was removed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from newsannot.errors import FileError, Phrase, SetError, SetHeld
from newsannot.files import in_place_of
from newsannot.store import backups
from newsannot.store.copying import Snapshot, copy, drop_logs, fill, reading
from newsannot.store.failures import FAILURES, failure
from newsannot.store.holding import Hold
from newsannot.store.presence import MAGIC, head_of
from newsannot.store.sets import Store


def restore(backup: Path, path: Path, progress: Callable[[float], None] = lambda _: None) -> None:
    """Put a backup into the place of a set that is closed, damaged or missing; the present state is a backup then."""
    hold = Hold(path)
    if not hold.take():
        raise SetHeld(str(path), Phrase("open in {holder}", holder=Phrase("another program")))
    try:
        _keep(path.resolve())
        mode = (path if path.exists() else backup).stat().st_mode & 0o777
        with in_place_of(path, mode) as temporary:
            with closing(reading(backup)) as source:
                fill(source, temporary, backup, progress)
            drop_logs(path)
    except OSError as error:
        raise FileError(str(path), error.strerror or str(error)) from error
    except FAILURES as error:
        raise failure(backup, error) from error
    finally:
        hold.let_go()


def _keep(path: Path) -> None:
    """What is there: as a backup, or where it is not sound, file by file."""
    if not path.exists():
        return
    try:
        with closing(Snapshot(path)) as state:
            # The others stay for now: the one that is restored may be too many.
            state.copy(backups.place(path, backups.BEFORE_RESTORING))
    except SetError:
        target = backups.place(path, backups.DAMAGED)
        for end in ("", "-wal", "-journal"):
            if (log := Path(f"{path}{end}")).exists():
                shutil.copy2(log, f"{target}{end}")


def save_again(store: Store) -> None:
    """Put what an open set holds back into its place, where its file was removed; the set is closed then."""
    path = store.path
    if path.exists():
        raise FileError(str(path), Phrase("is there; save a copy under another name"))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with in_place_of(path) as temporary:
            with store.database() as db:
                fill(db.conn, temporary, path, lambda _: None)
            store.close()
            drop_logs(path)
    except OSError as error:
        raise FileError(str(path), error.strerror or str(error)) from error


def copy_open(store: Store, target: Path) -> None:
    """What an open set holds into another file, in its own thread: for one whose file is not in its place."""
    with store.database() as db:
        copy(db.conn, store.path, target)


def refuse_sets(target: Path) -> None:
    """FileError where what is no set would take the place of one, or of another program's database."""
    with suppress(OSError, ValueError):  # writing says what is the matter with it
        if target.is_file() and head_of(target, len(MAGIC)) == MAGIC:
            problem = Phrase("is a set or another database; choose another name")
            raise FileError(str(target), problem)


def refuse_target(target: Path, path: Path) -> None:
    """FileError where a copy of a set would take the place of the set itself, or of one that somebody works on."""
    if target.exists() and path.exists() and target.samefile(path):
        raise FileError(str(target), Phrase("is the set itself; choose another name"))
    hold = Hold(target)
    free = hold.take()
    hold.let_go()
    if not free:
        raise SetHeld(str(target), Phrase("is open in another window; choose another name"))
