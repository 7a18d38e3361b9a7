"""The note of the current claim: typing becomes one statement a pause, and none is lost."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from newsannot.gui.own_keys import claimed
from newsannot.gui.theme import SPACE

PAUSE = 800
"""Milliseconds without a key after which what was typed is written."""

_FEWEST, _MOST = 2, 4


class NoteEditor(QPlainTextEdit):
    """Signals: ``written(claim id, text)`` after a pause, on leaving and before another claim is shown; ``left()`` on Esc."""

    written = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim: str | None = None
        self._known = self._before = ""
        self._drafts: dict[str, str] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.flush)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._start_pause)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit(QSizeF())

    def show_note(self, claim: str | None, note: str) -> None:
        """Show a claim's note; what is being typed into the same claim's note is not disturbed."""
        if claim != self._claim:
            self._leave()
            self._claim = claim
            self._set(note)
            self.moveCursor(QTextCursor.MoveOperation.End)
            self._take_up_draft()
        elif self._words() == self._known and note != self._known:
            self._set(note)

    def _leave(self) -> None:
        """Write what was typed; where it could not be written it is kept for when the claim comes back."""
        self.flush()
        if self._claim and self._words() != self._known:
            self._drafts[self._claim] = self._words()

    def forget_drafts(self) -> None:
        """Another pair's claims may have the same ids."""
        self._drafts.clear()

    def _take_up_draft(self) -> None:
        draft = self._drafts.pop(self._claim or "", None)
        if draft is not None:
            self.setPlainText(draft)

    def flush(self) -> None:
        """Write what was typed and not yet written."""
        self._pause.stop()
        words = self._words()
        if self._claim is None or words == self._known:
            return
        self._before, self._known = self._known, words
        self.written.emit(self._claim, words)

    def take_back(self) -> None:
        """What was written last could not be kept: it is to be written again."""
        self._known = self._before

    def _set(self, note: str) -> None:
        """Put the note in, the cursor where it was as far as there is text."""
        position = self.textCursor().position()
        self._known = note
        self.setPlainText(note)
        self._known = self._words()
        self._pause.stop()
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def _words(self) -> str:
        """The text as typed: toPlainText would turn NBSP into a space."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def _start_pause(self) -> None:
        if self._words() != self._known:
            self._pause.start()

    def _fit(self, _size: QSizeF) -> None:
        """Be as tall as the text, within two to four lines."""
        lines = max(_FEWEST, min(_MOST, round(self.document().size().height())))
        edges = 2 * self.frameWidth() + 2 * round(self.document().documentMargin())
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + edges + SPACE // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(QSizeF())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.flush()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        return claimed(event, Qt.Key.Key_Escape) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.flush()
            self.left.emit()
            return
        super().keyPressEvent(event)
