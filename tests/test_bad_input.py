"""Every bad input through the command line: one sentence on standard error, status 1, no traceback, and all else kept."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsannot import cli
from newsannot.errors import visible
from newsannot.store import Store
from tests.bad_inputs import ARTICLES, RECORDS, SETS, Bad

GOOD = "The ferry was late again, said the mayor."


def make(bad: Bad, folder: Path) -> Path:
    path = folder / bad.name
    bad.make(path)
    return path


def short(bad: Bad) -> str:
    return ascii(bad.name)[1:30]


@pytest.mark.parametrize("bad", ARTICLES + RECORDS, ids=short)
def test_a_bad_file_is_refused_by_name_and_the_good_one_beside_it_is_taken_in(
    bad: Bad, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    good = tmp_path / "good.txt"
    good.write_text(GOOD)
    path = make(bad, tmp_path)
    assert cli.main(["import", str(tmp_path / "set.newsannot"), str(path), str(good)]) == 1
    said = capfd.readouterr()
    lines = said.err.splitlines()
    (refusal,) = [line for line in lines if line.startswith(f"newsannot: {visible(str(path))}: ")]
    assert bad.problem in refusal
    assert "fault of newsannot" not in said.err
    assert "Traceback" not in said.err
    with Store(tmp_path / "set.newsannot", readonly=True) as store:
        assert store.article(1).text == GOOD


@pytest.mark.parametrize("bad", RECORDS, ids=short)
def test_a_bad_line_is_refused_by_its_number_and_those_around_it_are_taken_in(
    bad: Bad, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = make(bad, tmp_path)
    line = path.read_bytes() if path.is_file() else b""
    lines = tmp_path / "pairs.jsonl"
    around = [
        b'{"id": "%d", "source": {"text": "a"}, "derived": {"text": "b"}}' % n for n in (1, 2)
    ]
    lines.write_bytes(b"\r\n".join([b"\xef\xbb\xbf" + around[0], b"", line or b"{", around[1]]))
    assert cli.main(["import", str(tmp_path / "set.newsannot"), str(lines)]) == 1
    said = capfd.readouterr().err
    assert f"{lines}, line 3: " in said
    assert "fault of newsannot" not in said
    with Store(tmp_path / "set.newsannot", readonly=True) as store:
        assert [*store.pair_ids()] == ["1", "2"]


@pytest.mark.parametrize("bad", SETS, ids=short)
@pytest.mark.parametrize("command", ["check", "export", "agreement", "stats", "merge"])
def test_a_bad_set_is_refused_by_name_and_stays_as_it_is(
    bad: Bad, command: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = make(bad, tmp_path)
    before = path.read_bytes() if path.is_file() else None
    names = sorted(tmp_path.iterdir())
    words = {
        "export": [path, "-o", tmp_path / "out.jsonl"],
        "merge": [tmp_path / "out.newsannot", path],
    }
    assert cli.main([command, *map(str, words.get(command, [path]))]) == 1
    said = capfd.readouterr()
    assert bad.problem in said.out + said.err
    assert "fault of newsannot" not in said.err
    assert before == (path.read_bytes() if path.is_file() else None)
    assert sorted(tmp_path.iterdir()) == names


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_finds_no_room_is_no_fault_of_ours(tmp_path: Path) -> None:
    Store(tmp_path / "set.newsannot").close()
    words = [sys.executable, "-m", "newsannot", "check", tmp_path / "set.newsannot"]
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
    assert run.returncode == 1
    assert run.stderr == (
        "newsannot: what is to be said cannot be written: No space left on device\n"
    )
