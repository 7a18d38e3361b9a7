"""The comparison as a user works with it: real keys and clicks, and what they leave in the set."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from newsannot.resources import read_json
from tests.desktop.conftest import Start
from tests.desktop.exported import Record, judged
from tests.desktop.program import Program, SetFile
from tests.desktop.screen import Screen, wait_for
from tests.desktop.test_real_window import complaints, exported, seed
from tests.desktop.window import Point, Window

pytestmark = [pytest.mark.desktop, pytest.mark.model]

FIRST_ROW = Point(0.9, 0.19)
"""Of a ledger beside the texts."""
REST = 1.2
"""Seconds in which words stand in the field of the search, so that they count as looked for."""


@pytest.fixture
def program(start: Start, kept: SetFile, root: Path) -> Program:
    """The program with the seed pair, read."""
    program = start(*seed(root))
    kept.wait_read()
    program.window.wait_title("NATO Condemns")
    return program


def finished(program: Program, kept: SetFile, folder: Path) -> Record:
    """The pair as it is exported when the window is closed; nobody complained meanwhile."""
    program.quit()
    assert complaints(program) == []
    return exported(kept, folder)


def test_what_was_searched_and_not_found_is_in_the_export_of_the_claim_tagged_unsupported(
    program: Program, screen: Screen, kept: SetFile, tmp_path: Path
) -> None:
    screen.press("n", "ctrl+f")
    screen.write("Sarajevo")
    time.sleep(REST)
    screen.press("Escape", "u")
    kept.wait_acts(1)
    ((_, judgement),) = judged(finished(program, kept, tmp_path))
    assert judgement["searched"]["terms"] == ["Sarajevo"]
    assert judgement["searched"]["passages"], "what was suggested was seen and is not linked"


def test_a_row_of_the_figures_is_clicked_and_its_button_tags_the_claim(
    program: Program, screen: Screen, kept: SetFile, tmp_path: Path
) -> None:
    screen.press("alt+2")
    program.window.seen_at_rest(tmp_path / "seen.png")
    program.window.click(FIRST_ROW)
    screen.press("Tab", "space")
    kept.wait_acts(1)
    ((claim, judgement),) = judged(finished(program, kept, tmp_path))
    assert any(character.isdigit() for character in claim["text"])
    assert len(judgement["reasons"]) == 1


def test_a_passage_left_out_is_judged_fine_by_keys_and_undone(
    program: Program, screen: Screen, kept: SetFile, tmp_path: Path
) -> None:
    screen.press("alt+6")
    program.window.seen_at_rest(tmp_path / "seen.png")
    program.window.click(FIRST_ROW)
    screen.press("Tab", "space")
    assert kept.wait_acts(1) == ["judge_omission"]
    screen.press("ctrl+z", "ctrl+shift+z")
    kept.wait_acts(3)
    pair = finished(program, kept, tmp_path)
    (omission,) = pair["omissions"]
    assert omission["judgement"] == "fine"
    assert pair["source"]["text"][omission["start"] : omission["end"]].strip()


def test_a_click_on_a_ribbon_makes_its_claim_the_one_that_a_key_tags(
    program: Program, screen: Screen, kept: SetFile, tmp_path: Path
) -> None:
    program.window.click(_of_ink(program.window, "matching", tmp_path))
    screen.press("m")
    kept.wait_acts(1)
    pair = finished(program, kept, tmp_path)
    ((claim, judgement),) = judged(pair)
    assert judgement["verdict"] == claim["suggestion"]["verdict"] == "matching"
    assert claim != pair["claims"][0]


def _of_ink(window: Window, verdict: str, folder: Path) -> Point:
    """Where the gutter between the texts has this verdict's ink."""
    ink = read_json("theme.json")["light"]["verdicts"][verdict]["ink"]
    colour = tuple(bytes.fromhex(ink.removeprefix("#")))
    picture = window.seen_at_rest(folder / "seen.png")
    width, height = picture.size
    # Not at the edges, where claims and passages have bars of their own.
    places = [
        (x, y)
        for x in range(round(0.366 * width), round(0.385 * width))
        for y in range(round(0.2 * height), round(0.9 * height))
    ]
    x, y = min(places, key=lambda place: _apart(picture.getpixel(place), colour))
    return Point(x / width, y / height)


def _apart(one: object, other: tuple[int, ...]) -> int:
    """How far two colours are apart; lines are smoothed at their edges."""
    assert isinstance(one, tuple)
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))


def test_an_end_is_moved_by_keys(
    program: Program, screen: Screen, kept: SetFile, tmp_path: Path
) -> None:
    screen.press("n", "bracketright", "Left", "Left", "Return")
    assert kept.wait_acts(1) == ["move_claim"]
    pair = finished(program, kept, tmp_path)
    ((claim, _),) = [(c, c["origin"]) for c in pair["claims"] if c["origin"] == "manual"]
    assert pair["derived"]["text"][claim["start"] : claim["end"]] == claim["text"]
    assert claim["id"] != f"a{claim['start']}-{claim['end']}"


def test_scrolling_one_text_moves_the_other_until_it_is_unlocked(
    program: Program, screen: Screen, tmp_path: Path
) -> None:
    window = program.window

    def source_seen() -> bytes:
        picture = window.seen_at_rest(tmp_path / "seen.png")
        width, height = picture.size
        return picture.crop((0, height // 5, round(0.3 * width), height * 9 // 10)).tobytes()

    window.click(Point(0.55, 0.5))
    before = source_seen()
    screen.press(*["Next"] * 3)
    wait_for(lambda: source_seen() != before, "the source to follow")
    screen.press("F4")
    unlocked = source_seen()
    screen.press("Prior")
    time.sleep(0.5)
    assert source_seen() == unlocked
