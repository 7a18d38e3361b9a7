"""The list of what an import refused, left out or guessed: it can be copied, and nothing waits for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui import clipboard
from newsannot.gui.import_words import Remark
from newsannot.gui.label import Label
from newsannot.gui.theme import SPACE
from newsannot.gui.words import as_tip, tr

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RemarksModel(QAbstractTableModel):
    """A row a remark: the file, and why."""

    def __init__(self, remarks: Sequence[Remark]) -> None:
        super().__init__()
        self.remarks = remarks

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.remarks)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        remark = self.remarks[index.row()]
        words = remark.what if index.column() == 0 else remark.why
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(words)
        return words if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return tr("File") if section == 0 else tr("What was done with it")


class _Table(QTableView):
    """One whose rows are copied as a whole.

    Signals:
        copied(): the chosen rows are to be.
    """

    copied = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep the key from the window's command that has it too."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_copy(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_copy(event):
            self.copied.emit()
            return
        super().keyPressEvent(event)


def _is_copy(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy)


class RemarksWindow(QDialog):
    """Shows the remarks of one import."""

    _SIZE: ClassVar = (220 * SPACE, 110 * SPACE)

    def __init__(self, parent: QWidget, remarks: Sequence[Remark], untold: int) -> None:
        """``untold`` more were, that nobody kept."""
        super().__init__(parent)
        self.setWindowTitle(tr("What the import refused, left out or guessed"))
        self.model = RemarksModel(remarks)
        self.table = _Table()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.windowTitle())
        self._lay_out(untold)
        self.resize(*self._SIZE)

    def _lay_out(self, untold: int) -> None:
        table = self.table
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setHighlightSections(False)
        table.setColumnWidth(0, 90 * SPACE)
        column = QVBoxLayout(self)
        column.addWidget(table)
        if untold:
            column.addWidget(Label(tr("{number} more are not listed.", number=untold)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        copy = buttons.addButton(tr("&Copy list"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(tr("Copy the chosen rows, or all where none is (Ctrl+C)"))
        copy.clicked.connect(self._copy)
        table.copied.connect(self._copy)
        column.addWidget(buttons)

    def _copy(self) -> None:
        """The chosen rows, or all where none is, as a table that a spreadsheet takes."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        chosen = [self.model.remarks[row] for row in rows] or self.model.remarks
        clipboard.put("\n".join(f"{remark.what}\t{remark.why}" for remark in chosen))
