"""Two texts from the clipboard. The words are kept as the clipboard gives them and only shown in a widget."""

from __future__ import annotations

from PySide6.QtCore import Signal
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
from newsannot.gui.error_words import error_sentence
from newsannot.gui.label import Label
from newsannot.gui.theme import SPACE
from newsannot.gui.words import tr, words_count
from newsannot.model import Article
from newsannot.record import article


class PasteSlot(QWidget):
    """One text to come.

    Signals:
        filled(): a text was pasted.
    """

    filled = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.article: Article | None = None
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

    def status(self) -> str:
        return self._status.text()

    def paste(self) -> None:
        """Take what the clipboard holds."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._status.setText(tr("The clipboard holds no text. Copy the article first."))
            return
        try:
            self.article = article(text)
        except TextError as error:
            self._status.setText(error_sentence(error))
            return
        self._preview.setPlainText(text)
        self._status.setText(words_count(len(text.split())))
        self.filled.emit()


class PasteDialog(QDialog):
    """Asks for a source and a derived text; Ctrl+V fills the first that is empty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste two texts"))
        self.source = PasteSlot(tr("the source"))
        self.derived = PasteSlot(tr("the derived article"))
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
        self.source.filled.connect(self._check)
        self.derived.filled.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(self._paste)

    def _paste(self) -> None:
        (self.derived if self.source.article else self.source).paste()

    def _check(self) -> None:
        ready = self.pair() is not None
        self._open.setEnabled(ready)
        self._open.setToolTip("" if ready else tr("Both texts are needed"))

    def pair(self) -> tuple[Article, Article] | None:
        """Source and derived, when both are there."""
        if self.source.article and self.derived.article:
            return self.source.article, self.derived.article
        return None
