"""A button that looks like a line of text: it wraps, and leads to the words it names."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from newsannot.gui.claims_delegate import paint_lines, wrapped
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import as_tip

_INSET = 2 * SPACE


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: its bar is strong and its words clear where ``marked``, or it has no bar."""

    text: str
    tip: str
    marked: bool = True
    bar: bool = True


class WordsButton(QAbstractButton):
    """A ``Line`` in at most ``lines`` lines of the width; underlined under the mouse and in focus."""

    def __init__(self, theme: Theme, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self._line = Line("", "")
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_line(self, line: Line) -> None:
        if line.text != self.text():
            self.setText(line.text)
            self.setAccessibleName(" ".join(line.text.split()))
            self._heights.clear()
            self.updateGeometry()
        self._line = line
        self.setToolTip(as_tip(line.tip))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Kept, for layouts ask many times."""
        if width not in self._heights:
            rows = wrapped(self.text(), self.font(), width - _INSET, self._lines)
            height = max(len(rows), 1) * QFontMetrics(self.font()).lineSpacing() + SPACE
            self._heights[width] = height
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        self._heights.clear()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(40 * SPACE, self.fontMetrics().lineSpacing() + SPACE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_bar(painter)
        font = QFont(self.font())
        font.setUnderline(self.underMouse() or self.hasFocus())
        painter.setFont(font)
        painter.setPen(self._theme.text if self._line.marked else self._theme.quiet)
        box = self.rect().adjusted(_INSET, SPACE // 2, 0, 0)
        paint_lines(painter, box, wrapped(self.text(), self.font(), box.width(), self._lines))

    def _paint_bar(self, painter: QPainter) -> None:
        """A bar for a passage; a bullet on the first line for a sentence of ours."""
        colour = self._theme.accent if self._line.marked else self._theme.grey
        if self._line.bar:
            painter.fillRect(0, SPACE // 2, 2, self.height() - SPACE, colour)
            return
        middle = SPACE // 2 + self.fontMetrics().lineSpacing() // 2
        painter.fillRect(0, middle - SPACE // 2, SPACE, SPACE, self._theme.grey)


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
            button.show_line(line)
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
