"""The menu that corrects what the machine marked: it offers what fits the place, and emits the verb to do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from newsannot import verbs
from newsannot.gui.intents import Intent
from newsannot.gui.words import elided, label_name, on_button, tr
from newsannot.model import (
    Article,
    Boilerplate,
    Entity,
    Layers,
    Pair,
    Quote,
    QuoteKind,
    Side,
    Span,
    Speaker,
)

_LABELS = ("PERSON", "ORG", "GPE", "LOC", "NORP", "EVENT")
_MOST_SPEAKERS = 12
_MOST_NAMES = 24


class CorrectionMenu(QMenu):
    """Corrections for a place and a selection of one article, or for the one mark that is pointed at there.

    Signals:
        chosen(Intent): what makes the act.
    """

    chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        pair: Pair,
        side: Side,
        position: int,
        selection: Span | None,
        before: tuple[QAction, ...] = (),
        pointed: Span | None = None,
    ) -> None:
        super().__init__(parent)
        self._pair = pair
        self._side = side
        self._pointed = pointed
        article = pair.source if side is Side.SOURCE else pair.derived
        self.addActions(list(before))
        if article is None:
            return
        self.addSeparator()
        if selection:
            self._offer_marks(selection)
            self.addSeparator()
        self._offer_corrections(article, position, selection)

    def _offer(self, menu: QMenu, text: str, intent: Intent) -> None:
        menu.addAction(text).triggered.connect(partial(self._choose, intent))

    def _choose(self, intent: Intent, _checked: bool = False) -> None:
        self.chosen.emit(intent)

    def _add(self, span: Entity | Quote | Boilerplate) -> Intent:
        return partial(verbs.add_mark, side=self._side, span=span)

    def _offer_marks(self, selection: Span) -> None:
        start, end = selection.start, selection.end
        names = self.addMenu(tr("Mark as a name"))
        for label in _LABELS:
            self._offer(names, label_name(label), self._add(Entity(start, end, label)))
        quote = Quote(start, end, QuoteKind.DIRECT)
        self._offer(self, tr("Mark as a quote"), self._add(quote))
        self._offer(self, tr("Mark as not article text"), self._add(Boilerplate(start, end)))

    def _offer_corrections(self, article: Article, position: int, selection: Span | None) -> None:
        for span in self._meant(article.layers, position):
            match span:
                case Entity():
                    self._offer_entity(article, span)
                case Quote():
                    self._offer_quote(article, span)
                case Boilerplate():
                    self._offer(self, tr("This is article text"), self._strike(span))
        if selection:
            self._offer_speaker_of(article, selection)

    def _meant(self, layers: Layers, position: int) -> list[Entity | Quote | Boilerplate]:
        """What is marked there; where one of them is pointed at, that one."""
        there = [
            span
            for spans in (layers.entities, layers.quotes, layers.boilerplate)
            for span in spans
            if span.start <= position < span.end
        ]
        meant = self._pointed and (self._pointed.start, self._pointed.end)
        return [span for span in there if (span.start, span.end) == meant] or there

    def _strike(self, span: Entity | Quote | Boilerplate) -> Intent:
        return partial(verbs.strike_mark, side=self._side, span=span)

    def _offer_entity(self, article: Article, entity: Entity) -> None:
        words = elided(article.text[entity.start : entity.end], 32)
        menu = self.addMenu(tr("«{words}» is…", words=words))
        for label in _LABELS:
            if label != entity.label:
                change = partial(verbs.change_label, side=self._side, entity=entity, label=label)
                self._offer(menu, label_name(label), change)
        self._offer(menu, tr("not a name"), self._strike(entity))
        self._offer_same(menu, entity)

    def _offer_same(self, menu: QMenu, entity: Entity) -> None:
        """Who else of its kind it may be, in all pairs of the set."""
        others = {other.name for other in self._entities() if other.label == entity.label}
        others -= {None, entity.name}
        if not entity.name or not others:
            return
        same = menu.addMenu(tr("the same as"))
        for name in sorted(filter(None, others))[:_MOST_NAMES]:
            join = partial(verbs.join_names, names=(entity.name, name))
            self._offer(same, on_button(name), join)

    def _entities(self) -> tuple[Entity, ...]:
        derived = self._pair.derived
        there = derived.layers.entities if derived else ()
        return (*self._pair.source.layers.entities, *there)

    def _offer_quote(self, article: Article, quote: Quote) -> None:
        menu = self.addMenu(tr("Speaker of this quote"))
        for person in _people(article):
            self._offer(menu, person.name or person.text, self._speaks(quote, person))
        self._offer(menu, tr("nobody named"), self._speaks(quote, None))
        self._offer(self, tr("This is not a quote"), self._strike(quote))

    def _speaks(self, quote: Quote, speaker: Speaker | None) -> Intent:
        return partial(verbs.change_speaker, side=self._side, quote=quote, speaker=speaker)

    def _offer_speaker_of(self, article: Article, selection: Span) -> None:
        """The selected words speak the nearest quote of their paragraph."""
        line = next(
            (p for p in article.layers.paragraphs if p.start <= selection.start < p.end), None
        )
        quotes = [q for q in article.layers.quotes if line and line.start <= q.start < line.end]
        if not quotes:
            return
        quote = min(quotes, key=lambda q: abs(q.start - selection.start))
        words = article.text[selection.start : selection.end]
        named = next(
            (
                e
                for e in article.layers.entities
                if (e.start, e.end) == (selection.start, selection.end)
            ),
            None,
        )
        speaker = Speaker(
            selection.start,
            selection.end,
            words,
            named.who if named else None,
            named.name if named else None,
        )
        text = tr("«{words}» speaks the quote in this paragraph", words=elided(words, 32))
        self._offer(self, text, self._speaks(quote, speaker))


def _people(article: Article) -> list[Speaker]:
    """Each person of the text once, by the first mention."""
    found: dict[str, Speaker] = {}
    for entity in article.layers.entities:
        if entity.label == "PERSON" and entity.who and entity.who not in found:
            words = article.text[entity.start : entity.end]
            found[entity.who] = Speaker(entity.start, entity.end, words, entity.who, entity.name)
    return list(found.values())[:_MOST_SPEAKERS]
