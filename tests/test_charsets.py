from __future__ import annotations

import pytest

from newsannot import charsets
from newsannot.readers.alphabets import alphabets


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Windows-1251", "Cyrillic (Windows-1251)"),
        ("cp1251", "Cyrillic (Windows-1251)"),
        (" Cyrillic (Windows-1251) ", "Cyrillic (Windows-1251)"),
        ("utf8", "Unicode (UTF-8)"),
        ("latin1", "Western (ISO 8859-1)"),
        ("Mac Roman", "Western (Mac Roman)"),
        ("gbk", "Chinese, simplified (GB 18030)"),
        ("DOS 866", "Cyrillic (DOS 866)"),
    ],
)
def test_an_encoding_is_found_by_any_of_its_names(name: str, called: str) -> None:
    assert str(charsets.find(name)) == called


@pytest.mark.parametrize("name", ["", "nonsense", "base64", "rot13", "idna", "x\0", "../cp1252"])
def test_what_is_no_encoding_of_texts_is_none(name: str) -> None:
    assert charsets.find(name) is None


def test_each_encoding_is_python_s_and_has_a_name_of_its_own() -> None:
    assert len({str(charset) for charset in charsets.CHARSETS}) == len(charsets.CHARSETS)
    for charset in charsets.CHARSETS:
        assert b"A".decode(charset.codec, "ignore") in {"A", ""}
        assert charsets.find(charset.codec) == charset


def test_all_that_is_guessed_has_a_name_for_people() -> None:
    guessed = {encoding for alphabet in alphabets() for encoding in alphabet.encodings}
    assert {encoding for encoding in guessed if charsets.called(encoding) == encoding} == set()
