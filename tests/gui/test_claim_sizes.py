"""Claims are cut by sentences or by clauses, as is chosen in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from newsannot import settings as settings_file
from newsannot.gui.actions import Menu
from newsannot.gui.desktop import Desktop
from newsannot.model import Claim, Pair, Verdict
from newsannot.settings import ClaimSize
from tests.gui.conftest import PATIENCE, Program

pytestmark = [pytest.mark.gui, pytest.mark.model]

SENTENCES, CLAUSES = Qt.Key.Key_F6, Qt.Key.Key_F7
SIZES = {SENTENCES: ClaimSize.SENTENCE, CLAUSES: ClaimSize.CLAUSE}
SOURCE = "The mayor closed the bridge on Monday. The council promised a new one. It rained."
DERIVED = (
    "The mayor closed the bridge on Monday, and the council promised a new one.\nIt rained all day."
)
WHOLE, LAST = DERIVED.split("\n")
FIRST, SECOND = WHOLE.split(", and ")


@pytest.fixture
def bridge(tmp_path: Path) -> tuple[Path, Path]:
    return written(tmp_path, "bridge", SOURCE, DERIVED)


def written(folder: Path, name: str, source: str, derived: str) -> tuple[Path, Path]:
    paths = (folder / f"{name}-source.txt", folder / f"{name}-derived.txt")
    for path, text in zip(paths, (source, derived), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def cut(pair: Pair) -> object:
    """The size of the claims that a pair was read with."""
    return pair.pipeline.settings["claims"] if pair.pipeline else None


def texts(pair: Pair) -> list[str]:
    return [claim.text for claim in pair.claims]


def switch(program: Program, key: Qt.Key, qtbot: QtBot) -> Pair:
    """The pair after this key, when it is read with claims of that size and they are shown."""
    program.key(key)
    return shown(program, SIZES[key], qtbot)


def shown(program: Program, size: ClaimSize, qtbot: QtBot) -> Pair:
    def there() -> None:
        pair = program.pair()
        assert program.desktop
        assert cut(pair) == size
        assert program.desktop.window.claims.visible_ids() == tuple(c.id for c in pair.claims)

    qtbot.waitUntil(there, timeout=PATIENCE)
    return program.pair()


def at_hand(desktop: Desktop) -> Claim:
    assert desktop.presenter
    assert desktop.presenter.claim
    return desktop.presenter.claim


def checked(desktop: Desktop) -> list[ClaimSize]:
    return [size for size in ClaimSize if desktop.window.actions_[f"claims_{size}"].isChecked()]


def test_a_key_cuts_the_claims_by_clauses_and_another_by_sentences_again(
    program: Program, bridge: tuple[Path, Path], qtbot: QtBot
) -> None:
    desktop = program.start(*bridge)
    before = program.pair()
    assert texts(before) == [WHOLE, LAST]
    assert checked(desktop) == [ClaimSize.SENTENCE]
    clauses = switch(program, CLAUSES, qtbot)
    assert texts(clauses) == [FIRST, SECOND, LAST]
    assert all(claim.suggestion for claim in clauses.claims)
    assert checked(desktop) == [ClaimSize.CLAUSE]
    assert switch(program, SENTENCES, qtbot) == before


def test_the_pair_menu_shows_which_claims_are_cut_and_takes_the_choice(
    program: Program, bridge: tuple[Path, Path], qtbot: QtBot
) -> None:
    desktop = program.start(*bridge)
    program.pair()
    action = desktop.window.actions_["claims_clause"]
    assert action.toolTip() == (
        "Clauses as claims (F7)\nA sentence that says two things becomes two claims"
    )
    menu = desktop.window.menuBar().actions()[list(Menu).index(Menu.PAIR)].menu()
    assert isinstance(menu, QMenu)
    menu.popup(desktop.window.pos())
    qtbot.waitUntil(menu.isVisible)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert texts(shown(program, ClaimSize.CLAUSE, qtbot)) == [FIRST, SECOND, LAST]


def test_the_status_bar_says_what_happens_and_that_the_texts_are_read(
    program: Program, bridge: tuple[Path, Path]
) -> None:
    desktop = program.start(*bridge)
    program.pair()
    program.key(CLAUSES)
    said = "From now on claims are clauses; what you tagged stays"
    assert desktop.window.status.currentMessage() == said
    assert desktop.window.actions_["cancel"].isEnabled()
    program.key(SENTENCES)
    said = "From now on claims are whole sentences; what you tagged stays"
    assert desktop.window.status.currentMessage() == said


def test_what_a_person_touched_stays_when_the_claims_are_cut_otherwise(
    program: Program, bridge: tuple[Path, Path], qtbot: QtBot
) -> None:
    program.start(*bridge)
    program.pair()
    switch(program, CLAUSES, qtbot)
    program.key(Qt.Key.Key_M)
    (tagged, *_) = program.pair().claims
    after = switch(program, SENTENCES, qtbot)
    assert tagged.text == FIRST
    assert [judgement.verdict for judgement in tagged.judgements] == [Verdict.MATCHING]
    # The whole sentence would say again what is tagged.
    assert texts(after) == [FIRST, LAST]
    assert after.claims[0].judgements == tagged.judgements


def test_a_note_that_is_being_written_holds_its_claim(
    program: Program, bridge: tuple[Path, Path], qtbot: QtBot
) -> None:
    desktop = program.start(*bridge)
    program.pair()
    program.key(Qt.Key.Key_Slash)
    qtbot.waitUntil(desktop.window.claims.detail.note.hasFocus)
    qtbot.keyClicks(QApplication.focusWidget(), "Which mayor?")
    pair = switch(program, CLAUSES, qtbot)
    assert [j.note for claim in pair.claims for j in claim.judgements] == ["Which mayor?"]
    assert at_hand(desktop).text == WHOLE


def test_the_claim_at_hand_is_the_one_in_the_same_place(
    program: Program, bridge: tuple[Path, Path], qtbot: QtBot
) -> None:
    desktop = program.start(*bridge)
    program.pair()
    switch(program, CLAUSES, qtbot)
    program.key(Qt.Key.Key_N)
    assert at_hand(desktop).text == SECOND
    switch(program, SENTENCES, qtbot)
    assert at_hand(desktop).text == WHOLE
    switch(program, CLAUSES, qtbot)
    assert at_hand(desktop).text == FIRST


@pytest.mark.parametrize(
    ("keys", "size"),
    [
        ([CLAUSES, SENTENCES, CLAUSES], ClaimSize.CLAUSE),
        ([CLAUSES, SENTENCES], ClaimSize.SENTENCE),
        ([CLAUSES, CLAUSES, SENTENCES, SENTENCES], ClaimSize.SENTENCE),
    ],
)
def test_of_several_switches_in_a_row_the_last_one_holds(
    keys: list[Qt.Key],
    size: ClaimSize,
    program: Program,
    articles: tuple[Path, Path],
    qtbot: QtBot,
) -> None:
    desktop = program.start(*articles)
    program.pair()
    jobs = desktop.jobs
    assert jobs
    for key in keys:
        program.key(key)
    qtbot.waitUntil(lambda: not jobs.busy(), timeout=PATIENCE)
    assert cut(program.pair()) == size
    assert checked(desktop) == [size]


def test_the_choice_and_its_claims_are_there_after_a_restart(
    program: Program, bridge: tuple[Path, Path], qtbot: QtBot
) -> None:
    program.start(*bridge)
    program.pair()
    before = switch(program, CLAUSES, qtbot)
    program.quit()
    kept = settings_file.load(program.folder / "settings.json").reading
    assert kept.claims is ClaimSize.CLAUSE
    desktop = program.start()
    assert checked(desktop) == [ClaimSize.CLAUSE]
    assert program.pair() == before
    assert shown(program, ClaimSize.CLAUSE, qtbot) == before


def test_a_pair_that_is_opened_later_is_read_by_the_size_that_holds_then(
    program: Program, bridge: tuple[Path, Path], tmp_path: Path, qtbot: QtBot
) -> None:
    desktop = program.start(*bridge)
    bridge_pair = program.pair()
    other = written(tmp_path, "other", f"Once more: {SOURCE}", f"Once more. {DERIVED}")
    desktop.window.files_dropped.emit(list(other))
    qtbot.waitUntil(lambda: program.pair().id != bridge_pair.id, timeout=PATIENCE)
    assert SECOND in texts(switch(program, CLAUSES, qtbot))
    desktop.window.actions_["previous_pair"].trigger()
    qtbot.waitUntil(lambda: program.pair().id == bridge_pair.id, timeout=PATIENCE)
    assert texts(shown(program, ClaimSize.CLAUSE, qtbot)) == [FIRST, SECOND, LAST]


def test_the_choice_that_is_made_before_there_is_a_pair_holds_for_the_first_one(
    program: Program, bridge: tuple[Path, Path]
) -> None:
    desktop = program.start()
    program.key(CLAUSES)
    assert desktop.window.status.currentMessage().startswith("From now on claims are clauses")
    desktop.window.files_dropped.emit(list(bridge))
    assert texts(program.pair()) == [FIRST, SECOND, LAST]
