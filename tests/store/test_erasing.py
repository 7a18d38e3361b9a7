"""What is erased is in no file any more, byte for byte; everything else is as it was."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from newsannot import verbs
from newsannot.acts import now
from newsannot.errors import SetError
from newsannot.export import export_set
from newsannot.model import Pair, Reason, Side, Span, Verdict
from newsannot.originals import Arrival, Original, Part
from newsannot.reanchoring import Replacement, Spot, replace_texts
from newsannot.record import article, sha256
from newsannot.session import Session
from newsannot.store import Store, backups, check, erasing
from newsannot.store.copying import Snapshot
from newsannot.store.erasing import Erased, Erasure, Said, Stage
from tests.samples import ANN, BOB, DERIVED, SOURCE, open_session, reading, sample

HOLDER = "a test"
WORDS = ("Zyzzyva", "Xerxesson", "Quokkanote", "Jabberfile")
"""Of the article, somebody named in it, the note of a claim, the file."""

KEPT = sample("Another source, by Perkin of York.", "Another text, by Perkin of York.")
GOING = sample(
    f"{SOURCE}\nZyzzyva and Xerxesson met.", f"{DERIVED}\nZyzzyva met Xerxesson, Xerxesson said."
)


def quiet(_stage: Stage) -> None:
    pass


def work(session: Session, pair: Pair, names: tuple[str, str]) -> None:
    """Say something of everything."""
    session.open_pair(pair.id)
    session.store.put_reading(pair.id, reading(pair))
    act, claim = verbs.add_claim(session.desk(), Span(0, 20), Verdict.UNSUPPORTED)
    session.do(act)
    session.do(verbs.write_note(session.desk(), claim, f"Quokkanote {pair.id}"))
    session.do(verbs.write_note(session.desk(), claim, f"{pair.id}"))
    session.undo()
    session.do(verbs.toggle_reason(session.desk(), claim, Reason.OTHER))
    session.do(verbs.join_names(session.desk(), names))
    session.do(verbs.toggle_unsure(session.desk(), claim))


def arrival(pair: Pair) -> Arrival:
    data = f"Jabberfile {pair.id}".encode()
    original = Original("text/plain", sha256(data), len(data), parts=(Part("Jabberfile"),))
    text = replace(pair.derived or pair.source, file_sha256=original.sha256)
    return Arrival(text, original, data=data)


@pytest.fixture
def full(path: Path) -> Path:
    """A set with two pairs in which much was said, with backups, and much that lies in its free pages."""
    with Store(path) as store:
        session = Session(store, ANN)
        for pair in (KEPT, GOING):
            store.add_pair(pair)
        store.add_original(arrival(GOING), keep=True)
        back_up(path)
        work(session, GOING, ("Xerxesson", "Zyzzyva"))
        session.know(BOB)
        session.open_pair(KEPT.id)
        act, _ = verbs.add_claim(session.desk(), Span(0, 12), Verdict.MATCHING)
        session.do(act)
        session.do(verbs.join_names(session.desk(), ("Perkin", "York")))
        session.open_pair(GOING.id)
        back_up(path, "before a test")
    return path


def back_up(path: Path, why: str = "") -> None:
    state = Snapshot(path)
    backups.make(state, why=why)
    state.close()


def found(path: Path, words: tuple[str, ...] = WORDS) -> set[tuple[str, str]]:
    """Which of the words stand in which files of the set's folder, in any case and either encoding."""
    files = (file for file in path.parent.rglob("*") if file.is_file())
    return {
        (word, file.name)
        for file in files
        for word in words
        for data in (file.read_bytes().lower(),)
        for coding in ("utf-8", "utf-16-le", "utf-16-be")
        if word.lower().encode(coding) in data
    }


def exported(path: Path, pair: str, target: Path) -> bytes:
    export_set(path, target)
    named = f'"id":"{pair}","source"'.encode()
    (line,) = (line for line in target.read_bytes().splitlines() if named in line)
    target.unlink()
    return line


def test_no_file_has_a_word_of_it_and_other_pairs_are_the_same_byte_for_byte(
    full: Path, tmp_path: Path
) -> None:
    before = exported(full, KEPT.id, tmp_path / "out.jsonl")
    assert {word for word, _ in found(full)} == set(WORDS)
    assert len(backups.listed(full)) == 2
    assert erasing.erase(full, Erasure((GOING.id,)), HOLDER, quiet) == Erased()
    assert found(full) == set()
    assert exported(full, KEPT.id, tmp_path / "out.jsonl") == before
    assert len(backups.listed(full)) == 2
    for file in (full, *(backup.path for backup in backups.listed(full))):
        assert list(check(file)) == []
    with Store(full) as store:
        assert list(store.pair_ids()) == [KEPT.id]
        assert [act.pair for act in (store.undoable("bob"), store.undoable("ann")) if act] == [
            KEPT.id
        ]
        assert not erasing.is_unfinished(store)


def test_who_is_who_stays_where_a_text_still_names_them(full: Path) -> None:
    erasing.erase(full, Erasure((GOING.id,)), HOLDER, quiet)
    with closing(sqlite3.connect(full)) as db:
        assert [row[0] for row in db.execute("SELECT names FROM aliases")] == ['["Perkin","York"]']


def test_an_article_goes_with_all_pairs_that_use_it(full: Path) -> None:
    third = sample(GOING.source.text, "A third text.")
    with Store(full) as store:
        store.add_pair(third)
    erasing.erase(full, Erasure(articles=(GOING.source.sha256,)), HOLDER, quiet)
    with Store(full) as store:
        assert list(store.pair_ids()) == [KEPT.id]
    assert found(full, (*WORDS, "third text")) == set()


def test_an_article_of_another_pair_stays_and_so_do_all_where_the_person_wants_that(
    full: Path,
) -> None:
    third = sample(GOING.source.text, "A third text.")
    with Store(full) as store:
        store.add_pair(third)
        told = erasing.loss(store, Erasure((GOING.id,)))
    assert (len(told.articles), len(told.staying)) == (1, 1)
    erasing.erase(full, Erasure((GOING.id,)), HOLDER, quiet)
    with Store(full) as store:
        assert store.pair(third.id).source.text == GOING.source.text
        assert store.unpaired(5) == ()
    erasing.erase(full, Erasure((third.id,), keep_articles=True), HOLDER, quiet)
    with Store(full) as store:
        assert {article.text for article in store.unpaired(5)} == {
            GOING.source.text,
            "A third text.",
        }


def test_what_goes_is_told_before(full: Path) -> None:
    with Store(full) as store:
        session = Session(store, BOB)
        session.open_pair(GOING.id)
        act, _ = verbs.add_claim(session.desk(), Span(0, 20), Verdict.MATCHING)
        session.do(act)
        told = erasing.loss(store, Erasure((GOING.id,)))
    assert told.said == (Said("ann", "Ann", 1), Said("bob", "Bob", 1))
    assert (len(told.pairs), len(told.articles), told.staying) == (1, 2, ())
    assert (told.notes, told.backups) == (1, 2)
    assert told.pairs[0].startswith("Abe said")


def test_a_backup_that_cannot_be_rewritten_is_removed(full: Path) -> None:
    broken = backups.listed(full)[0].path
    broken.write_bytes(b"Zyzzyva, and no set at all")
    half = broken.with_name(f".{broken.name}.half")
    half.write_bytes(b"Zyzzyva")
    done = erasing.erase(full, Erasure((GOING.id,)), HOLDER, quiet)
    assert set(done.removed) == {broken, half}
    assert found(full) == set()
    assert len(backups.listed(full)) == 1


def test_a_backup_of_another_pair_stays_as_it_is(full: Path) -> None:
    old = backups.listed(full)[0].path
    with closing(sqlite3.connect(old)) as db:
        db.execute("PRAGMA user_version = 4")
    erasing.erase(full, Erasure((GOING.id,)), HOLDER, quiet)
    with closing(sqlite3.connect(old)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (4,)
    before = old.read_bytes()
    third = sample("A third source.", "A third text.")
    with Store(full) as store:
        store.add_pair(third)
    erasing.erase(full, Erasure((third.id,)), HOLDER, quiet)
    assert old.read_bytes() == before


@pytest.mark.parametrize("stage", list(Stage))
def test_what_is_interrupted_has_the_pair_whole_or_not_at_all_and_goes_on(
    full: Path, stage: Stage
) -> None:
    class Interrupted(Exception):
        pass

    def interrupt(now: Stage) -> None:
        if now is stage:
            raise Interrupted

    with pytest.raises(Interrupted):
        erasing.erase(full, Erasure((GOING.id,)), HOLDER, interrupt)
    with Store(full) as store:
        there = store.has_pair(GOING.id)
        assert there is (stage is Stage.TABLES)
        assert erasing.is_unfinished(store) is not there
    if not there:
        assert found(full)
        erasing.finish(full, HOLDER, quiet)
        assert found(full) == set()


def test_a_reader_does_not_hinder_it_and_what_it_keeps_goes_later(full: Path) -> None:
    with Store(full):  # the write-ahead log is there for the reader
        reader = Store(full, readonly=True)
    with reader.together():
        assert len(list(reader.pair_ids())) == 2
        done = erasing.erase(full, Erasure((GOING.id,)), HOLDER, quiet)
    assert done.held
    reader.close()
    assert erasing.finish(full, HOLDER, quiet) == Erased()
    assert found(full) == set()


def test_a_set_that_is_open_is_left_alone(full: Path) -> None:
    with Store(full, holder="a window"), pytest.raises(SetError, match="open in a window"):
        erasing.erase(full, Erasure((GOING.id,)), HOLDER, quiet)


_KILLED = """
import sys
from pathlib import Path
from newsannot.store import erasing
from newsannot.store.erasing import Erasure
print("go", flush=True)
erasing.erase(Path(sys.argv[1]), Erasure((sys.argv[2],)), "a child", lambda stage: None)
"""


def test_killed_at_any_moment_the_set_opens_and_has_the_pair_whole_or_not_at_all(
    full: Path, tmp_path: Path
) -> None:
    before = exported(full, GOING.id, tmp_path / "out.jsonl")
    whole = {file: file.read_bytes() for file in full.parent.rglob("*") if file.is_file()}
    for delay in (0.0, 0.004, 0.01, 0.02, 0.04):
        for file in full.parent.rglob("*"):
            if file.is_file():
                file.unlink()
        for file, data in whole.items():
            file.write_bytes(data)
        child = subprocess.Popen(
            [sys.executable, "-c", _KILLED, str(full), GOING.id], stdout=subprocess.PIPE
        )
        assert child.stdout
        child.stdout.readline()
        time.sleep(delay)
        os.kill(child.pid, signal.SIGKILL)
        child.communicate()
        with Store(full) as store:
            there = store.has_pair(GOING.id)
        assert list(check(full)) == []
        if there:
            assert exported(full, GOING.id, tmp_path / "out.jsonl") == before
        else:
            erasing.finish(full, HOLDER, quiet)
            assert found(full) == set()


def test_a_damaged_copy_that_was_kept_goes_too(path: Path) -> None:
    open_session(path).close()
    folder = backups.folder(path)
    folder.mkdir()
    name = f"{path.stem} 2026-11-26 21.05 damaged.newsannot"
    for end in ("", "-wal"):
        (folder / f"{name}{end}").write_bytes(b"words")
    (folder / "other.newsannot").write_bytes(b"not ours")
    erasing.erase(path, Erasure((sample().id,)), "test", lambda _: None)
    assert [file.name for file in folder.iterdir()] == ["other.newsannot"]


def test_what_a_pair_had_by_mistake_goes_from_its_history_too(full: Path, tmp_path: Path) -> None:
    wrong = article("Pademelon, pasted wrongly.")
    with Store(full) as store:
        session = Session(store, BOB)
        session.open_pair(KEPT.id)
        right, claim = store.row(KEPT.id).source, session.desk().pair.claims[0].id
        number = store.add_article(wrong)
        session.do(verbs.replace_text(session.desk(), Side.SOURCE, number, wrong.text, {}))
        session.do(verbs.link(session.desk(), claim, Span(0, 9)))
        places = {Span(0, 9): None}
        act = verbs.replace_text(session.desk(), Side.SOURCE, right, KEPT.source.text, places)
        session.do(act)
        session.do(verbs.toggle_unsure(session.desk(), claim))
    before = exported(full, KEPT.id, tmp_path / "out.jsonl")
    assert found(full, ("Pademelon",))
    erasing.erase(full, Erasure(articles=(wrong.sha256,)), HOLDER, quiet)
    assert found(full, ("Pademelon",)) == set()
    assert exported(full, KEPT.id, tmp_path / "out.jsonl") == before
    with Store(full) as store:
        assert store.undo("bob", now()).claims() == (claim,)
        assert store.undoable("bob") is None


def test_one_that_was_interrupted_is_finished_with_the_next(full: Path) -> None:
    def interrupt(stage: Stage) -> None:
        if stage is Stage.BACKUPS:
            raise KeyError

    third = sample("A third source.", "A third text.")
    with Store(full) as store:
        store.add_pair(third)
    with pytest.raises(KeyError):
        erasing.erase(full, Erasure((GOING.id,)), HOLDER, interrupt)
    assert found(full)
    erasing.erase(full, Erasure((third.id,), keep_articles=True), HOLDER, quiet)
    assert found(full) == set()
    with Store(full) as store:
        assert list(store.pair_ids()) == [KEPT.id]
        assert len(store.unpaired(5)) == 2


@pytest.mark.parametrize("undone", [False, True])
def test_of_the_articles_that_stay_none_is_one_that_another_replaced(
    path: Path, *, undone: bool
) -> None:
    pair, wrong = sample(), article("Pademelon, pasted wrongly.")
    with closing(open_session(path)) as session:
        spot = Spot(pair.id, Side.SOURCE)
        for text in (wrong, pair.source):
            replace_texts(session, Replacement(Arrival(text), (spot,), {}))
        if undone:
            session.undo()
            session.undo()
    erasing.erase(path, Erasure((pair.id,), keep_articles=True), HOLDER, quiet)
    assert found(path, ("Pademelon",)) == set()
    with Store(path) as store:
        assert {text.text for text in store.unpaired(5)} == {SOURCE, DERIVED}
        assert store.info("replaced 3") is None
