"""The claims of the open pair: a filtered list, and below it the current claim in full."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.choice import Choice
from newsannot.gui.claim_detail import ClaimDetail
from newsannot.gui.claims_delegate import ClaimDelegate
from newsannot.gui.claims_model import (
    ITEM_ROLE,
    ClaimFilter,
    ClaimItem,
    ClaimsModel,
    Index,
    filter_name,
)
from newsannot.gui.label import Label
from newsannot.gui.rows_list import RowsList
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.voices import Crowds
from newsannot.gui.words import tr, with_key
from newsannot.judgements import Sight, judgement_of
from newsannot.model import Annotator, Claim
from newsannot.settings import Whose

NEXT_KEY = "Shift+N"
_NOBODY = Sight("")


class ClaimsList(RowsList):
    """The claims; one that changed keeps its height."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.delegate = ClaimDelegate(theme)
        super().__init__(self.delegate, parent)
        self.delegate.setParent(self)
        self.setAccessibleName(tr("Claims"))

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] | None = None) -> None:
        """Paint the rows anew: a list lays out all its rows for one that changed."""
        QAbstractItemView.dataChanged(self, first, last, roles or ())


class ClaimsPanel(QWidget):
    """Signals: ``claim_chosen(claim id)`` by the person, ``next_untagged_requested()``."""

    claim_chosen = Signal(str)
    next_untagged_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: str | None = None
        self._quiet = False
        self._looks: tuple[object, ...] = ()
        self._items: dict[str, ClaimItem] = {}
        self._crowds = Crowds()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self.model = ClaimsModel(self)
        self.filter = Choice(self)
        self.next = QPushButton(tr("Next untagged"), self)
        self.list = ClaimsList(theme, self)
        self.list.setModel(self.model)
        self.empty = Label(tr("Claims appear here when both texts are read"), self)
        self._detail = ClaimDetail(theme, self)
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._stack = QStackedWidget(self)
        self._fill_filter()
        self._lay_out()
        self._connect()
        self.set_claims(())

    @property
    def detail(self) -> ClaimDetail:
        return self._detail

    def _fill_filter(self) -> None:
        for choice in ClaimFilter:
            if choice is not ClaimFilter.DIFFER:
                self.filter.addItem(filter_name(choice), choice)
        self.filter.setAccessibleName(tr("Which claims to show"))
        self.filter.setToolTip(tr("Which claims to show (Up and Down)"))

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        header.setSpacing(2 * SPACE)
        header.addWidget(self.filter, 1)
        header.addWidget(self.next)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(6 * SPACE, 6 * SPACE, 6 * SPACE, 6 * SPACE)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._detail)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 1)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.filter.activated.connect(self._choose_filter)
        self.next.clicked.connect(self.next_untagged_requested)
        self.list.selectionModel().currentChanged.connect(self._choose_row)
        self._detail.note_left.connect(self._focus_list)
        self._settle.timeout.connect(self._settle_rows)

    @property
    def current(self) -> str | None:
        """The id of the current claim."""
        return self._current

    def set_claims(
        self,
        claims: tuple[Claim, ...],
        judge_first: bool = False,
        sight: Sight = _NOBODY,
        people: tuple[Annotator, ...] = (),
    ) -> None:
        """Show these claims; the current one, the selection and the scroll stay while the claim is there."""
        items = self._items_of(claims, judge_first, sight, people)
        self._quiet = True
        self._crowd(sight.whose is not Whose.MINE)
        self.model.set_items(items)
        self._quiet = False
        self._stack.setCurrentWidget(self._splitter if items else self.empty)
        self._show_counts()
        self.set_current(self._current)

    def _items_of(
        self,
        claims: tuple[Claim, ...],
        judge_first: bool,
        sight: Sight,
        people: tuple[Annotator, ...],
    ) -> tuple[ClaimItem, ...]:
        """A claim that is still the same value, and of which the same is heard, keeps its item."""
        looks = (judge_first, sight, people)
        known = self._items if looks == self._looks else {}
        self._looks, self._items = looks, {}
        heard = self._crowds.of(claims, sight, people)
        for number, claim in enumerate(claims, 1):
            item, crowd = known.get(claim.id), heard.get(claim.id)
            same = item is not None and item.claim is claim and item.number == number
            if item is None or not same or item.crowd != crowd:
                own = judgement_of(claim, sight.annotator)
                item = ClaimItem(claim, own, judge_first, number, crowd)
            self._items[claim.id] = item
        return tuple(self._items.values())

    def _crowd(self, crowded: bool) -> None:
        """Make room for people in the rows, and offer what tells them apart."""
        if crowded is self.list.delegate.crowded:
            return
        self.list.delegate.crowded = crowded
        self.list.scheduleDelayedItemsLayout()
        if crowded:
            self.filter.addItem(filter_name(ClaimFilter.DIFFER), ClaimFilter.DIFFER)
            return
        if self.filter.currentData() == ClaimFilter.DIFFER:
            self.filter.setCurrentIndex(0)
        self.filter.removeItem(self.filter.findData(ClaimFilter.DIFFER))
        self.model.set_filter(ClaimFilter(self.filter.currentData()))

    def set_current(self, claim_id: str | None) -> None:
        """Make a claim the current one, without ``claim_chosen``; None or an unknown id leaves none."""
        moved = claim_id != self._current
        if moved:
            # Whoever writes the note shows all claims again, while the former one is still current.
            self._detail.flush_note()
        item = self.model.item(claim_id)
        self._current = item.claim.id if item else None
        if item and not self.model.index_of(claim_id).isValid():
            self._settle_rows()
        self._settle.start()
        self._select(self.model.index_of(self._current), scroll=moved)
        if item:
            self._detail.show_claim(item.claim, item.judgement, item.judge_first, item.crowd)
        else:
            self._detail.show_claim(None, None, False)

    def visible_ids(self) -> tuple[str, ...]:
        """The claims that the list shows, in order; the current one is always among them."""
        return self.model.visible_ids()

    def set_theme(self, theme: Theme) -> None:
        self.list.delegate.theme = theme
        self.list.viewport().update()
        self._detail.set_theme(theme)

    def _select(self, index: QModelIndex, *, scroll: bool) -> None:
        self._quiet = True
        selection = self.list.selectionModel()
        if index.isValid():
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        else:
            selection.clear()
        self._quiet = False
        if scroll and index.isValid():
            self.list.scrollTo(index)

    def _settle_rows(self) -> None:
        """Let the former current claim go where the filter hides it.

        Never inside a click: the view would select the row that moved under the mouse.
        """
        self._quiet = True
        self.model.set_kept(self._current)
        self._quiet = False

    def _show_counts(self) -> None:
        counts = self.model.counts()
        for row in range(self.filter.count()):
            choice = ClaimFilter(self.filter.itemData(row))
            name = tr("{filter}: {number}", filter=filter_name(choice), number=counts[choice])
            self.filter.setItemText(row, name)
        left = self.model.left()
        self.next.setEnabled(left > 0)
        there = tr("Go to the next untagged claim, then to the unsure ones")
        self.next.setToolTip(
            with_key(there if left else tr("No claim is untagged or unsure"), NEXT_KEY)
        )

    def _choose_row(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if self._quiet or not isinstance(item, ClaimItem):
            return
        self.set_current(item.claim.id)
        self.claim_chosen.emit(item.claim.id)

    def _choose_filter(self, row: int) -> None:
        self._quiet = True
        self.model.set_filter(ClaimFilter(self.filter.itemData(row)))
        self._quiet = False
        self._select(self.model.index_of(self._current), scroll=True)

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
