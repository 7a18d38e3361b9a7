"""The list of pairs: rows that are chosen, opened and searched by keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTime, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from newsannot.gui.own_keys import claimed
from newsannot.gui.set_header import SetHeader
from newsannot.gui.set_model import Column, Index, SetModel, header_name
from newsannot.gui.set_rows import EDGE, RowPainter, Strip
from newsannot.gui.set_words import status_name, time_words
from newsannot.gui.theme import SPACE
from newsannot.gui.words import sentence, tr
from newsannot.terms import Status

_ROOT = QModelIndex()
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOT_TYPING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_TITLES = (Column.DERIVED, Column.SOURCE)
_SHARE = 0.58
_NARROWEST_TITLE = 30 * SPACE


class SetList(QTableView):
    """Whole rows, several at once with Shift and Ctrl; the titles share the width that the other columns leave.

    Signals:
        opened(QModelIndex): by Enter or a double click.
        left(): by Esc.
        typed(str): a letter, for the search; empty for the key that begins it.
        cleared(): all filters are to go.
        menu_asked(QPoint): on the screen, for the rows that are chosen.
    """

    opened = Signal(QModelIndex)
    left = Signal()
    typed = Signal(str)
    cleared = Signal()
    menu_asked = Signal(QPoint)

    def __init__(
        self,
        model: SetModel,
        painter: RowPainter,
        header: SetHeader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.header = header
        self.setHorizontalHeader(header)
        self._painter = painter
        self._share = _SHARE
        self._fitting = False
        self._pairs = model
        self.setModel(model)
        self._set_up()
        self._set_up_header()
        self.set_with_hits(False)
        self.doubleClicked.connect(self.opened)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)

    def _set_up_header(self) -> None:
        rows, header = self.verticalHeader(), self.header
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, words in _usual_words().items():
            width = max(map(self.fontMetrics().horizontalAdvance, words))
            self.setColumnWidth(column, width + 2 * EDGE + SPACE)
        header.sectionResized.connect(self._heed_width)

    # Columns

    def widths(self) -> tuple[int, ...]:
        """Of all columns, for the next time."""
        return tuple(self.columnWidth(column) for column in Column)

    def set_widths(self, widths: tuple[int, ...]) -> None:
        """As ``widths`` told; what is not for these columns changes nothing."""
        if len(widths) != len(Column) or min(widths) <= 0:
            return
        self._share = widths[Column.DERIVED] / (widths[Column.DERIVED] + widths[Column.SOURCE])
        self._fitting = True
        for column in Column:
            self.setColumnWidth(column, widths[column])
        self._fitting = False
        self._fit()

    def _heed_width(self, column: int, _before: int, width: int) -> None:
        if self._fitting:
            return
        if column in _TITLES and (room := self._room()):
            share = width / room
            self._share = min(0.9, max(0.1, share if column == Column.DERIVED else 1 - share))
        self._fit()

    def _room(self) -> int:
        """What the other columns leave to the titles."""
        others = sum(self.columnWidth(column) for column in Column if column not in _TITLES)
        return max(2 * _NARROWEST_TITLE, self.viewport().width() - others)

    def _fit(self) -> None:
        room = self._room()
        self._fitting = True
        self.setColumnWidth(Column.DERIVED, round(room * self._share))
        self.setColumnWidth(Column.SOURCE, room - round(room * self._share))
        self._fitting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Rows

    def set_with_hits(self, with_hits: bool) -> None:
        """Whether each row has a line for the place where words were found."""
        self._painter.with_hits = with_hits
        height = self._painter.height
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()  # the frame is round the whole row

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whole rows; Qt would paint cell by cell."""
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.fillRect(event.rect(), self.palette().base())
        columns = {column: self._edges(column) for column in Column}
        selection, keys = self.selectionModel(), self.hasFocus()
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        for row in range(first, (last if last >= 0 else self._pairs.rowCount() - 1) + 1):
            strip = Strip(
                self.rowViewportPosition(row),
                self.viewport().width(),
                selected=selection.isRowSelected(row, _ROOT),
                current=keys and row == self.currentIndex().row(),
            )
            self._painter.paint(painter, strip, columns, self._pairs.row(row))
        painter.end()

    def _edges(self, column: Column) -> range:
        left = self.columnViewportPosition(column)
        return range(left, left + self.columnWidth(column))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Up and down only: Home is the first row, End the last."""
        move = QAbstractItemView.CursorAction
        match action:
            case move.MoveHome:
                return self.model().index(0, 0)
            case move.MoveEnd:
                return self.model().index(self.model().rowCount() - 1, 0)
            case move.MoveLeft | move.MoveRight:
                return self.currentIndex()
        return super().moveCursor(action, keys)

    def event(self, event: QEvent) -> bool:
        return claimed(event, *_OPENING, Qt.Key.Key_Backspace) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        words = event.text()
        if event.key() in _OPENING and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.cleared.emit()
        elif words.isprintable() and words.strip() and not event.modifiers() & _NOT_TYPING:
            self.typed.emit("" if words == "/" else words)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            row = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(row.bottomLeft())
        self.menu_asked.emit(place)


def _usual_words() -> dict[Column, tuple[str, ...]]:
    """What a column is wide enough for before anybody has made it wider."""
    counts = dict.fromkeys((Column.MATCHING, Column.EMBELLISHED, Column.UNSUPPORTED), ("M 00",))
    return counts | {
        Column.STATUS: tuple(f"✓ {sentence(status_name(status))}" for status in Status),
        Column.PROGRESS: (
            tr("{tagged} of {total}", tagged=200, total=200),
            header_name(Column.PROGRESS),
        ),
        Column.ANNOTATORS: (header_name(Column.ANNOTATORS),),
        Column.TAGS: ("follow up +1",),
        Column.NOTE: (header_name(Column.NOTE),),
        Column.TOUCHED: (tr("today {time}", time=time_words(QTime(22, 0))), tr("yesterday")),
    }
