"""All settings with their defaults, and the one file that keeps them."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import msgspec

from newsannot.errors import FileError
from newsannot.files import replacing

log = logging.getLogger(__name__)


class ClaimSize(StrEnum):
    """What one automatic claim is."""

    SENTENCE = "sentence"
    CLAUSE = "clause"


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """What the analysis depends on; ``model`` None takes the best spaCy model that is installed."""

    model: str | None = None
    claims: ClaimSize = ClaimSize.SENTENCE


class Scheme(StrEnum):
    """Light or dark, or as the desktop says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Whose(StrEnum):
    """Whose verdicts are shown in the window."""

    MINE = "mine"
    THEIRS = "theirs"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a user may choose. Sizes in points, widths in characters."""

    annotator_id: str = ""
    annotator_name: str = ""
    name_asked: bool = False
    scheme: Scheme = Scheme.SYSTEM
    text_font: str = ""
    text_size: int = 12
    text_width: int = 70
    judge_first: bool = False
    whose: Whose = Whose.MINE
    blind: bool = False
    keep_originals: bool = False
    scroll_together: bool = True
    measure_time: bool = True
    read_ahead: bool = True
    backup_gigabytes: int = 5
    warned_sets: tuple[str, ...] = ()
    hidden_layers: tuple[str, ...] = ()
    recent_sets: tuple[str, ...] = ()
    geometry: str = ""
    columns: tuple[int, ...] = ()
    list_columns: tuple[int, ...] = ()
    reading: ReadingSettings = field(default_factory=ReadingSettings)


def load(path: Path) -> Settings:
    """The settings of a file; the default for each that it does not have or that cannot be understood."""
    try:
        known = msgspec.json.decode(path.read_bytes(), type=dict[str, object])
    except FileNotFoundError:
        return Settings()
    except (OSError, msgspec.MsgspecError) as error:
        log.info("settings start anew, %s: %s", path, error)
        return Settings()
    settings = Settings()
    for name, value in known.items():
        settings = _with(settings, name, value)
    return settings


def _with(settings: Settings, name: str, value: object) -> Settings:
    """The settings with one more of them, if this version knows it: who the annotator is must outlast the rest."""
    facts = msgspec.to_builtins(settings) | {name: value}
    try:
        return msgspec.convert(facts, Settings)
    except msgspec.ValidationError as error:
        log.info("the setting %s starts anew: %s", name, error)
        return settings


def save(settings: Settings, path: Path) -> None:
    """Keep the settings, in one step; settings that cannot be kept cost nobody their work."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as file:
            file.write(msgspec.json.format(msgspec.json.encode(settings)))
    except (OSError, FileError) as error:
        log.info("settings were not kept, %s: %s", path, error)
