"""How much of the derived text is the source's: the whole as a bar, and each paragraph in a list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QGridLayout,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.claims_delegate import paint_current
from newsannot.gui.label import Label
from newsannot.gui.ledger import Row, Sign
from newsannot.gui.reuse_bar import SharesBar, Swatch, paint_shares
from newsannot.gui.reuse_model import (
    PARAGRAPH_ROLE,
    Index,
    ReuseModel,
    ReuseParagraph,
    ReuseSheet,
    kind_meaning,
    kind_name,
    shares_in_words,
)
from newsannot.gui.rows_list import RowsList
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import as_tip, percent, tr, words_count
from newsannot.ledgers.shares import Kind, Reuse, Shares
from newsannot.model import Span


class ReuseDelegate(QStyledItemDelegate):
    """The paragraph's first words, below them its bar with the verbatim share."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        return QSize(metrics.averageCharWidth() * 24, 2 * metrics.lineSpacing() + 3 * SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(PARAGRAPH_ROLE)
        if not isinstance(row, ReuseParagraph):
            return
        painter.save()
        painter.setFont(option.font)
        paint_current(painter, option, self.theme)
        box = option.rect.adjusted(3 * SPACE, SPACE, -2 * SPACE, -SPACE)
        step = painter.fontMetrics().lineSpacing()
        self._paint_words(painter, QRect(box.left(), box.top(), box.width(), step), row)
        below = QRect(box.left(), box.top() + step + SPACE // 2, box.width(), step)
        self._paint_bar(painter, below, row.shares)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRect, row: ReuseParagraph) -> None:
        painter.setPen(self.theme.text)
        words = f"{row.number}  {row.beginning}"
        line = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_bar(self, painter: QPainter, box: QRect, shares: Shares) -> None:
        room = painter.fontMetrics().horizontalAdvance(percent(1.0)) + 2 * SPACE
        bar = box.adjusted(0, SPACE // 2, -room, -SPACE // 2)
        paint_shares(painter, bar, self.theme, shares)
        painter.setPen(self.theme.quiet)
        share = percent(shares.share(Kind.VERBATIM))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, side, share)


class ReusePage(QWidget):
    """The whole above, the paragraphs below; a paragraph that is chosen is shown in its text.

    Signals:
        row_chosen(Row): a paragraph, by the person.
        act_chosen(Intent): never; there is nothing to do here.
    """

    row_chosen = Signal(object)
    act_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: ReuseSheet | None = None
        self._quiet = False
        self.head = Label(parent=self)
        self.bar = SharesBar(theme, self)
        self.shares = {kind: Label(parent=self) for kind in Kind}
        self._swatches = {kind: Swatch(theme, kind, self) for kind in Kind}
        self.quoted = Label(parent=self)
        self.note = Label(parent=self)
        self.model = ReuseModel(self)
        self.delegate = ReuseDelegate(theme, self)
        self.list = RowsList(self.delegate, self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(tr("Paragraphs, with the share that is verbatim"))
        self.empty = Label(parent=self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self.set_theme(theme)
        self.show_waiting()

    def _lay_out(self) -> None:
        for label in (self.quoted, self.note, self.empty):
            label.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(6 * SPACE, 6 * SPACE, 6 * SPACE, 6 * SPACE)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        top = QVBoxLayout()
        top.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 2 * SPACE)
        top.setSpacing(SPACE)
        top.addWidget(self.head)
        top.addWidget(self.bar)
        top.addLayout(self._legend())
        top.addWidget(self.quoted)
        top.addWidget(self.note)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(whole)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _legend(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        for line, kind in enumerate(Kind):
            for part in (self._swatches[kind], self.shares[kind]):
                part.setToolTip(as_tip(kind_meaning(kind)))
            grid.addWidget(self._swatches[kind], line, 0)
            grid.addWidget(self.shares[kind], line, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def show_value(self, value: object) -> None:
        """Show this ``ReuseSheet``; the chosen paragraph stays."""
        assert isinstance(value, ReuseSheet)
        self.empty.setText(tr("The derived article has no words that count"))
        if value == self._sheet:
            return
        self._sheet = value
        self._show_whole(value)
        self._show_paragraphs(value.paragraphs)
        self._stack.setCurrentIndex(1 if value.reuse.whole.words else 0)

    def show_waiting(self) -> None:
        """Nothing is known yet."""
        self._show_nothing(tr("Appears here when both texts are read"))

    def show_failed(self) -> None:
        """What was there may not be true any more."""
        self._show_nothing(tr("This list could not be made. The log says why."))

    def _show_nothing(self, why: str) -> None:
        self.show_value(ReuseSheet(Reuse(Shares())))
        self.empty.setText(why)

    def _show_whole(self, sheet: ReuseSheet) -> None:
        whole = sheet.reuse.whole
        head = tr("Of {words} in the derived article", words=words_count(whole.words))
        self.head.setText(head)
        self.bar.show_shares(whole, head)
        for kind, label in self.shares.items():
            share = percent(whole.share(kind))
            label.setText(tr("{share} {kind}", share=share, kind=kind_name(kind)))
        self.quoted.setText(_quoted(whole))
        self.quoted.setVisible(bool(whole.verbatim))
        self.note.setText(_note(sheet))

    def _show_paragraphs(self, rows: tuple[ReuseParagraph, ...]) -> None:
        place = self.list.currentIndex().row()
        self._quiet = True
        with self.list.keeping_place():
            self.model.set_rows(rows)
            self.list.setCurrentIndex(self.model.index(place))
        self._quiet = False

    def badge(self) -> str:
        """What the switch says beside the name: the verbatim share."""
        whole = self._sheet.reuse.whole if self._sheet else Shares()
        return percent(whole.share(Kind.VERBATIM)) if whole.words else ""

    def set_theme(self, theme: Theme) -> None:
        self.delegate.theme = self.bar.theme = theme
        quiet = QPalette()
        quiet.setColor(QPalette.ColorRole.WindowText, theme.quiet)
        for label in (self.head, self.quoted, self.note):
            label.setPalette(quiet)
        for swatch in self._swatches.values():
            swatch.theme = theme
        self.update()
        self.list.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(PARAGRAPH_ROLE)
        if not self._quiet and isinstance(row, ReuseParagraph):
            self.row_chosen.emit(_as_row(row))


def _as_row(paragraph: ReuseParagraph) -> Row:
    """What is shown in the texts: the verbatim runs and where the source has them; without any, the paragraph."""
    part = paragraph.reuse
    return Row(
        str(paragraph.number),
        Sign.SAME,
        shares_in_words(part.shares),
        derived_span=Span(part.start, part.end),
        derived_parts=part.runs,
        source_spans=part.source,
    )


def _quoted(whole: Shares) -> str:
    """An editor asks whether the same words are quotations."""
    if not whole.quoted:
        return tr("None of the verbatim words are in quotation marks")
    share = percent(whole.quoted / whole.verbatim)
    return tr("{share} of the verbatim words are in quotation marks", share=share)


def _note(sheet: ReuseSheet) -> str:
    left_out = tr("Names of organisations and what is not article text do not count.")
    if not sheet.waiting:
        return left_out
    waits = tr("Suggestions wait for your verdicts: what is not linked yet counts as new.")
    return f"{left_out} {waits}"
