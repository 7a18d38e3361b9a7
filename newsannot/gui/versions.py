"""What a report of a fault must say of the program: which one it is, and of which parts it is made."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from newsannot import __version__, logs
from newsannot.gui.words import percent, tr

if TYPE_CHECKING:
    from newsannot.analysis.manifest import ModelCheck


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the program, and which one it is."""

    name: str
    version: str


def own_parts() -> Iterator[Part]:
    """What is known without looking at any file."""
    yield Part("newsannot", __version__)
    yield Part("Qt", qVersion())
    yield Part("PySide6", PySide6.__version__)
    yield Part("Python", platform.python_version())
    yield Part(tr("Build"), tr("packaged program") if logs.packaged() else tr("Python package"))
    yield Part(tr("System"), logs.system())
    yield Part(tr("Screen"), screen())


def all_parts() -> Iterator[Part]:
    """With what reads and keeps the texts; the language model is checked for it."""
    from importlib.metadata import PackageNotFoundError, version

    from newsannot.analysis.manifest import check_model
    from newsannot.store.sqlite import sqlite_version

    yield from own_parts()
    with suppress(PackageNotFoundError):
        yield Part("spaCy", version("spacy"))
    yield Part(tr("Language model"), _model(check_model()))
    yield Part("SQLite", sqlite_version)


def listed(parts: Iterable[Part]) -> str:
    """A line a part."""
    return "\n".join(f"{part.name}: {part.version}" for part in parts)


def on_screen() -> str:
    """What paints, for the log."""
    return f"Qt {qVersion()}, PySide6 {PySide6.__version__}, {screen()}"


def screen() -> str:
    """The window system, and the first screen's size and scale."""
    first = QGuiApplication.primaryScreen()
    size = first.size()
    pixels = f"{size.width()} × {size.height()}"
    return f"{QGuiApplication.platformName()}, {pixels}, {percent(first.devicePixelRatio())}"


def _model(check: ModelCheck) -> str:
    name = f"{check.name} {check.version or check.expected}"
    if check.sound:
        return tr("{name}, sound", name=name)
    if check.installed:
        return tr("{name}, damaged: install newsannot again", name=name)
    return tr("{name} is not installed: install newsannot again", name=name)
