"""The window that shows tables of figures of the set: to read, to copy, and to save for a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from newsannot.gui import clipboard
from newsannot.gui.announcing import announce
from newsannot.gui.figures_words import as_html, as_plain_html, as_rows
from newsannot.gui.label import Label
from newsannot.gui.theme import SPACE, Theme, type_sizes
from newsannot.gui.words import as_tip, tr, with_key
from newsannot.reports.sheets import Sheet

_SIZE = (270 * SPACE, 170 * SPACE)
_COPY, _SAVE, _AGAIN = "Ctrl+Shift+C", "Ctrl+S", "F5"


class FiguresWindow(QWidget):
    """Shows what was counted last.

    Signals:
        again(): count anew.
        save_asked(): into a file.
    """

    again = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget, theme: Theme, title: str) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._title = title
        self.sheets: tuple[Sheet, ...] = ()
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setWordWrapMode(QTextOption.WrapMode.WordWrap)  # no name in two
        self.text.setAccessibleName(title)
        self.text.document().setDocumentMargin(5 * SPACE)
        self.told = Label()
        self.told.setWordWrap(True)
        self.copy = self._button(tr("&Copy as table"), tr("For a document or a sheet"), _COPY)
        self.save = self._button(tr("&Save as CSV…"), tr("For a spreadsheet"), _SAVE)
        self.renew = self._button(tr("Count &again"), tr("With what was done meanwhile"), _AGAIN)
        self._lay_out()
        self._connect()

    def _button(self, text: str, tip: str, key: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(as_tip(with_key(tip, key)))
        QShortcut(QKeySequence(key), self).activated.connect(button.click)
        return button

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setContentsMargins(5 * SPACE, 2 * SPACE, 5 * SPACE, 3 * SPACE)
        below.setSpacing(2 * SPACE)
        below.addWidget(self.told, 1)
        for button in (self.renew, self.copy, self.save):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        column.addLayout(below)
        self.resize(*_SIZE)

    def _connect(self) -> None:
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self.save_asked)
        self.renew.clicked.connect(self.again)

    def show_sheets(self, name: str, sheets: tuple[Sheet, ...], told: str) -> None:
        """Tables of the set of this name, and what is to be known of them."""
        self.setWindowTitle(tr("{title}: {name}", title=self._title, name=name))
        self.sheets = sheets
        self.told.setText(told)
        self._paint()
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._paint()

    def _paint(self) -> None:
        place = self.text.verticalScrollBar().value()
        self.text.setHtml(as_html(self.sheets, self._theme, title_size=type_sizes().large))
        self.text.verticalScrollBar().setValue(place)

    def _copy(self) -> None:
        clipboard.put(as_rows(self.sheets), as_plain_html(self.sheets))
        self.told.setText(tr("Copied"))
        announce(self, tr("Copied"))
