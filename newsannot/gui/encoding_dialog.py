"""Asks which encoding a text is in: the words that each makes of it, and the text as it would read."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from newsannot import charsets
from newsannot.gui.announcing import announce
from newsannot.gui.choice import Choice
from newsannot.gui.encoding_rows import (
    ENCODING_ROLE,
    SAMPLE_ROLE,
    EncodingRows,
    encoding_name,
)
from newsannot.gui.label import Label
from newsannot.gui.marks import Utf16Map
from newsannot.gui.theme import SPACE, Theme, text_face, type_sizes
from newsannot.gui.words import as_tip, elided, tr, with_key
from newsannot.readers.renderings import Rendering, renderings

_NEXT, _PREVIOUS = "F3", "Shift+F3"
_MOST_MARKED = 500  # words; the screen shows far fewer
_LONGEST_NAME = 60  # code points


class EncodingDialog(QDialog):
    """Shows a text in the encodings that it may be in. ``encoding`` is the one that was chosen.

    The first of ``guesses`` is chosen when it opens; ``name`` is the file's.
    """

    def __init__(
        self, parent: QWidget, theme: Theme, name: str, data: bytes, guesses: tuple[str, ...]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Encoding of {name}", name=name))
        self._theme, self._data, self._guesses = theme, data, guesses
        self._read: dict[str, Rendering] = {}
        self._head = Label(elided(name, _LONGEST_NAME))
        self._question = Label(tr("This text may be in more than one encoding. Which reads right?"))
        self.list = QListWidget()
        self._rows = EncodingRows(theme, self.list)
        self.other = Choice()
        self.preview = QPlainTextEdit(readOnly=True)
        self._count = Label()
        self.next = QPushButton(tr("Next &difference"))
        self.buttons = QDialogButtonBox()
        self.open_button = self.buttons.addButton(
            tr("&Open"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.leave_button = self.buttons.addButton(
            tr("&Leave out"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self._name_parts()
        self._lay_out()
        self._connect()
        for rendering in renderings(data, guesses):
            self._add(rendering)
        self._marked = self._read[self._guesses[0]]
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @property
    def encoding(self) -> str:
        item = self.list.currentItem()
        return str(item.data(ENCODING_ROLE)) if item else self._guesses[0]

    def set_theme(self, theme: Theme) -> None:
        self._theme = self._rows.theme = theme
        self.list.viewport().update()
        self._mark_differing()

    def _name_parts(self) -> None:
        self.list.setAccessibleName(tr("Encodings, the likeliest first"))
        self.list.setToolTip(with_key(tr("Another encoding"), "Up", "Down"))
        self.other.setAccessibleName(tr("Other encoding"))
        self.other.setToolTip(tr("All other encodings (Space)"))
        self.preview.setAccessibleName(tr("The text as it would read"))
        self.open_button.setToolTip(with_key(tr("Read the text like this"), "Return"))
        self.leave_button.setToolTip(with_key(tr("Do not open this file"), "Esc"))
        self.open_button.setDefault(True)
        for button in (self.next, self.leave_button):
            button.setAutoDefault(False)
        self.other.addItem(tr("Other…"))
        for charset in charsets.CHARSETS:
            if charset.codec not in self._guesses:
                self.other.addItem(encoding_name(charset.codec), charset.codec)

    # Layout

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[4 * SPACE] * 4)
        column.setSpacing(3 * SPACE)
        column.addWidget(self._head)
        column.addWidget(self._question)
        halves = QHBoxLayout()
        halves.setSpacing(4 * SPACE)
        halves.addLayout(self._encodings(), 2)
        halves.addLayout(self._reading(), 3)
        column.addLayout(halves, 1)
        column.addWidget(self.buttons)
        font = self._head.font()
        font.setPointSizeF(type_sizes().large)
        font.setBold(True)
        self._head.setFont(font)
        self.setMinimumSize(160 * SPACE, 90 * SPACE)
        self.resize(220 * SPACE, 120 * SPACE)

    def _encodings(self) -> QVBoxLayout:
        self.list.setItemDelegate(self._rows)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        column = QVBoxLayout()
        column.setSpacing(2 * SPACE)
        column.addWidget(self.list, 1)
        column.addWidget(self.other)
        return column

    def _reading(self) -> QVBoxLayout:
        font = QFont(text_face())
        font.setPointSizeF(type_sizes().body + 1)
        self.preview.setFont(font)
        self.preview.setTabChangesFocus(True)
        self.preview.document().setDocumentMargin(3 * SPACE)
        self._count.setWordWrap(True)
        below = QHBoxLayout()
        below.addWidget(self._count, 1)
        below.addWidget(self.next)
        column = QVBoxLayout()
        column.setSpacing(2 * SPACE)
        column.addWidget(self.preview, 1)
        column.addLayout(below)
        return column

    # What is chosen

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._show_current)
        self.list.itemDoubleClicked.connect(self.accept)
        self.other.activated.connect(self._take_other)
        self.next.clicked.connect(self._go_on)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence(_NEXT), self).activated.connect(self._go_on)
        QShortcut(QKeySequence(_PREVIOUS), self).activated.connect(self._go_back)

    def _add(self, rendering: Rendering) -> QListWidgetItem:
        self._read[rendering.encoding] = rendering
        name = encoding_name(rendering.encoding)
        item = QListWidgetItem(name, self.list)
        item.setData(SAMPLE_ROLE, rendering.sample)
        item.setData(ENCODING_ROLE, rendering.encoding)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}: {rendering.sample}")
        return item

    def _take_other(self, place: int) -> None:
        """It joins the list, where it is chosen; one that does not fit the bytes is told."""
        encoding = self.other.itemData(place)
        self.other.setCurrentIndex(0)
        if encoding is None:
            return
        if encoding not in self._read:
            try:
                self._add(renderings(self._data, (encoding, *self._guesses))[0])
            except UnicodeError:
                self._tell(tr("This file is not in {name}.", name=encoding_name(encoding)))
                return
        self.list.setCurrentRow(list(self._read).index(encoding))
        self.list.setFocus()

    def _show_current(self) -> None:
        rendering = self._read[self.encoding]
        self.preview.setPlainText(rendering.text)
        number, words = len(rendering.differing), len(rendering.text.split())
        few = 2 * number < words
        self._marked = rendering if few else replace(rendering, differing=())
        self._mark_differing()
        self.next.setEnabled(few and number > 0)
        one, more = tr("1 word reads differently"), tr("{number} words read differently")
        told = one if number == 1 else more.format(number=number)
        self._tell(told if few else tr("Most words read differently"))
        find = with_key(tr("Go to the next word that reads differently"), _NEXT)
        self.next.setToolTip(as_tip(find if self.next.isEnabled() else self._count.text()))
        self._go(0)

    def _tell(self, words: str) -> None:
        self._count.setText(words)
        announce(self._count, words)

    # The words that differ

    def _mark_differing(self) -> None:
        rendering = self._marked
        look = QTextCharFormat()
        look.setBackground(self._theme.found)
        look.setForeground(self._theme.text)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(self._theme.found_line)
        places = Utf16Map(rendering.text)
        marks = []
        for start, end in rendering.differing[:_MOST_MARKED]:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.preview.document())
            cursor.setPosition(places.to_qt(start))
            cursor.setPosition(places.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
        self.preview.setExtraSelections(marks)

    def _go_on(self) -> None:
        self._go(1)

    def _go_back(self) -> None:
        self._go(-1)

    def _go(self, step: int) -> None:
        """Select the next or the former word that differs, with 0 the first; past the last one comes the first."""
        marks = self.preview.extraSelections()
        if not marks:
            return
        starts = [mark.cursor.selectionStart() for mark in marks]
        at = self.preview.textCursor().selectionStart()
        here = bisect_left(starts, at) if step else 0
        self.preview.setTextCursor(marks[(here + step) % len(marks)].cursor)
        self.preview.centerCursor()
