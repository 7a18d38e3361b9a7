"""A box that sets its widgets in lines like words, so that nothing is cut in a narrow panel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from newsannot.gui.theme import SPACE


class FlowBox(QWidget):
    """Widgets from left to right at their own size, a new line where the width ends; in the order of ``add``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        part.setParent(self)
        self._parts.append(part)
        self.updateGeometry()

    def remove(self, part: QWidget) -> None:
        """Set it no longer; it stays a child of the box."""
        self._parts.remove(part)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        sizes = [_size(part) for part in self._parts if not part.isHidden()]
        width = sum(size.width() + SPACE for size in sizes)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        sizes = [_size(part) for part in self._parts if not part.isHidden()]
        return QSize(max((size.width() for size in sizes), default=0), 0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """What came and went meanwhile asked for its place of nobody who sees."""
        super().showEvent(event)
        self.updateGeometry()
        self._place()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        for part, place in self._places(self.width()):
            part.setGeometry(place)

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Where each visible widget goes in a box of this width: as tall as its line."""
        places: list[tuple[QWidget, QRect]] = []
        top = 0
        for line in self._lines(width):
            height = max(size.height() for _, size in line)
            left = 0
            for part, size in line:
                places.append((part, QRect(left, top, size.width(), height)))
                left += size.width() + SPACE
            top += height + SPACE
        return places

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        lines: list[list[tuple[QWidget, QSize]]] = []
        right = 0
        for part in self._parts:
            if part.isHidden():
                continue
            size = _size(part)
            if not lines or right + size.width() > width:
                lines.append([])
                right = 0
            lines[-1].append((part, size))
            right += size.width() + SPACE
        return lines


def _size(part: QWidget) -> QSize:
    return part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())
