from __future__ import annotations

import pytest

from newsannot.readers.renderings import renderings

ENCODINGS = ("cp1252", "cp1250")


def test_the_words_that_differ_are_told_and_others_not() -> None:
    western, central = renderings("A café for Kadić\n and Vučić.".encode("cp1250"), ENCODINGS)
    assert [western.text[start:end] for start, end in western.differing] == ["Kadiæ", "Vuèiæ."]
    assert [central.text[start:end] for start, end in central.differing] == ["Kadić", "Vučić."]
    assert (central.sample, central.line) == ("A café for Kadić and Vučić.", 1)


def test_a_word_that_differs_far_down_is_where_the_passage_begins() -> None:
    lines = "The bridge is closed.\n" * 10_000
    _, central = renderings((lines + "Kadić spoke.\n" + lines).encode("cp1250"), ENCODINGS)
    assert central.sample.startswith("bridge is closed. Kadić spoke.")
    assert 9_900 < central.line < 10_001
    assert len(central.text) < 20_000


def test_a_long_text_without_blanks_ends_between_characters() -> None:
    japanese, chinese = renderings("あ".encode("cp932") * 10_000, ("cp932", "gb18030"))
    assert set(japanese.text) == {"あ"}
    assert len(chinese.differing) == 1


def test_an_encoding_that_does_not_fit_is_an_error() -> None:
    with pytest.raises(UnicodeDecodeError):
        renderings(b"caf\xe9 ", ("utf-8", "cp1252"))
