from __future__ import annotations

import os

import pytest

from newsannot.readers.encodings import likeliest
from tests.readers.sentences import Sample, articles, sentences


def first(sample: Sample) -> str:
    return sample.data.decode(likeliest(sample.data)[0])


@pytest.mark.parametrize("sample", list(articles()), ids=lambda s: f"{s.language} {s.encoding}")
def test_a_short_article_is_read_right_in_each_encoding(sample: Sample) -> None:
    if sample.encoding != "iso2022_jp":
        assert first(sample) == sample.text


def test_of_single_sentences_nearly_all_are_read_right_and_none_wrong_unasked() -> None:
    samples = [sample for sample in sentences() if not sample.data.isascii()]
    right = [sample for sample in samples if first(sample) == sample.text]
    asked = [sample for sample in samples if len(likeliest(sample.data)) > 1]
    assert len(right) > 0.98 * len(samples)
    assert len(asked) < 0.06 * len(samples)
    assert all(sample in right or sample in asked for sample in samples)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("“It’s over,” she said – at last.", "cp1252"),
        ("The crème brûlée at Søren’s café, said Müller of São Paulo, is passé.", "cp1252"),
        ("Премьер на этой неделе обещал помощь", "cp1251"),
        ("Премьер на этой неделе обещал помощь", "koi8_r"),
    ],
)
def test_what_is_plain_is_not_asked(text: str, encoding: str) -> None:
    guesses = likeliest(text.encode(encoding))
    assert [text.encode(encoding).decode(guess) for guess in guesses] == [text]


@pytest.mark.parametrize("name", ["Vučić", "Kadić", "Kovač", "Kaczyński"])
def test_a_name_of_central_europe_in_an_english_text_is_asked_or_right(name: str) -> None:
    text = f"The prime minister said on Monday that {name} would come to the talks."
    guesses = [text.encode("cp1250").decode(guess) for guess in likeliest(text.encode("cp1250"))]
    assert text in guesses
    assert len(guesses) > 1 or guesses == [text]


def test_guesses_are_six_at_most_and_each_reads_differently() -> None:
    for sample in [Sample("", "cp1252", "Où ?"), Sample("", "koi8_r", "Ну да"), *sentences()]:
        guesses = likeliest(sample.data)
        texts = [sample.data.decode(guess) for guess in guesses]
        assert len(set(texts)) == len(texts) <= 6


def test_a_sign_far_down_in_a_long_text_is_seen() -> None:
    text = "The mayor said that the bridge is closed.\n" * 20_000
    data = (text + "It costs 4 €.\n" + text).encode("cp1252")
    assert likeliest(data) == ("cp1252",)
    assert len(likeliest(data.replace(b"\x80", b"\xa4"))) <= 2


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp"])
def test_a_long_text_without_blanks_is_cut_between_characters(encoding: str) -> None:
    text = "市長は火曜日、川にかかる橋が春まで通行止めになると発表した。" * 300
    for shift in ("", "a"):
        assert likeliest((shift + text).encode(encoding)) == (encoding,)


def test_noise_is_no_text() -> None:
    assert likeliest(bytes(byte | 0x80 for byte in os.urandom(20_000))) == ()
