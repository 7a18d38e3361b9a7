"""Quotations of a parsed text: what is speech, who says it, and what belongs together."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings, strategies as st

from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.model import Article, Pair, Quote, QuoteKind, Span
from newsannot.settings import ReadingSettings

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(ReadingSettings(BUNDLED))


def article_of(text: str) -> Article:
    return Article(text, hashlib.sha256(text.encode()).hexdigest())


def read(reader: Reader, text: str) -> tuple[Quote, ...]:
    return reader.read(Pair("x", article_of(text), None)).source.quotes


def marked(reader: Reader, text: str) -> list[Quote]:
    return [quote for quote in read(reader, text) if quote.kind is not QuoteKind.INDIRECT]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“We will rebuild the bridge this year,” said Maria Lopez.", "Maria Lopez", "said"),
        ("Maria Lopez told reporters: “We will rebuild the bridge.”", "Maria Lopez", "told"),
        ("Maria Lopez, the mayor of Springfield, said “we will rebuild.”", "Maria Lopez", "said"),
        ("“The bridge is beyond repair,” according to Maria Lopez.", "Maria Lopez", "according to"),
        ("“We rebuild,” said Maria Lopez, who took office in May.", "Maria Lopez", "said"),
        ("“Are we ready?” Maria Lopez asked.", "Maria Lopez", "asked"),
        (
            "OSLO (AP) — Maria Lopez said Tuesday that the plan was “a total disgrace.”",
            "Maria Lopez",
            "said",
        ),
    ],
)
def test_speaker_and_cue(reader: Reader, text: str, speaker: str, cue: str) -> None:
    (quote,) = marked(reader, text)
    assert quote.speaker is not None
    assert quote.cue is not None
    assert (quote.speaker.text, quote.cue.text) == (speaker, cue)


def test_an_interrupted_speech_is_one_utterance_with_one_speaker(reader: Reader) -> None:
    first, second, third = marked(
        reader,
        "“The bridge is old,” Maria Lopez said, “and it will close. “We waited too long. “It hurts.”",
    )[:3]
    assert first.utterance == second.utterance == third.utterance
    assert {q.speaker.text for q in (first, second) if q.speaker} == {"Maria Lopez"}


def test_an_unclosed_paragraph_goes_on_in_the_next(reader: Reader) -> None:
    first, second = marked(
        reader,
        "Maria Lopez said: “The bridge is old and it will close in March.\n“It opens again in May,” she added.",
    )
    assert first.unclosed
    assert not second.unclosed
    assert first.utterance == second.utterance
    assert second.speaker is not None
    assert second.speaker.text == "she"


@pytest.mark.parametrize(
    "text",
    [
        "He watched “Meet the Press” on Sunday.",
        "The so-called “bridge tax” hit many drivers last year.",
        "Her novel “Dark Rivers” sold well.",
    ],
)
def test_titles_and_scare_quotes_are_no_quotations(reader: Reader, text: str) -> None:
    assert marked(reader, text) == []


def test_a_fragment_in_reported_speech_is_mixed(reader: Reader) -> None:
    (quote,) = marked(reader, "Maria Lopez said that only drivers “are to blame.”")
    assert quote.kind is QuoteKind.MIXED


def test_reported_clauses_are_indirect_and_keep_out_the_cue(reader: Reader) -> None:
    text = "Maria Lopez said that the bridge would reopen in May."
    (quote,) = read(reader, text)
    assert quote.kind is QuoteKind.INDIRECT
    assert text[quote.start : quote.end] == "the bridge would reopen in May"


def test_every_quotation_of_the_sample_has_its_speaker(reader: Reader, seed_pair: Pair) -> None:
    reading = reader.read(seed_pair)
    source = [q for q in reading.source.quotes if q.kind is not QuoteKind.INDIRECT]
    serb, chief = "Aleksandar Vučić", "Jens Stoltenberg"
    assert [q.speaker.name for q in source if q.speaker] == [serb, chief, chief, serb, serb, serb]
    assert [q.unclosed for q in source] == [False, False, False, True, False, False]
    assert len({q.utterance for q in source[3:]}) == 1
    assert reading.derived is not None
    (derived,) = (q for q in reading.derived.quotes if q.kind is not QuoteKind.INDIRECT)
    assert derived.speaker is not None
    assert derived.speaker.name == chief
    assert derived.check is not None
    assert derived.check.status == "absent"


MULTI = (
    "“The bridge is old,” said Maria Lopez. “We waited.\n\n“It will close in March.\n\n"
    "“It opens again.”\n\nBo Li disagreed. “That is wrong,” he said."
)


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "''", "«»"])
def test_paragraphs_that_only_the_last_closes_are_one_utterance_of_one_speaker(
    reader: Reader, marks: str
) -> None:
    text = MULTI.replace("“", marks[0]).replace("”", marks[1])
    quotes = marked(reader, text)
    assert [quote.utterance for quote in quotes] == [0, 0, 0, 0, 1]
    assert [quote.unclosed for quote in quotes] == [False, True, True, False, False]
    names = [quote.speaker.name for quote in quotes if quote.speaker]
    assert names == ["Maria Lopez"] * 4 + ["Bo Li"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“The bridge,” Ann Lee said, “is old,” adding: “It closes.”", 1),
        ("“The bridge is old,” Ann Lee said. “It closes.”", 1),
        ("Ann Lee said “old” bridges were “a danger” now.", 1),
        ("“Old?” Ann Lee asked. “Very,” Bo Li replied.", 2),
        ("“Old?” Ann Lee asked.\n“Very,” Bo Li replied.", 2),
        ("Ann Lee said: “It is old.”\n“It closes,” Ann Lee said.", 2),
    ],
)
def test_runs_of_one_speech_share_an_utterance(reader: Reader, text: str, count: int) -> None:
    assert len({quote.utterance for quote in marked(reader, text)}) == count


def speakers(reader: Reader, text: str) -> list[str | None]:
    return [quote.speaker and quote.speaker.name for quote in marked(reader, text)]


def test_a_speech_that_is_ended_by_its_speaker_is_theirs_from_its_first_paragraph(
    reader: Reader,
) -> None:
    text = "“It is old.\n\n“It is shut.\n\n“We wait,” Ann Lee said."
    assert speakers(reader, text) == ["Ann Lee"] * 3
    assert {quote.utterance for quote in marked(reader, text)} == {0}


def test_short_lines_without_a_speaker_are_those_of_the_two_who_talk_in_turn(
    reader: Reader,
) -> None:
    talk = "“Old?” Ann Lee asked.\n“Very,” Bo Li said.\n“Really?”\n“Really.”"
    assert speakers(reader, talk) == ["Ann Lee", "Bo Li", "Ann Lee", "Bo Li"]


def test_who_is_quoted_by_others_speaks(reader: Reader) -> None:
    assert speakers(reader, "“It is old,” Reuters quoted Ann Lee as saying.") == ["Ann Lee"]


OPENERS = ["“", '"', "‘", "'", "«", "„", "”", "``", "\n“", "\n— ", "''", "", "\u2028«"]
SAID = ["It is old and it will close,", "Yes.", "a shame", "Ann Lee said ‘no’ and", "Why?", "ß👩‍👧"]
CLOSERS = ["”", '"', "’", "'", "»", "“", "''", ".”", "", ""]
REST = [
    "said Ann Lee.",
    "he said",
    "According to Ann Lee,",
    "The mayor told him that",
    "\n",
    "it",
    ":",
]
RUNS = st.builds("".join, st.tuples(*map(st.sampled_from, (OPENERS, SAID, CLOSERS))))
TEXTS = st.one_of(
    st.lists(st.one_of(RUNS, st.sampled_from(REST)), max_size=12).map(" ".join),
    st.lists(st.sampled_from(OPENERS + SAID + CLOSERS + REST), max_size=20).map("".join),
    st.text(max_size=60),
)


def assert_sound(text: str, quotes: Sequence[Quote], paragraphs: Sequence[Span]) -> None:
    runs = [quote for quote in quotes if quote.kind is not QuoteKind.INDIRECT]
    assert all(any(p.start <= q.start < q.end <= p.end for p in paragraphs) for q in quotes)
    assert all(a.end <= b.start for a, b in pairwise(runs))
    assert all(a.start <= b.start and a.utterance <= b.utterance for a, b in pairwise(quotes))
    for said in (said for q in quotes for said in (q.speaker, q.cue) if said):
        assert text[said.start : said.end] == said.text
        assert said.text.strip()
    told = [Span(said.end - 1, said.end) for q in quotes for said in (q.speaker, q.cue) if said]
    assert not any(end.start < run.end and run.start < end.end for end in told for run in runs)


@given(TEXTS)
@settings(max_examples=150)
def test_quotations_of_any_text_are_in_order_in_one_paragraph_each_and_told_outside_of_marks(
    reader: Reader, text: str
) -> None:
    assume("\0" not in text)
    layers = reader.read(Pair("x", article_of(text), None)).source
    assert_sound(text, layers.quotes, layers.paragraphs)


def test_what_is_reported_within_a_reported_clause_is_part_of_it(reader: Reader) -> None:
    text = "Ana Li said that Tom Baker said that the bridge was old."
    (quote,) = read(reader, text)
    assert text[quote.start : quote.end] == "Tom Baker said that the bridge was old"
