"""A button that looks like a line of text: it wraps, and leads to the words it names."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from newsannot.gui.claims_delegate import paint_lines, wrapped
from newsannot.gui.theme import SPACE, Theme

_INSET = 2 * SPACE


class WordsButton(QAbstractButton):
    """Text in at most ``lines`` lines with a bar at its left: strong where ``marked``; underlined under mouse or focus."""

    def __init__(self, theme: Theme, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self._marked = True
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, text: str, tip: str, *, marked: bool = True) -> None:
        """Show the text; ``marked`` gives it the strong bar."""
        self._marked = marked
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(" ".join(text.split()))
            self.updateGeometry()
        self.setToolTip(tip)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def heightForWidth(self, width: int) -> int:
        rows = wrapped(self.text(), self.font(), width - _INSET, self._lines)
        return max(len(rows), 1) * QFontMetrics(self.font()).lineSpacing() + SPACE

    def sizeHint(self) -> QSize:
        return QSize(40 * SPACE, self.heightForWidth(max(self.width(), 40 * SPACE)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        bar = self._theme.accent if self._marked else self._theme.border
        painter.fillRect(0, SPACE // 2, 2, self.height() - SPACE, bar)
        font = QFont(self.font())
        font.setUnderline(self.underMouse() or self.hasFocus())
        painter.setFont(font)
        painter.setPen(self._theme.text if self._marked else self._theme.quiet)
        box = self.rect().adjusted(_INSET, SPACE // 2, 0, 0)
        paint_lines(painter, box, wrapped(self.text(), self.font(), box.width(), self._lines))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.accent, 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list; unmarked ones are quiet."""

    text: str
    tip: str
    marked: bool = True


class WordsList(QWidget):
    """Lines of words one below the other, kept as long as their number lasts so that focus stays.

    Signal: ``activated(row)``.
    """

    activated = Signal(int)

    def __init__(self, theme: Theme, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self.buttons: list[WordsButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)

    def show_lines(self, lines: list[Line]) -> None:
        for _ in range(len(self.buttons), len(lines)):
            self._add()
        for button in self.buttons[len(lines) :]:
            button.hide()
            button.deleteLater()
        del self.buttons[len(lines) :]
        for button, line in zip(self.buttons, lines, strict=True):
            button.show_words(line.text, line.tip, marked=line.marked)
        self.setVisible(bool(lines))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for button in self.buttons:
            button.set_theme(theme)

    def _add(self) -> None:
        button = WordsButton(self._theme, self._lines, self)
        button.clicked.connect(self._activate)
        self._column.addWidget(button)
        self.buttons.append(button)

    def _activate(self) -> None:
        button = self.sender()
        if isinstance(button, WordsButton) and button in self.buttons:
            self.activated.emit(self.buttons.index(button))
