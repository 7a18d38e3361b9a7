"""A text to look at and to select words in, with what is changed in it marked, and the places that are spoken of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from newsannot.gui.marks import Utf16Map
from newsannot.gui.text_view import shown
from newsannot.gui.theme import SPACE, Theme, text_face, type_sizes
from newsannot.model import Span

_LINE = QTextCharFormat.UnderlineStyle


@dataclass(frozen=True, slots=True)
class Spoken:
    """The places that are spoken of: the one that is meant, others that could be, and what stands about there."""

    meant: Span | None = None
    others: tuple[Span, ...] = ()
    hint: Span | None = None


class MarkedText(QPlainTextEdit):
    """Positions are code points. Only what is in view is marked, however long the text is.

    Signals:
        words_selected(): or no longer.
    """

    words_selected = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._utf16 = Utf16Map("")
        self._changed: tuple[Span, ...] = ()
        self._ends: list[int] = []
        self._starts: list[int] = []
        self._spoken = Spoken()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        font = QFont(text_face())
        font.setPointSizeF(type_sizes().body + 1)
        self.setFont(font)
        self.document().setDocumentMargin(3 * SPACE)
        self.verticalScrollBar().valueChanged.connect(self._mark)
        self.selectionChanged.connect(self.words_selected)

    def show_text(self, text: str) -> None:
        self._utf16 = Utf16Map(text)
        self.setPlainText(shown(text))
        self.show_changed(())

    def show_changed(self, spans: Sequence[Span]) -> None:
        """Mark these, which are in order and apart."""
        self._changed = tuple(spans)
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]
        self._mark()

    def speak_of(self, spoken: Spoken, about: int = 0) -> None:
        """Mark these places and bring the first into view, else what stands ``about`` there."""
        self._spoken = spoken
        self._mark()
        first = spoken.meant or spoken.hint or next(iter(spoken.others), None)
        cursor = self.textCursor()
        cursor.setPosition(self._utf16.to_qt(first.start if first else about))
        self.setTextCursor(cursor)
        self.centerCursor()

    def selected(self) -> Span | None:
        """The words that are selected."""
        cursor, utf16 = self.textCursor(), self._utf16
        start, end = utf16.from_qt(cursor.selectionStart()), utf16.from_qt(cursor.selectionEnd())
        return Span(start, end) if start < end else None

    def select(self, span: Span) -> None:
        self.setTextCursor(self._cursor(span))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mark()

    # Marks

    def _mark(self) -> None:
        self.setExtraSelections([*self._changes_in_view(), *self._places()])

    def _changes_in_view(self) -> Iterator[QTextEdit.ExtraSelection]:
        top = self._utf16.from_qt(self.firstVisibleBlock().position())
        corner = self.cursorForPosition(self.viewport().rect().bottomRight())
        bottom = self._utf16.from_qt(corner.position())
        first, last = bisect_right(self._ends, top), bisect_left(self._starts, bottom + 1)
        look = QTextCharFormat()
        look.setBackground(self._theme.found)
        look.setUnderlineStyle(_LINE.SingleUnderline)
        look.setUnderlineColor(self._theme.found_line)
        for span in self._changed[first:last]:
            yield self._marked(span, look)

    def _places(self) -> Iterator[QTextEdit.ExtraSelection]:
        theme, spoken = self._theme, self._spoken
        for other in spoken.others:
            look = QTextCharFormat()
            look.setBackground(theme.selection)
            look.setUnderlineStyle(_LINE.DotLine)
            look.setUnderlineColor(theme.accent)
            yield self._marked(other, look)
        if spoken.hint:
            look = QTextCharFormat()
            look.setUnderlineStyle(_LINE.DashUnderline)
            look.setUnderlineColor(theme.accent)
            yield self._marked(spoken.hint, look)
        if spoken.meant:
            look = QTextCharFormat()
            look.setBackground(theme.accent)
            look.setForeground(theme.on_accent)
            yield self._marked(spoken.meant, look)

    def _marked(self, span: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = self._cursor(span), look
        return mark

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._utf16.to_qt(span.start))
        cursor.setPosition(self._utf16.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor
