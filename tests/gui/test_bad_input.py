"""Every bad input through the window: what the notice says, the pair on the desk as before, and the next good file opens."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from newsannot import record
from newsannot.errors import visible
from newsannot.offsets import LONGEST_LINE, LONGEST_WORD
from newsannot.store import Store
from tests.bad_inputs import ARTICLES, IN_WINDOW, RECORDS, SETS, Bad
from tests.gui.conftest import PATIENCE, Bench

pytestmark = [pytest.mark.gui]

EVERY = [*ARTICLES, *RECORDS, *SETS, *IN_WINDOW]
# One window for many files: each begins where the one before it left the window.
GROUPS = [EVERY[start : start + 8] for start in range(0, len(EVERY), 8)]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: ascii(group[0].name)[1:30])
def test_a_bad_file_is_named_and_costs_nothing(
    bench: Bench, group: list[Bad], tmp_path: Path
) -> None:
    before, width = bench.pair, bench.window.width()
    for bad in group:
        path = tmp_path / bad.name
        bad.make(path)
        bench.window.notice.dismiss()
        bench.opening.open_files([path])
        bench.qtbot.waitUntil(lambda: bool(bench.window.notice.text()), timeout=20_000)
        said = bench.window.notice.text()
        assert visible(bad.name)[:40] in said
        assert bench.window.width() <= width
        assert bad.problem in said
        assert "\n" not in said
        assert bench.pair == before
        assert bench.presenter.session is bench.session
    bench.window.notice.dismiss()
    good = tmp_path / "good.newspair"
    good.write_text(record.dumps(before).replace('"id":"bridge"', '"id":"other"'), "utf-8")
    bench.opening.open_files([good])
    assert bench.pair.id == "other"


@pytest.mark.parametrize(
    "line", ["字" * LONGEST_LINE, ("x" * LONGEST_WORD + "\n") * 9, "a\u0301 שלום " * 9999]
)
def test_the_longest_lines_that_are_taken_in_do_not_stop_the_window(
    bench: Bench, line: str
) -> None:
    began = time.monotonic()
    pane = bench.window.source
    pane.show_article(record.article(line), "Source")
    bench.qtbot.wait(1)
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    bench.window.resize(900, 600)
    bench.qtbot.wait(1)
    assert time.monotonic() - began < 20


def test_many_pairs_at_once_do_not_stop_the_window(bench: Bench, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.newspair" for number in range(60)]
    for number, path in enumerate(paths):
        text = record.dumps(bench.pair).replace('"id":"bridge"', f'"id":"p{number}"')
        path.write_text(text if number % 2 else "{", "utf-8")
    bench.opening.open_files(paths)
    assert bench.presenter.session
    assert len([*bench.session.store.pair_ids()]) < 10, "they come one a turn"
    bench.qtbot.waitUntil(
        lambda: "Pairs taken in: 30." in bench.window.notice.text(), timeout=PATIENCE
    )
    assert "Left out or refused beside these: 25." in bench.window.notice.text()


def test_of_many_sets_none_takes_the_place_of_the_one_at_work(bench: Bench, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.newsannot" for number in range(2)]
    for path in paths:
        Store(path).close()
    bench.opening.open_files(paths)
    assert bench.window.notice.text() == "One set is open at a time. Open one of these."
    assert bench.presenter.session is bench.session
