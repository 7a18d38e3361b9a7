"""The derived text is cut into claims."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newsannot import record
from newsannot.analysis.datelines import dateline_end
from newsannot.analysis.language import BLANK, BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.model import Pair
from newsannot.settings import ClaimSize, ReadingSettings


@pytest.fixture(scope="module")
def readers() -> dict[ClaimSize, Reader]:
    return {size: Reader(ReadingSettings(BUNDLED, size)) for size in ClaimSize}


def claims(readers: dict[ClaimSize, Reader], text: str, size: ClaimSize) -> list[str]:
    reading = readers[size].read(Pair("x", record.article("A source."), record.article(text)))
    assert all(claim.id == f"a{claim.start}-{claim.end}" for claim in reading.claims)
    return [text[claim.start : claim.end] for claim in reading.claims]


@pytest.mark.model
def test_claims_are_sentences_and_the_headline_but_no_boilerplate(
    readers: dict[ClaimSize, Reader],
) -> None:
    text = (
        "Mayor Closes Old Bridge\n\nOSLO, Norway -- The bridge closed on Monday. It is old.\n"
        "JOIN US ON TELEGRAM\nThe mayor said “it is rust. It will fall.” Cars wait."
    )
    assert claims(readers, text, ClaimSize.SENTENCE) == [
        "Mayor Closes Old Bridge",
        "The bridge closed on Monday.",
        "It is old.",
        "The mayor said “it is rust. It will fall.”",
        "Cars wait.",
    ]


CUT = [
    # A clause with a subject of its own.
    "The bridge closed on Monday, and |the mayor promised a new one.",
    "The mayor promised a new bridge, but |the council had no money.",
    "The mayor won most of the votes on Monday — and |he has a chance to win them all.",
    "The council approved the plan; |the mayor signed it the next day.",
    "The firm does not sell shares, he said, |nor has it broken the terms of its loans.",
    # A predicate whose objects are its own.
    "The mayor closed the bridge on Monday and |promised a new one by May.",
    "The firm lost $4 million in May and |said it would cut 90 jobs.",
    # Contrast.
    "The union blamed the company, |while the company blamed the weather.",
    "The council agreed to the plan, |although the mayor had refused to sign it.",
    "The council agreed to the plan |although the mayor had refused to sign it.",
    "Although the council agreed, |the mayor refused to sign it.",
    # What somebody says, and what they add to it.
    "“The bridge is safe,” the mayor said, |adding that it will open in May.",
    "The mayor praised the workers, |saying the bridge would open in May.",
    "The lawyer asked for mercy, |pointing out that the money had been paid back.",
    "The bridge was safe, the mayor said, and |the road would open in May.",
    "The mayor said that the bridge was safe and |said the road would open in May.",
    "The mayor said he would resign, but |the council rejected his offer.",
]
WHOLE = [
    # Too little to be held against a source.
    "He came, and she left.",
    "The mayor opened and closed the bridge.",
    "The driver was fined and jailed for four years.",
    # Two parts of one statement.
    "The mayor can close the bridge or the council can repair it.",
    "The mayor not only closed the bridge but also cancelled the new road.",
    "If the rain stops, the match will begin, and the crowd will stay.",
    "The shop sells bread, milk and eggs; coffee; and two kinds of tea.",
    # «While» that tells the time.
    "The fire broke out while the family was asleep.",
    "While the family was asleep, the fire spread to the roof.",
    # Cut off, the second would be told as fact.
    "The mayor said that the bridge was safe and that it would open in May.",
    "The mayor said the bridge was safe and the road would open in May.",
    "Prices rose by 4 percent in May, but wages fell, officials said.",
    # Not a statement of its own.
    "The firm, which closed its plant in May and moved its staff to Oslo, made a profit.",
    "The two towns held a meeting in May but at which nobody was ready to give way.",
    "The prize went to a club that was bankrupt in May and that still owes the town money.",
    "The mill provided the food but, the paper states, had no influence on the study.",
    "Kodo Mills gave the food and the money but, the paper states, had no say in the study.",
    "The police officer, although he was wounded, arrested the man.",
    # Held together by marks.
    "He said “it broke in May, and the mayor promised a new one.”",
    "The man (he is 60, and his wife is only 58) lives in Oslo.",
]


def clauses(readers: dict[ClaimSize, Reader], text: str) -> list[str]:
    """The claims of a sentence that does not stand first, as a headline would."""
    first, *rest = claims(readers, f"It rained all day. {text}", ClaimSize.CLAUSE)
    assert first == "It rained all day."
    return rest


@pytest.mark.model
@pytest.mark.parametrize("text", CUT)
def test_a_sentence_is_cut_where_another_statement_begins(
    readers: dict[ClaimSize, Reader], text: str
) -> None:
    first, second = text.split("|")
    joined = first.rstrip(" ,;").removesuffix(" and").removesuffix(" but").rstrip(" ,—")
    assert clauses(readers, first + second) == [joined, second]


@pytest.mark.model
@pytest.mark.parametrize("text", WHOLE)
def test_a_sentence_stays_whole_where_a_part_could_not_stand_alone(
    readers: dict[ClaimSize, Reader], text: str
) -> None:
    assert clauses(readers, text) == [text]


@pytest.mark.model
def test_a_headline_is_one_claim_and_a_dateline_none(readers: dict[ClaimSize, Reader]) -> None:
    text = (
        "The mayor closes the bridge; the council promises a new one\n\n"
        "OSLO, Norway (AP) -- The bridge closed on Monday, and the mayor promised a new one."
    )
    assert claims(readers, text, ClaimSize.CLAUSE) == [
        "The mayor closes the bridge; the council promises a new one",
        "The bridge closed on Monday",
        "the mayor promised a new one.",
    ]


@pytest.mark.model
def test_clauses_are_parts_of_the_sentences_in_order(
    readers: dict[ClaimSize, Reader], seed_pair: Pair
) -> None:
    assert seed_pair.derived
    for article in (seed_pair.source, seed_pair.derived):
        pair = Pair("x", record.article("A source."), record.article(article.text))
        sentences, parts = ([*readers[size].read(pair).claims] for size in ClaimSize)
        assert len(parts) > len(sentences)
        for before, after in pairwise(parts):
            assert before.end <= after.start
        for sentence in sentences:
            own = [p for p in parts if sentence.start <= p.start and p.end <= sentence.end]
            assert (own[0].start, own[-1].end) == (sentence.start, sentence.end)
            parts = parts[len(own) :]
        assert parts == []


@pytest.mark.model
def test_without_a_parser_a_sentence_is_one_claim() -> None:
    reader = Reader(ReadingSettings(BLANK, ClaimSize.CLAUSE))
    text = "It rained all day. The bridge closed on Monday, and the mayor promised a new one."
    reading = reader.read(Pair("x", record.article("A source."), record.article(text)))
    assert len(reading.claims) == 2


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("BELGRADE, Serbia -- NATO met.", "NATO met."),
        ("WASHINGTON (AP) — Months passed.", "Months passed."),
        ("Oslo (Reuters) - Months passed.", "Months passed."),
        ("LONDON, Aug. 24 (UPI) — It rained.", "It rained."),
        ("NATO met on Monday - in Oslo.", "NATO met on Monday - in Oslo."),
        ("The USA - a country - voted.", "The USA - a country - voted."),
    ],
)
def test_a_dateline_is_not_part_of_the_first_claim(text: str, rest: str) -> None:
    assert text[dateline_end(text, 0, len(text)) :] == rest
