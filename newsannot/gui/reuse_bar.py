"""Shares as a bar in four patterns, from solid for verbatim to empty for new: to be told apart without colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from newsannot.gui.reuse_model import shares_in_words
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import as_tip
from newsannot.ledgers.shares import Kind, Shares

_PATTERNS = {
    Kind.VERBATIM: Qt.BrushStyle.SolidPattern,
    Kind.NEAR: Qt.BrushStyle.BDiagPattern,
    Kind.REWORDED: Qt.BrushStyle.Dense7Pattern,
    Kind.NEW: Qt.BrushStyle.NoBrush,
}


def paint_kind(painter: QPainter, box: QRect, theme: Theme, kind: Kind) -> None:
    """The pattern of one kind, on paper."""
    painter.fillRect(box, theme.paper)
    painter.fillRect(box, QBrush(theme.accent, _PATTERNS[kind]))


def paint_shares(painter: QPainter, box: QRect, theme: Theme, shares: Shares) -> None:
    """The kinds beside each other, as wide as their shares, with a line round each."""
    painter.setPen(QPen(theme.line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    done = 0
    for kind in Kind:
        if not shares.count(kind):
            continue
        left = box.left() + round(box.width() * done / shares.words)
        done += shares.count(kind)
        right = box.left() + round(box.width() * done / shares.words)
        part = QRect(left, box.top(), right - left, box.height())
        paint_kind(painter, part, theme, kind)
        painter.drawRect(part.adjusted(0, 0, 0 if done < shares.words else -1, -1))


class SharesBar(QWidget):
    """The bar of the whole text; it takes the keys, so that a screen reader comes to it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._shares = Shares()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(40 * SPACE, self.fontMetrics().height() + 3 * SPACE)

    def show_shares(self, shares: Shares, name: str) -> None:
        self._shares = shares
        self.setAccessibleName(name)
        self.setAccessibleDescription(shares_in_words(shares))
        self.setToolTip(as_tip(shares_in_words(shares)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_shares(painter, self.rect().adjusted(2, 2, -2, -2), self.theme, self._shares)
        if self.hasFocus():
            painter.setPen(QPen(self.theme.accent, 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class Swatch(QWidget):
    """One kind's pattern, beside its name."""

    def __init__(self, theme: Theme, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._kind = theme, kind
        side = self.fontMetrics().height()
        self.setFixedSize(2 * side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self.rect().adjusted(0, 1, -1, -2)
        paint_kind(painter, box, self.theme, self._kind)
        painter.setPen(QPen(self.theme.line, 1))
        painter.drawRect(box)
        painter.end()
