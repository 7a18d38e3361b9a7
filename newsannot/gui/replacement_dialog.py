"""Asks which of a pair's texts is to be replaced, and for the other text: pasted, or out of a file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from newsannot.errors import visible
from newsannot.extraction import Extractor
from newsannot.gui.label import Label
from newsannot.gui.paste_dialog import PasteSlot
from newsannot.gui.theme import SPACE
from newsannot.gui.words import as_tip, on_button, tr
from newsannot.model import Article, Pair, Side
from newsannot.originals import Arrival


class ReplacementDialog(QDialog):
    """``arrival`` is the other text, once there is one.

    Signals:
        file_chosen(str): the path of a file that is to be read; ``show_arrival`` shows what was in it.
    """

    file_chosen = Signal(str)

    def __init__(self, parent: QWidget, extractor: Extractor, pair: Pair, side: Side) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Replace a text"))
        self._read: Arrival | None = None
        self._group = QButtonGroup(self)
        self._sides = {
            Side.SOURCE: _radio(tr("&Source: {name}"), pair.source),
            Side.DERIVED: _radio(tr("&Derived: {name}"), pair.derived),
        }
        self.slot = PasteSlot(tr("the new text"), extractor, parent)
        self.file = QPushButton(tr("From a &file…"))
        self.file.setAutoDefault(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self.buttons.addButton(tr("Co&mpare…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._connect()
        self._sides[side].setChecked(True)
        self._sides[side].setFocus()
        self._check()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[4 * SPACE] * 4)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(Label(tr("Which text is replaced?")))
        for radio in self._sides.values():
            self._group.addButton(radio)
            layout.addWidget(radio)
        layout.addSpacing(2 * SPACE)
        layout.addWidget(self.slot, 1)
        row = QHBoxLayout()
        row.addWidget(self.file)
        row.addWidget(self.buttons, 1)
        layout.addLayout(row)
        self.resize(160 * SPACE, 120 * SPACE)

    def _connect(self) -> None:
        self.slot.changed.connect(self._check)
        self.file.clicked.connect(self._choose)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.activated.connect(self.slot.paste)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Open the new text"))
        if name:
            self.slot.say(tr("Reading {names}", names=visible(name.rpartition("/")[2])))
            self.file_chosen.emit(name)

    def show_arrival(self, arrival: Arrival) -> None:
        """What was read of the file."""
        self._read = arrival
        self.slot.show_article(arrival.article)
        self._check()

    def _check(self) -> None:
        ready = self.slot.article is not None and not self.slot.waits
        self.go.setEnabled(ready)
        self.go.setToolTip(
            tr("See what changes and what becomes of what was said")
            if ready
            else tr("Paste the new text first, or open a file")
        )

    @property
    def side(self) -> Side:
        """The text that is replaced."""
        return next(side for side, radio in self._sides.items() if radio.isChecked())

    @property
    def arrival(self) -> Arrival | None:
        article = self.slot.article
        if self._read and self._read.article is article:
            return self._read
        return Arrival(article) if article else None


def _radio(words: str, article: Article | None) -> QRadioButton:
    name = visible((article and (article.title or article.name)) or tr("pasted text"))
    radio = QRadioButton(words.format(name=on_button(name, 70)))
    radio.setToolTip(as_tip(name))
    return radio
