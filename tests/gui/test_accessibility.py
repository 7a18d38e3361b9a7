"""Everything has a name and a role for screen readers, and can be done by keys alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QFont, QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from newsannot.extraction import Extractor
from newsannot.gui import theme as themes
from newsannot.gui.article_header import ArticleHeader
from newsannot.gui.encoding_dialog import EncodingDialog
from newsannot.gui.fault_dialog import FaultDialog
from newsannot.gui.help import About, show_keys
from newsannot.gui.ledger import Panel
from newsannot.gui.notice_bar import Answer, ChoiceBar
from newsannot.gui.paste_dialog import PasteDialog
from newsannot.model import Role, Verdict
from newsannot.settings import Scheme
from tests.gui.conftest import DERIVED, SOURCE, Bench, Program
from tests.gui.test_theme import contrast

pytestmark = [pytest.mark.gui]

Key = Qt.Key
Names = QAccessible.Role
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

ACTED_ON = {
    Names.Button,
    Names.ButtonMenu,
    Names.ButtonDropDown,
    Names.CheckBox,
    Names.RadioButton,
    Names.ComboBox,
    Names.EditableText,
    Names.List,
    Names.ListItem,
    Names.Table,
    Names.Cell,
    Names.Tree,
    Names.TreeItem,
    Names.PageTab,
    Names.MenuItem,
    Names.Slider,
    Names.SpinBox,
    Names.ProgressBar,
    Names.Dial,
    Names.Link,
}
READ = {Names.StaticText, Names.Graphic, Names.Document}
"""What can have the keys only so that its words are selected or scrolled."""


def tree(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The part and all in it that is there to be seen."""
    yield part
    for number in range(part.childCount()):
        child = part.child(number)
        if child and not child.state().invisible:
            yield from tree(child)


def faults(widget: QWidget) -> list[str]:
    """What a screen reader would not know what to call, or how to use."""
    found = []
    for part in tree(QAccessible.queryAccessibleInterface(widget)):
        name, role = part.text(QAccessible.Text.Name), part.role()
        what = f"{type(part.object()).__name__} {role.name} {name!r}"
        if not name.strip() and (role in ACTED_ON - {Names.MenuItem} or _takes_tab(part)):
            found.append(f"no name: {what}")
        if part.state().focusable and role not in ACTED_ON | READ:
            found.append(f"no role that can have the keys: {what}")
        if isinstance(part.object(), QComboBox) and not part.text(QAccessible.Text.Description):
            found.append(f"says only what is chosen: {what}")
    return found


def _takes_tab(part: QAccessibleInterface) -> bool:
    widget = part.object()
    takes = isinstance(widget, QWidget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes) and widget.focusProxy() is None


def test_everything_in_the_window_has_a_name_and_a_role(bench: Bench) -> None:
    bench.select("source", "39 workers")
    bench.key(Key.Key_L)
    bench.key(Key.Key_U)
    bench.window.question.ask("Which name?", "Me", take_keys=False)
    bench.window.notice.say("Something happened")
    bench.window.status.show_reading(0.5)
    bench.window.status.show_language("English")
    bench.window.actions_["find"].trigger()
    assert faults(bench.window) == []


@pytest.mark.parametrize(
    "panel", ["claims", "figures", "quotes", "names", "hedges", "left_out", "reuse"]
)
def test_every_panel_beside_the_texts_has_names_and_roles(bench: Bench, panel: str) -> None:
    bench.window.actions_[f"show_{panel}"].trigger()
    QApplication.processEvents()
    assert faults(bench.window) == []


def test_the_window_without_a_pair_has_names_and_roles(bench: Bench) -> None:
    bench.presenter.set_session(None)
    bench.window.empty.show_recent(("/sets/bridge.newsannot",))
    assert faults(bench.window) == []


def test_an_article_that_waits_for_its_partner_has_names_and_roles(bench: Bench) -> None:
    bench.presenter.set_session(None)
    bench.window.text_dropped.emit("The bridge is closed.")
    assert faults(bench.window) == []


@pytest.mark.parametrize(
    "show",
    [
        lambda window: PasteDialog(window, Extractor()).show(),
        lambda window: EncodingDialog(
            window, window.theme, "a", b"\xe6", ("cp1252", "cp1250")
        ).show(),
        lambda window: About(window).show(),
        show_keys,
        lambda window: FaultDialog(window, "details", Path("log.txt")).show(),
    ],
    ids=["paste", "encoding", "about", "keys", "fault"],
)
def test_every_dialog_has_names_and_roles(bench: Bench, show: Callable[[QWidget], None]) -> None:
    show(bench.window)
    dialog = bench.window.findChildren(QDialog)[-1]
    assert QAccessible.queryAccessibleInterface(dialog).text(QAccessible.Text.Name)
    assert faults(dialog) == []
    dialog.close()


def test_the_menus_and_the_switches_of_the_layers_have_names(bench: Bench) -> None:
    for menu in bench.window.menuBar().actions():
        assert menu.text()
    bench.window.layers.menu().popup(bench.window.pos())
    assert faults(bench.window.layers.menu()) == []
    bench.window.layers.menu().close()


def test_a_bar_that_asks_by_buttons_has_names_and_roles(qtbot: QtBot) -> None:
    bar = ChoiceBar()
    qtbot.addWidget(bar)
    bar.offer("Which?", (Answer("&This", "This one"), Answer("&None", "Neither")))
    assert faults(bar) == []


def test_the_layers_are_switched_by_keys(bench: Bench) -> None:
    switches = list(bench.window.layers.switches.values())
    menu = bench.window.layers.menu()
    menu.popup(bench.window.pos())
    for switch in switches[:2]:
        bench.qtbot.keyClick(menu.focusWidget() or menu, Key.Key_Down)
        assert menu.focusWidget() is switch
        bench.qtbot.keyClick(switch, Key.Key_Space)
        assert not switch.isChecked()
    assert menu.isVisible()
    menu.close()


# By keys alone


@pytest.mark.model
def test_from_the_start_to_a_tagged_claim_with_evidence_and_note_by_keys_alone(
    program: Program,
) -> None:
    window = program.start().window
    hands = Hands(program)
    hands.tab_to("Open a sample pair")
    hands.press(Key.Key_Space)
    program.pair()
    desk = program.desktop.presenter
    first = desk.claim.id

    hands.press(Key.Key_2, CONTROL)
    assert window.derived.view.hasFocus()
    assert window.derived.caret() == desk.claim.start
    hands.press(Key.Key_U)

    hands.press(Key.Key_1, CONTROL)
    assert window.source.view.hasFocus()
    start = window.source.caret()
    for _ in range(3):
        hands.press(Key.Key_Right, CONTROL | SHIFT)
    words = window.source.selected_words().rstrip()
    assert words
    assert window.source.selection().start == start
    hands.press(Key.Key_L, SHIFT)

    hands.press(Key.Key_Slash)
    for letter in (Key.Key_S, Key.Key_O):
        hands.press(letter)
    hands.press(Key.Key_Escape)
    own = desk.judgement
    assert (own.verdict, own.note) == (Verdict.UNSUPPORTED, "so")
    assert [(piece.text, piece.role) for piece in own.evidence] == [(words, Role.PARTLY)]

    hands.press(Key.Key_3, CONTROL)
    assert window.claims.list.hasFocus()
    hands.press(Key.Key_Down)
    assert desk.claim.id != first
    hands.press(Key.Key_Up)
    hands.press(Key.Key_Backtab, SHIFT)
    hands.press(Key.Key_Backtab, SHIFT)
    assert window.claims.filter.hasFocus()
    hands.press(Key.Key_Down)
    assert window.claims.filter.currentText().startswith("Untagged")
    hands.tab_to("Remove the passage")
    hands.press(Key.Key_Space)
    assert desk.judgement.evidence == ()

    for _ in range(2):
        hands.press(Key.Key_Z, CONTROL)
    assert desk.judgement.note == ""
    assert [piece.text for piece in desk.judgement.evidence] == [words]


class Hands:
    """Somebody at the keyboard, without a mouse."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self._program.key(key, modifier)

    def tab_to(self, name: str) -> None:
        """Press Tab until what has the keys is called so."""
        for _ in range(60):
            self.press(Key.Key_Tab)
            focus = QApplication.focusWidget()
            if focus and _called(focus).startswith(name):
                return
        raise AssertionError(f"Tab never comes to {name}")


def _called(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_going_to_a_text_puts_the_cursor_at_the_claim_once_then_leaves_it(bench: Bench) -> None:
    bench.key(Key.Key_N)
    bench.key(Key.Key_1, CONTROL)
    assert bench.window.source.caret() == SOURCE.index("Some 39")
    bench.key(Key.Key_Down)
    moved = bench.window.source.caret()
    bench.key(Key.Key_2, CONTROL)
    assert bench.window.derived.caret() == DERIVED.index("Exactly")
    bench.key(Key.Key_1, CONTROL)
    assert bench.window.source.caret() == moved


def test_going_to_a_text_that_comes_back_puts_the_cursor_at_the_claim_again(bench: Bench) -> None:
    bench.presenter.choose(bench.claim("Exactly").id)
    bench.key(Key.Key_2, CONTROL)
    bench.session.open_pair("bridge")
    bench.presenter.choose(bench.claim("Exactly").id)
    bench.key(Key.Key_2, CONTROL)
    assert bench.window.derived.caret() == DERIVED.index("Exactly")


def test_going_to_the_panel_brings_it_back_and_finds_its_list(bench: Bench) -> None:
    bench.key(Key.Key_F9)
    assert not bench.window.side.isVisible()
    bench.key(Key.Key_3, CONTROL)
    assert bench.window.side.isVisible()
    assert bench.window.claims.list.hasFocus()


def test_the_keys_stay_in_the_panel_from_list_to_list(bench: Bench, qtbot: QtBot) -> None:
    bench.key(Key.Key_3, CONTROL)
    bench.key(Key.Key_2, ALT)
    figures = bench.window.pages[Panel.FIGURES]
    qtbot.waitUntil(lambda: figures.isAncestorOf(QApplication.focusWidget()))
    assert isinstance(QApplication.focusWidget(), QAbstractItemView)
    bench.key(Key.Key_1, ALT)
    assert bench.window.claims.list.hasFocus()


def test_another_page_leaves_the_keys_in_the_text(bench: Bench) -> None:
    bench.key(Key.Key_2, CONTROL)
    bench.key(Key.Key_2, ALT)
    assert bench.window.derived.view.hasFocus()


# Where the keys are is seen


def stops(window: QWidget) -> list[QWidget]:
    """All that Tab comes to."""
    return [
        part
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.focusProxy() is None
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def picture(part: QWidget) -> QImage:
    """The part with what frames it."""
    window = part.window()
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as after Tab
    QApplication.processEvents()
    place = QRect(part.mapTo(window, QPoint()), part.size()).adjusted(-4, -4, 4, 4)
    return window.grab(place).toImage()


def change(before: QImage, after: QImage) -> float:
    """The contrast between a point and what it was before, where it is greatest."""
    points = [
        picture.convertToFormat(QImage.Format.Format_RGB32).constBits().cast("I")
        for picture in (before, after)
    ]
    return max(
        contrast(QColor(one), QColor(other)) for one, other in set(zip(*points, strict=True))
    )


def unseen(window: QWidget) -> list[str]:
    """What hardly looks otherwise when it has the keys: less than 3:1, as WCAG 2.2 wants it (2.4.13)."""
    parts = stops(window)
    return [
        f"{type(part).__name__} {_called(part)!r}"
        for part, other in zip(parts, [*parts[1:], parts[0]], strict=True)
        if not _shows_the_keys(part, other)
    ]


def _shows_the_keys(part: QWidget, other: QWidget) -> bool:
    while True:
        other.setFocus(Qt.FocusReason.TabFocusReason)
        before = picture(part)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        after = picture(part)
        if not part.hasFocus():
            return True
        # Again where it grew in between: what a panel counts comes when it has been counted.
        if before.size() == after.size():
            return change(before, after) >= 3


@pytest.fixture
def steady_carets(qapp: QApplication) -> Iterator[None]:
    """A caret that blinks is not in every picture."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


@pytest.mark.usefixtures("steady_carets")
@pytest.mark.parametrize("scheme", list(Scheme)[1:])
def test_everything_that_has_the_keys_shows_it(bench: Bench, scheme: Scheme) -> None:
    bench.window.set_theme(themes.apply(QApplication.instance(), scheme))
    bench.select("source", "39 workers")
    bench.key(Key.Key_L)
    bench.key(Key.Key_U)
    bench.select("source", "39 workers")
    bench.window.question.ask("Which name?", "Me", take_keys=False)
    bench.window.notice.say("Something happened")
    bench.window.resize(1400, 1600)  # all of it
    QApplication.processEvents()
    assert len(stops(bench.window)) > 12
    assert unseen(bench.window) == []


def test_what_has_the_keys_may_go_with_its_frame(bench: Bench) -> None:
    button = QPushButton("Here for a moment", bench.window)
    button.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.hasFocus()
    assert button.children()
    shiboken6.delete(button)
    assert not shiboken6.isValid(button)


def test_what_has_the_keys_shows_it_in_other_colours_too(bench: Bench) -> None:
    button = bench.window.claims.next
    bench.window.set_theme(themes.apply(QApplication.instance(), Scheme.LIGHT))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    bench.window.set_theme(themes.apply(QApplication.instance(), Scheme.DARK))
    changed = picture(button)
    bench.window.derived.setFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert changed == picture(button)


@pytest.mark.usefixtures("steady_carets")
@pytest.mark.parametrize("panel", ["figures", "names", "reuse"])
def test_what_has_the_keys_beside_the_texts_shows_it(bench: Bench, panel: str) -> None:
    bench.window.actions_[f"show_{panel}"].trigger()
    page = bench.window.pages[Panel(panel)]
    bench.qtbot.waitUntil(lambda: any(part for part in stops(page) if part.height() > 100))
    bench.window.resize(1400, 1600)
    bench.key(Key.Key_3, CONTROL)
    bench.key(Key.Key_Down)
    QApplication.processEvents()
    assert unseen(page) == []


def test_the_interface_follows_the_desktops_font(bench: Bench) -> None:
    def heights() -> list[int]:
        QApplication.processEvents()
        window = bench.window
        written = window.status.findChild(QLabel)
        parts = (window.claims.next, written, window.source.findChild(ArticleHeader))
        return [window.claims.list.sizeHintForRow(0), *(part.sizeHint().height() for part in parts)]

    before, usual = heights(), QApplication.font()
    larger = QFont(usual)
    larger.setPointSizeF(usual.pointSizeF() * 2)
    try:
        QApplication.setFont(larger)
        after = heights()
        assert all(now > then for now, then in zip(after, before, strict=True)), (before, after)
    finally:
        QApplication.setFont(usual)
    assert heights() == before
