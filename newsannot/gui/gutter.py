"""The gutter between the two texts, where ribbons tie claims to their evidence."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QToolButton, QToolTip, QVBoxLayout, QWidget

from newsannot.gui.glyphs import LOCK_SIZE, lock_icon
from newsannot.gui.panes import ArticlePane
from newsannot.gui.ribbons import Ribbon, RibbonPainter, ribbon_at, ribbons
from newsannot.gui.seen import Extent, seen
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.ties import Tie, Ties
from newsannot.gui.words import as_tip, quoted, sentence, ties_count, tr, verdict_name

WIDTH = 11 * SPACE


class Gutter(QWidget):
    """Joins what is seen in both panes. It takes no keys: the list of claims does the same.

    Signals: ``tie_chosen(Tie)``.
    """

    tie_chosen = Signal(object)

    def __init__(self, theme: Theme, source: ArticlePane, derived: ArticlePane) -> None:
        super().__init__()
        self._theme = theme
        self._source, self._derived = source, derived
        self._ties = Ties()
        self._current: str | None = None
        self._ribbons: list[Ribbon] | None = None
        self._lit: Ribbon | None = None
        self._lock = QToolButton(self)
        self._lay_out()
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Ties between the texts"))
        for pane in (source, derived):
            pane.moved.connect(self.renew)

    def _lay_out(self) -> None:
        self.setFixedWidth(WIDTH)
        self._lock.setAutoRaise(True)
        self._lock.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lock.setIconSize(QSize(*2 * (LOCK_SIZE,)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3 * SPACE, 0, 0)
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        column.addWidget(self._lock, 0, top)

    def add_lock(self, together: QAction) -> None:
        """The button at the top, which lets both texts scroll together."""
        self._lock.setDefaultAction(together)
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if together := self._lock.defaultAction():
            together.setIcon(lock_icon(theme, self.devicePixelRatioF()))
        self.update()

    def set_ties(self, ties: Ties) -> None:
        self._ties = ties
        self.renew()

    def set_current(self, claim: str | None) -> None:
        """The ribbons of this claim are strong, all others quiet."""
        self._current = claim
        self.renew()

    def renew(self) -> None:
        """Something has moved: where the ribbons run is found when they are painted next."""
        self._ribbons = None
        self._light(None)
        self.update()

    def ribbons(self) -> list[Ribbon]:
        """What is seen now."""
        if self._ribbons is None:
            self._ribbons = ribbons(
                self._ties,
                seen(self._source.view, self._top(self._source)),
                seen(self._derived.view, self._top(self._derived)),
                self._room(),
                self._current,
            )
            self._describe(len(self._ribbons))
        return self._ribbons

    def _top(self, pane: ArticlePane) -> int:
        """Where the pane's text begins to be seen, from the gutter's top."""
        window, viewport = self.window(), pane.view.viewport()
        return viewport.mapTo(window, QPoint()).y() - self.mapTo(window, QPoint()).y()

    def _room(self) -> Extent:
        return Extent(min(map(self._top, (self._source, self._derived))), self.height())

    def _describe(self, number: int) -> None:
        said = ties_count(number)
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self._room()
        painter.setClipRect(
            event.rect().adjusted(0, max(0, ceil(room.top) - event.rect().top()), 0, 0)
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = RibbonPainter(self._theme, self.width(), room)
        brush.draw(painter, self.ribbons(), self._lit)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            ribbon = self._at(QPointF(event.pos()))
            tip = _tip(ribbon, self._source.view.sheet.text) if ribbon else ""
            QToolTip.showText(event.globalPos(), as_tip(tip), self)
            return True
        if event.type() is QEvent.Type.Leave:
            self._light(None)
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._light(self._at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        ribbon = self._at(event.position())
        if ribbon and event.button() is Qt.MouseButton.LeftButton:
            self.tie_chosen.emit(ribbon.tie)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """It lies on the derived side, and scrolls with it."""
        QCoreApplication.sendEvent(self._derived.view.verticalScrollBar(), event)

    def resizeEvent(self, _event: object) -> None:
        self.renew()

    def _at(self, point: QPointF) -> Ribbon | None:
        return ribbon_at(self.ribbons(), point.x() / self.width(), point.y())

    def _light(self, ribbon: Ribbon | None) -> None:
        if ribbon is self._lit:
            return
        self._lit = ribbon
        if ribbon:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        self.update()


def _tip(ribbon: Ribbon, source: str) -> str:
    """What is tied to what, and by whom."""
    tie = ribbon.tie
    return "\n".join(
        (
            _standing(tie),
            tr("Claim: {words}", words=quoted(tie.claim.text)),
            tr("Source: {words}", words=quoted(source[tie.passage.start : tie.passage.end])),
            tr("Click to go there"),
        )
    )


def _standing(tie: Tie) -> str:
    verdict = sentence(verdict_name(tie.verdict)) if tie.verdict else tr("No verdict")
    how = tr("suggested evidence") if tie.machine else tr("linked evidence")
    words = tr("{verdict}, {evidence}", verdict=verdict, evidence=how)
    return f"{tie.who}: {words}" if tie.who else words
