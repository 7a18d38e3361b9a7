"""The lines below the texts: one says what happened and stays until it is read, others ask, and nothing waits for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from newsannot.gui.announcing import announce
from newsannot.gui.label import Label
from newsannot.gui.own_keys import claimed
from newsannot.gui.theme import SPACE
from newsannot.gui.words import as_tip, tr, with_key, without_long_words

_NOTICED = 400  # milliseconds after which a person wonders whether anything happens


class Bar(QFrame):
    """A sentence with a button that dismisses it. Hidden until there is something to say.

    When it goes, what had the keys before it has them again.

    Signals:
        dismissed(): by the person.
    """

    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.words = Label()
        self.words.setWordWrap(True)
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
        self._before: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._remember)
        self.hide()

    def _remember(self, before: QWidget | None, now: QWidget | None) -> None:
        came = now is not None and self.isAncestorOf(now)
        if came and before and not self.isAncestorOf(before) and before.window() is self.window():
            self._before = before

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        has_keys = self.window().focusWidget()
        if not has_keys or not self.isAncestorOf(has_keys) or not self._before:
            return
        if isValid(self._before) and self._before.isVisible():
            self._before.setFocus()

    def say(self, text: str) -> None:
        self.words.setText(without_long_words(text))
        self.setAccessibleDescription(text)
        self.show()
        announce(self, text)

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
        escape.activatedAmbiguously.connect(self.dismiss)  # beside another bar: one at a time


class PairBar(NoticeBar):
    """Says which article was taken as the source, with a button that swaps the two."""

    def __init__(self, swap: QAction) -> None:
        super().__init__()
        self._action = swap
        self.swap = QPushButton(tr("Swap"))
        self.swap.clicked.connect(swap.trigger)
        self.row.insertWidget(1, self.swap)

    def tell(self, text: str, details: str) -> None:
        """``details`` stand in the sentence's tooltip."""
        self.swap.setToolTip(self._action.toolTip())
        self.words.setToolTip(as_tip(details))
        self.say(text)


class ReadingBar(NoticeBar):
    """Says what is being read, with a button that stops it, as soon as it takes long enough to be noticed."""

    def __init__(self) -> None:
        super().__init__()
        self.cross.hide()
        self.stop = QPushButton(tr("Stop"))
        self.stop.setToolTip(tr("Do not open it (Esc)"))
        self.stop.clicked.connect(self.dismiss)
        self.row.insertWidget(1, self.stop)
        self._names = ""
        self._patience = QTimer(self, singleShot=True, interval=_NOTICED)
        self._patience.timeout.connect(self._say_now)

    def tell(self, names: str) -> None:
        """Of these files; empty when all are read."""
        self._names = names
        if not names:
            self._patience.stop()
            self.hide()
        elif self.isHidden():
            self._patience.start()
        else:
            self._say_now()

    def _say_now(self) -> None:
        self.say(tr("Reading {names}", names=self._names))


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


@dataclass(frozen=True, slots=True)
class Answer:
    """What a button says, & before the letter of its key, and its tooltip."""

    words: str
    tip: str


class ChoiceBar(Bar):
    """Asks by buttons. The last one leaves everything as it is, and so does Esc.

    Signals:
        chosen(int): the number of another answer, from 0.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.cross.hide()
        self._buttons: list[QPushButton] = []
        self._last = 0

    def offer(self, question: str, answers: Sequence[Answer], *, ready: int | None = 0) -> None:
        """The keys come to the answer that is ``ready`` for Enter, unless somebody is writing; None leaves them."""
        while len(self._buttons) < len(answers):
            self._add_button()
        self._last = len(answers) - 1
        for number, button in enumerate(self._buttons):
            button.setVisible(number <= self._last)
        for button, answer in zip(self._buttons, answers, strict=False):
            _label(button, answer)
            button.setAccessibleDescription(question)
        self.say(question)
        if ready is not None and not _is_writing(self.window().focusWidget()):
            self._buttons[ready].setFocus()

    def _add_button(self) -> None:
        button = QPushButton()
        button.setAutoDefault(True)  # Enter presses the one that has the keys
        button.clicked.connect(partial(self._choose, len(self._buttons)))
        self._buttons.append(button)
        self.row.addWidget(button)

    def _choose(self, number: int) -> None:
        if number == self._last:
            self.dismiss()
        else:
            self.chosen.emit(number)

    def event(self, event: QEvent) -> bool:
        own = claimed(event, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        return own or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)


class ArticleBar(ChoiceBar):
    """Asks what an article is that came while a pair is on the desk.

    Signals:
        source_chosen(): it begins a pair.
        derived_chosen(): it was derived from the source on the desk.
    """

    source_chosen = Signal()
    derived_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chosen.connect(self._tell)

    def ask(self, question: str, source: str, derived: str) -> None:
        """The answers' words too."""
        self.offer(
            question,
            (
                Answer(source, tr("It begins a pair")),
                Answer(derived, tr("Another pair with this source")),
                Answer(tr("Leave &it"), tr("It is not opened")),
            ),
        )

    def _tell(self, number: int) -> None:
        (self.source_chosen, self.derived_chosen)[number].emit()


def _label(button: QPushButton, answer: Answer) -> None:
    button.setText(answer.words)
    key = button.shortcut().toString()  # macOS has none
    button.setToolTip(as_tip(with_key(answer.tip, key) if key else answer.tip))


def _is_writing(widget: QWidget | None) -> bool:
    """Whether what is typed there becomes words."""
    return isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit) and not widget.isReadOnly()
