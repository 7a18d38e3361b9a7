"""Two texts from the clipboard. The words are kept as the clipboard gives them and only shown in a widget."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsannot.errors import TextError
from newsannot.extraction import Extractor
from newsannot.gui.announcing import announce
from newsannot.gui.clips import clip
from newsannot.gui.error_words import error_sentence
from newsannot.gui.label import Label
from newsannot.gui.original_words import kinds_sentence
from newsannot.gui.pasting import Taken, is_address, read_later
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.theme import SPACE
from newsannot.gui.words import tr, words_count
from newsannot.model import Article
from newsannot.record import article


class PasteSlot(QWidget):
    """One text to come.

    Signals:
        changed(): a text is being read, was pasted, or could not be.
    """

    changed = Signal()

    def __init__(self, title: str, extractor: Extractor, keeper: QObject) -> None:
        """``keeper`` outlives the dialog and what is still being read for it."""
        super().__init__()
        self.article: Article | None = None
        self._reading: Task | None = None
        self._extractor = extractor
        self._keeper = keeper
        self._button = QPushButton(tr("Paste {what}", what=title))
        self._button.setAutoDefault(False)
        self._preview = QPlainTextEdit(readOnly=True)
        self._preview.setPlaceholderText(tr("Copy the text where it is, then press the button."))
        self._preview.setAccessibleName(title)
        self._status = Label(tr("Nothing yet"))
        self._status.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._button, self._preview, self._status):
            layout.addWidget(widget)
        self._button.clicked.connect(self.paste)

    @property
    def waits(self) -> bool:
        """Whether a text is being read."""
        return self._reading is not None

    def status(self) -> str:
        return self._status.text()

    def say(self, words: str) -> None:
        self._status.setText(words)
        announce(self._status, words)

    def paste(self) -> None:
        """Take what the clipboard holds."""
        held = clip(QGuiApplication.clipboard().mimeData())
        if self._reading:
            return
        if not held.must_be_read:
            self._show(Taken(held.plain))
            self.changed.emit()
            return
        self.say(tr("Reading the text"))
        self._reading = read_later(self._extractor, held, self._keeper)
        # Not by a partial: with the dialog, the connection goes too.
        self._reading.done.connect(self._take)
        self._reading.start()
        self.changed.emit()

    def _take(self, outcome: Outcome) -> None:
        if self._reading:
            self._reading.deleteLater()
        self._reading = None
        if outcome.error:
            self.say(error_sentence(outcome.error))
        else:
            self._show(cast("Taken", outcome.value))
        self.changed.emit()

    def _show(self, taken: Taken) -> None:
        if not taken.text.strip():
            self.say(tr("The clipboard holds no text. Copy the article first."))
            return
        if is_address(taken.text):
            self.say(tr("The clipboard holds an address. Copy the article's words."))
            return
        try:
            made = article(taken.text, title=taken.title)
        except TextError as error:
            self.say(error_sentence(error))
            return
        self.show_article(made, kinds_sentence(taken.left_out) if taken.left_out else "")

    def show_article(self, made: Article, left_out: str = "") -> None:
        """Have this text, however it came."""
        self.article = made
        self._preview.setPlainText(made.text)
        count = words_count(len(made.text.split()))
        self.say(f"{count}. {left_out}" if left_out else count)


class PasteDialog(QDialog):
    """Asks for a source and a derived text; Ctrl+V fills the first that is empty."""

    def __init__(self, parent: QWidget, extractor: Extractor) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste two texts"))
        self.source = PasteSlot(tr("the source"), extractor, parent)
        self.derived = PasteSlot(tr("the derived article"), extractor, parent)
        slots = QHBoxLayout()
        slots.setSpacing(4 * SPACE)
        slots.addWidget(self.source)
        slots.addWidget(self.derived)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._open = self._buttons.addButton(
            tr("Open the pair"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._open.setEnabled(False)
        self._open.setToolTip(tr("Both texts are needed"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[4 * SPACE] * 4)
        layout.addLayout(slots, 1)
        layout.addWidget(self._buttons)
        self.resize(220 * SPACE, 120 * SPACE)
        self._connect()

    def _connect(self) -> None:
        self.source.changed.connect(self._check)
        self.derived.changed.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(self._paste)

    def _paste(self) -> None:
        first = self.source
        (self.derived if first.article or first.waits else first).paste()

    def _check(self) -> None:
        ready = self.pair() is not None
        self._open.setEnabled(ready)
        self._open.setToolTip("" if ready else tr("Both texts are needed"))

    def pair(self) -> tuple[Article, Article] | None:
        """Source and derived, when both are there and neither is about to be another."""
        waits = self.source.waits or self.derived.waits
        if self.source.article and self.derived.article and not waits:
            return self.source.article, self.derived.article
        return None
