"""The set that articles go to which are opened while none is: the one worked on last, else one in the user's documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from newsannot.errors import Phrase, SetError
from newsannot.files import is_file
from newsannot.gui.language import in_every_language
from newsannot.gui.words import tr
from newsannot.store import Store

SET_SUFFIX = ".newsannot"
HOLDER = Phrase("a newsannot window")
_MOST = 10


def is_set(path: Path) -> bool:
    """By its name."""
    return path.suffix.lower() == SET_SUFFIX


def need_set(paths: Iterable[Path]) -> bool:
    """Whether there are articles or pairs among these files, and no set that they could go to."""
    sets = [is_set(path) for path in paths]
    return bool(sets) and not any(sets)


def store_for_articles(
    last: Path | None, documents: Path, say: Callable[[SetError], None]
) -> Store:
    """The set worked on last, else the first default set that can be written; of each that cannot, ``say`` is told."""
    if last:
        try:
            return Store(last, holder=HOLDER)
        except SetError as error:
            say(error)
    return _default_store(documents, say)


def _default_store(documents: Path, say: Callable[[SetError], None]) -> Store:
    try:
        documents.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SetError(str(documents), error.strerror or str(error)) from error
    for number in range(1, _MOST):
        try:
            return Store(default_path(documents, number), holder=HOLDER)
        except SetError as error:
            say(error)
    return Store(default_path(documents, _MOST), holder=HOLDER)


def default_path(documents: Path, number: int) -> Path:
    """One of the default sets, by whichever of its names it is there already: the desktop's language may have changed."""
    names = (tr("My articles"), *in_every_language("My articles"))
    count = "" if number == 1 else f" {number}"
    paths = [documents / f"{name}{count}{SET_SUFFIX}" for name in names]
    return next(filter(is_file, paths), paths[0])


def make_default_set(documents: Path) -> None:
    """Make the set that articles will need, if it is not there; safe in a thread, and left to others if it fails."""
    with suppress(SetError, OSError):
        path = default_path(documents, 1)
        if not path.exists():
            documents.mkdir(parents=True, exist_ok=True)
            Store(path, holder=HOLDER).close()
