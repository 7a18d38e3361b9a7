"""What is found beside an article, and what that may take."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsannot.errors import Cancelled
from newsannot.extraction import Extractor
from newsannot.matching.folder import LIMITS, Bounds, look_around, neighbours
from newsannot.model import Article
from newsannot.record import article

BRIDGE = (
    "Mayor Ana Ruiz said the Tollan bridge may reopen in May. Some 39 workers repair its bolts. "
    "“We hope for dry weather,” Ruiz added."
)
REWRITE = (
    "The Tollan bridge will reopen in May, promised Ana Ruiz. Exactly 39 workers repair the bolts. "
    "“We hope for dry weather,” she added."
)


@pytest.fixture
def extractor() -> Iterator[Extractor]:
    with Extractor(LIMITS) as extractor:
        yield extractor


def write(folder: Path, *names: str, text: str = "Nothing of the kind.") -> list[Path]:
    paths = [folder / name for name in names]
    for number, path in enumerate(paths):
        path.write_text(text, encoding="utf-8")
        os.utime(path, (number, number))
    return paths


def found(file: Path, extractor: Extractor, **bounds: float) -> list[str]:
    asked = extractor.read(file).article
    near = look_around(asked, file, extractor, bounds=Bounds(**bounds) if bounds else None)
    return [neighbour.path.name for neighbour in near if neighbour.path]


def test_files_with_the_names_of_its_partner_come_first_then_like_names_then_the_newest(
    tmp_path: Path,
) -> None:
    write(tmp_path, "old.txt", "ferry 2.html", "new.md", "ferry.derived.txt", "ferry.source.txt")
    write(tmp_path, "photo.png", ".hidden.txt", "README.md", "~$ferry.docx", "empty.txt", text="")
    (tmp_path / "folder.txt").mkdir()
    near = [path.name for path in neighbours(tmp_path / "ferry.source.txt")]
    assert near == ["ferry.derived.txt", "ferry 2.html", "new.md", "old.txt"]


def test_a_folder_that_is_gone_has_no_files(tmp_path: Path) -> None:
    assert neighbours(tmp_path / "gone" / "a.txt") == []


def test_a_rewriting_beside_it_is_found_and_what_cannot_be_read_is_passed_over(
    tmp_path: Path, extractor: Extractor
) -> None:
    (file,) = write(tmp_path, "a.txt", text=BRIDGE)
    write(tmp_path, "b.txt", text=REWRITE)
    write(tmp_path, "c.txt", "fake.pdf", "broken.docx")
    assert found(file, extractor) == ["b.txt"]


def test_the_same_text_comes_last(tmp_path: Path, extractor: Extractor) -> None:
    file, _ = write(tmp_path, "a.txt", "copy of a.txt", text=BRIDGE)
    write(tmp_path, "b.txt", text=REWRITE)
    near = look_around(extractor.read(file).article, file, extractor)
    assert [neighbour.likely.same_text for neighbour in near] == [False, True]


def test_an_article_of_the_set_is_proposed_and_which_would_be_the_source(
    tmp_path: Path, extractor: Extractor
) -> None:
    older = Article(REWRITE, "x", published="2026-05-12")
    asked = Article(BRIDGE, "y", published="2026-05-14")
    (near,) = look_around(asked, None, extractor, [older])
    assert near.path is None
    assert near.proposal.source is older


def test_no_more_is_read_than_the_bounds_allow(tmp_path: Path, extractor: Extractor) -> None:
    (file,) = write(tmp_path, "a.txt", text=BRIDGE)
    write(tmp_path, "b.txt", text=REWRITE)
    assert found(file, extractor, seconds=-1) == []
    assert found(file, extractor, largest=10) == []
    assert found(file, extractor, text=-1) == []
    assert found(file, extractor, files=0) == []
    assert found(file, extractor, entries=0) == []


def test_progress_is_told_and_the_search_can_be_called_off(
    tmp_path: Path, extractor: Extractor
) -> None:
    (file,) = write(tmp_path, "a.txt", text=BRIDGE)
    write(tmp_path, "b.txt", "c.txt")
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        extractor.close()

    with pytest.raises(Cancelled):
        look_around(article(BRIDGE), file, extractor, progress=stop)
    assert told == [(1, 2)]


def test_what_takes_long_to_look_at_ends_with_the_time(
    tmp_path: Path, extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    (file,) = write(tmp_path, "a.txt", text=BRIDGE)
    write(tmp_path, *(f"{number}.txt" for number in range(9)), text=REWRITE)
    seconds = iter(range(1000))
    monkeypatch.setattr("newsannot.matching.folder.monotonic", lambda: float(next(seconds)))
    assert len(found(file, extractor, seconds=3)) == 3
