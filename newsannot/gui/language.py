"""The window's language: the first that the desktop asks for and newsannot has, else English, in which it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from newsannot.gui.words import CONTEXT
from newsannot.resources import resource

_FOLDER = "translations"
_WRITTEN_IN = "en"


def speak(application: QCoreApplication, wanted: Iterable[str]) -> list[QTranslator]:
    """Translate what the window says from now on, and what Qt says in it.

    ``wanted`` are language tags such as «de-AT», the dearest first; give back what was installed, the application's own.
    """
    language = known(wanted)
    spoken = QLocale(language or _WRITTEN_IN).language()
    if QLocale().language() is not spoken:
        # A date has words too; how it is written stays the desktop's.
        QLocale.setDefault(QLocale(spoken, QLocale().territory()))
    if language is None:
        return []
    return [
        _install(application, f"qtbase_{language}", _qt_folder()),
        _install(application, f"newsannot_{language}", str(resource(_FOLDER))),
    ]


def known(wanted: Iterable[str]) -> str | None:
    """The language of the translation to take; None for English."""
    for tag in wanted:
        name = tag.replace("-", "_")
        if name.partition("_")[0] == _WRITTEN_IN:
            return None
        if resource(f"{_FOLDER}/newsannot_{name}.qm").is_file():
            return name
    return None


def in_every_language(text: str) -> Iterator[str]:
    """What the window would say for it, in every language that it has; any thread may ask."""
    yield text
    for file in sorted(resource(_FOLDER).glob("newsannot_*.qm")):
        translator = QTranslator()
        translator.load(str(file))
        yield translator.translate(CONTEXT, text) or text


def _install(application: QCoreApplication, name: str, folder: str) -> QTranslator:
    """One that cannot be loaded leaves its words English."""
    translator = QTranslator(application)
    translator.load(name, folder)
    application.installTranslator(translator)
    return translator


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
