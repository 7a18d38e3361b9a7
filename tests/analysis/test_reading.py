"""A pair is read whole, whatever its texts are like."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsannot import record
from newsannot.acts import Reading
from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.composition import reading_key
from newsannot.errors import Cancelled
from newsannot.model import (
    Alias,
    Claim,
    Judgement,
    Layers,
    Origin,
    Pair,
    Span,
    Suggestion,
    Verdict,
)
from newsannot.settings import ReadingSettings

pytestmark = pytest.mark.model

SOURCE = "Mayor Maria Lopez said on Monday that the bridge may reopen in May. It closed in 2019."
DERIVED = "The bridge will reopen in May. It closed in 2018. Nobody knows why."


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(ReadingSettings(BUNDLED))


def pair(
    derived: str | None = DERIVED, claims: tuple[Claim, ...] = (), source: str = SOURCE
) -> Pair:
    return Pair(
        "x",
        record.article(source),
        derived if derived is None else record.article(derived),
        claims=claims,
    )


def claim(words: str, key: str, **kind: Origin | tuple[Judgement, ...]) -> Claim:
    start = DERIVED.index(words)
    made = Claim(start, start + len(words), key, words)
    return Claim(made.start, made.end, key, words, **kind)


def suggestions(reading: Reading) -> Iterator[Suggestion]:
    for read in reading.claims:
        assert read.suggestion is not None
        yield read.suggestion


def spans(layers: Layers) -> Iterator[Span]:
    for own in (layers.paragraphs, layers.sentences, layers.boilerplate, layers.entities):
        yield from own
    yield from layers.figures
    for quote in layers.quotes:
        yield quote
        yield from (part for part in (quote.speaker, quote.cue) if part)


def test_automatic_claims_get_suggestions_in_order(reader: Reader) -> None:
    reading = reader.read(pair())
    assert [DERIVED[c.start : c.end] for c in reading.claims] == [
        "The bridge will reopen in May.",
        "It closed in 2018.",
        "Nobody knows why.",
    ]
    assert reading.key == reading_key(pair(), reading.pipeline)
    for suggestion in suggestions(reading):
        scores = suggestion.scores
        assert scores.matching + scores.embellished + scores.unsupported == pytest.approx(1)
        assert 0 <= suggestion.confidence <= 1
        assert len(suggestion.evidence) <= 5


def test_claims_that_a_pair_brings_keep_their_ids_and_none_are_added_when_told_so(
    reader: Reader,
) -> None:
    own = claim("It closed in 2018.", "mine", origin=Origin.MANUAL)
    reading = reader.read(pair(claims=(own,)), add_claims=False)
    assert [(c.id, c.start, c.end) for c in reading.claims] == [("mine", own.start, own.end)]
    assert next(suggestions(reading)).verdict is Verdict.UNSUPPORTED


def test_reading_again_keeps_what_people_touched_and_drops_the_machines_old_claims(
    reader: Reader,
) -> None:
    touched = claim("Nobody knows", "mine", judgements=(Judgement("ann"),))
    start = DERIVED.index("knows")
    old = Claim(start, start + 5, f"a{start}-{start + 5}", "knows")
    ids = [c.id for c in reader.read(pair(claims=(touched, old))).claims]
    assert "mine" in ids
    assert old.id not in ids
    assert len(ids) == 4


def test_a_claim_in_pieces_is_judged_by_its_pieces(reader: Reader) -> None:
    first, last = DERIVED.index("The bridge"), DERIVED.index("Nobody")
    parts = (Span(first, first + 30), Span(last, last + 17))
    whole = Claim(first, last + 17, "mine", DERIVED[first : last + 17], spans=parts)
    (read,) = reader.suggest(pair(), (whole,))
    assert read.suggestion is not None
    assert all("2018" not in finding.text for finding in read.suggestion.reasons)


def test_a_claim_made_since_gets_the_same_word_as_in_a_reading(reader: Reader) -> None:
    own = claim("It closed in 2018.", "mine", origin=Origin.MANUAL)
    (read,) = reader.suggest(pair(), (own,))
    assert read in reader.read(pair(claims=(own,))).claims


def test_a_source_reads_the_same_after_its_words_were_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("newsannot.analysis.reading._FORGOTTEN_AFTER", 0)
    reader = Reader(ReadingSettings(BUNDLED))
    first = reader.read(pair())
    (kept,) = reader.compare(pair(), (claim("It closed in 2018.", "mine"),))
    for number in range(6):
        reader.read(
            pair(f"Zorblax {number}{number} closed.", source=f"Mayor Quixel {number} came.")
        )
        assert reader.read(pair(f"Wumbo {number} came back.")).claims
    assert [word.text for word in kept.words] == ["It", "closed", "in", "2018"]
    assert reader.read(pair()) == first


def test_a_source_is_read_alone(reader: Reader) -> None:
    reading = reader.read(pair(None))
    assert reading.derived is None
    assert reading.claims == ()
    assert reading.source.sentences


def test_aliases_join_people(reader: Reader) -> None:
    source, derived = "Maria Lopez spoke in Rome.", "Bo Li spoke in Rome."
    aliases = (Alias(("Maria Lopez", "Bo Li"), "p9"),)
    both = Pair("x", record.article(source), record.article(derived), aliases=aliases)
    reading = reader.read(both)
    assert reading.derived is not None
    people = [
        e.who for e in (*reading.source.entities, *reading.derived.entities) if e.label == "PERSON"
    ]
    assert people == ["p9", "p9"]


def test_progress_grows_to_one(reader: Reader) -> None:
    seen: list[float] = []
    reader.read(pair(source=SOURCE + " It is old."), progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == pytest.approx(1)


def test_cancelling_raises(reader: Reader) -> None:
    with pytest.raises(Cancelled):
        reader.read(pair(), cancelled=lambda: True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n ",
        "\u2028\u2029\n\u00a0",
        "…",
        "“",
        '"""\'\'’‘«',
        "👩‍👩‍👧 said “👍🏽 no” 🇷🇸.",
        "قال الرئيس «نعم» أمس.\nשלום “עולם”",
        "e\u0301te\u0301\u2028line two “x\u00a0y” said Bo.",
        "word " * 3000,
        "x" * 20000,
        "said said said said \n“said” said “said\nsaid",
        "\r\x0b\x0c\x1c tab\tand \u200b zero",
    ],
)
def test_odd_texts_are_read_and_every_span_lies_in_its_text(reader: Reader, text: str) -> None:
    for both in (pair(text), pair(DERIVED, source=text), pair(text, source=text)):
        reading = reader.read(both)
        assert both.derived is not None
        assert reading.derived is not None
        for layers, words in (
            (reading.source, both.source.text),
            (reading.derived, both.derived.text),
        ):
            assert all(0 <= span.start < span.end <= len(words) for span in spans(layers))
        for suggestion in suggestions(reading):
            assert all(f.end <= len(both.derived.text) for f in suggestion.reasons)
            assert all(e.end <= len(both.source.text) for e in suggestion.evidence)


def test_a_claim_beyond_the_text_gets_no_suggestion(reader: Reader) -> None:
    (read,) = reader.suggest(pair(), (Claim(0, 10_000, "far", ""),))
    assert read.suggestion is None


def test_a_claim_is_not_hidden_by_one_that_had_its_id_in_a_text_replaced_since(
    reader: Reader,
) -> None:
    moved = claim("Nobody knows why.", "a31-49", origin=Origin.MANUAL)
    reading = reader.read(pair(claims=(moved,)))
    found = {c.id: DERIVED[c.start : c.end] for c in reading.claims}
    assert found["a31-49"] == "Nobody knows why."
    assert found["a031-49"] == "It closed in 2018."
    (anew,) = (c for c in reading.claims if c.id == "a031-49")
    assert anew.own
