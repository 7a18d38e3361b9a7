"""Pairs are read before anybody opens them, by the one child that there is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from newsannot import record
from newsannot.acts import Reading
from newsannot.analysis.language import BLANK
from newsannot.composition import reading_key
from newsannot.gui.desktop import Desktop
from newsannot.gui.jobs import ReaderJobs
from newsannot.gui.reading_ahead import ReadingAhead
from newsannot.model import Layers, Pair, Pipeline
from newsannot.settings import ClaimSize, ReadingSettings, Settings
from newsannot.store import Store
from tests.gui.conftest import PATIENCE, Bench, Program

pytestmark = pytest.mark.gui

PIPELINE = Pipeline("newsannot", "test")


def bare(number: int, sentences: int = 3) -> Pair:
    text = "The ferry sank off Bergen, harbour master Nils Berg said.\n" * sentences
    return record.new_pair(record.article(f"{number} {text}"), record.article(f"{number}. {text}"))


def unread(path: Path) -> list[str]:
    with Store(path, readonly=True) as store, store.database() as db:
        rows = list(db.query("SELECT pair FROM pairs WHERE claims IS NULL ORDER BY rowid"))
    return [row["pair"] for row in rows]


class Jobs(QObject):
    """The child's side, played by the test."""

    pipeline_ready = Signal(object)
    reading_ended = Signal()
    ahead_done = Signal(str, object)
    ahead_put_off = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.asked: list[Pair] = []
        self.is_ready = self.is_alive = True
        self.waited_for = False

    def busy(self) -> bool:
        return self.waited_for

    def read_ahead(self, pair: Pair, _size: ClaimSize) -> None:
        self.asked.append(pair)

    def cancel_ahead(self) -> None:
        self.ahead_put_off.emit()

    def answer(self, *, reading: bool = True) -> None:
        pair = self.asked[-1]
        made = Reading(reading_key(pair, PIPELINE), PIPELINE, Layers(), Layers())
        self.ahead_done.emit(pair.id, made if reading else None)


@pytest.fixture
def jobs(bench: Bench) -> Iterator[Jobs]:
    """Of a set with three unread pairs, read ahead."""
    for number in range(3):
        bench.session.store.add_pair(bare(number))
    jobs = Jobs(bench.window)
    bench.window.actions_["read_ahead"].setChecked(True)
    ahead = ReadingAhead(
        bench.window,
        bench.presenter,
        cast("ReaderJobs", jobs),
        ClaimSize.SENTENCE,
        bench.opening.importing,
    )
    jobs.pipeline_ready.emit(PIPELINE)
    yield jobs
    ahead.close()


def asked(bench: Bench, jobs: Jobs, number: int) -> Pair:
    """What the child is asked for as this one."""
    bench.qtbot.waitUntil(lambda: len(jobs.asked) >= number, timeout=PATIENCE)
    return jobs.asked[number - 1]


def test_unread_pairs_are_read_one_after_the_other(bench: Bench, jobs: Jobs) -> None:
    path = bench.session.store.path
    for number in range(3):
        assert asked(bench, jobs, number + 1).id == bare(number).id
        assert bench.window.status.ahead() == f"Reading ahead: {number + 1} of 3"
        assert len(jobs.asked) == number + 1
        jobs.answer()
    bench.qtbot.waitUntil(lambda: bench.window.status.ahead() == "", timeout=PATIENCE)
    assert unread(path) == []
    assert bench.pair.id == "bridge"


def test_nothing_is_read_ahead_while_the_pair_on_the_desk_is_read(bench: Bench, jobs: Jobs) -> None:
    jobs.waited_for = True
    bench.qtbot.wait(600)
    assert jobs.asked == []
    jobs.waited_for = False
    jobs.reading_ended.emit()
    asked(bench, jobs, 1)


def test_what_is_put_off_is_taken_up_again(bench: Bench, jobs: Jobs) -> None:
    first = asked(bench, jobs, 1)
    jobs.waited_for = True
    jobs.cancel_ahead()
    assert bench.window.status.ahead() == ""
    jobs.waited_for = False
    jobs.reading_ended.emit()
    assert asked(bench, jobs, 2).id == first.id


def test_a_pair_whose_reading_fails_is_left_alone_and_the_next_is_read(
    bench: Bench, jobs: Jobs
) -> None:
    first = asked(bench, jobs, 1)
    jobs.answer(reading=False)
    assert asked(bench, jobs, 2).id == bare(1).id
    jobs.answer()
    asked(bench, jobs, 3)
    jobs.answer()
    bench.qtbot.waitUntil(lambda: bench.window.status.ahead() == "", timeout=PATIENCE)
    bench.window.pairs_changed.emit()
    bench.qtbot.wait(600)
    assert len(jobs.asked) == 3
    assert unread(bench.session.store.path) == [first.id]


def test_a_child_that_dies_each_time_is_not_started_for_every_pair(
    bench: Bench, jobs: Jobs
) -> None:
    jobs.is_alive = False
    for number in range(3):
        asked(bench, jobs, number + 1)
        jobs.answer(reading=False)
    bench.session.store.add_pair(bare(9))
    bench.window.pairs_changed.emit()
    bench.qtbot.wait(600)
    assert len(jobs.asked) == 3


def test_the_switch_stops_it_and_lets_it_go_on(bench: Bench, jobs: Jobs) -> None:
    asked(bench, jobs, 1)
    switch = bench.window.actions_["read_ahead"]
    switch.trigger()
    assert bench.window.status.ahead() == ""
    bench.qtbot.wait(600)
    assert len(jobs.asked) == 1
    switch.trigger()
    asked(bench, jobs, 2)


def test_a_pair_that_is_opened_meanwhile_is_not_written_over(bench: Bench, jobs: Jobs) -> None:
    first = asked(bench, jobs, 1)
    jobs.answer()
    bench.session.open_pair(first.id)
    asked(bench, jobs, 2)
    assert bench.pair.pipeline is None
    assert first.id in unread(bench.session.store.path)


def test_another_set_that_is_opened_is_read_in_its_place(
    bench: Bench, jobs: Jobs, tmp_path: Path
) -> None:
    asked(bench, jobs, 1)
    other = tmp_path / "other.newsannot"
    with Store(other) as store:
        store.add_pair(bare(7))
        store.add_pair(bare(8))
    bench.opening.open_files([other])
    jobs.answer()
    jobs.reading_ended.emit()
    assert asked(bench, jobs, 2).id == bare(8).id
    assert len(unread(bench.session.store.path)) == 3


@pytest.fixture
def reader(program: Program) -> Desktop:
    """The program on a set with a pair that is open and four that nobody has opened."""
    path = program.folder / "set.newsannot"
    with Store(path) as store:
        for number in range(5):
            store.add_pair(bare(number))
    settings = Settings(reading=ReadingSettings(BLANK), name_asked=True)
    return program.start(path, settings=settings)


def done(reader: Desktop, qtbot: QtBot) -> None:
    path = reader.preferences.last_set() or Path()
    qtbot.waitUntil(lambda: unread(path) == [], timeout=PATIENCE)
    qtbot.waitUntil(lambda: reader.window.status.ahead() == "", timeout=PATIENCE)


@pytest.mark.model
def test_the_child_reads_all_pairs_of_a_set(
    program: Program, reader: Desktop, qtbot: QtBot
) -> None:
    first = program.pair()
    done(reader, qtbot)
    assert program.pair() == first
    assert reader.window.notice.text() == ""
    actions = reader.window.actions_
    actions["next_pair"].trigger()
    assert reader.presenter
    assert reader.presenter.pair
    assert reader.presenter.pair.pipeline
    assert reader.jobs
    assert not reader.jobs.busy()
    assert len(reader.presenter.pair.claims) > 0


@pytest.mark.model
def test_a_pair_that_is_opened_goes_first(program: Program, reader: Desktop, qtbot: QtBot) -> None:
    program.pair()
    assert reader.presenter
    assert reader.presenter.session
    long = bare(99, sentences=2000)
    store = reader.presenter.session.store
    done(reader, qtbot)
    for pair in (long, bare(50)):
        store.add_pair(pair)
    reader.window.pairs_changed.emit()
    qtbot.waitUntil(lambda: reader.window.status.ahead() != "", timeout=PATIENCE)
    qtbot.wait(300)
    reader.presenter.session.open_pair(bare(50).id)
    assert program.pair().id == bare(50).id
    assert unread(store.path) == [long.id]


@pytest.mark.model
def test_a_child_that_dies_while_it_reads_ahead_is_followed_by_one_other(
    program: Program, reader: Desktop, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    program.pair()
    assert reader.jobs
    done(reader, qtbot)
    assert reader.presenter
    assert reader.presenter.session
    store = reader.presenter.session.store
    store.add_pair(bare(99, sentences=2000))
    store.add_pair(bare(50))
    reader.window.pairs_changed.emit()
    qtbot.waitUntil(lambda: reader.window.status.ahead() != "", timeout=PATIENCE)
    dead = reader.jobs.child_pid() or 0
    os.kill(dead, 9)
    qtbot.waitUntil(lambda: len(unread(store.path)) == 1, timeout=PATIENCE)
    assert reader.jobs.child_pid() != dead
    assert reader.window.notice.text() == ""
    assert caplog.messages.pop().startswith("the reader has stopped")
    caplog.clear()


@pytest.mark.model
def test_closing_the_window_stops_it_and_leaves_one_file(
    program: Program, reader: Desktop, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: reader.window.status.ahead() != "", timeout=PATIENCE)
    path = reader.preferences.last_set() or Path()
    program.quit()
    assert [file.name for file in path.parent.glob(f"{path.name}*")] == [path.name]


@pytest.mark.model
def test_whether_to_read_ahead_is_remembered(program: Program, reader: Desktop) -> None:
    reader.window.actions_["read_ahead"].trigger()
    program.pair()
    program.quit()
    again = program.start(program.folder / "set.newsannot")
    assert not again.window.actions_["read_ahead"].isChecked()
