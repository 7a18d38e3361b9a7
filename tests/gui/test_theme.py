from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from newsannot.gui import theme as themes
from newsannot.gui.paint import _FADED, _veil
from newsannot.gui.theme import Theme
from newsannot.model import Verdict
from newsannot.settings import Scheme

Rgb = tuple[float, float, float]

# Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
BLINDNESS = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: QColor) -> Rgb:
    def one(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return one(colour.redF()), one(colour.greenF()), one(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2."""

    def luminance(colour: QColor) -> float:
        red, green, blue = linear(colour)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def over(top: QColor, ground: QColor) -> QColor:
    """A translucent colour laid on a ground."""
    share = top.alphaF()
    parts = zip(top.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(share * a + (1 - share) * b for a, b in parts))


def lab(rgb: Rgb) -> Rgb:
    red, green, blue = (min(1.0, max(0.0, part)) for part in rgb)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (p ** (1 / 3) if p > 0.008856 else 7.787 * p + 16 / 116 for p in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(one: QColor, other: QColor, blindness: str) -> float:
    """CIE76, as somebody sees it who is blind in this way; about 2.3 is just noticeable."""

    def seen(colour: QColor) -> Rgb:
        parts = linear(colour)
        red, green, blue = (
            sum(weight * part for weight, part in zip(row, parts, strict=True))
            for row in BLINDNESS[blindness]
        )
        return lab((red, green, blue))

    return sum((a - b) ** 2 for a, b in zip(seen(one), seen(other), strict=True)) ** 0.5


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return Theme.load(dark=request.param)


def fills(theme: Theme) -> list[QColor]:
    return [theme.fill(verdict) for verdict in (None, *Verdict)]


def grounds(theme: Theme) -> list[QColor]:
    """All that words of an article can lie on: passages, one over another, and the names tinted in them."""
    faded = [translucent(fill, _FADED) for fill in fills(theme)]
    papers = [theme.paper, theme.selection_idle, *fills(theme)]
    papers += [over(fill, ground) for fill in faded for ground in (theme.paper, *fills(theme))]
    return [*tinted(theme, papers), theme.found, theme.selection]


def tinted(theme: Theme, papers: list[QColor]) -> list[QColor]:
    """These grounds, bare and with the tints of names on them."""
    lit = [over(theme.match, paper) for paper in papers]
    return [*papers, *lit, *(over(theme.entity, ground) for ground in (*papers, *lit))]


def translucent(colour: QColor, alpha: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(alpha)
    return faded


def worst(colour: QColor, on: list[QColor]) -> float:
    return min(contrast(colour, ground) for ground in on)


def test_text_is_readable_on_every_ground_and_every_blend_of_them(theme: Theme) -> None:
    assert worst(theme.text, [theme.window, *grounds(theme)]) >= 4.5


def test_greyed_text_is_readable_on_paper_and_on_what_is_found_named_or_selected_there(
    theme: Theme,
) -> None:
    veil = _veil(theme)
    opaque = [theme.selection_idle, theme.selection, theme.found]
    for ground in (*tinted(theme, [theme.paper]), *opaque):
        assert contrast(over(veil, theme.text), over(veil, ground)) >= 4.5, ground.name()


def test_quiet_and_disabled_text_links_and_letters_are_readable(theme: Theme) -> None:
    own = [theme.paper, theme.window]
    assert worst(theme.quiet, [*own, theme.current_fill]) >= 4.5
    assert worst(theme.disabled, own) >= 4.5
    assert worst(theme.grey, own) >= 4.5
    assert worst(theme.accent, own) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    for verdict in (None, *Verdict):
        assert worst(theme.ink(verdict), [*own, theme.current_fill]) >= 4.5


def test_lines_and_the_frame_of_focus_are_seen_on_every_ground(theme: Theme) -> None:
    lines = [theme.line, theme.hint, theme.accent, theme.found_line]
    lines += [theme.added, theme.changed, theme.dropped]
    lines += [theme.ink(verdict) for verdict in (None, *Verdict)]
    for line in lines:
        assert worst(line, [theme.window, *grounds(theme)]) >= 3, line.name()
    assert contrast(theme.quote, theme.paper) >= 3


@pytest.mark.parametrize("blindness", BLINDNESS)
def test_verdicts_stay_apart_for_every_eye(theme: Theme, blindness: str) -> None:
    for one, other in combinations(Verdict, 2):
        ink = difference(theme.ink(one), theme.ink(other), blindness)
        fill = difference(theme.fill(one), theme.fill(other), blindness)
        assert ink >= 12, (one, other)
        assert fill >= 6, (one, other)


@pytest.mark.parametrize("blindness", BLINDNESS)
def test_no_verdict_and_the_fates_of_words_stay_apart_too(theme: Theme, blindness: str) -> None:
    pairs = [(theme.ink(None), theme.ink(verdict)) for verdict in Verdict]
    pairs += combinations((theme.added, theme.changed, theme.dropped), 2)
    for one, other in pairs:
        assert difference(one, other, blindness) >= 9, (one.name(), other.name())


def test_verdicts_differ_in_letter_shape_and_keys_too(theme: Theme) -> None:
    looks = [theme.verdict(verdict) for verdict in Verdict]
    assert [look.letter for look in looks] == ["M", "E", "U"]
    assert [look.keys for look in looks] == [("M", "1"), ("E", "2"), ("U", "3")]
    assert len({look.underline for look in looks}) == 3


def test_the_texts_are_the_brightest_thing(theme: Theme) -> None:
    assert theme.paper.lightnessF() > theme.window.lightnessF()
    assert theme.palette.color(QPalette.ColorRole.Base) == theme.paper
    assert theme.palette.color(QPalette.ColorRole.Window) == theme.window


def test_a_selection_is_seen_without_focus_and_told_from_one_with_it(theme: Theme) -> None:
    role, group = QPalette.ColorRole.Highlight, QPalette.ColorGroup
    active, idle = (
        theme.palette.color(group.Active, role),
        theme.palette.color(group.Inactive, role),
    )
    assert difference(active, idle, "none") >= 6
    assert difference(idle, theme.paper, "none") >= 6


@pytest.mark.gui
@pytest.mark.parametrize(("scheme", "dark"), [(Scheme.DARK, True), (Scheme.LIGHT, False)])
def test_the_scheme_dresses_the_whole_program(
    qapp: QApplication, scheme: Scheme, dark: bool
) -> None:
    before = qapp.palette()
    try:
        theme = themes.apply(qapp, scheme)
        assert theme.dark is dark
        assert qapp.palette().color(QPalette.ColorRole.Window) == theme.window
    finally:
        qapp.setPalette(before)


@pytest.mark.gui
def test_the_systems_scheme_is_the_desktops(qapp: QApplication) -> None:
    before = qapp.palette()
    try:
        dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
        assert themes.apply(qapp, Scheme.SYSTEM).dark is dark
    finally:
        qapp.setPalette(before)


@pytest.mark.gui
def test_a_face_that_is_not_installed_gives_way_to_one_that_is(qtbot: QtBot) -> None:
    assert themes.text_face("No Such Face") == themes.text_face("") != "No Such Face"


@pytest.mark.gui
def test_the_four_sizes_of_type_rise(qtbot: QtBot) -> None:
    sizes = themes.type_sizes()
    assert sizes.small < sizes.body < sizes.large < sizes.title


@pytest.mark.gui
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_an_empty_box_is_seen(
    qtbot: QtBot, qapp: QApplication, scheme: Scheme, kind: type[QAbstractButton]
) -> None:
    before = qapp.palette()
    theme = themes.apply(qapp, scheme)
    box = kind()
    qtbot.addWidget(box)
    box.show()
    image, middle = box.grab().toImage(), box.height() // 2
    qapp.setPalette(before)
    seen = [image.pixelColor(x, middle) for x in range(image.width())]
    assert max(contrast(colour, theme.window) for colour in seen) >= 3
