"""The chosen row of a ledger in full, with what can be done about it."""

from __future__ import annotations

from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.flow import FlowBox
from newsannot.gui.label import Label
from newsannot.gui.ledger import Row, RowAct, Run
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import as_tip, tr


class LedgerDetail(QWidget):
    """Both texts' words of one row, what differs marked, and its buttons, which long words do not push out of sight.

    Signals:
        act_chosen(Intent): what makes the act.
    """

    act_chosen = Signal(object)

    def __init__(self, theme: Theme, after: QWidget, parent: QWidget | None = None) -> None:
        """``after`` is what Tab leaves for the buttons."""
        super().__init__(parent)
        self._after = after
        self._scroll = QScrollArea(self)
        self._body = QWidget(self)
        self.status = _words(self._body)
        self._heads = (Label(tr("Derived"), self._body), Label(tr("Source"), self._body))
        self.derived = _words(self._body)
        self.source = _words(self._body)
        self.note = _words(self._body)
        self.buttons: list[QPushButton] = []
        self._acts: tuple[RowAct, ...] = ()
        self._key = ""
        self._hint = _words(self)
        self._hint.setText(tr("Choose a row to see its words in both texts"))
        self._row = FlowBox(self)
        self._lay_out()
        self.set_theme(theme)
        self.show_row(None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.status)
        for head, words in zip(self._heads, (self.derived, self.source), strict=True):
            column.addWidget(head)
            column.addWidget(words)
        column.addWidget(self.note)
        column.addStretch(1)
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._hint.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        whole.addWidget(self._hint)
        whole.addWidget(self._scroll, 1)
        below = QVBoxLayout()
        below.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, SPACE)
        below.addWidget(self._row)
        whole.addLayout(below)

    def show_row(self, row: Row | None) -> None:
        self._body.setVisible(row is not None)
        self._hint.setVisible(row is None)
        if row is None:
            self._row.hide()
            return
        if row.key != self._key:
            self._scroll.verticalScrollBar().setValue(0)
        self._key = row.key
        self.status.setText(f"<b>{escape(row.status)}</b>")
        for head, words, runs in zip(
            self._heads, (self.derived, self.source), (row.derived, row.source), strict=True
        ):
            words.setText(rich(runs))
            head.setVisible(bool(runs))
            words.setVisible(bool(runs))
        self.note.setText(escape(row.note))
        self.note.setVisible(bool(row.note))
        self._show_acts(row.acts)

    def has_focus(self) -> bool:
        """Whether one of the buttons has the focus."""
        return any(button.hasFocus() for button in self.buttons)

    def _show_acts(self, acts: tuple[RowAct, ...]) -> None:
        """Buttons are kept, so that the one that was pressed keeps the focus."""
        self._acts = acts
        while len(self.buttons) < len(acts):
            self._add_button()
        for button, act in zip(self.buttons, acts, strict=False):
            self._dress(button, act)
        for button in self.buttons[len(acts) :]:
            button.hide()
        self._row.setVisible(bool(acts))

    def _add_button(self) -> None:
        """Made late, it would come after all else in the window by Tab."""
        button = QPushButton(self._row)
        button.clicked.connect(partial(self._press, len(self.buttons)))
        self._row.add(button)
        self.setTabOrder(self.buttons[-1] if self.buttons else self._after, button)
        self.buttons.append(button)

    def _dress(self, button: QPushButton, act: RowAct) -> None:
        button.setText(act.text)
        button.setToolTip(as_tip(act.tip))
        button.setEnabled(bool(act.intent or act.choices))
        button.setCheckable(act.checked is not None)
        button.setChecked(bool(act.checked))
        if former := button.menu():
            former.deleteLater()  # which takes it from the button
        if act.choices:
            button.setMenu(self._menu(act))
        button.show()

    def _menu(self, act: RowAct) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for choice in act.choices:
            action = menu.addAction(choice.text.replace("&", "&&"))
            action.setToolTip(as_tip(choice.tip))
            action.setEnabled(choice.intent is not None)
            action.triggered.connect(partial(self._choose, choice))
        return menu

    def _press(self, number: int, _checked: bool = False) -> None:
        self._choose(self._acts[number])

    def _choose(self, act: RowAct, _checked: bool = False) -> None:
        if act.intent:
            self.act_chosen.emit(act.intent)

    def set_theme(self, theme: Theme) -> None:
        quiet = QPalette()
        quiet.setColor(QPalette.ColorRole.WindowText, theme.quiet)
        for label in (*self._heads, self.note, self._hint):
            label.setPalette(quiet)


def _words(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def rich(runs: tuple[Run, ...]) -> str:
    """The runs as rich text, what differs in bold and underlined."""
    return "".join(
        f"<b><u>{escape(run.text)}</u></b>" if run.marked else escape(run.text) for run in runs
    )
