"""What stands beside the texts: the claims, or one of the ledgers, chosen by a row of switches."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.flow import FlowBox
from newsannot.gui.ledger import Panel
from newsannot.gui.theme import SPACE


class SidePanel(QWidget):
    """Pages with a switch each; a switch is one of the window's commands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[Panel, QWidget] = {}
        self.switches: dict[Panel, QToolButton] = {}
        self._row = FlowBox(self)
        self._row.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        head = QVBoxLayout()
        head.setContentsMargins(2 * SPACE, 0, 2 * SPACE, 0)
        head.addWidget(self._row)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def add(self, panel: Panel, page: QWidget, action: QAction) -> None:
        switch = QToolButton(self)
        switch.setDefaultAction(action)
        switch.setAutoRaise(True)
        self._row.add(switch)
        self.switches[panel] = switch
        self._pages[panel] = page
        self._stack.addWidget(page)

    def show_panel(self, panel: Panel) -> None:
        """The keys stay where they are, in the list of this page if they were in the one before."""
        if panel not in self._pages:
            return
        keys = QApplication.focusWidget()
        within = keys is not None and (keys is self._stack or self._stack.isAncestorOf(keys))
        self._stack.setCurrentWidget(self._pages[panel])
        if within:
            self.go_in()

    def greet(self) -> None:
        """What was waited for is there: keys that came before it go on to it."""
        if self._stack.hasFocus():
            self.go_in()

    def go_in(self) -> None:
        """The keys go to the list of the page that is shown."""
        target = _first_list(self._stack.currentWidget()) or self._stack
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def shown(self) -> Panel:
        current = self._stack.currentWidget()
        return next((p for p, page in self._pages.items() if page is current), Panel.CLAIMS)


def _first_list(page: QWidget | None) -> QWidget | None:
    """The page's list, else where Tab would come first."""
    parts = [part for part in page.findChildren(QWidget) if part.isVisible()] if page else []
    stops = [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    lists = [stop for stop in stops if isinstance(stop, QAbstractItemView)]
    return next(iter([*lists, *stops]), None)
