"""What is pointed at in both texts: the words that a row is about, and the mentions of whom it or the mouse is on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from newsannot.gui.layers import MarkGroup, MarkKind
from newsannot.gui.main_window import MainWindow
from newsannot.gui.marking import entity_at, lit_marks
from newsannot.gui.marks import Mark
from newsannot.gui.panes import ArticlePane
from newsannot.gui.words import tr
from newsannot.model import Article, Side, Span


class Pointing(QObject):
    """Lights the mentions of the name under the mouse, else those of the one that was chosen, which can be gone through."""

    def __init__(self, window: MainWindow, article: Callable[[Side], Article | None]) -> None:
        super().__init__(window)
        self._window = window
        self._article = article
        self._hovered: str | None = None
        self._chosen: str | None = None
        self._mention = 0
        self._connect()

    def _connect(self) -> None:
        for side in Side:
            self._pane(side).position_hovered.connect(partial(self._hover, side))
        detail = self._window.claims.detail
        detail.source_span_activated.connect(partial(self._select, Side.SOURCE))
        detail.derived_span_activated.connect(partial(self._select, Side.DERIVED))
        actions = self._window.actions_
        actions["next_mention"].triggered.connect(partial(self._step, 1))
        actions["previous_mention"].triggered.connect(partial(self._step, -1))

    def _pane(self, side: Side) -> ArticlePane:
        return self._window.source if side is Side.SOURCE else self._window.derived

    def forget(self) -> None:
        """Another pair or reading: who was meant may be somebody else."""
        self._hovered = self._chosen = None
        self._show()

    def let_go(self, _claim: str = "") -> None:
        """Another claim was chosen: frames around words of the row before would only be in the way."""
        for side in Side:
            self._pane(side).set_marks((), MarkGroup.POINTED)

    def point_at(
        self, derived: tuple[Span, ...], source: tuple[Span, ...], who: str | None = None
    ) -> None:
        """Show these words, and every mention of who is meant."""
        self._chosen, self._mention = who, 0
        self._show()
        self._point_out(Side.DERIVED, derived)
        self._point_out(Side.SOURCE, source)

    def _select(self, side: Side, start: int, end: int) -> None:
        """Words that the claim's detail names: the source's can then be linked."""
        self._pane(side).reveal(Span(start, end))
        self._pane(side).select(Span(start, end))

    def _hover(self, side: Side, position: int) -> None:
        article = self._article(side)
        entity = entity_at(article, position) if article else None
        hovered = entity.who if entity else None
        if hovered != self._hovered:
            self._hovered = hovered
            self._show()

    def _show(self) -> None:
        who = self._hovered or self._chosen
        for side in Side:
            if article := self._article(side):
                self._pane(side).set_marks(lit_marks(article, who), MarkGroup.LIT)

    def _step(self, by: int) -> None:
        """Show the next mention of the chosen name in each text, round the end."""
        if self._chosen is None:
            self._window.status.say(tr("Choose a name in the list of names first"))
            return
        self._mention += by
        for side in Side:
            article = self._article(side)
            marks = lit_marks(article, self._chosen) if article else []
            if marks:
                mark = marks[self._mention % len(marks)]
                self._point_out(side, (Span(mark.start, mark.end),))

    def _point_out(self, side: Side, spans: tuple[Span, ...]) -> None:
        marks = [Mark(span.start, span.end, MarkKind.POINTED) for span in spans]
        self._pane(side).set_marks(marks, MarkGroup.POINTED)
        if spans:
            self._pane(side).reveal(spans[0])
