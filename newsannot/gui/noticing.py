"""Notices that a file has changed since its article was taken in, and asks once a change what is to be done."""

from __future__ import annotations

from functools import partial
from pathlib import Path, PurePath
from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QPushButton

from newsannot.errors import visible
from newsannot.gui.changed_files import Origin, Seen, look
from newsannot.gui.main_window import MainWindow
from newsannot.gui.notice_bar import NoticeBar
from newsannot.gui.opening import Opening
from newsannot.gui.presenter import Presenter
from newsannot.gui.replacing import Replacing
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import tr
from newsannot.known_files import KnownFile
from newsannot.model import Article, Side

_WAIT = 2000  # milliseconds until places are kept


class ChangedBar(NoticeBar):
    """Says which file has changed. Esc keeps the text, as the button does."""

    def __init__(self) -> None:
        super().__init__()
        self.cross.hide()
        self.compare = QPushButton(tr("Compare…"))
        self.compare.setToolTip(tr("See what has changed, and decide"))
        self.keep = QPushButton(tr("Keep the text"))
        self.keep.setToolTip(tr("The text stays as it is (Esc)"))
        self.keep.clicked.connect(self.dismiss)
        self.row.insertWidget(1, self.compare)
        self.row.insertWidget(2, self.keep)


class Noticing(QObject):
    """Looks when a pair is shown and when the window is come back to; the files are looked at in a thread."""

    def __init__(
        self, window: MainWindow, presenter: Presenter, opening: Opening, replacing: Replacing
    ) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._opening = opening
        self._replacing = replacing
        self._looking = False
        self._changed: list[Seen] = []
        self.bar = ChangedBar()
        window.add_bar(self.bar)
        self._keeping = QTimer(self, singleShot=True, interval=_WAIT)
        self._keeping.timeout.connect(opening.places.save)
        self.bar.compare.clicked.connect(self._compare)
        self.bar.dismissed.connect(self._keep)
        window.actions_["compare_files"].triggered.connect(partial(self._look, asked=True))
        replacing.found_same.connect(self._keep)
        window.closing.connect(opening.places.save)
        window.installEventFilter(self)
        presenter.left.connect(self._forget)
        presenter.pair_shown.connect(self._look)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate and self._window.isActiveWindow():
            self._look()
        return super().eventFilter(watched, event)

    def _forget(self) -> None:
        self._changed.clear()
        self.bar.hide()

    # Looking

    def _look(self, _checked: bool = False, *, asked: bool = False) -> None:
        if why := self._replacing.hindrance():
            if asked:
                self._presenter.say(why)
            return
        origins = self._origins(asked=asked)
        if asked and not origins:
            self._presenter.say(tr("Neither text comes from a file"))
        if origins and not self._looking:
            self._looking = True
            texts = self._texts()
            task = Task(partial(look, origins), self, waits=True)
            task.done.connect(partial(self._looked, task, texts, asked))
            task.start()

    def _texts(self) -> tuple[Article | None, ...]:
        return tuple(self._presenter.article(side) for side in Side)

    def _origins(self, *, asked: bool) -> tuple[Origin, ...]:
        """By themselves only files that were opened are looked at: one beside the set may have the name and be another."""
        origins = []
        for side, article in zip(Side, self._texts(), strict=True):
            if article and article.file_sha256:
                known = self._opening.places.find(article.file_sha256)
                beside = self._beside_set(article) if asked else None
                places = tuple(place for place in (known, beside) if place)
                if places or asked:
                    origins.append(Origin(side, article.file_sha256, places))
        return tuple(origins)

    def _beside_set(self, article: Article) -> KnownFile | None:
        session = self._presenter.session
        # A name may come with a record, from anybody: no path in it is followed.
        name = PurePath(article.name or "").name
        return KnownFile(str(session.store.path.parent / name)) if session and name else None

    def _looked(
        self, task: Task, texts: tuple[Article | None, ...], asked: bool, outcome: Outcome
    ) -> None:
        task.deleteLater()
        self._looking = False
        if outcome.error or not _same(texts, self._texts()):
            return
        seen = cast("tuple[Seen, ...]", outcome.value)
        for one in seen:
            if one.place:
                self._opening.places.put(one.origin.sha256, one.place)
        self._keeping.start()
        changed = [one for one in seen if one.changed]
        if asked:
            self._answer(seen, changed)
        else:
            self._changed = [one for one in changed if one.place and one.sha256 != one.place.kept]
            self._ask()

    def _answer(self, seen: tuple[Seen, ...], changed: list[Seen]) -> None:
        """A person wants to know, so all that has changed is shown, also what they kept before."""
        self._changed = changed
        if changed:
            self._ask()
            self.bar.compare.setFocus()
            return
        lost = [one for one in seen if one.place is None]
        if lost:
            names = ", ".join(self._name(one) for one in lost)
            self._presenter.say(tr("Not found: {names}", names=names))
        else:
            self._presenter.say(tr("The files have not changed"))

    def _name(self, seen: Seen) -> str:
        article = self._presenter.article(seen.origin.side)
        path = Path(seen.place.path) if seen.place else None
        return visible(path.name if path else (article and article.name) or tr("a file"))

    # Asking

    def _ask(self) -> None:
        if not self._changed:
            self.bar.hide()
            return
        words = tr("{name} has changed since it was opened.", name=self._name(self._changed[0]))
        if self.bar.text() != words:
            self.bar.say(words)

    def _compare(self) -> None:
        if self._changed and (place := self._changed[0].place):
            self._replacing.compare_with(self._changed[0].origin.side, Path(place.path))

    def _keep(self) -> None:
        if self._changed:
            seen = self._changed.pop(0)
            self._opening.places.keep(seen.origin.sha256, seen.sha256)
            self._keeping.start()
        self._ask()


def _same(some: tuple[Article | None, ...], others: tuple[Article | None, ...]) -> bool:
    """Whether these are the same texts: another pair may have come meanwhile."""
    return [text and text.sha256 for text in some] == [text and text.sha256 for text in others]
