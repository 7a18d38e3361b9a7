from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from newsannot import __version__, batch, cli, record
from newsannot.analysis.language import BLANK, BUNDLED
from newsannot.model import Pair
from newsannot.store import Store
from newsannot.store.overview import Filter, numbers, rows

SEED = Path("seeds") / "kosovo"
GOOD = '{"source": {"text": "Abe said so."}, "derived": {"text": "Abe said no."}}'


@dataclass(frozen=True)
class Run:
    status: int
    out: str
    err: str


Command = Callable[..., Run]


@pytest.fixture
def newsannot(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """The command line in this process, as the entry calls it."""

    def run(*words: str | Path) -> Run:
        status = cli.main([str(word) for word in words])
        said = capsys.readouterr()
        return Run(status, said.out, said.err)

    return run


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_the_version_is_said(newsannot: Command) -> None:
    assert newsannot("--version") == Run(0, f"newsannot {__version__}\n", "")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "analyse",
        "analyse a.txt",
        "analyse a.txt b.txt c.txt",
        "analyse pairs.jsonl",
        "analyse a.jsonl b.jsonl",
        "analyse a.txt b.txt --workers 0",
        "analyse a.txt b.txt --claims word",
        "analyse a.txt b.txt --encoding klingon",
        "import set.newsannot a.txt --encoding base64",
        "export set.newsannot",
        "export set.newsannot -o out --format xml",
        "import set.newsannot",
        "check",
        "check set.newsannot --model",
        "wrong",
        "--wrong",
    ],
)
def test_wrong_usage_is_status_2_with_help_on_standard_error(
    newsannot: Command, words: str
) -> None:
    run = newsannot(*words.split())
    assert (run.status, run.out) == (2, "")
    assert "Usage: newsannot" in run.err


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("analyse missing.txt {seed}/derived.txt", "missing.txt: there is no such file"),
        ("analyse {seed}/source.txt {seed}", "is a folder"),
        ("analyse missing.jsonl -o {tmp}/out.jsonl", "missing.jsonl: there is no such file"),
        ("analyse {tmp}/empty -o {tmp}/no/out.jsonl", "out.jsonl: could not be written"),
        ("export missing.newsannot -o {tmp}/out.jsonl", "missing.newsannot: there is no such file"),
        ("export {tmp}/empty -o {tmp}/out.jsonl", "empty: is empty"),
        ("check {seed}/source.txt", "source.txt: is not a newsannot set"),
        ("import {tmp} {seed}/source.txt", "is a folder"),
    ],
)
def test_what_fails_is_one_sentence_that_names_the_file(
    newsannot: Command, root: Path, tmp_path: Path, words: str, what: str
) -> None:
    (tmp_path / "empty").touch()
    run = newsannot(*words.format(seed=root / SEED, tmp=tmp_path).split())
    assert (run.status, run.out) == (1, "")
    assert what in run.err
    assert run.err.count("\n") == 1
    assert not (tmp_path / "out.jsonl").exists()


def test_a_fault_of_ours_is_a_sentence_and_with_debug_a_traceback(root: Path) -> None:
    code = (
        "import sys\n"
        "from newsannot import cli\n"
        "cli.analysing.Extractor = None\n"
        "sys.exit(cli.main(['analyse', 'a', 'b', *sys.argv[1:]]))"
    )
    for words, traced in (([], False), (["--debug"], True)):
        run = subprocess.run(
            [sys.executable, "-c", code, *words], cwd=root, capture_output=True, text=True
        )
        assert run.returncode == 1
        assert "a fault of newsannot (TypeError)" in run.stderr
        assert ("Traceback" in run.stderr) == traced


def test_an_empty_file_of_pairs_gives_an_empty_file(newsannot: Command, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("\n")
    assert newsannot("analyse", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl").status == 0
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_bad_lines_go_into_a_file_of_their_own_with_number_and_reason(
    newsannot: Command, tmp_path: Path
) -> None:
    (tmp_path / "in.jsonl").write_text('{\n\n{"source": {"text": "\\u0000"}}\n')
    run = newsannot("analyse", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl")
    errors = records(tmp_path / "out.jsonl.errors.jsonl")
    assert (run.status, run.out) == (1, "")
    assert [error["line"] for error in errors] == [1, 3]
    assert "NUL" in errors[1]["problem"]
    assert f"{tmp_path / 'in.jsonl'}, line 3: " in run.err


def test_an_older_runs_file_of_bad_lines_goes_when_there_are_none(
    newsannot: Command, tmp_path: Path
) -> None:
    (tmp_path / "in.jsonl").touch()
    (tmp_path / "out.jsonl.errors.jsonl").write_text("old")
    newsannot("analyse", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl")
    assert not (tmp_path / "out.jsonl.errors.jsonl").exists()


def test_a_set_gives_back_the_pairs_that_were_taken_in(
    newsannot: Command, tmp_path: Path, full_pair: Pair
) -> None:
    given, kept, back = (tmp_path / name for name in ("in.jsonl", "s.newsannot", "out.jsonl"))
    given.write_text(record.dumps(full_pair) + "\n", encoding="utf-8")
    assert newsannot("import", kept, given).status == 0
    assert newsannot("export", kept, "-o", back).status == 0
    (pair,) = records(back)
    assert record.from_record(pair).claims == full_pair.claims
    assert newsannot("check", kept) == Run(0, f"{kept} is sound\n", "")


def test_an_id_that_stands_twice_in_a_file_is_refused_by_line(
    newsannot: Command, tmp_path: Path
) -> None:
    (tmp_path / "in.jsonl").write_text(f"{GOOD}\n{GOOD}\n")
    run = newsannot("import", tmp_path / "s.newsannot", tmp_path / "in.jsonl")
    assert (run.status, run.out) == (1, "")
    assert "line 2: the id db72b4674ef3d856 stands in line 1 too" in run.err
    assert "1 pair taken into" in run.err


def test_pairs_that_the_set_has_as_they_come_are_counted_and_are_no_failure(
    newsannot: Command, tmp_path: Path
) -> None:
    kept, lines = tmp_path / "s.newsannot", tmp_path / "in.jsonl"
    lines.write_text(f"{GOOD}\n{GOOD.replace('no', 'nothing')}\n")
    newsannot("import", kept, lines)
    run = newsannot("import", kept, lines)
    assert run == Run(
        0,
        "",
        f"newsannot: 0 pairs taken into {kept}\nnewsannot: 2 pairs were there already, unchanged\n",
    )


def test_what_others_said_of_a_pair_is_added_and_what_one_person_said_otherwise_is_named(
    newsannot: Command, tmp_path: Path
) -> None:
    def said(*verdicts: tuple[str, str]) -> str:
        judgements = [{"annotator": who, "verdict": verdict} for who, verdict in verdicts]
        claim = {"start": 0, "end": 3, "judgements": judgements}
        return json.dumps(json.loads(GOOD) | {"claims": [claim]})

    kept, lines = tmp_path / "s.newsannot", tmp_path / "in.jsonl"
    lines.write_text(said(("ann", "matching")))
    newsannot("import", kept, lines)
    other = GOOD.replace("so.", "so, twice.")
    lines.write_text(f"{said(('ann', 'unsupported'), ('kim', 'matching'))}\n{other}\n")
    run = newsannot("import", kept, lines)
    assert run.status == 0
    assert run.err.splitlines() == [
        f"newsannot: {lines}, line 1: left out: claim 1, ann: unsupported in the record, matching in the set",
        f"newsannot: 1 pair taken into {kept}",
        "newsannot: 1 pair was there already; merged: verdicts of kim: 1",
    ]
    newsannot("export", kept, "-o", tmp_path / "out.jsonl")
    first, _ = records(tmp_path / "out.jsonl")
    assert [(j["annotator"], j["verdict"]) for j in first["claims"][0]["judgements"]] == [
        ("ann", "matching"),
        ("kim", "matching"),
    ]


def test_other_texts_under_the_id_of_a_pair_are_refused_by_line(
    newsannot: Command, tmp_path: Path
) -> None:
    kept, lines = tmp_path / "s.newsannot", tmp_path / "in.jsonl"
    for text in ("so", "not so"):
        lines.write_text(GOOD.replace("{", '{"id": "7", ', 1).replace("said so", f"said {text}"))
        run = newsannot("import", kept, lines)
    assert run.status == 1
    assert f"{lines}, line 1: the set has a pair 7 of other texts" in run.err
    assert "0 pairs taken into" in run.err


def test_articles_become_a_pair_when_asked_for(
    newsannot: Command, tmp_path: Path, root: Path
) -> None:
    run = newsannot("import", tmp_path / "s.newsannot", root / SEED, "--pair", "auto")
    assert (run.status, run.out) == (0, "")
    with Store(tmp_path / "s.newsannot", readonly=True) as store:
        (row,) = rows(store, numbers(store, Filter()))
        pair = store.pair(row.id)
        assert pair.derived
        assert (pair.source.name, pair.derived.name) == ("source.txt", "derived.txt")
    assert f"{root / SEED / 'source.txt'} with {root / SEED / 'derived.txt'}: by their" in run.err


def test_an_article_without_a_clear_partner_is_taken_in_unpaired_and_named(
    newsannot: Command, tmp_path: Path, root: Path
) -> None:
    lonely = tmp_path / "lonely.txt"
    lonely.write_text("Something else happened elsewhere.")
    files = (root / SEED / "source.txt", root / SEED / "derived.txt", lonely)
    run = newsannot("import", tmp_path / "s.newsannot", *files, "--pair", "auto")
    assert run.status == 0
    assert f"newsannot: {lonely}: not paired; which is its partner, or" in run.err
    assert run.err.endswith("newsannot: 1 article taken in, not paired yet\n")


def test_articles_that_the_set_has_are_counted(
    newsannot: Command, tmp_path: Path, root: Path
) -> None:
    path = tmp_path / "s.newsannot"
    newsannot("import", path, root / SEED, "--pair", "auto")
    run = newsannot("import", path, root / SEED, "--pair", "auto")
    assert run.status == 0
    assert "0 pairs taken into" in run.err
    assert "2 articles were there already" in run.err


def test_articles_that_nobody_asked_to_pair_are_taken_in_unpaired(
    newsannot: Command, tmp_path: Path, root: Path
) -> None:
    path = tmp_path / "s.newsannot"
    run = newsannot("import", path, root / SEED)
    assert (run.status, run.out) == (0, "")
    assert "2 articles taken in, not paired yet; --pair auto pairs those that" in run.err
    with Store(path, readonly=True) as store:
        assert [*store.pair_ids()] == []
        assert store.article(1).name == "derived.txt"
    assert newsannot("check", path).status == 0


def articles(folder: Path, text: str, encoding: str) -> tuple[Path, Path]:
    source, derived = folder / "letter.source.txt", folder / "letter.derived.txt"
    source.write_bytes(text.encode(encoding))
    derived.write_text("He said so, café.", encoding="utf-8")
    return source, derived


def texts(set_file: Path) -> set[str]:
    with Store(set_file, readonly=True) as store:
        return {store.article(number).text for number in (1, 2)}


DOUBTFUL = "The minister said that Kadić spoke."


def test_a_text_in_doubt_is_read_as_the_likeliest_and_told_in_a_line(
    newsannot: Command, tmp_path: Path
) -> None:
    source, derived = articles(tmp_path, DOUBTFUL, "cp1250")
    run = newsannot("import", tmp_path / "s.newsannot", source, derived)
    told = f"newsannot: {source}: read as Western (Windows-1252); if that is wrong, give --encoding NAME"
    assert run.status == 0
    assert run.err.splitlines()[0] == told
    assert "Kadi" in "".join(texts(tmp_path / "s.newsannot"))


@pytest.mark.parametrize("pairing", [(), ("--pair", "auto")])
def test_the_encoding_that_is_given_is_for_the_texts_that_are_not_utf8(
    newsannot: Command, tmp_path: Path, pairing: tuple[str, ...]
) -> None:
    files = articles(tmp_path, DOUBTFUL, "cp1250")
    set_file = tmp_path / "s.newsannot"
    run = newsannot("import", set_file, *files, *pairing, "--encoding", "Windows-1250")
    assert run.status == 0
    assert "read as" not in run.err
    assert texts(set_file) == {DOUBTFUL, "He said so, café."}


def test_an_analysed_pair_is_read_in_the_encoding_that_is_given(
    newsannot: Command, tmp_path: Path
) -> None:
    files = articles(tmp_path, DOUBTFUL, "cp1250")
    guessed = newsannot("analyse", *files, "--model", BLANK)
    assert "letter.source.txt: read as Western (Windows-1252)" in guessed.err
    given = newsannot("analyse", *files, "--model", BLANK, "--encoding", "cp1250")
    assert given.err == ""
    assert json.loads(given.out)["source"]["text"] == DOUBTFUL


def test_an_encoding_that_does_not_exist_is_named_with_some_that_do(newsannot: Command) -> None:
    run = newsannot("analyse", "a.txt", "b.txt", "--encoding", "klingon")
    assert run.status == 2
    assert "no encoding is called «klingon»; some are Windows-1251" in run.err


def test_a_set_that_a_window_has_open_can_be_exported_but_not_added_to(
    newsannot: Command, tmp_path: Path, seed_pair: Pair
) -> None:
    path = tmp_path / "s.newsannot"
    (tmp_path / "in.jsonl").write_text(f"{GOOD}\n")
    with Store(path, holder="the window") as store:
        store.add_pair(seed_pair)
        assert newsannot("export", path, "-o", tmp_path / "out.jsonl").status == 0
        assert len(records(tmp_path / "out.jsonl")) == 1
        run = newsannot("import", path, tmp_path / "in.jsonl")
    assert run.status == 1
    assert "the window" in run.err


def test_a_damaged_pair_is_named_and_the_others_are_exported(
    newsannot: Command, tmp_path: Path, seed_pair: Pair, full_pair: Pair
) -> None:
    path, out = tmp_path / "s.newsannot", tmp_path / "out.jsonl"
    with Store(path) as store:
        store.add_pair(full_pair)
        store.add_pair(seed_pair)
        store._db.execute("UPDATE claims SET end = 4000")
        store._db.conn.commit()
    run = newsannot("export", path, "-o", out)
    assert (run.status, run.out) == (1, "")
    assert f"pair {full_pair.id}" in run.err
    assert [pair["id"] for pair in records(out)] == [seed_pair.id]
    run = newsannot("check", path)
    assert run.status == 1
    assert full_pair.id in run.out


@pytest.fixture
def new_reader() -> Iterator[None]:
    """The model is looked for anew, in this test and after it."""
    batch._reader.cache_clear()
    yield
    batch._reader.cache_clear()


def test_a_sound_model_is_said_to_be_so(newsannot: Command) -> None:
    sound = f"the model {BUNDLED} 3.8.0 is sound\n"
    assert newsannot("check", "--model") == Run(0, sound, "")


def test_every_file_of_a_damaged_model_is_named(newsannot: Command, model_copy: Path) -> None:
    (model_copy / "meta.json").unlink()
    (model_copy / "new.txt").touch()
    (model_copy / "__init__.py").write_text("changed")
    run = newsannot("check", "--model")
    assert (run.status, run.err) == (1, "")
    assert run.out.splitlines() == [
        "changed: __init__.py",
        "missing: meta.json",
        "additional: new.txt",
        f"the model {BUNDLED} 3.8.0 is damaged; install newsannot again",
    ]


def test_another_version_of_the_model_is_not_taken_for_the_one_that_was_examined(
    newsannot: Command, model_copy: Path
) -> None:
    (model_copy / "meta.json").write_text('{"version": "999.9.9"}')
    run = newsannot("check", "--model")
    assert run.status == 1
    assert "3.8.0 is replaced by version 999.9.9; install newsannot again" in run.out


def test_a_model_that_is_not_installed_is_said_to_be_missing(
    newsannot: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, BUNDLED, None)
    missing = f"the model {BUNDLED} 3.8.0 is not installed; install newsannot again\n"
    assert newsannot("check", "--model") == Run(1, missing, "")


@pytest.mark.model
@pytest.mark.usefixtures("new_reader")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_damaged_model_does_not_read_and_who_analyses_is_told(
    newsannot: Command, model_copy: Path, tmp_path: Path, workers: str
) -> None:
    (model_copy / "meta.json").unlink()
    (tmp_path / "in.jsonl").write_text(f"{GOOD}\n")
    out = tmp_path / "out.jsonl"
    run = newsannot("analyse", tmp_path / "in.jsonl", "-o", out, "--workers", workers)
    assert (run.status, run.out) == (0, "")
    assert run.err == (
        f"newsannot: the model {BUNDLED} 3.8.0 is damaged and was not loaded, install newsannot again; "
        "the texts were read by rules only\n"
    )
    assert [pair["pipeline"]["model"] for pair in records(out)] == [BLANK]


def test_rules_that_were_asked_for_read_without_a_word(newsannot: Command, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(f"{GOOD}\n")
    out = tmp_path / "out.jsonl"
    run = newsannot("analyse", tmp_path / "in.jsonl", "-o", out, "--model", BLANK, "--workers", "1")
    assert run == Run(0, "", "")


@pytest.mark.model
def test_the_sample_pair_becomes_one_record_on_standard_output(root: Path) -> None:
    """The whole way, in a process of its own and in another folder's locale."""
    run = subprocess.run(
        [sys.executable, "-m", "newsannot", "analyse", SEED / "source.txt", SEED / "derived.txt"],
        cwd=root,
        env=os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0"},
        capture_output=True,
    )
    assert (run.returncode, run.stderr) == (0, b"")
    (line,) = run.stdout.splitlines()
    pair = record.loads(line)
    assert pair.derived is not None
    assert (pair.source.name, pair.derived.name) == ("source.txt", "derived.txt")
    assert pair.source.text.encode() == (root / SEED / "source.txt").read_bytes()
    assert pair.claims
    assert all(claim.suggestion and not claim.judgements for claim in pair.claims)


@pytest.mark.model
def test_pairs_are_enriched_in_order_and_bad_lines_put_aside(
    newsannot: Command, tmp_path: Path
) -> None:
    lines = [GOOD.replace("said so", f"said so {number}") for number in range(6)]
    lines[3] = '{"source": {}}'
    (tmp_path / "in.jsonl").write_text("\n".join(lines))
    out = tmp_path / "out.jsonl"
    run = newsannot("analyse", tmp_path / "in.jsonl", "-o", out, "--workers", "2")
    assert run.status == 1
    texts = [pair["source"]["text"] for pair in records(out)]
    assert texts == [f"Abe said so {number}." for number in (0, 1, 2, 4, 5)]
    assert [error["line"] for error in records(tmp_path / "out.jsonl.errors.jsonl")] == [4]


@pytest.mark.model
def test_a_model_that_is_not_installed_is_named_and_another_reads(
    newsannot: Command, tmp_path: Path
) -> None:
    (tmp_path / "in.jsonl").write_text(f"{GOOD}\n")
    out = tmp_path / "out.jsonl"
    run = newsannot("analyse", tmp_path / "in.jsonl", "-o", out, "--model", "xx_no_such_model")
    (pair,) = records(out)
    assert run.status == 0
    assert "the model xx_no_such_model is not installed" in run.err
    assert pair["pipeline"]["model"] in run.err


@pytest.mark.model
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for the children in /proc")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_however_a_batch_is_ended_its_children_end_too(
    tmp_path: Path, root: Path, end: signal.Signals
) -> None:
    text = "Abe Stone said that 93 people were hurt in Belgrade. " * 5_000
    line = json.dumps({"source": {"text": text}, "derived": None})
    (tmp_path / "in.jsonl").write_text(f"{line}\n{line}\n")
    words = ["analyse", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl", "--workers", "2"]
    run = subprocess.Popen(
        [sys.executable, "-m", "newsannot", *words],
        cwd=root,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    started: list[int] = []
    while len(started) < 2:
        started = children(run.pid)
    # As a terminal does it: Ctrl+C reaches the whole group; a kill reaches the one.
    os.killpg(run.pid, end) if end == signal.SIGINT else run.kill()
    _, said = run.communicate()
    if end == signal.SIGINT:
        assert run.returncode == 1
        assert said.strip() == "newsannot: stopped; what was not finished is not written"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl"]
    while any(Path(f"/proc/{pid}").exists() for pid in started):
        time.sleep(0.05)


def test_a_reader_that_goes_away_is_no_error(root: Path, tmp_path: Path, seed_pair: Pair) -> None:
    shell = shutil.which("sh")
    assert shell
    command = f"{sys.executable} -m newsannot --help | true"
    run = subprocess.run([shell, "-c", command], cwd=root, capture_output=True, text=True)
    assert run.stderr == ""
