"""The window that shows the file an article comes from: what is known of it, all of its parts, and its pages."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from newsannot.errors import visible
from newsannot.gui.announcing import announce
from newsannot.gui.article_header import ElidedLabel
from newsannot.gui.find_bar import FindField
from newsannot.gui.label import Label
from newsannot.gui.notice_bar import Bar
from newsannot.gui.original_pages import NEXT_KEY, PREVIOUS_KEY, OriginalPages
from newsannot.gui.original_text import OriginalText
from newsannot.gui.original_words import facts_line, file_line, left_out_sentence
from newsannot.gui.theme import SPACE, type_sizes
from newsannot.gui.words import as_tip, tr
from newsannot.model import Article
from newsannot.originals import Original, Part


class OriginalWindow(QWidget):
    """Shows one article's file at a time.

    Signals:
        keep_asked(): the set is to keep the file.
        file_chosen(): the person wants to say where the file is.
    """

    keep_asked = Signal()
    file_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._name = ElidedLabel()
        self._file = _line()
        self._facts = _line()
        self._left_out = _line()
        self._where = _line()
        self.keep = QPushButton(tr("&Keep in the set"))
        self.choose = QPushButton(tr("&Choose the file…"))
        self.choose.setToolTip(tr("Say where it lies now; only the same file is taken"))
        self.text = OriginalText()
        self.pages = OriginalPages()
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self.finding = _Find(self.text)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        font = QFont(self.font())
        font.setPointSizeF(type_sizes().title)
        self._name.setFont(font)
        head = QVBoxLayout()
        head.setContentsMargins(5 * SPACE, 4 * SPACE, 5 * SPACE, 3 * SPACE)
        head.setSpacing(SPACE)
        for line in (self._name, self._file, self._facts, self._left_out):
            head.addWidget(line)
        place = QHBoxLayout()
        place.setSpacing(2 * SPACE)
        place.addWidget(self._where, 1)
        place.addWidget(self.choose)
        place.addWidget(self.keep)
        head.addLayout(place)
        self._columns.setChildrenCollapsible(False)
        self._columns.addWidget(self.text)
        self._columns.addWidget(self.pages)
        self._columns.setSizes([1000, 1000])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._columns, 1)
        column.addWidget(self.finding)

    def _connect(self) -> None:
        self.keep.clicked.connect(self.keep_asked)
        self.choose.clicked.connect(self.file_chosen)
        for key, work in (
            ("Esc", self._leave),
            ("Ctrl+F", self.finding.open),
            ("F3", self.finding.go_on),
            ("Shift+F3", self.finding.go_back),
            (PREVIOUS_KEY, self.pages.go_back),
            (NEXT_KEY, self.pages.go_on),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(work)

    def show_original(self, article: Article, original: Original) -> None:
        """All that is known of the file without its bytes."""
        name = visible(article.name or "") or tr("Original")
        self.setWindowTitle(tr("Original of {name}", name=name))
        self._name.setText(name)
        self._name.setAccessibleName(name)
        self._file.setText(file_line(original))
        self._file.setToolTip(as_tip(f"SHA-256 {original.sha256}"))
        self._facts.setText(facts_line(article))
        self._facts.setVisible(bool(self._facts.text()))
        self._left_out.setText(left_out_sentence(original))
        self.text.show_parts(original.parts or (Part(article.text),))
        self.text.setFocus()

    def show_pages(self, shown: bool) -> None:
        """Whether the file has pages to look at."""
        self.pages.setVisible(shown)

    def say_where(self, words: str, *, lost: bool) -> None:
        """Where the file is; one that is ``lost`` can be chosen."""
        self._where.setText(words)
        self.choose.setVisible(lost)

    def offer_keeping(self, why_not: str) -> None:
        """Whether the set can be given the file, else why not."""
        self.keep.setEnabled(not why_not)
        tip = tr("Then the original can be shown on any computer; the set grows by its size")
        self.keep.setToolTip(as_tip(why_not or tip))

    def _leave(self) -> None:
        """Esc closes what was opened last."""
        if self.finding.isHidden():
            self.close()
        else:
            self.finding.dismiss()


class _Find(Bar):
    """A line to find words in the file with."""

    def __init__(self, text: OriginalText) -> None:
        super().__init__()
        self._text = text
        self.field = FindField()
        self.field.setPlaceholderText(tr("Find in the file"))
        self.field.setAccessibleName(tr("Find in the file"))
        self.field.setMaximumWidth(100 * SPACE)
        self.row.insertWidget(0, self.field, 1)
        self.cross.setToolTip(tr("Close (Esc)"))
        self.cross.setAccessibleName(tr("Close the search"))
        self.field.stepped.connect(self._step)
        self.field.left.connect(self.dismiss)
        self.dismissed.connect(text.setFocus)

    def open(self) -> None:
        self.words.clear()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def go_on(self) -> None:
        self._step(1)

    def go_back(self) -> None:
        self._step(-1)

    def _step(self, way: int) -> None:
        words = self.field.text()
        if not words:
            self.open()
            return
        found = self._text.find_words(words, back=way < 0)
        self.words.setText("" if found else tr("Not in this file"))
        announce(self.field, self.words.text())


def _line() -> Label:
    """Words to read and to copy."""
    line = Label()
    line.setWordWrap(True)
    line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    line.setForegroundRole(QPalette.ColorRole.WindowText)
    return line
