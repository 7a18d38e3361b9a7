"""One article on the screen: title, origin, text with marks; selections and positions in code points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPalette, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QStyle, QVBoxLayout, QWidget

from newsannot.gui import repainting
from newsannot.gui.article_header import ArticleHeader, count_words
from newsannot.gui.grips import Grip
from newsannot.gui.layers import MarkGroup, MarkKind
from newsannot.gui.long_view import LongView
from newsannot.gui.marks import Mark
from newsannot.gui.overview import Overview
from newsannot.gui.page_view import PageView
from newsannot.gui.strips import Sheet
from newsannot.gui.theme import Theme, text_face
from newsannot.gui.words import tr
from newsannot.model import Article, Span

LONGEST_PAGE = 20_000
"""Words above which a text is shown without line height: laying it all out would freeze the window."""

_UNCOUNTED = 400_000
"""Code points above which a text is long without a count of its words, which takes a while."""

_SCROLL_MS = 120
_REST = 0.2
_COMFORT = (0.05, 0.5)


class ArticlePane(QWidget):
    """Shows one article and tells what the reader does with it. All positions are code points of its text.

    Signals: ``selection_changed()``, ``caret_moved()``; ``position_clicked(int, Qt.KeyboardModifier)`` and
    ``position_hovered(int)`` give the character under the mouse, -1 for none;
    ``context_requested(QPoint, int)`` gives the place on the screen and the character. ``grip_dragged(Grip, int,
    bool)`` and ``grip_dropped(Grip)``: an end is moved with the mouse, to the character where the last is True.
    ``moved()``: other lines are seen, or in other places; ``scrolled(int, int)``: by the reader's hand, the scroll
    bar's values before and after. ``original_asked()``: the file that the article comes from is wanted.
    """

    selection_changed = Signal()
    position_clicked = Signal(int, Qt.KeyboardModifier)
    position_hovered = Signal(int)
    context_requested = Signal(QPoint, int)
    caret_moved = Signal()
    grip_dragged = Signal(Grip, int, bool)
    grip_dropped = Signal(Grip)
    moved = Signal()
    scrolled = Signal(int, int)
    original_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reduced_motion = _still(self)
        self._theme = theme
        self._font = QFont(text_face(), 13)
        self._width = 70
        self._named = False
        self._header = ArticleHeader()
        self._page = PageView(theme)
        self._long = LongView(theme)
        self._views = QStackedWidget()
        self.overview = Overview(theme, self)
        self._scroll = QPropertyAnimation(self)
        self._by_hand: int | None = None
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._views, 1)
        row.addWidget(self.overview)
        column.addLayout(row, 1)
        self._views.addWidget(self._page)
        self._views.addWidget(self._long)
        self.setAutoFillBackground(True)
        self.setFocusProxy(self._page)

    def _connect(self) -> None:
        self._header.original_asked.connect(self.original_asked)
        self.moved.connect(self.overview.update)
        self.overview.asked.connect(self._bring)
        for view in (self._page, self._long):
            view.pointer.clicked.connect(self.position_clicked)
            view.pointer.hovered.connect(self.position_hovered)
            view.pointer.context_requested.connect(self.context_requested)
            view.grips.dragged.connect(self.grip_dragged)
            view.grips.dropped.connect(self.grip_dropped)
            view.cursorPositionChanged.connect(self.caret_moved)
            view.selectionChanged.connect(self.selection_changed)
            view.focus_changed.connect(self._header.set_focused)
            view.column_moved.connect(self._align_header)
            view.column_moved.connect(self.moved)
            view.keys_scrolled.connect(self.scrolled)
            bar = view.verticalScrollBar()
            bar.actionTriggered.connect(self._take_hold)
            bar.valueChanged.connect(self._tell_moved)
            bar.rangeChanged.connect(self.moved)

    def _align_header(self, left: int, right: int) -> None:
        if self.sender() is self.view:
            self._header.set_column(left, right)

    def _bring(self, position: int) -> None:
        """As if the reader had moved the scroll bar."""
        view = self.view
        value = view.scroll_value(view.sheet.utf16.to_qt(position), 0.5)
        view.verticalScrollBar().setSliderPosition(value)

    def _take_hold(self) -> None:
        """Wheel, bar and page keys act on the bar, what the program does sets its value."""
        bar = self.view.verticalScrollBar()
        self._by_hand = bar.value() if bar.sliderPosition() != bar.value() else None

    def _tell_moved(self, value: int) -> None:
        before, self._by_hand = self._by_hand, None
        self.moved.emit()
        if before is not None:
            self._scroll.stop()
            self.scrolled.emit(before, value)

    @property
    def view(self) -> PageView | LongView:
        """The view that shows the article now."""
        return self._long if self._views.currentWidget() is self._long else self._page

    def show_article(self, article: Article | None, caption: str) -> None:
        """Show the article from its beginning, without marks; ``caption`` says which of the two it is.

        The words of a very long one are counted by ``show_origin``.
        """
        text = article.text if article else ""
        self._scroll.stop()
        view = self._long if _is_long(text) else self._page
        self._header.show_article(article, caption, counted=len(text) <= _UNCOUNTED)
        other = self._page if view is self._long else self._long
        other.show_sheet(Sheet())
        self._views.setCurrentWidget(view)
        self.setFocusProxy(view)
        view.show_sheet(Sheet(text))
        view.setAccessibleName(tr("{side}: text", side=caption))
        self.overview.setAccessibleName(tr("{side}: the whole text at a glance", side=caption))
        self.overview.forget()
        self.moved.emit()
        self.selection_changed.emit()

    def show_instead(self, widget: QWidget) -> None:
        """Show something else in the text's place, until an article comes or none."""
        if self._views.indexOf(widget) < 0:
            self._views.addWidget(widget)
        self._views.setCurrentWidget(widget)
        self.setFocusProxy(widget)

    def show_origin(self, article: Article, caption: str) -> None:
        """What stands over the text, when more has become known of it; the text stays as it is."""
        self._header.show_article(article, caption)

    def show_left_out(self, words: str, short: str, tip: str) -> None:
        """Over the text, that not all of its file is in it; empty where all is."""
        self._header.show_left_out(words, short, tip)

    def set_marks(self, marks: Sequence[Mark], group: MarkGroup = MarkGroup.ARTICLE) -> None:
        """Lay these marks over the text in place of the group's."""
        if repainting.put(self.view, group, marks):
            self.overview.renew(group)

    def marks_at(self, position: int) -> tuple[Mark, ...]:
        """What is marked at this character by reading, claims or the one at hand, the shortest first."""
        marks = self.view.sheet.marks
        found = [
            placed.mark
            for group in (MarkGroup.ARTICLE, MarkGroup.CLAIMS, MarkGroup.CURRENT)
            for placed in marks.group(group).within(position, position + 1)
        ]
        shown = (mark for mark in found if mark.kind in self.view.kinds)
        return tuple(sorted(shown, key=lambda mark: mark.end - mark.start))

    def pointed(self, position: int) -> Mark | None:
        """What is pointed at, where the character is in it."""
        index = self.view.sheet.marks.group(MarkGroup.POINTED)
        return next((placed.mark for placed in index.within(position, position + 1)), None)

    def set_visible_kinds(self, kinds: frozenset[MarkKind]) -> None:
        """Draw only marks of these kinds; the others keep their places."""
        for view in (self._page, self._long):
            view.kinds = kinds
            view.viewport().update()
        self.overview.set_kinds(kinds)

    def part_in_view(self) -> Span | None:
        """From about the first character that is seen to the last."""
        view, bar = self.view, self.view.verticalScrollBar()
        ends = (bar.value(), bar.value() + view.page_depth())
        first, last = (view.sheet.utf16.from_qt(int(view.position_at(depth))) for depth in ends)
        return Span(first, last) if first < last else None

    def selection(self) -> Span | None:
        cursor, utf16 = self.view.textCursor(), self.view.sheet.utf16
        start, end = utf16.from_qt(cursor.selectionStart()), utf16.from_qt(cursor.selectionEnd())
        return Span(start, end) if start < end else None

    def caret(self) -> int:
        """The position before which the next character would be typed."""
        return self.view.sheet.utf16.from_qt(self.view.textCursor().position())

    def set_caret(self, position: int) -> None:
        """Put the cursor before this character, nothing selected."""
        cursor = self.view.textCursor()
        cursor.setPosition(self.view.sheet.utf16.to_qt(position))
        self.view.setTextCursor(cursor)

    def selected_words(self) -> str:
        """The article's own characters of the selection."""
        span = self.selection()
        return self.view.sheet.text[span.start : span.end] if span else ""

    def select(self, span: Span) -> None:
        view = self.view
        cursor = view.textCursor()
        cursor.setPosition(view.sheet.utf16.to_qt(span.start))
        cursor.setPosition(view.sheet.utf16.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)

    def clear_selection(self) -> None:
        cursor = self.view.textCursor()
        cursor.clearSelection()
        self.view.setTextCursor(cursor)

    def reveal(self, span: Span, *, animate: bool = True) -> None:
        """Scroll the span into the upper third, unless it is to be read where it stands."""
        view = self.view
        start, end = view.sheet.utf16.to_qt(span.start), view.sheet.utf16.to_qt(span.end)
        stands = self._coming_to_rest()
        low, high = (view.scroll_value(start, share) for share in reversed(_COMFORT))
        if low <= stands <= high and view.scroll_value(end, 0.95) <= stands:
            return
        self.glide(view.scroll_value(start, _REST), animate=animate)

    def _coming_to_rest(self) -> int:
        """Where the scroll bar stands, or will when it has come to rest."""
        if self._scroll.state() is QPropertyAnimation.State.Running:
            return int(self._scroll.endValue())
        return self.view.verticalScrollBar().value()

    def glide(self, value: int, *, animate: bool = True) -> None:
        """Scroll there within a moment, at once where nothing is to move."""
        bar = self.view.verticalScrollBar()
        self._scroll.stop()
        if not animate or self.reduced_motion:
            bar.setValue(value)
            return
        self._scroll.setTargetObject(bar)
        self._scroll.setPropertyName(b"value")
        self._scroll.setDuration(_SCROLL_MS)
        self._scroll.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._scroll.setStartValue(bar.value())
        self._scroll.setEndValue(min(max(value, bar.minimum()), bar.maximum()))
        self._scroll.start()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = QPalette(theme.palette)
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        self._header.set_theme(theme)
        self.overview.set_theme(theme)
        self._dress()

    def set_text_look(self, family: str, size: int, width: int) -> None:
        """``family`` empty for the first serif there is; ``size`` in points, ``width`` in characters a line."""
        self._font = QFont(text_face(family), size)
        self._width = width
        self._dress()

    def show_names(self, shown: bool) -> None:
        """Whether the badges in the margin say whose they are."""
        if shown is not self._named:
            self._named = shown
            self._dress()

    def _dress(self) -> None:
        for view in (self._page, self._long):
            view.dress(self._theme, self._font, self._width, named=self._named)


def _is_long(text: str) -> bool:
    return len(text) > _UNCOUNTED or count_words(text) > LONGEST_PAGE


def _still(widget: QWidget) -> bool:
    """Whether the desktop wants nothing to move, or nobody looks."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return QGuiApplication.platformName() == "offscreen" or not widget.style().styleHint(hint)
