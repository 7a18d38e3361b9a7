"""The window: source, derived article and claims side by side. It is put together here and driven by the presenter."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.actions import Actions, Menu, shown_key
from newsannot.gui.clips import clip, may_hold_text
from newsannot.gui.empty_state import EmptyState
from newsannot.gui.focus_frame import FocusFrame
from newsannot.gui.glyphs import verdict_icon
from newsannot.gui.layers import MarkKind
from newsannot.gui.layers_menu import LayersButton
from newsannot.gui.notice_bar import NoticeBar, QuestionBar
from newsannot.gui.status import Status
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import tr, verdict_meaning
from newsannot.settings import Settings, Whose
from newsannot.terms import Verdict

if TYPE_CHECKING:
    from newsannot.gui.claims_panel import ClaimsPanel
    from newsannot.gui.gutter import Gutter
    from newsannot.gui.ledger import Panel
    from newsannot.gui.ledgers import Ledger, Page
    from newsannot.gui.panes import ArticlePane
    from newsannot.gui.side_panel import SidePanel

_SHARES = (36, 39, 25)
_SIZE = QSize(1400, 900)
_FRAME = QSize(8, 48)  # what a window manager draws around a window


class Dressed(Protocol):
    """A part of the window that has its colours."""

    def set_theme(self, theme: Theme) -> None: ...


class MainWindow(QMainWindow):
    """Everything that can be seen. The frame is there at once; texts and claims come with ``furnishing``.

    Signals:
        painted(): the frame is on the screen for the first time.
        files_dropped(list): paths.
        text_dropped(str): words from another program; ``clip_dropped(Clip)`` where they are rich text.
        page_changed(): the texts, a list or the empty page took the place of another.
        pairs_changed(): pairs came into the set, or were taken out of it.
        closing(): the window is about to go.
    """

    question: QuestionBar
    source: ArticlePane
    derived: ArticlePane
    side: SidePanel
    gutter: Gutter
    claims: ClaimsPanel
    pages: dict[Panel, Page]
    ledgers: tuple[Ledger, ...]

    painted = Signal()
    files_dropped = Signal(object)
    text_dropped = Signal(str)
    clip_dropped = Signal(object)
    page_changed = Signal()
    pairs_changed = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle("newsannot")
        self.setAcceptDrops(True)
        self._theme, self._settings = theme, settings
        self.list_columns = settings.list_columns
        self._seen = False
        self._dressed: list[Dressed] = []
        self.actions_ = Actions(self)
        self.notice = NoticeBar()
        self.status = Status()
        begin = tuple(self.actions_[name] for name in ("sample", "paste", "open", "import_folder"))
        self.empty = EmptyState(begin)
        hidden = frozenset(
            MarkKind(kind) for kind in settings.hidden_layers if kind in set(MarkKind)
        )
        self.layers = LayersButton(theme, hidden, self)
        self.recent_menu = QMenu(tr("Recent sets"), self)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._pages = QStackedWidget()
        self._under: QWidget = self.empty
        self._lay_out()
        self._build_menus()
        self._build_toolbar()
        self._restore(settings)
        self._focus = FocusFrame(self, theme)
        self.set_theme(theme)

    def _lay_out(self) -> None:
        self._columns.setChildrenCollapsible(False)
        self._columns.setHandleWidth(2 * SPACE)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._columns)
        self._pages.currentChanged.connect(self._follow_page)
        central = QWidget()
        self._column = QVBoxLayout(central)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._pages, 1)
        # Below the texts, so that they stay where they are when something is said.
        self._column.addWidget(self.notice)
        self.setCentralWidget(central)
        self.setStatusBar(self.status)

    def _build_menus(self) -> None:
        for which in Menu:
            menu = self.menuBar().addMenu(tr(which))
            menu.setToolTipsVisible(True)
            for number, section in enumerate(self.actions_.of(which)):
                if number:
                    menu.addSeparator()
                menu.addActions(section)
                if which is Menu.FILE and number == 1:
                    menu.addMenu(self.recent_menu)

    def _build_toolbar(self) -> None:
        self._verdicts = bar = QToolBar(tr("Verdicts"))
        bar.setObjectName("verdicts")
        bar.setMovable(False)
        bar.setIconSize(QSize(22, 22))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.addActions([self.actions_[name] for name in ("previous", "next")])
        bar.addSeparator()
        bar.addActions([self.actions_[verdict] for verdict in Verdict])
        bar.addActions([self.actions_[name] for name in ("clear", "unsure")])
        bar.addSeparator()
        bar.addActions([self.actions_[name] for name in ("link", "accept")])
        spacer = QWidget()
        spacer.setSizePolicy(
            spacer.sizePolicy().Policy.Expanding, spacer.sizePolicy().Policy.Preferred
        )
        bar.addWidget(spacer)
        bar.addWidget(self.layers)
        self.actions_["layers"].triggered.connect(self.layers.showMenu)
        self._tie_switch("compare_words", MarkKind.WORDS)
        self.addToolBar(bar)
        for rest in bar.findChildren(QToolButton, "qt_toolbar_ext_button"):
            rest.setAccessibleName(tr("More commands"))
        for name, short in _short_texts().items():
            self.actions_[name].setIconText(short)

    def _tie_switch(self, command: str, kind: MarkKind) -> None:
        """Let a command and a switch of the layers be one."""
        action, switch = self.actions_[command], self.layers.switches[kind]
        action.setChecked(switch.isChecked())
        action.toggled.connect(switch.setChecked)
        switch.toggled.connect(action.setChecked)

    def add_bar(self, bar: QWidget) -> None:
        """Another line right below the texts."""
        self._column.insertWidget(1, bar)

    def furnishing(self) -> tuple[Callable[[], None], ...]:
        """The steps that put texts and claims into the frame, each short enough for one turn of the event loop."""
        return (
            self._add_question,
            self._add_source,
            self._add_derived,
            self._add_side,
            self._add_claims,
            self._add_ledgers,
            self._fit_columns,
        )

    def _add_question(self) -> None:
        self.question = QuestionBar()
        self.add_bar(self.question)

    def _add_source(self) -> None:
        self.source = self._pane()
        self._add(self.source)

    def _add_derived(self) -> None:
        """With the gutter at its left, which keeps its width."""
        from newsannot.gui.gutter import Gutter

        self.derived = self._pane()
        self.gutter = Gutter(self._theme, self.source, self.derived)
        self.gutter.add_lock(self.actions_["scroll_together"])
        self._dressed.append(self.gutter)
        column = QWidget()
        row = QHBoxLayout(column)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.gutter)
        # Not before: without a parent it would be a window of its own, and take the focus.
        self.gutter.setVisible(MarkKind.RIBBON in self.layers.shown())
        row.addWidget(self.derived, 1)
        self._add(column)
        self.layers.layers_changed.connect(self.show_layers)

    def _pane(self) -> ArticlePane:
        from newsannot.gui.panes import ArticlePane

        pane = ArticlePane(self._theme)
        pane.setMinimumWidth(60 * SPACE)
        pane.set_visible_kinds(self.layers.shown())
        self._look_at(pane, self._settings)
        self._dressed.append(pane)
        return pane

    def _add_side(self) -> None:
        from newsannot.gui.side_panel import SidePanel

        self.side = SidePanel()
        self.side.setMinimumWidth(80 * SPACE)
        self._add(self.side)
        self.side.setVisible(self.actions_["side_panel"].isChecked())  # by a key that came before
        self.actions_["side_panel"].toggled.connect(self.side.setVisible)

    def _add_claims(self) -> None:
        from newsannot.gui.claims_panel import ClaimsPanel
        from newsannot.gui.ledger import Panel

        self.claims = ClaimsPanel(self._theme)
        self._add_page(Panel.CLAIMS, self.claims)
        self.actions_["show_claims"].setChecked(True)

    def _add_ledgers(self) -> None:
        from newsannot.gui.ledgers import ledgers

        self.ledgers = ledgers()
        self.pages = {ledger.panel: ledger.page(self._theme) for ledger in self.ledgers}
        for panel, page in self.pages.items():
            self._add_page(panel, page)

    def _add_page(self, panel: Panel, page: ClaimsPanel | Page) -> None:
        self._dressed.append(page)
        self.side.add(panel, cast("QWidget", page), self.actions_[f"show_{panel}"])
        self.actions_[f"show_{panel}"].triggered.connect(partial(self._show_panel, panel))

    def _show_panel(self, panel: Panel) -> None:
        self.side.show_panel(panel)
        self.actions_["side_panel"].setChecked(True)

    def show_badge(self, panel: Panel, badge: str) -> None:
        """Beside a ledger's name on its switch: how many rows are worth a look."""
        name = self.actions_[f"show_{panel}"].text()
        self.actions_[f"show_{panel}"].setIconText(f"{name}  {badge}".rstrip())

    def _add(self, column: QWidget) -> None:
        self._columns.addWidget(column)
        number = self._columns.count() - 1
        self._columns.setStretchFactor(number, _SHARES[number])

    def _fit_columns(self) -> None:
        widths = self._settings.columns
        fitting = len(widths) == len(_SHARES)
        self._columns.setSizes(list(widths) if fitting else [share * 1000 for share in _SHARES])

    def _restore(self, settings: Settings) -> None:
        room = self.screen().availableSize() - _FRAME
        self.resize(_SIZE.boundedTo(room))
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        self.actions_["judge_first"].setChecked(settings.judge_first)
        self.actions_["blind"].setChecked(settings.blind)
        whose = Whose.MINE if settings.blind else settings.whose
        self.actions_[f"show_{whose}"].setChecked(True)
        self.actions_["keep_originals"].setChecked(settings.keep_originals)
        self.actions_["side_panel"].setChecked(True)
        self.actions_["scroll_together"].setChecked(settings.scroll_together)
        self.actions_["measure_time"].setChecked(settings.measure_time)

    def place(self) -> tuple[str, tuple[int, ...]]:
        """Where the window stands and how wide its columns are, for the next time."""
        columns = tuple(self._columns.sizes()) if self.showing_texts() else self._settings.columns
        return self.saveGeometry().toBase64().toStdString(), columns

    @property
    def theme(self) -> Theme:
        return self._theme

    def dress(self, part: Dressed) -> None:
        """Let a part that comes later have the window's colours, now and when they change."""
        self._dressed.append(part)
        part.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._focus.set_theme(theme)
        self.layers.set_theme(theme)
        for part in self._dressed:
            part.set_theme(theme)
        for verdict in Verdict:
            action = self.actions_[verdict]
            action.setIcon(verdict_icon(theme, verdict, self.devicePixelRatioF()))
            action.setStatusTip(verdict_meaning(verdict))

    def set_text_look(self, settings: Settings) -> None:
        for pane in (self.source, self.derived):
            self._look_at(pane, settings)

    @staticmethod
    def _look_at(pane: ArticlePane, settings: Settings) -> None:
        pane.set_text_look(settings.text_font, settings.text_size, settings.text_width)

    def show_layers(self, kinds: frozenset[MarkKind]) -> None:
        self.source.set_visible_kinds(kinds)
        self.derived.set_visible_kinds(kinds)
        self.gutter.setVisible(MarkKind.RIBBON in kinds)

    def show_texts(self, shown: bool) -> None:
        """The texts, or what to do while there are none."""
        self._under = self._columns if shown else self.empty
        self._pages.setCurrentWidget(self._under)

    def show_page(self, page: QWidget) -> None:
        """A page that takes the whole place of the texts, until they are shown or it is left."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def leave_page(self) -> None:
        """Back to the texts, or to what there is without any."""
        self._pages.setCurrentWidget(self._under)

    def showing(self, page: QWidget | None) -> bool:
        return page is not None and self._pages.currentWidget() is page

    def _follow_page(self) -> None:
        self._verdicts.setVisible(self._pages.currentWidget() in (self._columns, self.empty))
        self.page_changed.emit()

    def showing_texts(self) -> bool:
        return self._pages.currentWidget() is self._columns

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or may_hold_text(event.mimeData()):
            _copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        _copy(event)
        self._take(event.mimeData())

    def _take(self, data: QMimeData) -> None:
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.files_dropped.emit(paths)
        elif data.hasUrls():  # a link, which has words too
            self.text_dropped.emit(data.urls()[0].toString())
        elif (held := clip(data)).must_be_read:
            self.clip_dropped.emit(held)
        elif held:
            self.text_dropped.emit(held.plain)


def _copy(event: QDropEvent) -> None:
    """Take what is dragged as a copy: a program that is told it was moved takes its words or its file away."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _short_texts() -> dict[str, str]:
    """What the toolbar's buttons say: the word, and the key that does the same. A verdict has its key in its icon."""
    words = {
        "previous": tr("Previous"),
        "next": tr("Next"),
        "clear": tr("Clear"),
        "unsure": tr("Unsure"),
        "link": tr("Link"),
        "accept": tr("Accept"),
    }
    return {name: f"{word}  {shown_key(name)}" for name, word in words.items()}
