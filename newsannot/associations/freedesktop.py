"""Linux: mimeapps.list as the MIME applications specification of freedesktop.org and GLib read it.

https://specifications.freedesktop.org/mime-apps-spec/1.0.1/
"""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from platformdirs import PlatformDirs

from newsannot.associations import keyfile
from newsannot.associations.keyfile import Groups, split
from newsannot.files import contents, replacing

_ENTRY = "newsannot.desktop"
_OURS = (_ENTRY, "zz-newsannot-article.desktop")
"""What is set, and what only offers us for article files (see packaging/linux)."""

_LIST = "mimeapps.list"
_DEFAULT = "Default Applications"
_ADDED = "Added Associations"
_REMOVED = "Removed Associations"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where lists and entries lie, the user's own folders first; ``desktops`` are the names of the running one."""

    config: tuple[Path, ...]
    data: tuple[Path, ...]
    desktops: tuple[str, ...] = ()

    @classmethod
    def of_user(cls) -> Folders:
        places = PlatformDirs()
        names = os.environ.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
        return cls(
            tuple(places.iter_config_paths()),
            tuple(places.iter_data_paths()),
            tuple(filter(None, names)),
        )

    @property
    def applications(self) -> tuple[Path, ...]:
        return tuple(folder / "applications" for folder in self.data)

    def own(self) -> Path:
        """The list in which a user's choices are kept."""
        return self.config[0] / _LIST

    def own_specific(self) -> list[Path]:
        """The user's lists for the running desktop alone, which precede ``own``."""
        return self._specific(self.config[0])

    def lists(self) -> list[Path]:
        """Every list, the one that decides at the front."""
        folders = (*self.config, *self.applications)
        return [path for at in folders for path in (*self._specific(at), at / _LIST)]

    def _specific(self, folder: Path) -> list[Path]:
        return [folder / f"{name}-{_LIST}" for name in self.desktops]


@dataclass(frozen=True, slots=True)
class Entry:
    """A program as desktops know it."""

    id: str
    facts: dict[str, str]

    @property
    def ours(self) -> bool:
        return self.id in _OURS

    def name(self, locale: str) -> str:
        """What people call it, in the language of a locale such as «de_DE» if it has a name there."""
        language = locale.partition("_")[0]
        names = (
            self.facts.get(key, "") for key in (f"Name[{locale}]", f"Name[{language}]", "Name")
        )
        return next(filter(None, names), self.id.removesuffix(".desktop"))

    def runs(self) -> bool:
        """Whether a desktop would start it."""
        if self.facts.get("Hidden") == "true":
            return False
        programs = (self.facts.get("TryExec", ""), _program(self.facts.get("Exec", "")))
        return all(shutil.which(program) for program in programs if program)


class Desk:
    """What the lists say, read once."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._lists = [_read(path) for path in folders.lists()]
        self._associations = [_read(folder / _LIST) for folder in folders.config]
        for folder in folders.applications:
            self._associations += [_read(folder / _LIST), _read(folder / "mimeinfo.cache")]

    def knows_us(self) -> bool:
        return self._entry(_ENTRY) is not None

    def opens(self, kind: str) -> bool:
        """Whether a double-click on a file of this MIME type opens newsannot."""
        return any(entry.ours for entry in self.openers(kind)[:1])

    def successor(self, kind: str) -> str:
        """The entry of the program that would open them if newsannot did not; empty where there is none."""
        return next((entry.id for entry in self.openers(kind) if not entry.ours), "")

    def openers(self, kind: str) -> list[Entry]:
        """The installed programs for a MIME type, the one that a double-click opens at the front."""
        ids = dict.fromkeys(name for each in self._lineage(kind) for name in self._named(each))
        return [entry for name in ids if (entry := self._entry(name))]

    def _named(self, kind: str) -> Iterator[str]:
        for groups in self._lists:
            yield from _listed(groups, _DEFAULT, kind)
        removed: set[str] = set()
        for groups in self._associations:
            for group in (_ADDED, "MIME Cache"):
                yield from (name for name in _listed(groups, group, kind) if name not in removed)
            removed.update(_listed(groups, _REMOVED, kind))

    def _lineage(self, kind: str) -> list[str]:
        """The type and those it is a kind of, the nearest first: who opens plain text opens all text for which there is nobody else."""
        lines = [
            line.split()
            for folder in self._folders.data
            for line in _text(folder / "mime" / "subclasses").splitlines()
        ]
        lineage = [kind]
        for known in lineage:  # it grows
            parents = [pair[1] for pair in lines if len(pair) == 2 and pair[0] == known]
            lineage += [parent for parent in parents if parent not in lineage]
        return lineage

    def _entry(self, name: str) -> Entry | None:
        """A program that can be started; the first file of that name decides, also that there is none."""
        for folder in self._folders.applications:
            for path in filter(Path.is_file, _places(folder, name)):
                entry = Entry(name, _read(path).get("Desktop Entry", {}))
                return entry if entry.runs() else None
        return None


def _places(folder: Path, name: str) -> Iterator[Path]:
    """Where an entry may lie: «a-b.desktop» may stand for b.desktop in a folder «a», and so on in that."""
    yield folder / name
    parts = name.split("-")
    for number in range(1, len(parts)):
        inner = folder / "-".join(parts[:number])
        if inner.is_dir():
            yield from _places(inner, "-".join(parts[number:]))


def set_first(folders: Folders, kinds: Iterable[str]) -> None:
    """Have newsannot open these MIME types; who opened them stays in the list behind it."""
    for path in folders.own_specific():
        known = _read(path).get(_DEFAULT, {})
        _put(path, {kind: _ENTRY for kind in kinds if kind in known}, (_DEFAULT,))
    _put(folders.own(), dict.fromkeys(kinds, _ENTRY), (_DEFAULT, _ADDED))


def give_back(folders: Folders, kinds: Iterable[str]) -> None:
    """Have them opened by who is next, also where newsannot comes first without having been asked for."""
    for path in (*folders.own_specific(), folders.own()):
        text = before = _own_text(path)
        for kind, group, entry in product(kinds, (_DEFAULT, _ADDED), _OURS):
            text = keyfile.take_out(text, group, kind, entry)
        _keep(path, before, text)
    desk = Desk(folders)
    successors = {kind: desk.successor(kind) for kind in kinds if desk.opens(kind)}
    known = {kind: entry for kind, entry in successors.items() if entry}
    _put(folders.own(), known, (_DEFAULT,))


def _put(path: Path, chosen: dict[str, str], groups: tuple[str, ...]) -> None:
    """Put an entry first for each MIME type."""
    text = before = _own_text(path)
    for kind, entry in chosen.items():
        for group in groups:
            text = keyfile.put_first(text, group, kind, entry)
    _keep(path, before, text)


def _own_text(path: Path) -> str:
    """A list that is to be changed; FileError where it is there and cannot be read, or it would be lost."""
    return contents(path).decode("utf-8", "surrogateescape") if path.exists() else ""


def _keep(path: Path, before: str, text: str) -> None:
    if text == before:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as file:
        file.write(text.encode("utf-8", "surrogateescape"))


def _read(path: Path) -> Groups:
    return keyfile.parse(_text(path))


def _text(path: Path) -> str:
    """What a desktop finds in a file: nothing where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""


def _listed(groups: Groups, group: str, kind: str) -> list[str]:
    return split(groups.get(group, {}).get(kind, ""))


def _program(command: str) -> str:
    """The program of an ``Exec`` line."""
    try:
        return shlex.split(command)[0]
    except (ValueError, IndexError):
        return ""
