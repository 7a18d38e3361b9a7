"""What files that are opened at once are: a set, pairs, the articles of one more pair, or many to be imported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from newsannot import files
from newsannot.gui.default_set import is_set
from newsannot.gui.words import tr
from newsannot.intake import JSONL, is_record

_PAIR = 2  # articles that are opened as they are
_MANY = 1_000_000  # bytes of a file of records that is no longer opened within moments


@dataclass(frozen=True, slots=True)
class Asked:
    """The files by what is done with them; ``problems`` say why some are left."""

    sets: Sequence[Path] = ()
    records: Sequence[Path] = ()
    articles: Sequence[Path] = ()
    lot: Sequence[Path] = ()
    problems: Sequence[str] = ()


def asked(paths: Sequence[Path], room: int) -> Asked:
    """Tell them apart by their names and sizes; there is ``room`` for so many articles."""
    sets = [path for path in paths if is_set(path)]
    others = [path for path in paths if not is_set(path)]
    problems = []
    if len(sets) > 1:
        problems.append(tr("One set is open at a time. Open one of these."))
        sets = []
    if is_lot(others):
        return Asked(sets, lot=others, problems=problems)
    records = [path for path in others if is_record(path)]
    articles = [path for path in others if not is_record(path)]
    if len(articles) > room:
        words = tr("A pair is two articles. Open the source and the article derived from it.")
        problems.insert(0, words)
        articles = []
    return Asked(sets, records, articles, problems=problems)


def in_turns(times: Sequence[list[Path]]) -> Sequence[list[Path]]:
    """What was asked for at several times, as it is opened: together, as a pair that comes file by file, but not as a lot."""
    together = [path for paths in times for path in paths]
    return times if asked(together, len(together)).lot or not together else [together]


def is_lot(paths: Sequence[Path]) -> bool:
    """Whether these are more than a pair that is opened: folders, many articles, or a file of many pairs."""
    articles = sum(not is_record(path) for path in paths)
    return articles > _PAIR or any(_is_folder(path) or _is_large(path) for path in paths)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # reading it says why
        return False


def _is_large(path: Path) -> bool:
    return path.suffix.lower() == JSONL and files.size(path) > _MANY
