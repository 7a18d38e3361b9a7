"""The line in which is typed what to find in both texts, and which says how often it is there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QToolButton

from newsannot.gui.actions import shown_key
from newsannot.gui.announcing import announce
from newsannot.gui.notice_bar import Bar, Field
from newsannot.gui.own_keys import claimed
from newsannot.gui.searching import Query
from newsannot.gui.theme import SPACE
from newsannot.gui.words import as_tip, tr, with_key

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindField(Field):
    """Signals: ``stepped(int)``, 1 by Enter and -1 by Shift+Enter."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _RETURN:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
            return
        super().keyPressEvent(event)


class FindBar(Bar):
    """Asks for words and says what became of them; searches nothing itself.

    Signals:
        sought(): the words or a switch were changed.
        stepped(int): the next hit is wanted, or with -1 the one before.
    """

    sought = Signal()
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.field = FindField()
        self.field.setPlaceholderText(tr("Find in both texts"))
        self.field.setAccessibleName(tr("Find in both texts"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(40 * SPACE)
        self.field.setMaximumWidth(100 * SPACE)
        self.previous = _arrow(Qt.ArrowType.UpArrow, tr("Previous hit"))
        self.next = _arrow(Qt.ArrowType.DownArrow, tr("Next hit"))
        self.case = _switch("Aa", tr("Match case"), tr("Tell capitals from small letters (Space)"))
        self.expression = _switch(
            ".*",
            tr("Regular expression"),
            tr("Take the words for a regular expression; accents and marks count then (Space)"),
        )
        self.cross.setToolTip(tr("Close (Esc)"))
        self.cross.setAccessibleName(tr("Close the search"))
        self._lay_out()
        self._connect()
        self.set_steps(enabled=False)

    def _lay_out(self) -> None:
        row = self.row
        for place, widget in enumerate(
            (self.field, self.previous, self.next, self.case, self.expression)
        ):
            row.insertWidget(place, widget)
        row.setStretchFactor(self.field, 1)
        row.setSpacing(SPACE)
        self.words.setContentsMargins(2 * SPACE, 0, 0, 0)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._seek)
        self.field.stepped.connect(self.stepped)
        self.field.left.connect(self.dismiss)
        self.case.toggled.connect(self._seek)
        self.expression.toggled.connect(self._seek)
        self.previous.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        escape = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WindowShortcut)
        escape.activated.connect(self.dismiss)
        escape.activatedAmbiguously.connect(self.dismiss)  # beside a notice: one at a time

    def query(self) -> Query:
        return Query(self.field.text(), self.case.isChecked(), self.expression.isChecked())

    def take(self, words: str) -> None:
        """Have these words in the field as if they were typed, and no pattern."""
        self.expression.setChecked(False)
        self.field.setText(words)

    def open(self) -> None:
        """Show the bar, ready for other words."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def tell(self, text: str) -> None:
        """Say what became of the words; a screen reader says it too."""
        if text != self.words.text():
            self.words.setText(text)
            self.setAccessibleDescription(text)
            announce(self.field, text)

    def set_steps(self, *, enabled: bool) -> None:
        """Whether there is a hit to go to."""
        for button, what, *keys in (
            (self.previous, tr("Previous hit"), shown_key("find_previous"), "Shift+Enter"),
            (self.next, tr("Next hit"), shown_key("find_next"), "Enter"),
        ):
            button.setEnabled(enabled)
            tip = with_key(what, *keys)
            button.setToolTip(as_tip(tip if enabled else f"{tip}\n{tr('Nothing is found yet')}"))

    def _seek(self) -> None:
        self.sought.emit()

    def _go_on(self) -> None:
        self.stepped.emit(1)

    def _go_back(self) -> None:
        self.stepped.emit(-1)

    def event(self, event: QEvent) -> bool:
        """Keep Enter on a button of the bar from the window's commands."""
        return claimed(event, *_RETURN) or super().event(event)


def _arrow(way: Qt.ArrowType, name: str) -> QToolButton:
    button = QToolButton()
    button.setArrowType(way)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _switch(sign: str, name: str, tip: str) -> QToolButton:
    switch = QToolButton()
    switch.setText(sign)
    switch.setCheckable(True)
    switch.setAccessibleName(name)
    switch.setToolTip(as_tip(tip))
    switch.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return switch
