"""Where the other article will be: likely partners to choose from, and the other ways to bring one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QPushButton,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.announcing import announce
from newsannot.gui.claims_delegate import paint_current, paint_line_below, paint_lines, wrapped
from newsannot.gui.flow import FlowBox
from newsannot.gui.label import Label
from newsannot.gui.ledger_model import ROW_ROLE, Index
from newsannot.gui.own_keys import claimed
from newsannot.gui.proposal_words import called, day_words, likeness_words, place_words
from newsannot.gui.rows_list import RowsList
from newsannot.gui.theme import SPACE, Theme, type_sizes
from newsannot.gui.words import as_tip, sentence, tr
from newsannot.matching.folder import Neighbour

_LINES = 2  # of each thing that a row says
_PLAIN = 2  # things that are not quiet
_LEFT, _RIGHT = 4 * SPACE, 2 * SPACE
_NARROWEST = 40 * SPACE
_WIDEST = 150 * SPACE
_LONGEST_TITLE = 200  # code points
_ROOT = QModelIndex()


def partner_lines(neighbour: Neighbour) -> tuple[str, ...]:
    """What a row says: name and date, title, what the two share, and which would be the source."""
    article, day = neighbour.likely.article, neighbour.likely.published
    name = called(article)
    head = tr("{name}, {date}", name=name, date=day_words(day)) if day else name
    title = article.title or article.text.strip().partition("\n")[0][:_LONGEST_TITLE]
    return head, title, sentence(likeness_words(neighbour.likely.reasons)), place_words(neighbour)


class PartnerModel(QAbstractListModel):
    """The likely partners, the likeliest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.neighbours: tuple[Neighbour, ...] = ()

    def show_all(self, neighbours: tuple[Neighbour, ...]) -> None:
        self.beginResetModel()
        self.neighbours = neighbours
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.neighbours)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        neighbour = self.neighbours[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(filter(None, partner_lines(neighbour)))
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip("\n".join(filter(None, partner_lines(neighbour))))
            case _ if role == ROW_ROLE:
                return neighbour
        return None


class PartnerDelegate(QStyledItemDelegate):
    """A row of some lines: its head bold, then its title, then what is told of it, quiet; as wide as the list."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.width = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        rows = sum(len(lines) for _, lines in self._parts(option, index))
        return QSize(_NARROWEST, rows * QFontMetrics(option.font).lineSpacing() + 4 * SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setFont(option.font)
        paint_line_below(painter, option, self.theme)
        paint_current(painter, option, self.theme)
        below = option.rect.adjusted(_LEFT, 2 * SPACE, -_RIGHT, -SPACE)
        for number, (font, lines) in enumerate(self._parts(option, index)):
            painter.setFont(font)
            painter.setPen(self.theme.text if number < _PLAIN else self.theme.quiet)
            paint_lines(painter, below, lines)
            below = below.translated(0, len(lines) * painter.fontMetrics().lineSpacing())
        painter.restore()

    def _parts(
        self, option: QStyleOptionViewItem, index: Index
    ) -> Iterator[tuple[QFont, tuple[str, ...]]]:
        """What a row says, cut into lines."""
        neighbour = index.data(ROW_ROLE)
        told = partner_lines(neighbour) if isinstance(neighbour, Neighbour) else ()
        bold = QFont(option.font)
        bold.setBold(True)
        for number, text in enumerate(told):
            font = option.font if number else bold
            if text:
                yield font, wrapped(text, font, self.width - _LEFT - _RIGHT, _LINES)


class PartnerList(RowsList):
    """The rows; Enter or a click chooses one.

    Signals:
        taken(int): the row of a neighbour.
    """

    taken = Signal(int)

    def __init__(self, delegate: PartnerDelegate) -> None:
        super().__init__(delegate)
        self._delegate = delegate
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._take)

    def _take(self, index: QModelIndex) -> None:
        self.taken.emit(index.row())

    def event(self, event: QEvent) -> bool:
        return claimed(event, Qt.Key.Key_Return, Qt.Key.Key_Enter) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._take(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.width = self.viewport().width()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As tall as its rows."""
        heights = (self.sizeHintForRow(row) for row in range(self.model().rowCount()))
        return QSize(_NARROWEST, sum(heights) + SPACE)


class PartnerPanel(QWidget):
    """Says what is looked through, then what was found.

    Signals:
        chosen(Neighbour): it is the partner.
        file_asked(): a file is to be chosen.
        paste_asked(): the clipboard holds the partner.
        put_off(): not now.
    """

    chosen = Signal(object)
    file_asked = Signal()
    paste_asked = Signal()
    put_off = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._question = Label()
        self._question.setWordWrap(True)
        self._status = Label()
        self._status.setWordWrap(True)
        self._delegate = PartnerDelegate(theme, self)
        self.list = PartnerList(self._delegate)
        self._model = PartnerModel(self)
        self.list.setModel(self._model)
        self.list.setAccessibleName(tr("Likely partners"))
        self._buttons: list[QPushButton] = []
        self._lay_out()
        self.list.taken.connect(self._choose)
        self.set_theme(theme)

    def _lay_out(self) -> None:
        buttons = FlowBox()
        for text, tip, wanted in (
            (tr("Ch&oose a file…"), tr("Open the partner from another place"), self.file_asked),
            (tr("Paste &it"), tr("The partner is the text in the clipboard"), self.paste_asked),
            (tr("Not &now"), tr("The article waits (Esc)"), self.put_off),
        ):
            button = QPushButton(text)
            button.setAutoDefault(True)  # Enter presses the one that has the keys
            button.setToolTip(as_tip(tip))
            button.clicked.connect(wanted)
            buttons.add(button)
            self._buttons.append(button)
        column = QVBoxLayout()
        column.setSpacing(2 * SPACE)
        for part in (self._question, self._status, self.list, buttons):
            column.addWidget(part)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        outer = QVBoxLayout(self)
        # Below the header's words.
        outer.setContentsMargins(11 * SPACE, 6 * SPACE, 4 * SPACE, 4 * SPACE)
        outer.addLayout(column)
        outer.addStretch(1)
        self.setMaximumWidth(_WIDEST)

    def ask(self, name: str) -> None:
        """Begin anew, for the article of this name."""
        self._question.setText(tr("Which article belongs to {name}?", name=name))
        self._show(())
        self.say("")

    def question(self) -> str:
        return self._question.text()

    def status(self) -> str:
        """What is said of the search."""
        return self._status.text()

    def say(self, text: str) -> None:
        self._status.setText(text)
        self._status.setVisible(bool(text))

    def show_found(self, neighbours: tuple[Neighbour, ...], text: str) -> None:
        """The likely partners, and what is said of them; the keys come to the first if they are here."""
        here = self.isAncestorOf(self.window().focusWidget() or self.window())
        self._show(neighbours)
        self.say(text)
        announce(self, text)
        if neighbours:
            self.list.setCurrentIndex(self._model.index(0))
        if here:
            (self.list if neighbours else self._buttons[0]).setFocus()

    def _show(self, neighbours: tuple[Neighbour, ...]) -> None:
        self._model.show_all(neighbours)
        self.list.setVisible(bool(neighbours))
        self.list.updateGeometry()

    def _choose(self, row: int) -> None:
        self.chosen.emit(self._model.neighbours[row])

    def event(self, event: QEvent) -> bool:
        keys = Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter
        return claimed(event, *keys) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_off.emit()
        else:
            super().keyPressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self._set_sizes()
        quiet = QPalette(theme.palette)
        quiet.setColor(QPalette.ColorRole.WindowText, theme.quiet)
        self._status.setPalette(quiet)
        self.list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._set_sizes()
        super().changeEvent(event)

    def _set_sizes(self) -> None:
        font = QFont(self.font())
        font.setPointSizeF(type_sizes().large)
        self._question.setFont(font)
