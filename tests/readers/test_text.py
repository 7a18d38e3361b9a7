from __future__ import annotations

import codecs
import hashlib
import os
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from hypothesis import assume, given, strategies as st

from newsannot.errors import FileError
from newsannot.readers.draft import Unreadable
from newsannot.readers.text import Decoded, decode
from tests.articles import read_article

WORDS = "Vučić said: “No.” 👩‍👩‍👧 שלום\u2028e\u0301\u00a0x"


def read(folder: Path, data: bytes, name: str = "article.txt") -> str:
    path = folder / name
    path.write_bytes(data)
    return read_article(path).text


UNICODE = ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
ASSIGNED = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]))


@pytest.mark.parametrize("encoding", UNICODE)
@given(text=ANY_TEXT)
def test_any_text_in_unicode_with_a_mark_comes_back(encoding: str, text: str) -> None:
    decoded = decode(MARKS[encoding] + text.encode(encoding))
    assert (decoded.text, decoded.guesses) == (text, ())


@given(text=ANY_TEXT)
def test_any_utf8_text_comes_back(text: str) -> None:
    assert decode(f"x{text}".encode()).text == f"x{text}"


@pytest.mark.parametrize("encoding", UNICODE[1:])
@given(text=ASSIGNED)
def test_text_in_wide_unicode_without_a_mark_comes_back(encoding: str, text: str) -> None:
    assume(not text.startswith("\ufeff"))  # or there is a mark
    article = f"{text} The ferry, said the mayor.\n{text}"
    assert decode(article.encode(encoding)) == Decoded(article, encoding)


@pytest.mark.parametrize("words", ["市長は火曜日に発表した。\n", "Мэр сказал\r\n", "שלום\n"])
@pytest.mark.parametrize("encoding", UNICODE[1:])
def test_text_without_a_latin_letter_in_wide_unicode_comes_back(words: str, encoding: str) -> None:
    assert decode(words.encode(encoding)) == Decoded(words, encoding)


def test_japanese_of_mails_is_told_by_its_shifts() -> None:
    text = "市長は火曜日に発表した。"
    assert decode(text.encode("iso2022_jp")) == Decoded(text, "iso2022_jp")


def test_curly_quotes_and_dashes_of_windows_are_taken_without_asking(tmp_path: Path) -> None:
    data = b"\x93Caf\xe9\x94 \x96 it\x92s 100 \x80"
    assert decode(data) == Decoded("“Café” – it’s 100 €", "cp1252")
    assert read(tmp_path, data) == "“Café” – it’s 100 €"


def test_what_may_be_either_is_read_as_the_likeliest_and_says_so() -> None:
    decoded = decode("The minister said that Kadić spoke.".encode("cp1250"))
    assert decoded.encoding == decoded.guesses[0]
    assert {"cp1250", "cp1252"} <= set(decoded.guesses)


def test_an_encoding_that_is_given_is_taken_without_a_guess() -> None:
    data = "The minister said that Kadić spoke.".encode("cp1250")
    assert decode(data, "cp1250") == Decoded("The minister said that Kadić spoke.", "cp1250")


def test_a_mark_says_more_than_the_encoding_that_is_given() -> None:
    assert decode(codecs.BOM_UTF8 + "né".encode(), "cp1252").text == "né"


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
        (b"abc\0defg", "byte 4 in line 1 is a NUL"),
        (b"caf\xe9, caf\xe9\0", "byte 11 in line 1 is a NUL"),
        (b"abc\n\ndef\0", "byte 9 in line 3 is a NUL"),
        (b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x03\0>\0\x01\0\0\0\x40\x6b\0\0", "NUL"),
        (codecs.BOM_UTF8 + b"a\nbc\xff", "byte 8 in line 2"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "byte 3 in line 1"),
        ("Žluťoučký kůň\npěl".encode()[:-2], "ends within a character, at byte 22 in line 2"),
        (
            "Žluťoučký\nk".encode() + b"\xf3" + "ůň".encode(),
            "broken character at byte 16 in line 2",
        ),
        (b"caf\xe9 \x01\x02", "no text"),
        (bytes(range(0x80, 0x100)) * 9, "no encoding that is known"),
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


def test_an_encoding_that_does_not_fit_is_refused_with_the_place() -> None:
    with pytest.raises(Unreadable, match=r"not all Japanese \(EUC-JP\): byte 4 in line 2"):
        decode(b"ab\n\xe9 ", "euc_jp")


def test_noise_of_any_length_becomes_text_or_a_refusal() -> None:
    noise = Random(1)
    for length in range(1, 400):
        data = noise.randbytes(length)
        with suppress(Unreadable):
            assert decode(data).text


def test_the_end_mark_of_an_old_file_is_kept() -> None:
    text = "Мэр сказал, что мост закрыт до весны.\r\n\x1a"
    assert decode(text.encode("cp866")) == Decoded(text, "cp866")
