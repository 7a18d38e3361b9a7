"""Another set merged into the open one, while the work goes on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from newsannot import verbs
from newsannot.gui.merging_sets import MergingSets
from newsannot.model import Annotator, Judgement, Verdict
from newsannot.session import Session
from newsannot.store import Store
from tests.gui.conftest import ME, PATIENCE, Bench, bridge_pair
from tests.judged_sets import claim, judgement, make_set, pair

pytestmark = pytest.mark.gui
KIM = Annotator("kim", "Kim")


@pytest.fixture
def kims(tmp_path: Path) -> Path:
    """Kim's set: the pair on the desk, on two claims of which Kim has a word, and another pair."""
    there = bridge_pair()
    said = (Judgement("kim", Verdict.MATCHING),)
    claims = (*(replace(c, judgements=said) for c in there.claims[:2]), *there.claims[2:])
    return make_set(
        tmp_path / "kims.newsannot",
        replace(there, claims=claims, annotators=(KIM,)),
        pair(1, claim(0, judgement("kim", Verdict.UNSUPPORTED))),
    )


def merge(bench: Bench, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    bench.window.actions_["merge_sets"].trigger()


def merged(bench: Bench) -> str:
    bench.qtbot.waitUntil(lambda: "From " in bench.window.notice.text(), timeout=PATIENCE)
    return bench.window.notice.text()


def test_what_others_said_comes_to_the_pair_on_the_desk(
    bench: Bench, kims: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.session.do(verbs.tag(bench.session.desk(), bench.claim("Mayor").id, Verdict.UNSUPPORTED))
    with bench.qtbot.waitSignal(bench.window.pairs_changed):
        merge(bench, kims, monkeypatch)
    words = merged(bench)
    assert "new: 1, joined with what was here: 1, unchanged: 0" in words
    assert "Verdicts that came: 3" in words
    said = {j.annotator: j.verdict for j in bench.claim("Mayor").judgements}
    assert said == {"kim": Verdict.MATCHING, "me": Verdict.UNSUPPORTED}
    assert bench.session.store.has_pair("p1")


def test_a_pair_that_is_here_twice_is_called_by_its_headline(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = make_set(tmp_path / "there.newsannot", replace(bridge_pair(), id="0123456789abcdef"))
    merge(bench, there, monkeypatch)
    assert "«Mayor Ruiz promised" in merged(bench)
    assert "has the same texts as a pair that was here" in merged(bench)
    assert "0123456789abcdef" not in merged(bench)


def test_who_hides_others_verdicts_is_not_told_how_many_came(
    bench: Bench, kims: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.window.actions_["blind"].trigger()
    merge(bench, kims, monkeypatch)
    assert merged(bench).endswith("joined with what was here: 1, unchanged: 0.")


def test_ones_own_act_is_undone_after_a_merge(
    bench: Bench, kims: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.session.do(verbs.tag(bench.session.desk(), bench.claim("Mayor").id, Verdict.UNSUPPORTED))
    merge(bench, kims, monkeypatch)
    merged(bench)
    bench.window.actions_["undo"].trigger()
    assert [j.annotator for j in bench.claim("Mayor").judgements] == ["kim"]


def test_a_merge_is_stopped_and_what_came_stays(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = make_set(tmp_path / "many.newsannot", *(pair(number) for number in range(60)))
    merge(bench, many, monkeypatch)
    bench.qtbot.waitUntil(lambda: bench.session.store.has_pair("p0"), timeout=PATIENCE)
    hand = bench.window.findChild(MergingSets)
    assert hand
    hand.bar.stop.click()
    assert merged(bench).startswith("Stopped. What was merged so far stays.")
    assert not bench.session.store.has_pair("p59")


def test_the_open_set_is_not_merged_into_itself(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    merge(bench, bench.session.store.path, monkeypatch)
    assert "is the open set. Choose another one." in bench.window.notice.text()


def test_a_file_that_is_no_set_is_told(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no.newsannot").write_text("no set")
    merge(bench, tmp_path / "no.newsannot", monkeypatch)
    assert "is not a newsannot set" in merged(bench)


def test_a_merge_ends_where_another_set_is_opened(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = make_set(tmp_path / "many.newsannot", *(pair(number) for number in range(60)))
    merge(bench, many, monkeypatch)
    bench.presenter.set_session(Session(Store(tmp_path / "other.newsannot"), ME))
    assert "another set was opened" in merged(bench)


def test_a_set_that_a_window_reads_only_takes_nothing_in(
    bench: Bench, kims: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = bench.session.store.path
    bench.presenter.set_session(None)
    bench.presenter.set_session(Session(Store(path, readonly=True), ME))
    merge(bench, kims, monkeypatch)
    assert "opened read-only: nothing was merged" in bench.said()
