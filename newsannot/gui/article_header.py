"""What stands over an article: its title, and a quiet line with its side, origin and length."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QDate, QEvent, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from newsannot.errors import visible
from newsannot.gui.actions import shown_key
from newsannot.gui.label import Label
from newsannot.gui.text_view import leading_side
from newsannot.gui.theme import SPACE, Theme, type_sizes
from newsannot.gui.words import as_tip, tr, with_key, words_count
from newsannot.model import Article

_EAST_ASIAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_EDGE = 2
_UNSPACED = re.compile(f"[{_EAST_ASIAN}]")


@lru_cache(maxsize=2)
def count_words(text: str) -> int:
    """What stands between blanks; each character of a script that sets none. Kept for the two texts on the screen."""
    unspaced = _UNSPACED.search(text) is not None
    single = len(_UNSPACED.findall(text)) if unspaced else 0
    return single + len((_UNSPACED.sub(" ", text) if unspaced else text).split())


class ElidedLabel(Label):
    """One line, cut at its end where room is short; the whole is then in its tooltip, before the tip it has anyway."""

    def __init__(self) -> None:
        super().__init__()
        self._tip = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def set_tip(self, tip: str) -> None:
        self._tip = tip
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = self.fontMetrics()
        line = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        cut = self.text() if line != self.text() else ""
        self.setToolTip(as_tip("\n".join(filter(None, (cut, self._tip)))))
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | leading_side(line), line)
        painter.end()


class LeftOutButton(QAbstractButton):
    """Says that not all of a file is in the text, in fewer words where room is short; leads to the file.

    Underlined under the mouse and in focus; as high as the words beside it, or the two texts would not begin level.
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = self._short = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def show_words(self, words: str, short: str, tip: str) -> None:
        self._words, self._short = words, short
        self.setAccessibleName(words)
        show = with_key(tr("Show the original"), shown_key("show_original"))
        self.setToolTip(as_tip(f"{tip}\n{show}"))
        self.setVisible(bool(words))

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = QFont(self.font())
        font.setUnderline(self.underMouse() or self.hasFocus())
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def fit(self, width: int) -> None:
        """Leave most of the width to the words beside it."""
        needed = self.fontMetrics().horizontalAdvance(self._words)
        self.setText(self._words if needed < 2 * width // 5 else self._short)
        self.updateGeometry()


class ArticleHeader(QWidget):
    """Title and origin of one article; its lower edge shows whether the text has the keys.

    Signal: ``original_asked()``.
    """

    original_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._focused = False
        self._title = ElidedLabel()
        self._origin = ElidedLabel()
        self._left_out = LeftOutButton()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(SPACE // 2)
        self._column.addWidget(self._title)
        self._row = QHBoxLayout()
        self._row.setSpacing(2 * SPACE)
        self._row.addWidget(self._origin, 1)
        self._row.addWidget(self._left_out)
        self._column.addLayout(self._row)
        self._left_out.clicked.connect(self.original_asked)
        self.set_column(4 * SPACE, 4 * SPACE)

    def show_article(self, article: Article | None, caption: str, *, counted: bool = True) -> None:
        """``caption`` says which of the two texts it is; whether its words are ``counted`` yet, which takes a while."""
        title = (article.title or article.name or "") if article else ""
        self._title.setText(visible(" ".join(title.split())) or caption)
        self._origin.setText(_origin(article, caption, counted=counted))
        self._title.setAccessibleName(tr("Title: {title}", title=self._title.text()))
        self._origin.setAccessibleName(self._origin.text())

    def show_left_out(self, words: str, short: str, tip: str) -> None:
        """That not all of the file is in the text, at length and ``short``; empty where all is."""
        self._left_out.show_words(words, short, tip)
        self._left_out.fit(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._left_out.fit(event.size().width())

    def set_column(self, left: int, right: int) -> None:
        """Stand over the text, which leaves this room on either side."""
        self._column.setContentsMargins(left, 3 * SPACE, right, 2 * SPACE)

    def set_focused(self, focused: bool) -> None:
        self._focused = focused
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        role = QPalette.ColorRole.Accent if self._focused else QPalette.ColorRole.AlternateBase
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        edge = QRect(0, self.height() - _EDGE, self.width(), _EDGE)
        painter.fillRect(edge, self.palette().color(role))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._set_sizes()
        super().changeEvent(event)

    def _set_sizes(self) -> None:
        sizes = type_sizes()
        for label, size in (
            (self._title, sizes.large),
            (self._origin, sizes.body),
            (self._left_out, sizes.body),
        ):
            font = QFont(self.font())
            font.setPointSizeF(size)
            font.setBold(label is self._title)
            label.setFont(font)
        self._row.invalidate()  # Qt asks the inner layout anew only when it lays out

    def set_theme(self, theme: Theme) -> None:
        self._set_sizes()
        for label, colour in ((self._title, theme.text), (self._origin, theme.quiet)):
            palette = QPalette(theme.palette)
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            label.setPalette(palette)
        palette = QPalette(theme.palette)
        palette.setColor(QPalette.ColorRole.ButtonText, theme.accent)
        self._left_out.setPalette(palette)


def _origin(article: Article | None, caption: str, *, counted: bool) -> str:
    if article is None:
        return tr("Open the article, or drop it here")
    words = words_count(count_words(article.text)) if counted else ""
    facts = [fact for fact in (article.name, day_of(article.published), words) if fact]
    told = visible(", ".join(facts))
    return tr("{side} · {facts}", side=caption, facts=told) if facts else caption


def day_of(published: str | None) -> str:
    """The day in the desktop's words; what is no ISO date, as it was given."""
    given = (published or "")[:10]
    day = QDate.fromString(given, Qt.DateFormat.ISODate)
    return QLocale().toString(day, QLocale.FormatType.LongFormat) if day.isValid() else given
