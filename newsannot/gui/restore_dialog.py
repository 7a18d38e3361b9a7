"""The backups of a set, to choose one from: when each was made, what it holds, and what the set has had since."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from newsannot.errors import NewsannotError, SetError, visible
from newsannot.gui.help import show_folder
from newsannot.gui.label import Label
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.theme import SPACE, type_sizes
from newsannot.gui.words import as_tip, tr, with_key
from newsannot.store.backups import Backup, Holds, acts_after, folder, holds, listed

_MADE, _SIZE, _PAIRS, _ACTS, _SINCE = range(5)
_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Facts:
    """What a backup holds, None where it cannot be read; and the acts since, None where the set cannot be read."""

    backup: Backup
    holds: Holds | None
    since: int | None


class RestoreDialog(QDialog):
    """``chosen`` is the backup that is to take the set's place.

    Signals:
        limit_chosen(int): the gigabytes that backups may take.
    """

    limit_chosen = Signal(int)

    def __init__(self, parent: QWidget, path: Path, gigabytes: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Restore from a backup"))
        self._path = path
        self._found = listed(path)
        self.chosen: Backup | None = None
        self.list = QTreeWidget()
        self.limit = QSpinBox()
        self.limit.setValue(gigabytes)
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.restore = self.buttons.addButton(tr("&Restore"), role.AcceptRole)
        self.leave = self.buttons.addButton(tr("&Leave it"), role.RejectRole)
        self.folder = self.buttons.addButton(tr("Show the &folder"), role.ActionRole)
        self._name_parts()
        self._lay_out()
        self._fill()
        self._connect()
        self._choose()

    def _name_parts(self) -> None:
        self.list.setAccessibleName(tr("Backups, the newest first"))
        self.list.setToolTip(with_key(tr("Another backup"), "Up", "Down"))
        self.restore.setToolTip(with_key(tr("Put it into the set's place"), "Return"))
        self.leave.setToolTip(with_key(tr("Nothing is changed"), "Esc"))
        self.folder.setToolTip(tr("Where the backups are"))
        self.restore.setDefault(True)
        for button in (self.leave, self.folder):
            button.setAutoDefault(False)
        self.limit.setRange(1, 1000)
        self.limit.setSuffix(tr(" GB"))
        self.limit.setAccessibleName(tr("The most that backups may take, in gigabytes"))
        self.limit.setToolTip(tr("The oldest go first; the two newest always stay (Up or Down)"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[4 * SPACE] * 4)
        column.setSpacing(3 * SPACE)
        head = Label(visible(self._path.name))
        font = head.font()
        font.setPointSizeF(type_sizes().large)
        font.setBold(True)
        head.setFont(font)
        column.addWidget(head)
        column.addWidget(self._words())
        column.addWidget(self.list, 1)
        column.addLayout(self._limits())
        column.addWidget(self.buttons)
        self.setMinimumSize(140 * SPACE, 80 * SPACE)
        self.resize(190 * SPACE, 110 * SPACE)

    def _words(self) -> Label:
        words = tr("The set as it is now is kept as a backup first.")
        if not self._found:
            words = tr(
                "There are no backups of this set yet. One is made before the first change of each day, and every hour while something changes."
            )
        label = Label(words)
        label.setWordWrap(True)
        return label

    def _limits(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(Label(tr("Backups of a set may take")))
        row.addWidget(self.limit)
        row.addWidget(Label(tr("or twice the set's size, where that is more")), 1)
        return row

    def _fill(self) -> None:
        self.list.setColumnCount(5)
        self.list.setHeaderLabels(
            [tr("Made"), tr("Size"), tr("Pairs"), tr("Acts"), tr("Acts since then")]
        )
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for backup in self._found:
            item = QTreeWidgetItem(self.list)
            item.setText(_MADE, made(backup))
            item.setText(_SIZE, _in_bytes(backup.size))
            item.setSizeHint(_MADE, QSize(0, 6 * SPACE))
            for place in (_SIZE, _PAIRS, _ACTS, _SINCE):
                item.setTextAlignment(place, _NUMBERS)
            item.setData(_MADE, Qt.ItemDataRole.ToolTipRole, as_tip(visible(backup.path.name)))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_MADE, QHeaderView.ResizeMode.Stretch)
        for place in (_SIZE, _PAIRS, _ACTS, _SINCE):
            self.list.headerItem().setTextAlignment(place, _NUMBERS)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.folder.clicked.connect(partial(show_folder, folder(self._path)))
        self.list.itemSelectionChanged.connect(self._choose)
        self.list.itemDoubleClicked.connect(self.restore.click)
        self.limit.valueChanged.connect(self.limit_chosen)
        # Not the dialog's own: it may be closed before all backups are looked into.
        task = Task(partial(look_into, self._path, self._found), self.parentWidget() or self)
        task.done.connect(self._show_facts)
        task.done.connect(task.deleteLater)
        task.start()
        if newest := self.list.topLevelItem(0):
            self.list.setCurrentItem(newest)
            self.list.setFocus()

    def _choose(self) -> None:
        rows = [self.list.indexOfTopLevelItem(item) for item in self.list.selectedItems()]
        self.chosen = self._found[rows[0]] if rows else None
        self.restore.setEnabled(self.chosen is not None)
        self.folder.setEnabled(bool(self._found))
        if not self._found:
            for button in (self.restore, self.folder):
                button.setToolTip(tr("There are no backups yet"))

    def _show_facts(self, outcome: Outcome) -> None:
        facts = outcome.value if isinstance(outcome.value, tuple) else ()
        for number, fact in enumerate(facts):
            item = self.list.topLevelItem(number)
            if item:
                _show(item, fact)


def _in_bytes(size: int) -> str:
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _show(item: QTreeWidgetItem, fact: Facts) -> None:
    if fact.holds is None:
        item.setText(_PAIRS, tr("cannot be read"))
        return
    item.setText(_PAIRS, QLocale().toString(fact.holds.pairs))
    item.setText(_ACTS, QLocale().toString(fact.holds.acts))
    item.setText(_SINCE, "–" if fact.since is None else QLocale().toString(fact.since))


def look_into(path: Path, found: tuple[Backup, ...]) -> tuple[Facts, ...]:
    """What the backups hold; the work of a thread."""
    return tuple(_facts(path, backup) for backup in found)


def _facts(path: Path, backup: Backup) -> Facts:
    try:
        inside = holds(backup.path)
    except NewsannotError:
        return Facts(backup, None, None)
    try:
        return Facts(backup, inside, acts_after(path, inside.last_act))
    except (SetError, OSError):
        return Facts(backup, inside, None)


def made(backup: Backup) -> str:
    """When, in the user's words, and what for where it was for something."""
    when = QDateTime.fromSecsSinceEpoch(int(backup.made.timestamp()))
    text = QLocale().toString(when, QLocale.FormatType.ShortFormat)
    match backup.why.split():
        case ["before", "version", number]:
            return tr(
                "{time}, before the set was brought to version {number}", time=text, number=number
            )
        case ["before", *_]:
            return tr("{time}, before a backup was restored", time=text)
    return text
