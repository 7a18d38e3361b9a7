"""The line above the texts that says what happened, asks what it must, and goes away by itself or by Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton

from newsannot.gui.own_keys import claimed
from newsannot.gui.theme import SPACE
from newsannot.gui.words import tr

_PASSING = 8000  # milliseconds that a message stays which asks nothing


class Field(QLineEdit):
    """A line whose Return is its own: the window's commands have that key too."""

    def event(self, event: QEvent) -> bool:
        return claimed(event, Qt.Key.Key_Return, Qt.Key.Key_Enter) or super().event(event)


class NoticeBar(QFrame):
    """One message at a time.

    Signals:
        acted(): the message's button was pressed.
        answered(str): the asked-for words.
    """

    acted = Signal()
    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.field = Field()
        self.field.setMaximumWidth(60 * SPACE)
        self._button = QPushButton()
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        self._close.setToolTip(tr("Dismiss (Esc)"))
        self._close.setAccessibleName(tr("Dismiss message"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self._text, 1)
        for widget in (self.field, self._button, self._close):
            layout.addWidget(widget)
        self._timer = QTimer(self, singleShot=True, interval=_PASSING)
        self._connect()
        self.hide()

    def _connect(self) -> None:
        self._timer.timeout.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._button.clicked.connect(self._act)
        self.field.returnPressed.connect(self._act)
        escape = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WindowShortcut)
        escape.activated.connect(self.hide)

    def say(self, text: str, *, button: str = "", stays: bool = False) -> None:
        """Show a message, with a button if it has one; it passes unless it asks something or must stay."""
        self._show(text, button)
        self.field.hide()
        if not (button or stays):
            self._timer.start()

    def ask(self, text: str, value: str, button: str) -> None:
        """Ask for a few words; the answer comes when they are confirmed, and nothing waits for it."""
        self._show(text, button)
        self.field.setText(value)
        self.field.setAccessibleName(text)
        self.field.show()

    def asking(self) -> bool:
        return self.isVisible() and self.field.isVisible()

    def text(self) -> str:
        return self._text.text() if self.isVisible() else ""

    def _show(self, text: str, button: str) -> None:
        self._timer.stop()
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleDescription(text)
        self.show()

    def _act(self) -> None:
        asked = self.asking()
        self.hide()
        if asked:
            self.answered.emit(self.field.text().strip())
        else:
            self.acted.emit()
