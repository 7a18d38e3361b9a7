"""Which program opens article files on a double-click: how that stands for this user, and newsannot set and unset."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum

from newsannot.associations import freedesktop, windows
from newsannot.readers import TEXTS, Format

_KINDS = tuple(kind.mime for kind in TEXTS)


class Way(StrEnum):
    """Who changes it: we, or the person where the system lets no program do it."""

    OURS = "ours"
    WINDOWS_SETTINGS = "windows_settings"
    MACOS_FINDER = "macos_finder"


class Hindrance(StrEnum):
    """Why it cannot be changed here."""

    NOT_INSTALLED = "not_installed"
    NOT_SET_UP = "not_set_up"
    """Unpacked, but its desktop entry is not where desktops look."""


@dataclass(frozen=True, slots=True)
class Standing:
    """``opened`` are the formats that a double-click opens with newsannot now; macOS tells of none."""

    way: Way
    opened: tuple[Format, ...] = ()
    hindrance: Hindrance | None = None

    @property
    def complete(self) -> bool:
        return self.opened == TEXTS


def standing() -> Standing:
    """How it stands now; another program may have changed it."""
    if sys.platform == "win32":
        opened = tuple(kind for kind in TEXTS if all(map(windows.opens, kind.suffixes)))
        return Standing(Way.WINDOWS_SETTINGS, opened, _unless(present=windows.registered()))
    if sys.platform == "darwin":
        return Standing(Way.MACOS_FINDER, hindrance=_unless(present=_bundled()))
    desk = freedesktop.Desk(freedesktop.Folders.of_user())
    opened = tuple(kind for kind in TEXTS if desk.opens(kind.mime))
    return Standing(Way.OURS, opened, _unless(present=desk.knows_us()))


def switch(*, on: bool) -> None:
    """Set newsannot for all article formats, or give them to who is next. Only where the way is ours.

    FileError or OSError where it could not be written down.
    """
    change = freedesktop.set_first if on else freedesktop.give_back
    change(freedesktop.Folders.of_user(), _KINDS)


def others(locale: str) -> tuple[str, ...]:
    """The names, in this language («de_DE»), of the other programs that open article files now. Only where the way is ours."""
    desk = freedesktop.Desk(freedesktop.Folders.of_user())
    openers = [found for kind in _KINDS for found in desk.openers(kind)[:1]]
    return tuple(dict.fromkeys(o.name(locale) for o in openers if not o.ours))


def _unless(*, present: bool) -> Hindrance | None:
    if present:
        return None
    return Hindrance.NOT_SET_UP if _bundled() else Hindrance.NOT_INSTALLED


def _bundled() -> bool:
    """Whether this is the packaged program."""
    return bool(getattr(sys, "frozen", False))
