"""The window with a pair on it, without the reading child, and the whole program with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsannot import record, settings as settings_file
from newsannot.gui import theme
from newsannot.gui.application import Application
from newsannot.gui.desktop import Desktop
from newsannot.gui.finder import Finder
from newsannot.gui.hands import HANDS
from newsannot.gui.main_window import MainWindow
from newsannot.gui.opening import Opening
from newsannot.gui.presenter import Presenter
from newsannot.model import (
    Annotator,
    Claim,
    Entity,
    Figure,
    FigureKind,
    FigureMatch,
    Finding,
    Judgement,
    Layers,
    MatchStatus,
    Pair,
    Passage,
    Pipeline,
    Quote,
    QuoteKind,
    Reason,
    Scores,
    SourceWords,
    Span,
    Speaker,
    Suggestion,
    Verdict,
)
from newsannot.session import Session
from newsannot.settings import Scheme, Settings
from newsannot.store import Store

ME = Annotator("me", "Me")
PATIENCE = 60_000  # milliseconds; a loaded machine reads slowly

SOURCE = (
    "Mayor Ana Ruiz said the bridge may reopen in May.\n"
    "Some 39 workers repair it.\n"
    "“We hope for dry weather,” Ruiz added.\n"
    "Follow us on the @bridge."
)
DERIVED = (
    "Mayor Ruiz promised the bridge will reopen in May. "
    "Exactly 93 workers repair it.\n"
    "“We hope for dry weather,” she added. Traffic will double."
)


def place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _suggestion(verdict: Verdict, evidence: str, *, abstain: bool = False) -> Suggestion:
    reasons = (
        (
            Finding(
                *place(DERIVED, "93"),
                Reason.CHANGED_NUMBER,
                "93",
                SourceWords(*place(SOURCE, "39"), "39"),
            ),
        )
        if verdict is Verdict.UNSUPPORTED
        else ()
    )
    passages = (Passage(*place(SOURCE, evidence), 0.9, selected=True),)
    return Suggestion(verdict, abstain, 0.8, Scores(0.1, 0.1, 0.8), passages, reasons)


def _claim(words: str, suggestion: Suggestion) -> Claim:
    start, end = place(DERIVED, words)
    return Claim(start, end, f"a{start}-{end}", words, suggestion=suggestion)


def bridge_pair() -> Pair:
    """A pair that has been read: four claims, names, a quote in each text, boilerplate."""
    quote = "“We hope for dry weather,”"
    claims = (
        _claim(
            "Mayor Ruiz promised the bridge will reopen in May.",
            _suggestion(Verdict.EMBELLISHED, "Mayor Ana Ruiz said the bridge may reopen in May."),
        ),
        _claim(
            "Exactly 93 workers repair it.",
            _suggestion(Verdict.UNSUPPORTED, "Some 39 workers repair it."),
        ),
        _claim(
            "“We hope for dry weather,” she added.",
            _suggestion(Verdict.MATCHING, "“We hope for dry weather,” Ruiz added."),
        ),
        _claim(
            "Traffic will double.",
            _suggestion(Verdict.UNSUPPORTED, "Some 39 workers repair it.", abstain=True),
        ),
    )
    ruiz = Speaker(
        *place(SOURCE, "Ruiz added")[:1], SOURCE.index("Ruiz added") + 4, "Ruiz", "p1", "Ana Ruiz"
    )
    changed = FigureMatch(MatchStatus.CHANGED, *place(SOURCE, "39"))
    source = Layers(
        "en",
        paragraphs=(Span(0, 49), Span(50, 76), Span(77, 115), Span(116, 141)),
        entities=(
            Entity(*place(SOURCE, "Ana Ruiz"), "PERSON", "p1", "Ana Ruiz"),
            Entity(ruiz.start, ruiz.end, "PERSON", "p1", "Ana Ruiz"),
        ),
        figures=(Figure(*place(SOURCE, "39"), FigureKind.NUMBER, "39"),),
        quotes=(Quote(*place(SOURCE, quote), QuoteKind.DIRECT, speaker=ruiz),),
    )
    derived = Layers(
        "en",
        paragraphs=(Span(0, 80), Span(81, 139)),
        entities=(Entity(*place(DERIVED, "Ruiz"), "PERSON", "p1", "Ana Ruiz"),),
        figures=(Figure(*place(DERIVED, "93"), FigureKind.NUMBER, "93", match=changed),),
        quotes=(Quote(*place(DERIVED, quote), QuoteKind.DIRECT),),
    )
    return replace(
        record.new_pair(
            replace(record.article(SOURCE), layers=source),
            replace(record.article(DERIVED), layers=derived),
        ),
        id="bridge",
        pipeline=Pipeline("newsannot", "test"),
        claims=claims,
    )


@dataclass
class Bench:
    """A window at work on the bridge pair."""

    window: MainWindow
    presenter: Presenter
    session: Session
    opening: Opening
    finder: Finder
    qtbot: QtBot
    worked_on: list[Path]
    """Sets, the last one at the front."""

    @property
    def pair(self) -> Pair:
        assert self.session.pair
        return self.session.pair

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """A key, to whatever has the focus."""
        self.qtbot.keyClick(self.focus(), key, modifier)

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def select(self, side: str, words: str) -> None:
        pane = self.window.source if side == "source" else self.window.derived
        pane.select(Span(*place(SOURCE if side == "source" else DERIVED, words)))

    def claim(self, words: str) -> Claim:
        """The shortest claim with these words."""
        held = [claim for claim in self.pair.claims if words in claim.text]
        return min(held, key=lambda claim: claim.end - claim.start)

    def judged(self, words: str) -> Judgement | None:
        return self.session.judgement(self.claim(words))

    def own(self, words: str) -> Judgement:
        judgement = self.judged(words)
        assert judgement
        return judgement

    def said(self) -> str:
        return self.window.notice.text() or self.window.status.currentMessage()


@pytest.fixture(scope="session")
def qapp_cls() -> type[Application]:
    """The application of pytest-qt's fixtures."""
    return Application


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Bench]:
    settings = Settings(scheme=Scheme.LIGHT)
    window = MainWindow(theme.apply(qapp, settings.scheme), settings)
    qtbot.addWidget(window)
    for step in window.furnishing():
        step()
    presenter = Presenter(window)
    for hand in HANDS:
        hand(window, presenter)
    finder = window.findChild(Finder)
    assert finder
    worked_on: list[Path] = []
    opening = Opening(window, presenter, tmp_path, ME, lambda: next(iter(worked_on), None))
    opening.listen()
    store = Store(tmp_path / "bridge.newsannot")
    store.add_pair(bridge_pair())
    session = Session(store, ME)
    presenter.set_session(session)
    # Keys go nowhere until the window is the active one.
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    session.open_pair("bridge")
    window.derived.setFocus()
    yield Bench(window, presenter, session, opening, finder, qtbot, worked_on)
    opening.close()
    presenter.set_session(None)
    QThreadPool.globalInstance().waitForDone()


class Program:
    """A program that a test starts and ends, once or twice on the same folder."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder = folder
        self._qtbot = qtbot
        self.desktop: Desktop | None = None

    def start(self, *files: Path, settings: Settings | None = None) -> Desktop:
        path = self.folder / "settings.json"
        chosen = settings or settings_file.load(path)
        self.desktop = Desktop(chosen, path, self.folder)
        with self._qtbot.waitSignal(self.desktop.ready, timeout=PATIENCE):
            self.desktop.start(list(files))
        return self.desktop

    def pair(self) -> Pair:
        """The pair on the desk, when it has been read and a claim is at hand."""

        def read() -> None:
            assert self.desktop
            assert self.desktop.presenter
            assert self.desktop.presenter.pair
            assert self.desktop.presenter.pair.pipeline
            assert self.desktop.presenter.claim

        self._qtbot.waitUntil(read, timeout=PATIENCE)
        assert self.desktop
        assert self.desktop.presenter
        assert self.desktop.presenter.pair
        return self.desktop.presenter.pair

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        assert self.desktop
        self._qtbot.keyClick(QApplication.focusWidget() or self.desktop.window, key, modifier)

    def quit(self) -> None:
        if self.desktop:
            self.desktop.window.close()
            self.desktop.window.deleteLater()
        self.desktop = None


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    program = Program(tmp_path, qtbot)
    yield program
    program.quit()


@pytest.fixture
def articles(root: Path) -> tuple[Path, Path]:
    folder = root / "seeds" / "kosovo"
    return folder / "source.txt", folder / "derived.txt"
