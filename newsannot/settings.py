"""All settings with their defaults, and the one file that keeps them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a user may choose. Sizes in points, widths in characters."""

    annotator_id: str = ""
    annotator_name: str = ""
    scheme: Scheme = Scheme.SYSTEM
    text_font: str = ""
    text_size: int = 13
    text_width: int = 70
    judge_first: bool = False
    hidden_layers: tuple[str, ...] = ()
    recent_sets: tuple[str, ...] = ()
    geometry: str = ""
    splitter: str = ""
    reading: ReadingSettings = field(default_factory=ReadingSettings)
