"""Quotations of a parsed text: what is speech, who says it, and what belongs together."""

from __future__ import annotations

import hashlib

import pytest

from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.model import Article, Pair, Quote, QuoteKind
from newsannot.settings import ReadingSettings

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(ReadingSettings(BUNDLED))


def read(reader: Reader, text: str) -> tuple[Quote, ...]:
    article = Article(text, hashlib.sha256(text.encode()).hexdigest())
    return reader.read(Pair("x", article, None)).source.quotes


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
