"""The legend: what is marked in the texts, each with its sign and a switch."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from newsannot.gui.marks import MarkKind
from newsannot.gui.theme import Theme
from newsannot.gui.words import tr

_WIDTH, _HEIGHT = 28, 16


class LayersButton(QToolButton):
    """A menu that stays open while layers are switched.

    Signals:
        layers_changed(frozenset): the kinds of marks that are shown.
    """

    layers_changed = Signal(object)

    def __init__(self, theme: Theme, hidden: frozenset[MarkKind], parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(tr("Layers"))
        self.setToolTip(tr("What is marked in the texts, and the signs for it"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = _StayingMenu(self)
        self.setMenu(self._menu)
        self._actions: dict[MarkKind, QAction] = {}
        for kind, text in _kinds():
            action = self._menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(kind not in hidden)
            action.toggled.connect(self._tell)
            self._actions[kind] = action
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        for kind, action in self._actions.items():
            action.setIcon(_sign(theme, kind, self.devicePixelRatioF()))

    def actions_by_kind(self) -> dict[MarkKind, QAction]:
        return dict(self._actions)

    def shown(self) -> frozenset[MarkKind]:
        """The kinds that are switched on; what lights up under the mouse belongs to the names."""
        kinds = {kind for kind, action in self._actions.items() if action.isChecked()}
        if MarkKind.ENTITY in kinds:
            kinds.add(MarkKind.MATCH)
        return frozenset(kinds)

    def _tell(self) -> None:
        self.layers_changed.emit(self.shown())


class _StayingMenu(QMenu):
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.activeAction()
        if action and action.isCheckable():
            action.toggle()
        else:
            super().mouseReleaseEvent(event)


def _kinds() -> tuple[tuple[MarkKind, str], ...]:
    return (
        (MarkKind.CLAIM, tr("Claims and verdicts")),
        (MarkKind.EVIDENCE, tr("Evidence of the current claim")),
        (MarkKind.HINT, tr("Words that speak against it")),
        (MarkKind.QUOTE, tr("Quotes")),
        (MarkKind.ENTITY, tr("Names")),
        (MarkKind.BOILERPLATE, tr("Not article text")),
    )


def _sign(theme: Theme, kind: MarkKind, scale: float) -> QIcon:
    picture = QPixmap(round(_WIDTH * scale), round(_HEIGHT * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(theme.paper)
    painter = QPainter(picture)
    whole = QRectF(0, 0, _WIDTH, _HEIGHT)
    grounds = {MarkKind.EVIDENCE: theme.current_fill, MarkKind.ENTITY: theme.entity}
    if kind in grounds:
        painter.fillRect(whole.adjusted(2, 2, -2, -2), grounds[kind])
    colour = theme.grey if kind is MarkKind.BOILERPLATE else theme.text
    painter.setPen(colour)
    painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, "abc")
    lines: dict[MarkKind, QColor] = {MarkKind.CLAIM: theme.current_ink, MarkKind.HINT: theme.hint}
    if kind in lines:
        painter.setPen(QPen(lines[kind], 2))
        painter.drawLine(3, _HEIGHT - 2, _WIDTH - 3, _HEIGHT - 2)
    if kind is MarkKind.QUOTE:
        painter.setPen(QPen(theme.quote, 2))
        painter.drawLine(2, 1, 2, _HEIGHT - 1)
    painter.end()
    return QIcon(picture)
