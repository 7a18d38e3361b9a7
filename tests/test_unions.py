"""Sets of several people made one: nothing of anyone is lost."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from newsannot import verbs
from newsannot.acts import AliasRow
from newsannot.errors import ActRefused, FileError, SetError
from newsannot.merging.beside import is_beside
from newsannot.model import (
    Alias,
    Annotator,
    Decision,
    Judgement,
    Omission,
    OmissionJudgement,
    Pair,
    Side,
    Status,
)
from newsannot.originals import Arrival, Original
from newsannot.reanchoring import Replacement, Spot, replace_texts
from newsannot.record import sha256
from newsannot.session import Session
from newsannot.store import Store
from newsannot.store.joining import How, Joined, Lost
from newsannot.unions import Lone, Step, merge_sets
from tests.judged_sets import E, M, U, claim, judgement, make_set, pair


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def merged(folder: Path, *sets: Path, out: str = "all") -> list[Step]:
    return list(merge_sets(folder / f"{out}.newsannot", sets))


def read(folder: Path, key: str = "p1", out: str = "all") -> Pair:
    with Store(folder / f"{out}.newsannot", readonly=True) as store:
        return store.pair(key)


def said(pair: Pair, number: int = 0) -> dict[str, str | None]:
    return {judged.annotator: judged.verdict for judged in pair.claims[number].judgements}


def dump(path: Path) -> list[str]:
    """All that a set says, but for what tells when it came here."""
    tables = ("pairs", "claims", "judgements", "marks", "rejections", "aliases", "annotators")
    with closing(sqlite3.connect(path)) as db:
        rows = [(t, *row) for t in tables for row in db.execute(f"SELECT * FROM {t}")]
        return [str(row) for row in rows] + [
            str(row) for row in db.execute("SELECT annotator, at, verb, pair, changes FROM acts")
        ]


def test_two_peoples_verdicts_of_one_claim_stand_both(folder: Path) -> None:
    a = make_set(folder / "a.newsannot", pair(1, claim(0, judgement("ann", M))))
    b = make_set(folder / "b.newsannot", pair(1, claim(0, judgement("ben", U))), pair(2))
    steps = merged(folder, a, b)
    assert [step.result.how for step in steps if isinstance(step.result, Joined)] == [
        How.ADDED,
        How.JOINED,
        How.ADDED,
    ]
    assert said(read(folder)) == {"ann": M, "ben": U}
    assert read(folder, "p2").id == "p2"


@pytest.mark.parametrize("order", ["ab", "ba"])
def test_the_later_word_of_a_person_is_theirs_and_the_other_one_stands_beside_it(
    folder: Path, order: str
) -> None:
    earlier, later = judgement("ann", M, 1, note="first"), judgement("ann", U, 2, note="then")
    sets = {
        "a": make_set(folder / "a.newsannot", pair(1, claim(0, earlier))),
        "b": make_set(folder / "b.newsannot", pair(1, claim(0, later))),
    }
    steps = merged(folder, *(sets[name] for name in order))
    found = read(folder)
    assert found.claims[0].judgements == (later, replace(earlier, annotator="ann#a"))
    names = {person.id: person.name for person in found.annotators}
    assert names == {"ann": "Ann", "ann#a": "Ann (a)"}
    assert is_beside("ann#a", names) and not is_beside("ann", names)
    assert sum(s.result.beside for s in steps if isinstance(s.result, Joined)) == 1


def test_three_words_of_one_person_stand_all(folder: Path) -> None:
    sets = [
        make_set(folder / f"{name}.newsannot", pair(1, claim(0, judgement("ann", v, day))))
        for name, v, day in (("a", M, 2), ("b", E, 3), ("c", U, 1))
    ]
    merged(folder, *sets)
    assert said(read(folder)) == {"ann": E, "ann#a": M, "ann#c": U}


def test_sets_of_one_name_are_told_apart_by_their_folders(folder: Path) -> None:
    sets = []
    for name, verdict in (("home", M), ("work", U)):
        (folder / name).mkdir()
        path = folder / name / "set.newsannot"
        sets.append(make_set(path, pair(1, claim(0, judgement("ann", verdict)))))
    merged(folder, *sets)
    assert said(read(folder)) == {"ann": M, "ann#work/set": U}


def test_a_word_that_its_person_changed_since_is_no_second_one(folder: Path) -> None:
    """Both sets are copies of one; the journal tells which is the newer."""
    a = make_set(folder / "a.newsannot", pair(1, claim(0)))
    with at_work(a, "ann") as session:
        session.open_pair("p1")
        tag(session, M)
        b = folder / "b.newsannot"
        with session.store.database() as db:
            db.execute("VACUUM INTO ?", [str(b)])
        tag(session, U)
    for order in ((a, b), (b, a)):
        out = f"all{order[0].stem}"
        merged(folder, *order, out=out)
        assert said(read(folder, out=out)) == {"ann": U}


@contextmanager
def at_work(path: Path, who: str) -> Iterator[Session]:
    session = Session(Store(path), Annotator(who, who.title()))
    yield session
    session.close()


def tag(session: Session, verdict: Any, number: int = 0) -> None:
    key = session.desk().pair.claims[number].id
    session.do(verbs.tag(session.desk(), key, verdict))


def test_decisions_that_differ_stay_the_later_one_as_the_decision(folder: Path) -> None:
    def decided(by: str, verdict: Any, day: int) -> Pair:
        at = f"2026-03-0{day}T10:00:00Z"
        decision = Decision(by, verdict, note=f"by {by}", by=by, at=at)
        people = (Annotator("ann", "Ann"), Annotator("ben", "Ben"), Annotator("cat", "Cat"))
        judged = claim(0, judgement("ann", M), judgement("ben", U), decision=decision)
        return replace(pair(1, judged), annotators=people)

    a = make_set(folder / "a.newsannot", decided("cat", M, 1))
    b = make_set(folder / "b.newsannot", decided("ben", U, 2))
    for first, second, out in ((a, b, "ab"), (b, a, "ba")):
        merged(folder, first, second, out=out)
        (found, *_) = read(folder, out=out).claims
        assert found.decision and (found.decision.by, found.decision.verdict) == ("ben", U)
        (other,) = (j for j in found.judgements if "decision" in j.annotator)
        assert (other.annotator, other.verdict, other.note) == ("cat#a, decision", M, "by cat")


def test_notes_tags_facts_and_names_of_a_pair_are_kept_both(folder: Path) -> None:
    one = pair(1, note="late", tags=("x",), meta={"desk": "city"}, aliases=(Alias(("Abe", "A")),))
    other = replace(one, note="later", tags=("y",), meta={"desk": "world"})
    other = replace(other, aliases=(Alias(("Abe", "B")),))
    a, b = make_set(folder / "a.newsannot", one), make_set(folder / "b.newsannot", other)
    merged(folder, a, b)
    found = read(folder)
    assert found.note == "late\n\nb: later"
    assert found.tags == ("x", "y")
    assert found.meta == {"desk": "city", "desk (b)": "world"}
    assert found.aliases == (Alias(("Abe", "A")), Alias(("Abe", "B")))


def test_a_passage_that_one_person_judged_twice_keeps_both(folder: Path) -> None:
    for name, fine in (("a", OmissionJudgement.FINE), ("b", OmissionJudgement.MISSING)):
        left_out = Omission(0, 19, fine, annotator="ann", at="2026-03-01T10:00:00Z")
        ann = (Annotator("ann", "Ann"),)
        make_set(
            folder / f"{name}.newsannot", replace(pair(1, omissions=(left_out,)), annotators=ann)
        )
    merged(folder, folder / "a.newsannot", folder / "b.newsannot")
    assert [(o.annotator, o.judgement) for o in read(folder).omissions] == [
        ("ann", OmissionJudgement.FINE),
        ("ann#b", OmissionJudgement.MISSING),
    ]


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (Status.DONE, Status.DONE, Status.DONE),
        (Status.DONE, Status.NEW, Status.DONE),
        (Status.DONE, Status.IN_PROGRESS, Status.IN_PROGRESS),
        (Status.NEW, Status.IN_PROGRESS, Status.IN_PROGRESS),
    ],
)
def test_a_pair_is_done_where_all_who_began_are_done(
    folder: Path, one: Status, other: Status, both: Status
) -> None:
    a = make_set(folder / "a.newsannot", pair(1, claim(0, judgement("ann", M)), status=one))
    b = make_set(folder / "b.newsannot", pair(1, claim(0, judgement("ben", M)), status=other))
    merged(folder, a, b)
    assert read(folder).status is both


def test_pairs_of_other_ids_and_the_same_texts_stay_both_and_are_told(folder: Path) -> None:
    twin = replace(pair(1, claim(0, judgement("ben", U))), id="other")
    a = make_set(folder / "a.newsannot", pair(1, claim(0, judgement("ann", M))))
    b = make_set(folder / "b.newsannot", twin)
    *_, step = merged(folder, a, b)
    assert isinstance(step.result, Joined) and step.result.twin == "p1"
    assert said(read(folder)) == {"ann": M}
    assert said(read(folder, "other")) == {"ben": U}


def test_other_texts_under_one_id_are_a_pair_of_their_own(folder: Path) -> None:
    other = replace(pair(2, claim(0, judgement("ben", U))), id="p1")
    a = make_set(folder / "a.newsannot", pair(1, claim(0, judgement("ann", M))))
    b = make_set(folder / "b.newsannot", other)
    *_, step = merged(folder, a, b)
    assert isinstance(step.result, Joined) and step.result.other == "p1"
    assert said(read(folder)) == {"ann": M}
    assert said(read(folder, step.result.pair)) == {"ben": U}


def test_the_history_comes_along_and_is_no_step_to_undo(folder: Path) -> None:
    a = make_set(folder / "a.newsannot", pair(1, claim(0)), pair(2, claim(0)))
    with at_work(a, "ann") as session:
        for key, verdict in (("p1", M), ("p2", U)):
            session.open_pair(key)
            tag(session, verdict)
    merged(folder, a)
    both = (history(path) for path in (a, folder / "all.newsannot"))
    before, after = both
    assert after == before
    with at_work(folder / "all.newsannot", "ann") as session:
        assert session.store.undoable("ann") is None


def test_what_was_undone_before_a_merge_comes_as_undone_and_is_not_done_again(
    folder: Path,
) -> None:
    a = make_set(folder / "a.newsannot", pair(1, claim(0), claim(1)))
    with at_work(a, "ann") as session:
        session.open_pair("p1")
        tag(session, M)
        tag(session, U, number=1)
        session.undo()
    merged(folder, a)
    assert history(folder / "all.newsannot") == history(a)
    with at_work(folder / "all.newsannot", "ann") as session:
        session.open_pair("p1")
        assert [said(session.desk().pair, n) for n in (0, 1)] == [{"ann": M}, {}]
        assert session.store.redoable("ann") is session.store.undoable("ann") is None
    with closing(sqlite3.connect(folder / "all.newsannot")) as db:
        states = [state for (state,) in db.execute("SELECT state FROM acts ORDER BY id")]
    assert states == ["came", "dropped", "back"]


def history(path: Path) -> list[tuple[str, str, str, str]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT annotator, at, verb, pair FROM acts ORDER BY id").fetchall()


def test_own_acts_are_undone_beside_what_came(folder: Path) -> None:
    a = make_set(folder / "a.newsannot", pair(1, claim(0), claim(1)))
    with at_work(a, "ann") as session:
        session.open_pair("p1")
        b = folder / "b.newsannot"
        with session.store.database() as db:
            db.execute("VACUUM INTO ?", [str(b)])
        tag(session, M)
    with at_work(b, "ben") as session:
        session.open_pair("p1")
        tag(session, U, number=1)
    merged(folder, b, out="a")
    with at_work(a, "ann") as session:
        session.open_pair("p1")
        assert [said(session.desk().pair, n) for n in (0, 1)] == [{"ann": M}, {"ben": U}]
        session.undo()
        assert [said(session.desk().pair, n) for n in (0, 1)] == [{}, {"ben": U}]
        assert session.desk().pair.status is Status.IN_PROGRESS
        with pytest.raises(ActRefused):
            session.undo()


def test_merging_a_set_again_brings_nothing(folder: Path) -> None:
    a = make_set(folder / "a.newsannot", pair(1, claim(0, judgement("ann", M, 2)), note="a"))
    b = make_set(folder / "b.newsannot", pair(1, claim(0, judgement("ann", U, 1)), note="b"))
    merged(folder, a, b)
    before = dump(folder / "all.newsannot")
    for sets in ((b, a, b), (a,), (b,)):
        steps = merged(folder, *sets)
        assert dump(folder / "all.newsannot") == before
        assert {s.result.how for s in steps if isinstance(s.result, Joined)} == {How.UNCHANGED}


def test_articles_of_no_pair_and_their_files_come_along(folder: Path) -> None:
    a = make_set(folder / "a.newsannot", pair(1))
    with Store(a) as store:
        article = replace(pair(3).source, file_sha256=sha256(b"bytes"), name="a.txt")
        original = Original(format="text", sha256=sha256(b"bytes"), size=5)
        arrival = Arrival(article, original, b"bytes", Path("a.txt"))
        store.add_original(arrival, keep=True)
        store.add_article(article)
    assert [type(step.result) for step in merged(folder, a)] == [Joined, Lone]
    with Store(folder / "all.newsannot", readonly=True) as store:
        assert store.unpaired(5) == (article,)
        assert store.original_bytes(article) == b"bytes"
    again = merged(folder, a)
    assert [type(step.result) for step in again] == [Joined], "it was here already"


def test_texts_that_a_pair_has_no_more_come_with_it_and_are_no_articles_to_pair(
    folder: Path,
) -> None:
    a = make_set(folder / "a.newsannot", pair(1))
    with at_work(a, "ann") as session:
        session.open_last()
        arrival = Arrival(replace(pair(3).source, text="Late.", sha256=sha256("Late.")))
        replace_texts(session, Replacement(arrival, (Spot("p1", Side.SOURCE),), {}))
    for _ in range(2):
        assert [type(step.result) for step in merged(folder, a)] == [Joined]
    with Store(folder / "all.newsannot", readonly=True) as store:
        assert store.pair("p1").source.text == "Late."
        assert store.unpaired(5) == ()


def test_a_pair_has_its_texts_once_whatever_their_files_were_called(folder: Path) -> None:
    named = replace(pair(1), source=replace(pair(1).source, name="other.txt"))
    a, b = (make_set(folder / f"{n}.newsannot", p) for n, p in (("a", pair(1)), ("b", named)))
    merged(folder, a, b)
    with Store(folder / "all.newsannot", readonly=True) as store:
        assert store.pair("p1").source.name is None
        assert store.unpaired(5) == ()


def test_a_kept_file_that_has_changed_is_named_and_what_is_known_of_it_comes(folder: Path) -> None:
    a = make_set(folder / "a.newsannot", pair(1))
    article = replace(pair(1).source, file_sha256=sha256(b"bytes"))
    original = Original(format="text", sha256=sha256(b"bytes"), size=5)
    with Store(a) as store:
        store.add_original(Arrival(article, original, b"bytes"), keep=True)
        with store.database() as db:
            db.execute("UPDATE originals SET bytes = x'00'")
    *_, step = merged(folder, a)
    assert isinstance(step.result, Lost) and "it has changed" in step.result.problem
    with Store(folder / "all.newsannot", readonly=True) as store:
        assert store.original(article) == original
        assert store.original_bytes(article) is None


def test_a_pair_whose_history_cannot_be_read_is_named_and_left_out(folder: Path) -> None:
    a = make_set(folder / "a.newsannot", pair(1, claim(0)), pair(2, claim(0)))
    with at_work(a, "ann") as session:
        session.open_pair("p1")
        tag(session, M)
    with closing(sqlite3.connect(a)) as db, db:
        db.execute("UPDATE acts SET changes = '{'")
    lost, joined = (step.result for step in merged(folder, a))
    assert isinstance(lost, Lost) and lost.what == "pair p1"
    assert isinstance(joined, Joined)


def test_who_is_who_in_the_whole_set_comes_along_once(folder: Path) -> None:
    for name in "ab":
        path = make_set(folder / f"{name}.newsannot", pair(1))
        row = AliasRow(f"id-{name}", ("Abe", "Abraham"), "ann", "2026-03-01T10:00:00Z")
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("INSERT INTO annotators VALUES ('ann', 'Ann')")
            db.execute(
                "INSERT INTO aliases VALUES (?, ?, ?, ?)",
                [row.id, '["Abe","Abraham"]', row.annotator, row.at],
            )
    merged(folder, folder / "a.newsannot", folder / "b.newsannot")
    with closing(sqlite3.connect(folder / "all.newsannot")) as db:
        assert db.execute("SELECT id FROM aliases").fetchall() == [("id-a",)]


def test_a_damaged_pair_is_named_and_left_out_and_the_rest_goes_on(folder: Path) -> None:
    pairs = [pair(n, claim(0, judgement("ann", M))) for n in (1, 2)]
    a = make_set(folder / "a.newsannot", *pairs)
    with closing(sqlite3.connect(a)) as db, db:
        db.execute("UPDATE claims SET \"end\" = 9999 WHERE pair = 'p1'")
    damaged, joined = (step.result for step in merged(folder, a))
    assert isinstance(damaged, Lost) and damaged.what == "pair p1"
    assert isinstance(joined, Joined) and joined.pair == "p2"


def test_the_sets_that_are_merged_stay_as_they_are_also_while_a_window_has_one(
    folder: Path,
) -> None:
    a = make_set(folder / "a.newsannot", pair(1, claim(0, judgement("ann", M))))
    b = make_set(folder / "b.newsannot", pair(1, claim(0, judgement("ann", U, 2))))
    before = [hashlib.sha256(path.read_bytes()).digest() for path in (a, b)]
    with Store(b) as window:
        window.set_info("pair", "p1")
        merged(folder, a, b)
        window.set_info("pair", "p1")
    with Store(b) as window, window.database() as db:
        db.execute("DELETE FROM info")
    assert hashlib.sha256(a.read_bytes()).digest() == before[0]
    assert dump(b) and said(read(folder)) == {"ann": U, "ann#a": M}


def test_a_set_is_not_brought_into_itself(folder: Path) -> None:
    a = make_set(folder / "all.newsannot", pair(1))
    with pytest.raises(SetError, match="is one of the sets to merge"):
        merged(folder, a)


def test_a_log_that_was_left_behind_is_not_played_into_the_merged_set(folder: Path) -> None:
    a = make_set(folder / "a.newsannot", pair(1, claim(0, judgement("ann", M))))
    with Store(folder / "gone.newsannot") as gone:
        gone.put_annotator(Annotator("bob", "Bob"))
        shutil.copy(f"{gone.path}-wal", folder / "all.newsannot-wal")
    merged(folder, a)
    assert said(read(folder)) == {"ann": "matching"}


def test_a_missing_set_stops_the_merge_before_anything_is_made(folder: Path) -> None:
    a = make_set(folder / "a.newsannot", pair(1))
    with pytest.raises(SetError, match="there is no such file"):
        merged(folder, a, folder / "gone.newsannot")
    assert [path.name for path in folder.iterdir()] == ["a.newsannot"]


def test_what_is_no_set_is_not_merged_into(folder: Path) -> None:
    a = make_set(folder / "a.newsannot", pair(1))
    for words in ("", "The ferry was late. " * 99):
        (folder / "all.newsannot").write_text(words)
        with pytest.raises(SetError, match=r"is no set|is not a newsannot set|is empty"):
            merged(folder, a)
        assert (folder / "all.newsannot").read_text() == words


def test_a_folder_that_is_missing_is_told(folder: Path) -> None:
    a = make_set(folder / "a.newsannot", pair(1))
    with pytest.raises(FileError, match="could not be written"):
        merged(folder / "none", a)


MERGE = "import sys; from newsannot import cli; sys.exit(cli.main(['merge', *sys.argv[1:]]))"


@pytest.mark.parametrize("exists", [False, True])
def test_a_killed_merge_leaves_no_half_of_a_set(folder: Path, exists: bool) -> None:
    pairs = [pair(n, claim(0, judgement("ann", M))) for n in range(200)]
    a = make_set(folder / "a.newsannot", *pairs)
    ends = set()
    for number, wait in enumerate((0, 0.05, 0.2)):
        out = folder / f"all{number}.newsannot"
        before = [dump(make_set(out, pair(1)))] if exists else []
        child = subprocess.Popen([sys.executable, "-c", MERGE, str(out), str(a)])
        while not any(folder.glob(f".all{number}*")) and child.poll() is None:
            time.sleep(0.002)
        time.sleep(wait)
        child.kill()
        ends.add(child.wait())
        if out.exists():
            found = dump(out)
            assert found in before or sum("'pairs'" in row for row in found) == 200
        else:
            assert not exists
    assert -9 in ends


WORDS = st.builds(
    judgement,
    st.sampled_from(["ann", "ben"]),
    st.sampled_from([M, E, U, None]),
    st.integers(1, 3),
    note=st.sampled_from(["", "so", "no"]),
)


def _once(words: Iterable[Judgement]) -> tuple[Judgement, ...]:
    return tuple({word.annotator: word for word in words}.values())


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.lists(st.lists(WORDS, max_size=2), min_size=2, max_size=2), min_size=2, max_size=3)
)
def test_whatever_anybody_said_in_any_set_stands_in_the_merged_one(
    tmp_path_factory: pytest.TempPathFactory, sets: list[list[list[Judgement]]]
) -> None:
    folder = tmp_path_factory.mktemp("sets")
    paths = [
        make_set(
            folder / f"{number}.newsannot",
            pair(1, *(claim(n, *_once(words)) for n, words in enumerate(claims))),
        )
        for number, claims in enumerate(sets)
    ]
    merged(folder, *paths)
    standing = {c.id: c.judgements for c in read(folder).claims}
    for claims in sets:
        for number, words in enumerate(claims):
            key = claim(number).id
            for word in _once(words):
                if (word.verdict, word.note) != (None, ""):
                    assert any(_same(word, other) for other in standing[key])


def _same(word: Judgement, other: Judgement) -> bool:
    """Whether a word stands there, be it as another one of the same person's; when it was said may be the later time."""
    own = other.annotator.split("#")[0] == word.annotator
    return own and (word.verdict, word.note) == (other.verdict, other.note)
