"""What was looked for in vain before a claim was found unsupported: a quiet line, and the passages seen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from newsannot.gui.label import Label
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import searched_sentence, tr
from newsannot.gui.words_button import Line, WordsButton, WordsList
from newsannot.model import Searched, Span

_LINES = 2


class SearchedBox(QWidget):
    """Hidden where nothing was searched. Signal: ``source_span(start, end)`` in code points."""

    source_span = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = ""
        self._passages: tuple[Span, ...] = ()
        self.head = Label(parent=self)
        self.head.setWordWrap(True)
        self.passages = WordsList(theme, _LINES, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.head)
        column.addWidget(self.passages)
        self.passages.activated.connect(self._show_passage)

    def stops(self) -> list[WordsButton]:
        """What Tab goes through, in order."""
        return self.passages.buttons

    def set_source(self, text: str) -> None:
        """The source's text, whose passages are quoted."""
        self._source = text

    def show_searched(self, searched: Searched | None) -> None:
        self._passages = searched.passages if searched else ()
        self.head.setText(searched_sentence(searched) if searched else "")
        tip = tr("Show this passage in the source")
        self.passages.show_lines(
            [Line(self._source[p.start : p.end], tip, marked=False) for p in self._passages]
        )
        self.setVisible(searched is not None)

    def set_theme(self, theme: Theme) -> None:
        quiet = QPalette()
        quiet.setColor(QPalette.ColorRole.WindowText, theme.quiet)
        self.head.setPalette(quiet)
        self.passages.set_theme(theme)

    def _show_passage(self, row: int) -> None:
        self.source_span.emit(self._passages[row].start, self._passages[row].end)
