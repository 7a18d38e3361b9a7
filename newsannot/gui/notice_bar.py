"""The lines below the texts: one says what happened and stays until it is read, two ask, and nothing waits for them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)

from newsannot.gui.own_keys import claimed
from newsannot.gui.theme import SPACE
from newsannot.gui.words import tr, with_key


class Bar(QFrame):
    """A sentence with a button that dismisses it. Hidden until there is something to say.

    Signals:
        dismissed(): by the person.
    """

    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(3 * SPACE, SPACE, SPACE, SPACE)
        self.row.setSpacing(2 * SPACE)
        self.row.addWidget(self.words, 1)
        self.cross = QToolButton()
        self.cross.setText("✕")
        self.cross.setAutoRaise(True)
        self.cross.setToolTip(tr("Dismiss (Esc)"))
        self.cross.setAccessibleName(tr("Dismiss message"))
        self.cross.clicked.connect(self.dismiss)
        self.row.addWidget(self.cross)
        self.hide()

    def say(self, text: str) -> None:
        self.words.setText(text)
        self.setAccessibleDescription(text)
        self.show()

    def text(self) -> str:
        """What is said now, empty when nothing is."""
        return "" if self.isHidden() else self.words.text()

    def dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()


class NoticeBar(Bar):
    """What happened; Esc dismisses it from anywhere but a field that has Esc for itself."""

    def __init__(self) -> None:
        super().__init__()
        escape = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WindowShortcut)
        escape.activated.connect(self.dismiss)


class Field(QLineEdit):
    """A line whose Return and Esc are its own: the window's commands have these keys too.

    Signals:
        left(): by Esc.
    """

    left = Signal()

    def event(self, event: QEvent) -> bool:
        own = claimed(event, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        return own or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class QuestionBar(Bar):
    """Asks for a few words, and nothing waits for them.

    Signals:
        answered(str): the words, never empty.
    """

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = Field()
        self.field.setMaximumWidth(60 * SPACE)
        save = QPushButton(tr("Save"))
        self.row.insertWidget(1, self.field)
        self.row.insertWidget(2, save)
        save.clicked.connect(self._answer)
        self.field.returnPressed.connect(self._answer)
        self.field.left.connect(self.dismiss)

    def ask(self, question: str, proposed: str, *, take_keys: bool) -> None:
        """``take_keys`` where the person asked to be asked; else the keys stay where they are."""
        self.field.setText(proposed)
        self.field.setAccessibleName(question)
        self.say(question)
        if take_keys:
            self.field.setFocus()
            self.field.selectAll()

    def _answer(self) -> None:
        words = self.field.text().strip()
        self.hide()
        if words:
            self.answered.emit(words)
        else:
            self.dismissed.emit()


class ArticleBar(Bar):
    """Asks what an article is that came while a pair is on the desk.

    Signals:
        source_chosen(): it begins a pair.
        derived_chosen(): it was derived from the source on the desk.
    """

    source_chosen = Signal()
    derived_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cross.hide()
        self._answers = QPushButton(), QPushButton(), QPushButton()
        chosen = self.source_chosen.emit, self.derived_chosen.emit, self.dismiss
        for button, choose in zip(self._answers, chosen, strict=True):
            button.setAutoDefault(True)  # Enter presses the one that has the keys
            button.clicked.connect(choose)
            self.row.addWidget(button)

    def ask(self, question: str, source: str, derived: str) -> None:
        """The answers' words too; the keys come here unless somebody is writing."""
        tips = tr("It begins a pair"), tr("Another pair with this source"), tr("It is not opened")
        words = source, derived, tr("Leave &it")
        for button, text, tip in zip(self._answers, words, tips, strict=True):
            button.setText(text)
            key = button.shortcut().toString()  # macOS has none
            button.setToolTip(with_key(tip, key) if key else tip)
            button.setAccessibleDescription(question)
        self.say(question)
        if not _is_writing(self.window().focusWidget()):
            self._answers[0].setFocus()

    def event(self, event: QEvent) -> bool:
        own = claimed(event, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        return own or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)


def _is_writing(widget: QWidget | None) -> bool:
    """Whether what is typed there becomes words."""
    return isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit) and not widget.isReadOnly()
