from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from newsannot import record
from newsannot.formats import newspair
from newsannot.model import Pair
from tests.desktop.conftest import Start
from tests.desktop.exported import Record, judged, only_record, verdicts
from tests.desktop.program import Program, SetFile, command
from tests.desktop.screen import Screen, wait_for
from tests.desktop.texts import Hand, Pane

pytestmark = [pytest.mark.desktop, pytest.mark.model]


def newsannot(*words: object) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "newsannot", *map(str, words)]
    return subprocess.run(line, capture_output=True, text=True, timeout=60)


def exported(kept: SetFile, folder: Path) -> Record:
    """The only record of a set, as the command line exports it."""
    target = folder / "out.jsonl"
    done = newsannot("export", kept.path, "-o", target)
    assert done.returncode == 0, done.stderr
    return only_record(target)


def complaints(program: Program) -> list[str]:
    """What the program logged, and what Qt or Python said against it."""
    parts = ("newsannot", "Traceback", "Error", "QObject", "QPainter", "QTimer")
    return [line for line in program.said().splitlines() if any(part in line for part in parts)]


def seed(root: Path) -> tuple[Path, Path]:
    folder = root / "seeds" / "kosovo"
    return folder / "source.txt", folder / "derived.txt"


def test_what_is_tagged_linked_noted_and_undone_is_there_after_a_restart_and_in_the_export(
    start: Start, screen: Screen, kept: SetFile, root: Path, tmp_path: Path
) -> None:
    source, derived = seed(root)
    program = start(source, derived)
    kept.wait_read()
    program.window.wait_title("NATO Condemns")

    screen.press("n", "m")
    screen.press("n", "e", "n", "u")
    kept.wait_acts(3)
    words = Hand(program.window).drag_line(Pane.SOURCE, "")
    screen.press("l")
    kept.wait_acts(4)
    screen.press("slash")
    screen.write("Not in the source: he said so on Monday / ask him")
    screen.press("Escape")
    kept.wait_acts(5)
    screen.press("n", "m", "ctrl+z")
    kept.wait_acts(7)
    screen.press("n", "e")
    acts = kept.wait_acts(8)
    assert acts == ["tag", "tag", "tag", "link", "note", "tag", "undo", "tag"]
    program.quit()
    assert complaints(program) == []

    again = start()
    again.window.wait_title("NATO Condemns")
    assert kept.acts() == acts
    screen.press("ctrl+z")
    assert kept.wait_acts(9) == [*acts, "undo"]
    again.quit()
    assert complaints(again) == []

    pair = exported(kept, tmp_path)
    assert pair["source"]["text"] == source.read_text(encoding="utf-8")
    said = judged(pair)
    assert verdicts(pair) == ["matching", "embellished", "unsupported"]
    first = pair["claims"].index(said[0][0])
    assert [claim for claim, _ in said] == pair["claims"][first : first + 3]
    (claim, judgement) = said[2]
    assert judgement["note"] == "Not in the source: he said so on Monday / ask him"
    (evidence,) = judgement["evidence"]
    assert pair["source"]["text"][evidence["start"] : evidence["end"]] == evidence["text"]
    assert evidence["text"] == words.strip()  # a line may end in a blank, which is no evidence
    assert claim["text"] == pair["derived"]["text"][claim["start"] : claim["end"]]
    assert len(pair["claims"]) > 20
    assert [judgement["evidence"] for _, judgement in said[:2]] == [[], []]


@pytest.fixture
def long_texts(root: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two texts that take some seconds to read."""
    paths = (tmp_path / "source.txt", tmp_path / "derived.txt")
    for path, short in zip(paths, seed(root), strict=True):
        text = short.read_text(encoding="utf-8")
        path.write_text("\n".join([text] * 25), encoding="utf-8")
    return paths


def test_a_window_killed_while_it_reads_leaves_a_sound_set_with_every_act_and_no_child(
    start: Start,
    screen: Screen,
    kept: SetFile,
    long_texts: tuple[Path, Path],
    tmp_path: Path,
) -> None:
    program = start(*long_texts)
    program.window.wait_title("derived.txt")
    words = Hand(program.window).drag_line(Pane.DERIVED, "NATO Cond")
    screen.press("u")
    assert kept.wait_acts(1) == ["tag"]
    children = program.children()
    assert program.reader() in children
    assert kept.readings() == []

    os.kill(program.process.pid, signal.SIGKILL)
    program.process.wait(10)

    wait_for(lambda: not any(map(command, children)), "the end of the child")
    checked = newsannot("check", kept.path)
    assert checked.returncode == 0, checked.stdout
    assert "is sound" in checked.stdout
    ((claim, judgement),) = judged(exported(kept, tmp_path))
    assert claim["text"] == words
    assert judgement["verdict"] == "unsupported"


def test_a_child_that_is_killed_costs_a_sentence_and_reading_again_works(
    start: Start, screen: Screen, kept: SetFile, long_texts: tuple[Path, Path]
) -> None:
    program = start(*long_texts)
    wait_for(kept.pairs, "the pair")
    first = program.reader()

    os.kill(first, signal.SIGKILL)

    wait_for(lambda: command(first) == "", "the end of the child")
    assert kept.readings() == []
    wait_for(lambda: "stopped" in Hand(program.window).notice(), "the sentence that says so")
    screen.press("F5")
    kept.wait_read()
    assert program.reader() != first
    program.window.wait_title("NATO Condemns")
    screen.press("n", "m")
    kept.wait_acts(1)
    program.quit()


LINES = (
    ("A plain first line.", "A plain first line, again."),
    ("Family 👩‍👩‍👧‍👦 and flag 🇷🇸 and 😀 end.", "The 😀👩‍👩‍👧‍👦🇷🇸 family's line."),
    ("Cafe\u0301 and A\u030angstro\u0308m.", "He said e\u0328\u0301 and A\u030a."),
    ("No\u00a0break: 93\u00a0percent here.", "Over 93\u00a0percent\u202fof men."),
    ("Before\u2028after the separator.", "Left\u2028right of it."),
    ("Words שלום עולם in Hebrew.", "They said שלום to all."),
    ("Split\u2028once more.", "Cut\u2028again."),
)


def select_by_mouse(hand: Hand, pane: Pane, number: int, line: str) -> None:
    if "\u2028" in line:  # two lines on the screen, one paragraph
        assert hand.click_paragraph(pane, line).strip() == line
    else:
        assert hand.drag_line(pane, line) == line


def select_by_keys(hand: Hand, pane: Pane, number: int, line: str) -> None:
    above = sum(1 + other[0].count("\u2028") for other in LINES[:number])
    assert hand.take_lines(pane, above, 1 + line.count("\u2028")) == line


def test_hostile_characters_come_back_as_the_same_words_by_mouse_and_by_keys(
    start: Start, screen: Screen, kept: SetFile, tmp_path: Path
) -> None:
    source, derived = tmp_path / "source.txt", tmp_path / "derived.txt"
    for path, side in ((source, 0), (derived, 1)):
        text = "\ufeff" + "\r\n".join(line[side] for line in LINES) + "\r\n"
        path.write_bytes(text.encode())
    program = start(source, derived)
    kept.wait_read()
    hand = Hand(program.window)
    ways = (select_by_mouse, select_by_keys)
    for number, (there, here) in enumerate(LINES):
        ways[number % 2](hand, Pane.DERIVED, number, here)
        screen.press("e")
        kept.wait_acts(2 * number + 1)
        ways[1 - number % 2](hand, Pane.SOURCE, number, there)
        screen.press("l")
        kept.wait_acts(2 * number + 2)
    program.quit()
    assert complaints(program) == []

    pair = exported(kept, tmp_path)
    assert pair["source"]["text"] == "".join(f"{line}\n" for line, _ in LINES)
    assert pair["derived"]["text"] == "".join(f"{line}\n" for _, line in LINES)
    said = judged(pair)
    assert [claim["text"] for claim, _ in said] == [line for _, line in LINES]
    assert verdicts(pair) == ["embellished"] * len(LINES)
    assert [[e["text"] for e in judgement["evidence"]] for _, judgement in said] == [
        [line] for line, _ in LINES
    ]
    for claim, judgement in said:
        assert pair["derived"]["text"][claim["start"] : claim["end"]] == claim["text"]
        for piece in judgement["evidence"]:
            assert pair["source"]["text"][piece["start"] : piece["end"]] == piece["text"]


def test_a_pair_file_and_a_set_file_open_as_they_are_given(
    start: Start, screen: Screen, kept: SetFile, seed_pair: Pair, tmp_path: Path
) -> None:
    path = tmp_path / "sent to me.newspair"
    newspair.write(path, record.loads(record.dumps(seed_pair)))
    first = start(path)
    kept.wait_read()
    assert kept.pairs() == [seed_pair.id]
    screen.press("n", "m")
    kept.wait_acts(1)
    first.quit()
    assert complaints(first) == []

    moved = SetFile(tmp_path / "Someone's set.newsannot")
    shutil.copy(kept.path, moved.path)
    second = start(moved.path)
    second.window.wait_title("NATO Condemns")
    screen.press("n", "n", "u")
    moved.wait_acts(2)
    second.quit()
    assert complaints(second) == []
    assert kept.acts() == ["tag"]
    assert verdicts(exported(moved, tmp_path)) == ["matching", "unsupported"]
