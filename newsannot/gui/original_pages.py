"""The pages of a PDF as pictures, one at a time, drawn when they are asked for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.label import Label
from newsannot.gui.theme import SPACE
from newsannot.gui.words import as_tip, tr, with_key
from newsannot.originals import PagePicture

WIDTH = 1400
"""Points across: sharp where a page is as wide as half a screen."""

PREVIOUS_KEY = "Ctrl+PgUp"
NEXT_KEY = "Ctrl+PgDown"


class _Sheet(QWidget):
    """One picture, as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.updateGeometry()
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.update()

    def heightForWidth(self, width: int) -> int:
        if self._image.isNull():
            return 0
        return max(1, width * self._image.height() // self._image.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setFixedHeight(self.heightForWidth(event.size().width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawRect(QRect(self.rect().topLeft(), self.rect().size() - QSize(1, 1)))
        painter.end()


class OriginalPages(QWidget):
    """Signal: ``asked(int)``, a page counted from 0 is to be shown."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.number = 0
        self._pages = 1
        self._words = Label()
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.previous = _step(Qt.ArrowType.LeftArrow)
        self.next = _step(Qt.ArrowType.RightArrow)
        self._sheet = _Sheet()
        self._room = QScrollArea()
        self._room.setWidget(self._sheet)
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QScrollArea.Shape.NoFrame)
        self._lay_out()
        self.previous.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.addWidget(self.previous)
        row.addWidget(self._words, 1)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._room, 1)

    def begin(self) -> None:
        """Another file: its first page is asked for."""
        self._pages = 1
        self._sheet.show_image(QImage())
        self._go(0)

    def show_page(self, picture: PagePicture) -> None:
        self._pages = picture.pages
        size = (picture.width, picture.height, picture.stride)
        # A copy: the picture's bytes go with it.
        image = QImage(picture.pixels, *size, QImage.Format.Format_RGB888).copy()
        self._sheet.show_image(image)
        self._room.verticalScrollBar().setValue(0)
        self._say(tr("Page {number} of {pages}", number=self.number + 1, pages=self._pages))

    def show_problem(self, words: str) -> None:
        """Why there is no picture."""
        self._sheet.show_image(QImage())
        self._say(words)

    def go_back(self) -> None:
        if self.number:
            self._go(self.number - 1)

    def go_on(self) -> None:
        if self.number + 1 < self._pages:
            self._go(self.number + 1)

    def _go(self, number: int) -> None:
        self.number = number
        self._say(tr("Drawing page {number}", number=number + 1))
        self.asked.emit(number)

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._sheet.setAccessibleName(words)
        first, last = self.number == 0, self.number + 1 >= self._pages
        _offer(
            self.previous, tr("Previous page"), PREVIOUS_KEY, tr("This is the first page") * first
        )
        _offer(self.next, tr("Next page"), NEXT_KEY, tr("This is the last page") * last)


def _step(way: Qt.ArrowType) -> QToolButton:
    button = QToolButton()
    button.setArrowType(way)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _offer(button: QToolButton, what: str, key: str, why_not: str) -> None:
    button.setAccessibleName(what)
    button.setEnabled(not why_not)
    button.setToolTip(as_tip("\n".join(filter(None, (with_key(what, key), why_not)))))
