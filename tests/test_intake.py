from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from newsannot import intake, record
from newsannot.errors import SetError, SetGone
from newsannot.formats import newspair
from newsannot.intake import Added, Known, Paired, Rejected, Result, Unpaired, take_in, unfold
from newsannot.model import Pair
from newsannot.store import Store
from tests.samples import sample


def paired(results: Iterable[Result]) -> list[str]:
    return [result.pair for result in results if isinstance(result, Paired)]


def test_a_folder_gives_articles_and_records_but_no_readme(tmp_path: Path) -> None:
    for name in ("b/source.txt", "b/README.md", "a.jsonl", "c.newspair", "d.png", ".e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = [str(path.relative_to(tmp_path)) for path in unfold([tmp_path])]
    assert found == ["a.jsonl", "b/source.txt", "c.newspair"]


def test_records_and_articles_go_into_a_set_together(
    tmp_path: Path, seed_pair: Pair, full_pair: Pair, root: Path
) -> None:
    lines, single = tmp_path / "pairs.jsonl", tmp_path / "one.newspair"
    lines.write_text(f"{record.dumps(full_pair)}\n{{\n{record.dumps(full_pair)}\n")
    single.write_text("{}")
    with Store(tmp_path / "set.newsannot") as store:
        results = list(
            take_in(store, [lines, single, root / "seeds" / "kosovo"], pair_articles=True)
        )
        kept = store.pair(full_pair.id)
    (pair,) = paired(results[4:])
    assert results[0] == Added(full_pair.id)
    assert [result.what for result in results[1:4] if isinstance(result, Rejected)] == [
        f"{lines}, line 2",
        f"{lines}, line 3",
        str(single),
    ]
    assert pair == seed_pair.id
    assert kept.claims == full_pair.claims


def test_a_pair_file_goes_into_a_set(tmp_path: Path, full_pair: Pair) -> None:
    newspair.write(tmp_path / "one.newspair", full_pair)
    with Store(tmp_path / "set.newsannot") as store:
        assert list(take_in(store, [tmp_path], pair_articles=False)) == [Added(full_pair.id)]


def test_articles_stay_unpaired_in_the_set_until_they_are_paired(
    tmp_path: Path, seed_pair: Pair, root: Path
) -> None:
    folder = root / "seeds" / "kosovo"
    (tmp_path / "bad.txt").write_bytes(b"words\0")
    with Store(tmp_path / "set.newsannot") as store:
        *unpaired, bad = take_in(store, [folder, tmp_path / "bad.txt"], pair_articles=False)
        numbers = [result.article for result in unpaired if isinstance(result, Unpaired)]
        assert [store.article(number).name for number in numbers] == ["derived.txt", "source.txt"]
        assert isinstance(bad, Rejected)
        assert [*store.pair_ids()] == []
        *known, pair = take_in(store, [folder], pair_articles=True)
        assert known == [Known(number) for number in numbers]
        assert paired([pair]) == [seed_pair.id]
        said = store.statements(seed_pair.id).pair
        assert {said.source, said.derived} == set(numbers)


def test_more_pairs_than_a_transaction_holds_all_go_in(tmp_path: Path) -> None:
    lines = tmp_path / "pairs.jsonl"
    text = '{{"source": {{"text": "source {0}"}}, "derived": {{"text": "derived {0}"}}}}\n'
    lines.write_text("".join(text.format(number) for number in range(550)))
    with Store(tmp_path / "set.newsannot") as store:
        results = list(take_in(store, [lines], pair_articles=False))
        assert len([*store.pair_ids()]) == len(results) == 550


def test_what_looks_like_an_article_in_a_folder_and_is_none_is_named(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "c.txt").symlink_to(tmp_path / "c.txt")
    with Store(tmp_path / "set.newsannot") as store:
        found = list(take_in(store, [tmp_path], pair_articles=False))
    assert found == [
        Rejected(str(tmp_path / "a.txt"), "is a device or a pipe, not a file"),
        Rejected(str(tmp_path / "b.txt"), "there is no such file; check the name"),
        Rejected(str(tmp_path / "c.txt"), "is a link that leads to itself"),
    ]


def test_a_folder_that_leads_back_to_itself_ends(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "again").symlink_to(folder)
    (folder / "z.txt").touch()
    assert list(unfold([folder])) == [folder / "z.txt"]


def test_a_folder_without_rights_is_named_and_the_others_are_taken(locked_folder: Path) -> None:
    for name in ("a", "b"):
        (locked_folder / name).mkdir()
        (locked_folder / name / "x.txt").touch()
    (locked_folder / "a").chmod(0)
    closed = Rejected(
        str(locked_folder / "a"), "may not be opened by you; ask for the right to, or copy it"
    )
    assert list(unfold([locked_folder])) == [closed, locked_folder / "b" / "x.txt"]


def test_folders_in_folders_without_end_are_gone_through(tmp_path: Path) -> None:
    start = Path.cwd()
    os.chdir(tmp_path)
    try:
        for _ in range(30):
            Path("d" * 200).mkdir()
            os.chdir("d" * 200)
    finally:
        os.chdir(start)
    (last,) = unfold([tmp_path])
    assert isinstance(last, Rejected)
    assert "name too long" in last.problem


def test_long_texts_go_in_few_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "_LARGE", 5)
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("word " + name)
    with Store(tmp_path / "set.newsannot") as store:
        results = take_in(store, [tmp_path], pair_articles=False)
        assert next(results) == Unpaired(1)
        with pytest.raises(SetError):
            store.article(2)
        assert list(results) == [Unpaired(2), Unpaired(3)]


def test_a_text_that_comes_twice_is_one_article_whatever_its_files_are_called(
    tmp_path: Path,
) -> None:
    for name in ("a.txt", "b.txt", "c.md"):
        (tmp_path / name).write_text("The bridge reopened.")
    with Store(tmp_path / "set.newsannot") as store:
        found = list(take_in(store, [tmp_path], pair_articles=False))
    assert found == [Unpaired(1), Known(1), Known(1)]


def test_files_of_one_name_are_paired_within_their_folder(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        for side in ("source", "derived"):
            (tmp_path / folder / f"{side}.txt").write_text(f"Words of {side} {folder}.")
    with Store(tmp_path / "set.newsannot") as store:
        pairs = paired(take_in(store, [tmp_path], pair_articles=True))
        texts = [(store.pair(pair).source.text, store.pair(pair).derived) for pair in pairs]
    assert [(one, other.text if other else "") for one, other in texts] == [
        (f"Words of source {folder}.", f"Words of derived {folder}.") for folder in ("a", "b")
    ]


def test_articles_without_such_names_are_paired_by_what_they_tell(
    tmp_path: Path, root: Path
) -> None:
    for number, seed in enumerate(("ferry", "trial")):
        for name, side in (("old", "source"), ("new", "derived")):
            text = (root / "seeds" / seed / f"{side}.txt").read_text(encoding="utf-8")
            (tmp_path / f"{name}{number}.txt").write_text(text, encoding="utf-8")
    with Store(tmp_path / "set.newsannot") as store:
        results = list(take_in(store, [tmp_path], pair_articles=True))
    pairs = [result for result in results if isinstance(result, Paired)]
    assert {(Path(pair.source).name, Path(pair.derived).name) for pair in pairs} == {
        ("old0.txt", "new0.txt"),
        ("old1.txt", "new1.txt"),
    }
    assert len(results) == 2


def test_a_second_rewriting_finds_its_source_in_a_pair_of_the_set(
    tmp_path: Path, root: Path
) -> None:
    source, derived = root / "seeds" / "ferry" / "source.txt", tmp_path / "again.txt"
    text = (root / "seeds" / "ferry" / "derived.txt").read_text(encoding="utf-8")
    derived.write_text(text.rsplit("\n", 3)[0], encoding="utf-8")
    with Store(tmp_path / "set.newsannot") as store:
        list(take_in(store, [source.parent], pair_articles=True))
        (pair,) = paired(take_in(store, [derived], pair_articles=True))
        assert store.pair(pair).source.name == "source.txt"
        assert len([*store.pair_ids()]) == 2


def test_a_disk_that_is_full_stops_an_import_and_nothing_of_the_last_some_is_half_there(
    tmp_path: Path,
) -> None:
    pairs = [sample("Much.\n" * 50_000), sample("Little."), sample("Less.")]
    lines = tmp_path / "pairs.jsonl"
    lines.write_text("".join(f"{record.dumps(pair)}\n" for pair in pairs))
    with Store(tmp_path / "set.newsannot") as store:
        with store.database() as db:
            pages = db.execute("PRAGMA page_count").fetchone()[0]
            db.execute(f"PRAGMA max_page_count = {pages + 20}").fetchall()
        with pytest.raises(SetError, match="the disk is full; make room and do it again"):
            list(take_in(store, [lines], pair_articles=False))
        assert list(store.pair_ids()) == []


def test_a_set_that_is_gone_stops_an_import(tmp_path: Path) -> None:
    lines = tmp_path / "pairs.jsonl"
    lines.write_text(f"{record.dumps(sample())}\n")
    with Store(tmp_path / "set.newsannot") as store:
        store.path.rename(tmp_path / "aside")
        with pytest.raises(SetGone):
            list(take_in(store, [lines], pair_articles=False))
