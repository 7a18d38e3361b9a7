"""How things look: colours, palettes, the verdicts' cues and the type, read from resources/."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, cast

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from newsannot.resources import read_json
from newsannot.settings import Scheme
from newsannot.terms import Verdict

SPACE = 4
"""Every distance in the window is a multiple of these pixels."""

TEXT_FACES = (
    "Source Serif 4",
    "Source Serif Pro",
    "Charter",
    "Georgia",
    "Noto Serif",
    "P052",
    "DejaVu Serif",
)

_FUSION_SHADE = 140  # per cent by which Fusion darkens it
_SCALE = (0.9, 1.0, 1.2, 1.5)


class Underline(StrEnum):
    """The shape of a verdict's line, its cue without colour."""

    STRAIGHT = "straight"
    WAVY = "wavy"
    DOUBLE = "double"


@dataclass(frozen=True, slots=True)
class VerdictLook:
    """A verdict's cues; ``ink`` draws its lines and letters, ``fill`` lies under the text."""

    letter: str
    keys: tuple[str, ...]
    underline: Underline
    ink: QColor
    fill: QColor


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """The four sizes of the interface, in points."""

    small: float
    body: float
    large: float
    title: float


class _Cue(msgspec.Struct):
    letter: str
    keys: tuple[str, ...]
    underline: Underline


class _Ink(msgspec.Struct):
    ink: str
    fill: str


class _Colours(msgspec.Struct):
    window: str
    paper: str
    text: str
    quiet: str
    grey: str
    line: str
    border: str
    disabled: str
    accent: str
    on_accent: str
    selection: str
    selection_idle: str
    current_ink: str
    current_fill: str
    entity: str
    match: str
    hint: str
    found: str
    found_line: str
    quote: str
    added: str
    changed: str
    dropped: str
    verdicts: dict[Verdict, _Ink]


@dataclass(frozen=True, slots=True)
class Theme:
    """One look, light or dark.

    ``window`` is the ground of the interface, ``paper`` that of the texts and the brightest thing; ``quiet`` is
    secondary text, ``grey`` what boilerplate fades to, ``line`` what must be seen, ``border`` what only parts.
    ``current_*`` serve the current claim while it has no verdict; ``entity`` and ``match`` are translucent.
    """

    dark: bool
    window: QColor
    paper: QColor
    text: QColor
    quiet: QColor
    grey: QColor
    line: QColor
    border: QColor
    disabled: QColor
    accent: QColor
    on_accent: QColor
    selection: QColor
    selection_idle: QColor
    current_ink: QColor
    current_fill: QColor
    entity: QColor
    match: QColor
    hint: QColor
    found: QColor
    found_line: QColor
    quote: QColor
    added: QColor
    changed: QColor
    dropped: QColor
    verdicts: dict[Verdict, VerdictLook]

    @classmethod
    def load(cls, dark: bool) -> Theme:
        """The look as resources/theme.json and resources/verdicts.json have it."""
        schemes = msgspec.convert(read_json("theme.json"), dict[Literal["light", "dark"], _Colours])
        colours = schemes["dark" if dark else "light"]
        named = {
            name: QColor(value)
            for name, value in msgspec.structs.asdict(colours).items()
            if name != "verdicts"
        }
        return cls(dark=dark, verdicts=_looks(colours.verdicts), **named)

    def verdict(self, verdict: Verdict) -> VerdictLook:
        return self.verdicts[verdict]

    def ink(self, verdict: Verdict | None) -> QColor:
        """The colour of lines and letters; the neutral one while there is no verdict."""
        return self.verdicts[verdict].ink if verdict else self.current_ink

    def fill(self, verdict: Verdict | None) -> QColor:
        """The ground of a current passage; the neutral one while there is no verdict."""
        return self.verdicts[verdict].fill if verdict else self.current_fill

    @property
    def palette(self) -> QPalette:
        """The colours as Fusion wants them."""
        role = QPalette.ColorRole
        palette = QPalette(self.text, self.window)
        for which, colour in (
            (role.Window, self.window),
            (role.WindowText, self.text),
            (role.Base, self.paper),
            (role.AlternateBase, self.window),
            (role.Text, self.text),
            (role.Button, self.window),
            (role.ButtonText, self.text),
            (role.BrightText, self.on_accent),
            (role.PlaceholderText, self.quiet),
            (role.ToolTipBase, self.paper),
            (role.ToolTipText, self.text),
            (role.Link, self.accent),
            (role.LinkVisited, self.accent),
            (role.Accent, self.accent),
            (role.Highlight, self.selection),
            (role.HighlightedText, self.text),
        ):
            palette.setColor(which, colour)
        palette.setColor(QPalette.ColorGroup.Inactive, role.Highlight, self.selection_idle)
        for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, self.disabled)
        return palette


def _looks(inks: dict[Verdict, _Ink]) -> dict[Verdict, VerdictLook]:
    cues = msgspec.convert(read_json("verdicts.json"), dict[Verdict, _Cue])
    return {
        verdict: VerdictLook(
            cue.letter,
            cue.keys,
            cue.underline,
            QColor(inks[verdict].ink),
            QColor(inks[verdict].fill),
        )
        for verdict, cue in cues.items()
    }


def apply(app: QApplication, scheme: Scheme) -> Theme:
    """Dress the program; ``Scheme.SYSTEM`` asks the desktop, which may not know (then light)."""
    system_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    theme = Theme.load(system_dark if scheme is Scheme.SYSTEM else scheme is Scheme.DARK)
    app.setStyle("Fusion")
    app.setPalette(theme.palette)
    for boxes in ("QCheckBox", "QRadioButton"):
        app.setPalette(_of_boxes(theme), cast("bytes", boxes))  # PySide takes words only
    QToolTip.setPalette(theme.palette)
    return theme


def _of_boxes(theme: Theme) -> QPalette:
    """Fusion draws a box in a darker shade of the window behind it, which cannot be seen on a dark one."""
    palette = QPalette(theme.palette)
    palette.setColor(QPalette.ColorRole.Window, theme.line.lighter(_FUSION_SHADE))
    return palette


def text_face(chosen: str = "") -> str:
    """The family for articles: the chosen one where it is installed, else the first serif that is."""
    installed = set(QFontDatabase.families())
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return next((face for face in (chosen, *TEXT_FACES) if face in installed), system)


def type_sizes() -> TypeSizes:
    """The interface's scale of four, about the desktop's own size."""
    points = QApplication.font().pointSizeF()
    return TypeSizes(*(round(2 * points * step) / 2 for step in _SCALE))
