"""Who is who beside the texts: looked through, corrected and taken back by keys and mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from newsannot import record, verbs
from newsannot.gui.intents import Intent
from newsannot.gui.layers import MarkKind
from newsannot.gui.ledger import Panel, Row, Run, Sign
from newsannot.gui.ledger_page import LedgerPage
from newsannot.gui.ledgers.names import rows
from newsannot.gui.marking import Outlook
from newsannot.gui.panes import ArticlePane
from newsannot.gui.presenter import Presenter
from newsannot.model import Alias, Article, Entity, Layers, Pair, Pipeline, Span
from newsannot.session import Session
from newsannot.settings import ReadingSettings, Settings
from newsannot.store import Store
from tests.gui.conftest import ME, PATIENCE, Bench, Program, place

pytestmark = pytest.mark.gui

ALT = Qt.KeyboardModifier.AltModifier
SOURCE = "Mayor Ana Ruiz met Vučić. Ruiz left Oslo. Ocean Life Letters wrote. Ruiz sang."
DERIVED = "Governor Ana Ruiz met Vucic in Paris. Ocean Science Letters wrote."
_RUIZ = ("Ana Ruiz", "PERSON", "p1", "Ana Ruiz")
_VUCIC = ("PERSON", "p2", "Vučić")


def _entities(text: str, *names: tuple[str, str, str, str]) -> tuple[Entity, ...]:
    """Every mention of the names: words, label, who, the fullest name."""
    found = []
    for words, label, who, name in names:
        start = text.find(words)
        while start >= 0:
            if all(not e.start <= start < e.end for e in found):
                found.append(Entity(start, start + len(words), label, who, name))
            start = text.find(words, start + 1)
    return tuple(sorted(found, key=lambda entity: entity.start))


def _article(text: str, *names: tuple[str, str, str, str]) -> Article:
    layers = Layers("en", sentences=(Span(0, len(text)),), entities=_entities(text, *names))
    return replace(record.article(text), layers=layers)


def named_pair(*aliases: Alias) -> Pair:
    source = _article(
        SOURCE,
        _RUIZ,
        ("Ruiz", *_RUIZ[1:]),
        ("Vučić", *_VUCIC),
        ("Oslo", "GPE", "g1", "Oslo"),
        ("Ocean Life Letters", "ORG", "o1", "Ocean Life Letters"),
    )
    derived = _article(
        DERIVED,
        _RUIZ,
        ("Vucic", *_VUCIC),
        ("Paris", "GPE", "g2", "Paris"),
        ("Ocean Science Letters", "ORG", "o2", "Ocean Science Letters"),
    )
    pair = record.new_pair(source, derived)
    return replace(pair, id="named", pipeline=Pipeline("newsannot", "test"), aliases=aliases)


def made(*aliases: Alias) -> dict[str, Row]:
    return {row.key.partition(":")[2]: row for row in rows(Outlook(named_pair(*aliases), ME.id))}


@pytest.fixture
def page(bench: Bench) -> LedgerPage:
    bench.session.store.add_pair(named_pair())
    bench.session.open_pair("named")
    page = bench.window.pages[Panel.NAMES]
    assert isinstance(page, LedgerPage)
    bench.key(Qt.Key.Key_4, ALT)
    bench.qtbot.waitUntil(lambda: len(page.model.rows) == 6)
    page.list.setFocus()
    return page


def choose(bench: Bench, page: LedgerPage, key: str) -> None:
    index = page.model.index_of(key)
    box = page.list.visualRect(index)
    bench.qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def choices(page: LedgerPage, button: int) -> dict[str, QAction]:
    menu = page.detail.buttons[button].menu()
    return {action.text(): action for action in menu.actions()} if menu else {}


def take(bench: Bench, page: LedgerPage, button: int, text: str) -> None:
    """An entry of a button's menu; the rows come anew."""
    shown = page.model.rows
    choices(page, button)[text].trigger()
    bench.qtbot.waitUntil(lambda: page.model.rows is not shown)


def spans(pane: ArticlePane, kind: MarkKind) -> list[tuple[int, int]]:
    marks = pane.view.sheet.marks.within(0, 1000)
    return sorted(
        (placed.mark.start, placed.mark.end) for placed in marks if placed.mark.kind is kind
    )


def aliases(bench: Bench) -> list[set[str]]:
    return [set(alias.names) for alias in bench.pair.aliases]


def test_rows_say_how_each_name_stands_and_what_needs_a_look_comes_first() -> None:
    assert [(name, row.sign, row.status, row.note, row.open) for name, row in made().items()] == [
        ("paris", Sign.NEW, "Not in the source", "Place", True),
        (
            "ocean science letters",
            Sign.NEW,
            "Not in the source",
            "Organisation, perhaps Ocean Life Letters in the source",
            True,
        ),
        ("ana ruiz", Sign.CHANGED, "In another office", "Person", True),
        ("vucic", Sign.CHANGED, "Spelled otherwise", "Person", True),
        ("oslo", Sign.LOST, "Only in the source", "Place", False),
        ("ocean life letters", Sign.LOST, "Only in the source", "Organisation", False),
    ]


def test_the_letters_that_differ_and_another_office_are_marked() -> None:
    found = made()
    assert found["vucic"].derived == (
        Run("Vu"),
        Run("c", marked=True),
        Run("i"),
        Run("c", marked=True),
    )
    assert found["ana ruiz"].derived == (Run("Governor", marked=True), Run(": "), Run("Ana Ruiz"))
    assert found["ana ruiz"].source == (
        Run("Mayor", marked=True),
        Run(": "),
        Run("Ana Ruiz"),
        Run(", "),
        Run("Ruiz"),
        Run(" ×2"),
    )


def test_of_a_longer_form_the_words_are_marked_that_the_source_lacks() -> None:
    pair = named_pair()
    assert pair.derived
    longer = replace(pair.derived.layers.entities[3], who="o1")
    layers = replace(pair.derived.layers, entities=(*pair.derived.layers.entities[:3], longer))
    pair = replace(pair, derived=replace(pair.derived, layers=layers))
    said = Alias(("Ocean Life Letters", "Ocean Science Letters"))
    for aliases, sign, open_ in (((), Sign.CHANGED, True), ((said,), Sign.SETTLED, False)):
        found = rows(Outlook(replace(pair, aliases=aliases), ME.id))
        (row,) = (row for row in found if row.status == "Called otherwise")
        assert (row.sign, row.open) == (sign, open_)
        assert [run.text for run in row.derived if run.marked] == ["Science"]
    assert found[-1] is row


def test_a_row_shows_the_first_mention_in_each_text_and_lights_them_all(
    bench: Bench, page: LedgerPage
) -> None:
    choose(bench, page, "person:ana ruiz")
    first = place(SOURCE, "Ana Ruiz")
    assert spans(bench.window.source, MarkKind.POINTED) == [first]
    assert spans(bench.window.derived, MarkKind.POINTED) == [place(DERIVED, "Ana Ruiz")]
    left, sang = place(SOURCE, "Ruiz left")[0], place(SOURCE, "Ruiz sang")[0]
    every = [first, (left, left + 4), (sang, sang + 4)]
    assert spans(bench.window.source, MarkKind.MATCH) == every
    for key, at in ((".", 1), (".", 2), (".", 0), (",", 2)):
        bench.key(Qt.Key(ord(key)), ALT)
        assert spans(bench.window.source, MarkKind.POINTED) == [every[at]]
    choose(bench, page, "place:oslo")
    assert spans(bench.window.source, MarkKind.MATCH) == [place(SOURCE, "Oslo")]
    assert spans(bench.window.derived, MarkKind.POINTED) == []


def test_without_a_name_the_next_mention_says_what_is_needed(bench: Bench) -> None:
    bench.key(Qt.Key.Key_Period, ALT)
    assert bench.said() == "Choose a name in the list of names first"


def test_rows_are_narrowed_to_one_kind_of_name(bench: Bench, page: LedgerPage) -> None:
    texts = [page.filter.itemText(at) for at in range(page.filter.count())]
    assert texts == ["All: 6", "To look at: 4", "Organisations: 2", "People: 2", "Places: 2"]
    page.filter.setFocus()
    for _ in range(3):
        bench.key(Qt.Key.Key_Down)
    shown = [page.model.index(n).data() for n in range(page.model.rowCount())]
    assert [said.partition(";")[0] for said in shown] == ["In another office", "Spelled otherwise"]


def test_two_names_are_joined_and_the_act_is_undone(bench: Bench, page: LedgerPage) -> None:
    choose(bench, page, "organisation:ocean science letters")
    assert list(choices(page, 0)) == ["Ocean Life Letters", "Oslo", "Ana Ruiz", "Paris", "Vučić"]
    take(bench, page, 0, "Ocean Life Letters")
    assert aliases(bench) == [{"Ocean Life Letters", "Ocean Science Letters"}]
    row = page.model.row_of("organisation:ocean science letters")
    assert row
    assert row.note.endswith("joined by hand")
    assert bench.window.actions_["undo"].text() == "Undo: join names"
    bench.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert aliases(bench) == []


def test_a_name_is_split_off_and_the_correction_forgotten(bench: Bench, page: LedgerPage) -> None:
    choose(bench, page, "person:ana ruiz")
    assert list(choices(page, 1)) == ["Split off «Ana Ruiz»", "Split off «Ruiz»"]
    take(bench, page, 1, "Split off «Ruiz»")
    assert aliases(bench) == [{"Ruiz"}]
    forget = page.detail.buttons[2]
    assert forget.toolTip().endswith("whom these names mean: Ruiz")
    forget.setFocus()
    bench.key(Qt.Key.Key_Space)
    assert aliases(bench) == []


def test_one_name_is_not_split_and_the_button_says_why(bench: Bench, page: LedgerPage) -> None:
    choose(bench, page, "place:paris")
    split = page.detail.buttons[1]
    assert (split.isEnabled(), split.toolTip()) == (False, "It has one name only")


def test_a_set_opened_to_read_is_not_corrected(
    bench: Bench, page: LedgerPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench.session.store, "readonly", True)
    choose(bench, page, "place:paris")
    choices(page, 0)["Oslo"].trigger()
    assert bench.said() == "This set is opened read-only: nothing was changed"
    assert aliases(bench) == []


# With the reading child


class Newsroom:
    """A set of three pairs, read by the rules alone: two name Oslo, the third does not."""

    def __init__(self, folder: Path, program: Program, qtbot: QtBot) -> None:
        self._path, self._program, self._qtbot = folder / "news.newsannot", program, qtbot
        with Store(self._path) as store:
            for source, derived in (
                ("Ana Ruiz left Oslo.", "Ana Ruiz left Berlin."),
                ("Oslo is cold.", "Berlin is cold."),
                ("Madrid is warm.", "Lisbon is warm."),
            ):
                store.add_pair(record.new_pair(record.article(source), record.article(derived)))
            self.here, self.there, self.elsewhere = store.pair_ids()

    def start(self) -> None:
        reading = ReadingSettings(model="blank")  # a reader that is there at once
        self._program.start(self._path, settings=Settings(reading=reading, name_asked=True))
        self.wait(lambda: self._presenter.pair)
        for pair in (self.there, self.elsewhere, self.here):
            self.open(pair)

    @property
    def _presenter(self) -> Presenter:
        assert self._program.desktop
        assert self._program.desktop.presenter
        return self._program.desktop.presenter

    @property
    def session(self) -> Session:
        assert self._presenter.session
        return self._presenter.session

    def open(self, pair: str) -> None:
        self.session.open_pair(pair)
        self.wait(self.is_read)

    def is_read(self) -> bool:
        """Whether the pair on the desk has the reading that it is to have."""
        pair = self._presenter.pair
        return bool(pair and pair.pipeline and self.session.is_read(pair.pipeline))

    def wait(self, done: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(done()), timeout=PATIENCE)

    def do(self, intent: Intent) -> None:
        assert self._presenter.do(intent)
        assert not self.is_read()
        self.wait(self.is_read)

    def undo(self) -> None:
        assert self._program.desktop
        self._program.desktop.window.actions_["undo"].trigger()
        assert not self.is_read()
        self.wait(self.is_read)

    def who(self) -> list[str | None]:
        """Whom the places of the pair on the desk are."""
        pair = self.session.desk().pair
        assert pair.derived
        entities = (*pair.source.layers.entities, *pair.derived.layers.entities)
        return [entity.who for entity in entities if entity.label == "GPE"]

    def key(self, pair: str) -> str:
        """What the kept reading of a pair depends on."""
        reading = self.session.store.reading(pair)
        assert reading
        return reading.key


@pytest.fixture
def newsroom(tmp_path: Path, program: Program, qtbot: QtBot) -> Newsroom:
    newsroom = Newsroom(tmp_path, program, qtbot)
    newsroom.start()
    return newsroom


def test_readings_with_the_name_follow_and_no_others(newsroom: Newsroom) -> None:
    ids = newsroom.here, newsroom.there, newsroom.elsewhere
    before = [newsroom.key(pair) for pair in ids]
    assert newsroom.who() == ["g1", "g2"]
    newsroom.do(partial(verbs.join_names, names=("Oslo", "Berlin")))
    assert newsroom.who() == ["g1", "g1"]
    newsroom.open(newsroom.there)
    assert newsroom.who() == ["g1", "g1"]
    newsroom.open(newsroom.elsewhere)
    after = [newsroom.key(pair) for pair in ids]
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, False, True]
    newsroom.undo()
    assert newsroom.session.desk().pair.id == newsroom.here
    assert newsroom.who() == ["g1", "g2"]
    newsroom.open(newsroom.there)
    assert newsroom.who() == ["g1", "g2"]
    assert [newsroom.key(pair) for pair in ids] == before


def test_menus_and_tips_stay_short_whatever_people_said() -> None:
    spelled = [f"Ruiz{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(200)]
    text = ". ".join(spelled)
    article = _article(text, *((name, "PERSON", "p1", "Ruiz") for name in spelled))
    pair = replace(record.new_pair(article, article), aliases=(Alias(tuple(spelled)),))
    (row,) = rows(Outlook(pair, "me"))
    _same, split, forget = row.acts
    assert 1 < len(split.choices) < 40
    assert len(forget.tip) < 500
