"""The reasons of the current claim: those chosen as small buttons, all sixteen in a menu."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from newsannot.gui.flow import FlowBox
from newsannot.gui.words import reason_name, sentence, tr
from newsannot.model import Reason


class ReasonChips(FlowBox):
    """The chosen reasons; ``choose`` opens the menu and is laid out by the owner, beside the heading.

    Signal: ``toggled(Reason, bool)``. What is shown changes only by ``show_reasons``.
    """

    toggled = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu = QMenu(self)
        self.actions_of = {reason: self._action(reason) for reason in Reason}
        self.choose = QPushButton(tr("Choose"), self.parentWidget())
        self.choose.setMenu(self.menu)
        self.choose.setAccessibleName(tr("Choose reasons"))
        self.choose.setToolTip(tr("Why the claim is not plainly matching (Space)"))
        self.chips = {reason: self._chip(reason) for reason in Reason}
        for chip in self.chips.values():
            self.add(chip)

    def _action(self, reason: Reason) -> QAction:
        action = self.menu.addAction(sentence(reason_name(reason)))
        action.setCheckable(True)
        action.setData(reason)
        action.triggered.connect(self._choose)
        return action

    def _chip(self, reason: Reason) -> QPushButton:
        name = sentence(reason_name(reason))
        chip = QPushButton(tr("{name} ×", name=name), self)
        chip.setAccessibleName(tr("Remove reason {name}", name=name))
        chip.setToolTip(tr("Remove this reason (Space)"))
        chip.clicked.connect(self._drop)
        chip.hide()
        return chip

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.choose, *self.chips.values()]

    def show_reasons(self, reasons: tuple[Reason, ...]) -> None:
        for reason, chip in self.chips.items():
            chip.setVisible(reason in reasons)
            self.actions_of[reason].setChecked(reason in reasons)
        self.setVisible(bool(reasons))

    def _choose(self, checked: bool) -> None:  # Qt's slot takes the state by position
        action = self.sender()
        if isinstance(action, QAction):
            self.toggled.emit(Reason(action.data()), checked)

    def _drop(self) -> None:
        chip = self.sender()
        for reason, known in self.chips.items():
            if known is chip:
                self.toggled.emit(reason, False)
