"""Layout: paragraphs, headline, boilerplate and sentences."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsannot.analysis.language import BLANK, BUNDLED, Language
from newsannot.analysis.layout import find_headline, find_paragraphs, lay_out, parse
from newsannot.errors import Cancelled
from newsannot.model import Layers, Pair, Span
from newsannot.record import article

PLAIN = Language(BLANK)


def slices(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def laid(text: str, language: Language = PLAIN) -> Layers:
    return lay_out(parse(article(text), language))


def sentences(text: str, language: Language = PLAIN) -> list[str]:
    return slices(text, laid(text, language).sentences)


def test_every_line_that_is_not_blank_is_a_paragraph_without_its_blanks() -> None:
    text = "  One \n\n\u00a0\u200b\ntwo\u2028three\u2029 four\tfive\t\n"
    assert slices(text, find_paragraphs(text)) == ["One", "two", "three", "four\tfive"]


@given(st.text(alphabet="ab .\n\u2028\u00a0\U0001f600\u0301“”\"'", max_size=60))
def test_sentences_cover_every_paragraph_and_cross_none(text: str) -> None:
    layers = laid(text)
    for sentence in layers.sentences:
        assert any(p.start <= sentence.start and sentence.end <= p.end for p in layers.paragraphs)
    covered = "".join(slices(text, layers.sentences))
    assert "".join(covered.split()) == "".join(text.split())
    assert all(
        a.end <= b.start for a, b in zip(layers.sentences, layers.sentences[1:], strict=False)
    )


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Storm Hits Coast\n\nA storm hit the coast on Monday.", "Storm Hits Coast"),
        ("Will It Rain?\nIt will rain, the office said.", "Will It Rain?"),
        (
            "https://example.org/a/b\n\nStorm Hits Coast\nA storm hit the coast on Monday.",
            "Storm Hits Coast",
        ),
        ("A storm hit the coast on Monday.\n\nIt was strong.", None),
        ("By Ann Other\n\nA storm hit the coast on Monday.", None),
        ("A storm that hit\nthe coast on Monday was strong.", None),
        ("Storm Hits Coast", None),
        ("Read more:\nA storm hit the coast on Monday.", None),
    ],
)
def test_a_headline_is_a_short_first_line_without_end_stop(text: str, headline: str | None) -> None:
    span = find_headline(text, find_paragraphs(text))
    assert (text[span.start : span.end] if span else None) == headline


def test_progress_rises_to_the_whole() -> None:
    shares: list[float] = []
    parse(article("One.\n\nTwo.\nThree."), PLAIN, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_a_cancelled_parse_says_so() -> None:
    with pytest.raises(Cancelled):
        parse(article("One.\n\nTwo."), PLAIN, cancelled=lambda: True)


@pytest.mark.parametrize(
    "expected",
    [
        ["He said “It rains. It pours. We go.”", "Then he left."],
        ["“We won,” she said.", "“We lost.”"],
        ["Gov. Lee met Mr. Fox of the U.S. Senate on Jan. 5 in D.C. for J. R. Ewing."],
        ["He ran the Balkans.", "In a year he left."],
        ["She asked (Why? Nobody knew. Ever.) and left."],
        ["He waited … and waited.", "Nothing came."],
        ["“Why?” he asked.", "“Because!”"],
        ["He was No. 5 in 2008.", "All paid."],
        ["1. The first point.", "2. The second."],
        ["He joined Acme Inc. in May.", "Dr. No left."],
        ["The U.S. won.", "The U.K. lost.", "He said so."],
        ['He called it "odd. Very odd."', "Nobody knew."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(expected: list[str]) -> None:
    assert sentences(" ".join(expected).replace("Balkans. In", "Balkans.In")) == expected


def test_a_quotation_that_never_closes_does_not_break() -> None:
    text = "“As [Serbia’s] Commander-in-Chief, I will ask. We will see."
    assert sentences(text) == [text]


def test_a_straight_mark_that_never_closes_melts_nothing() -> None:
    assert len(sentences('It is 6" long. It is blue. It is old.')) == 3


@pytest.mark.parametrize(
    "line",
    [
        "JOIN US ON TELEGRAM",
        "Follow our coverage of the war on the @somebody_official.",
        "Their full comments can be seen here:",
        "You can also highlight the text and press Ctrl + Enter",
        "Sign up for our newsletter",
        "Bidzina Ivanishvili: The Tycoon Ruling Georgia Behind the Scenes",
        "© 2024 Some Paper. All rights reserved.",
        "READ MORE",
    ],
)
def test_a_line_that_is_no_article_text_is_boilerplate(line: str) -> None:
    text = f"The talks ended on Monday.\n{line}\nThe talks had begun in May."
    assert slices(text, laid(text).boilerplate) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "“Follow us,” he said to the reporters on the bridge.",
        "He tweeted from @somebody that the talks had failed.",
        "TALKS END ON MONDAY",
        "NATO",
        "Share prices fell on Monday.",
        "The talks can be seen here as a failure of both.",
    ],
)
def test_article_text_is_no_boilerplate(line: str) -> None:
    text = f"The talks ended on Monday.\n{line}\nThe talks had begun in May."
    assert laid(text).boilerplate == ()


@pytest.fixture(scope="module")
def pinned() -> Language:
    return Language(BUNDLED)


@pytest.mark.model
def test_the_five_lines_of_the_seed_source_are_boilerplate_and_none_of_the_derived(
    pinned: Language, seed_pair: Pair
) -> None:
    source, derived = seed_pair.source, seed_pair.derived
    assert derived is not None
    found = slices(source.text, laid(source.text, pinned).boilerplate)
    assert [line.split()[0] for line in found] == ["JOIN", "Follow", "Bidzina", "Their", "You"]
    assert laid(derived.text, pinned).boilerplate == ()


@pytest.mark.model
def test_the_seed_derived_text_has_a_headline_and_the_source_none(
    pinned: Language, seed_pair: Pair
) -> None:
    assert laid(seed_pair.source.text, pinned).headline is None
    derived = seed_pair.derived
    assert derived is not None
    headline = laid(derived.text, pinned).headline
    assert headline is not None
    assert derived.text[: headline.end].startswith("NATO Condemns Unacceptable Violence")


@pytest.mark.model
def test_no_sentence_of_the_seed_breaks_inside_a_quotation(
    pinned: Language, seed_pair: Pair
) -> None:
    found = sentences(seed_pair.source.text, pinned)
    assert any(s.startswith("Vučić responded") and s.endswith("coming period.") for s in found)
    assert any(
        s.endswith("outside military blocs.”") and s.startswith("Stoltenberg") for s in found
    )
