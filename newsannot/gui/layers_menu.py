"""The legend: what is marked in the texts, each with its sign and a switch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QToolButton, QWidget, QWidgetAction

from newsannot.gui.layers import MarkKind
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import tr

_WIDTH, _HEIGHT = 36, 20
_ALWAYS = {
    MarkKind.POINTED,
    MarkKind.GAINED,
    MarkKind.LOST,
    MarkKind.FOUND,
    MarkKind.FOUND_HERE,
}
_BELONGING = {MarkKind.ENTITY: MarkKind.MATCH, MarkKind.CLAIM: MarkKind.CURRENT}


class LayersButton(QToolButton):
    """A menu of switches that stays open while they are set.

    Signals:
        layers_changed(frozenset): the kinds of marks that are shown.
    """

    layers_changed = Signal(object)

    def __init__(self, theme: Theme, hidden: frozenset[MarkKind], parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(tr("Layers"))
        self.setToolTip(tr("What is marked in the texts, and the signs for it"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self.setMenu(menu)
        self.switches: dict[MarkKind, QCheckBox] = {}
        for kind, text in _kinds():
            switch = QCheckBox(text)
            switch.setIconSize(QSize(_WIDTH, _HEIGHT))
            switch.setChecked(kind not in hidden)
            switch.toggled.connect(self._tell)
            holder = QWidgetAction(menu)
            holder.setDefaultWidget(_padded(switch))
            menu.addAction(holder)
            self.switches[kind] = switch
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        for kind, switch in self.switches.items():
            switch.setIcon(_sign(theme, kind, self.devicePixelRatioF()))

    def shown(self) -> frozenset[MarkKind]:
        """The kinds that are switched on, with those that belong to them."""
        kinds = {kind for kind, switch in self.switches.items() if switch.isChecked()}
        return frozenset(kinds | _ALWAYS | {_BELONGING[k] for k in kinds if k in _BELONGING})

    def hidden(self) -> tuple[MarkKind, ...]:
        return tuple(kind for kind, switch in self.switches.items() if not switch.isChecked())

    def _tell(self) -> None:
        self.layers_changed.emit(self.shown())


def _padded(widget: QWidget) -> QWidget:
    """With room around it; a menu gives the keys to what it holds."""
    holder = QWidget()
    holder.setFocusPolicy(widget.focusPolicy())
    holder.setFocusProxy(widget)
    row = QHBoxLayout(holder)
    row.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, SPACE)
    row.addWidget(widget)
    return holder


def _kinds() -> tuple[tuple[MarkKind, str], ...]:
    return (
        (MarkKind.CLAIM, tr("Claims and verdicts")),
        (MarkKind.EVIDENCE, tr("Evidence of the current claim")),
        (MarkKind.RIBBON, tr("Ribbons between claims and evidence")),
        (MarkKind.HINT, tr("Words that speak against it")),
        (MarkKind.WORDS, tr("Words compared with the evidence")),
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
    if kind is MarkKind.RIBBON:
        _draw_ribbon(painter, theme)
        painter.end()
        return QIcon(picture)
    grounds = {MarkKind.EVIDENCE: theme.current_fill, MarkKind.ENTITY: theme.entity}
    if kind in grounds:
        painter.fillRect(whole.adjusted(2, 2, -2, -2), grounds[kind])
    colour = theme.grey if kind is MarkKind.BOILERPLATE else theme.text
    painter.setPen(colour)
    painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, "abc")
    if kind is MarkKind.CLAIM:
        painter.setPen(QPen(theme.current_ink, 2))
        painter.drawLine(3, _HEIGHT - 2, _WIDTH - 3, _HEIGHT - 2)
    if kind is MarkKind.HINT:
        painter.setPen(QPen(theme.hint, 1.5))
        painter.drawRect(whole.adjusted(3, 2, -3, -2))
    if kind is MarkKind.WORDS:
        painter.setPen(QPen(theme.added, 3))
        painter.drawLine(4, _HEIGHT - 3, _WIDTH // 2 - 1, _HEIGHT - 3)
        painter.setPen(QPen(theme.changed, 2, Qt.PenStyle.DotLine))
        painter.drawLine(_WIDTH // 2 + 2, _HEIGHT - 3, _WIDTH - 3, _HEIGHT - 3)
    if kind is MarkKind.QUOTE:
        painter.setPen(QPen(theme.quote, 2))
        painter.drawLine(2, 1, 2, _HEIGHT - 1)
    painter.end()
    return QIcon(picture)


def _draw_ribbon(painter: QPainter, theme: Theme) -> None:
    """A line from a place on the left up to one on the right."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.current_ink, 2))
    path = QPainterPath(QPointF(2, _HEIGHT - 5))
    path.cubicTo(_WIDTH / 2, _HEIGHT - 5, _WIDTH / 2, 5, _WIDTH - 2, 5)
    painter.drawPath(path)
