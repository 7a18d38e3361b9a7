from __future__ import annotations

import codecs
import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from newsannot.errors import FileError
from tests.articles import read_article

WORDS = "Vučić said: “No.” 👩‍👩‍👧 שלום\u2028e\u0301\u00a0x"


def read(folder: Path, data: bytes, name: str = "article.txt") -> str:
    path = folder / name
    path.write_bytes(data)
    return read_article(path).text


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-be"]
)
def test_text_in_each_unicode_encoding_gives_the_same_words(tmp_path: Path, encoding: str) -> None:
    marks = {
        "utf-16-le": codecs.BOM_UTF16_LE,
        "utf-16-be": codecs.BOM_UTF16_BE,
        "utf-32-be": codecs.BOM_UTF32_BE,
    }
    assert read(tmp_path, marks.get(encoding, b"") + WORDS.encode(encoding)) == WORDS


def test_bytes_that_are_not_utf8_are_windows_1252(tmp_path: Path) -> None:
    assert read(tmp_path, b"\x93Caf\xe9\x94 \x96 100 \x80") == "“Café” – 100 €"


@given(
    text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1)
)
def test_any_utf8_text_with_a_word_is_kept_as_it_is(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    assert read(folder, f"x{text}".encode()) == f"x{text}"


def test_line_ends_become_newlines_and_nothing_else_changes(tmp_path: Path) -> None:
    assert read(tmp_path, b" a\r\nb\rc\n\n d \r\r\n") == " a\nb\nc\n\n d \n\n"


def test_an_article_knows_its_file(tmp_path: Path) -> None:
    data = codecs.BOM_UTF8 + b"a\r\nb"
    path = tmp_path / "story.txt"
    path.write_bytes(data)
    article = read_article(path)
    assert (article.name, article.title) == ("story.txt", None)
    assert article.file_sha256 == hashlib.sha256(data).hexdigest()
    assert article.sha256 == hashlib.sha256(b"a\nb").hexdigest()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b" \r\n\t\xc2\xa0\n", "empty"),
        (codecs.BOM_UTF8 + b"\n", "empty"),
        (b"abc\0def", "NUL"),
        ("abc".encode("utf-16-le"), "NUL"),
        (codecs.BOM_UTF8 + b"abc\xff", "byte"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "byte"),
        (b"caf\xe9 \x81", "UTF-8"),
        (bytes(range(1, 256)).replace(b"\x81", b"").replace(b"\x8d", b""), "UTF-8"),
        (b"\xe9\x01\x02", "no text"),
        (b"SQLite format 3\0", "database"),
        (b"\x89PNG\r\n", "picture"),
    ],
)
def test_what_is_no_text_is_refused_by_name(tmp_path: Path, data: bytes, problem: str) -> None:
    with pytest.raises(FileError, match=problem) as refusal:
        read(tmp_path, data, "odd.txt")
    assert refusal.value.path.endswith("odd.txt")


@pytest.mark.parametrize(
    ("kind", "problem"),
    [("folder", "folder"), ("missing", "no such file"), ("pipe", "pipe"), ("long", "larger")],
)
def test_what_is_no_file_is_refused_with_the_reason(
    tmp_path: Path, kind: str, problem: str
) -> None:
    path = tmp_path / kind
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "long":
            with path.open("wb") as file:
                file.truncate(65 * 1024 * 1024)
    with pytest.raises(FileError, match=problem):
        read_article(path)


def test_a_file_name_that_is_not_utf8_still_names_the_article(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text("words")
    assert read_article(path).name == "caf\ufffd.txt"
